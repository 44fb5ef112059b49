"""Looking words up: what is missing, fuzzy, refused or unreadable is English."""

import pytest

from locales.catalogs import documents, interface
from locales.languages import language

WORDS = """
msgid "Save"
msgstr "Sichern"

msgctxt "half"
msgid "Save"
msgstr "Halbjahr sichern"

#, fuzzy
msgid "Changed"
msgstr "Alt"

msgid "Up to 50% of the cost"
msgstr "Bis zu 50 % der Kosten"

#, python-brace-format
msgid "{n} day left"
msgid_plural "{n} days left"
msgstr[0] "noch ein Tag"
msgstr[1] "noch {n} Tage"

msgid "Hostile"
msgstr "<script>alert()</script>"
"""


@pytest.fixture
def words(catalogs):
    return interface("de", catalogs(interface=WORDS))


def test_words_are_translated(words):
    assert words.gettext("Save") == "Sichern"
    assert words.pgettext("half", "Save") == "Halbjahr sichern"
    assert words.gettext("Up to 50% of the cost") == "Bis zu 50 % der Kosten"


@pytest.mark.parametrize("msgid", ["Missing", "Changed", "Hostile"])
def test_what_is_missing_fuzzy_or_refused_is_english(words, msgid):
    assert words.gettext(msgid) == msgid


@pytest.mark.parametrize(("number", "text"), [(1, "noch ein Tag"), (2, "noch {n} Tage"), (0, "noch {n} Tage")])
def test_plural_forms_follow_the_language_and_one_may_be_a_word(words, number, text):
    assert words.ngettext("{n} day left", "{n} days left", number) == text


def test_a_refused_word_is_named(catalogs, refused):
    interface("de", catalogs(interface=WORDS))
    assert [line.split(": ")[1] for line in refused()] == ["html"]


def test_a_language_without_catalogs_and_english_itself_are_english(tmp_path):
    assert interface("en", tmp_path).gettext("Save") == interface("de", tmp_path).gettext("Save") == "Save"


def test_a_catalog_that_cannot_be_read_is_named_and_not_used(catalogs, refused):
    folder = catalogs(interface='msgid "a\n', pages='msgid "b\n')
    assert interface("de", folder).gettext("a") == "a"
    assert documents(language("de"), folder) == {}
    assert [line.split(": ")[1].partition(" |")[0] for line in refused()] == ["syntax", "syntax"]


def test_texts_of_pages_are_looked_up_in_every_domain_but_the_interface(catalogs):
    folder = catalogs(
        claims='msgid "a"\nmsgstr "A"\n', pages='msgid "b"\nmsgstr "B"\n', interface='msgid "c"\nmsgstr "C"\n'
    )
    assert {msgid: one.msgstr for msgid, one in documents(language("de"), folder).items()} == {"a": "A", "b": "B"}


def test_a_settled_translation_goes_before_a_fuzzy_one_and_empty_ones_do_not_count(catalogs):
    fuzzy, empty = '#, fuzzy\nmsgid "a"\nmsgstr "old"\n', 'msgid "b"\nmsgstr " "\n'
    folder = catalogs(claims=f"{fuzzy}\n{empty}", pages='msgid "a"\nmsgstr "new"\n')
    assert {msgid: one.msgstr for msgid, one in documents(language("de"), folder).items()} == {"a": "new"}


def test_a_changed_catalog_is_read_again(catalogs):
    folder = catalogs(pages='msgid "a"\nmsgstr "A"\n')
    assert documents(language("de"), folder)["a"].msgstr == "A"
    catalogs(pages='msgid "a"\nmsgstr "Another"\n')
    assert documents(language("de"), folder)["a"].msgstr == "Another"
