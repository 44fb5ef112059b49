"""What `check` finds in the catalogs themselves."""

from datetime import UTC, datetime

import pytest
from babel.messages.catalog import Catalog

from locales.checks import check
from locales.languages import language
from locales.po import keep_flags


@pytest.fixture
def found(catalogs):
    """The faults of a German catalog with this text, as `line: rule`; its English messages are given."""

    def faults(text, *english, domain="pages"):
        template = Catalog(creation_date=datetime(2024, 1, 1, tzinfo=UTC))
        for msgid in english:
            keep_flags(template.add(msgid), set())
        folder = catalogs(**{domain: text})
        return [f"{one.line}: {one.rule}" for one in check(language("de"), folder, {domain: template}, [])]

    return faults


def test_a_good_catalog_has_no_fault(found):
    assert found('msgid "Your co-op"\nmsgstr "Ihr Co-op"\n', "Your co-op") == []


def test_an_untranslated_or_fuzzy_message_is_no_fault(found):
    text = 'msgid "a"\nmsgstr ""\n\n#, fuzzy\nmsgid "Your rebate"\nmsgstr "Ihr Rabatt"\n'
    assert found(text, "a", "Your rebate") == []


def test_an_english_text_no_page_has_is_a_fault(found):
    assert found('msgid "a!"\nmsgstr ""\n', "a") == ["13: unknown: no page has this English text"]


def test_a_changed_english_plural_is_a_fault(found):
    text = 'msgid "a day"\nmsgid_plural "{n} long days"\nmsgstr[0] ""\nmsgstr[1] ""\n'
    assert found(text, ("a day", "{n} days"), domain="interface") == ["13: unknown: no page has this English text"]


def test_a_forbidden_word_is_a_fault(found):
    rules = found('msgid "Your rebate"\nmsgstr "Ihr Rabatt"\n', "Your rebate")
    assert rules == [
        "13: terms: rebate is never Rabatt: that is a price reduction at the time of sale",
        "13: terms: rebate without its agreed word",
    ]


def test_an_empty_plural_form_is_a_fault(found):
    text = 'msgid "a day"\nmsgid_plural "{n} days"\nmsgstr[0] "ein Tag"\nmsgstr[1] ""\n'
    assert found(text, ("a day", "{n} days"), domain="interface") == ["13: plurals: a form is empty"]


def test_a_plural_form_may_not_lose_its_number(found):
    text = 'msgid "a day"\nmsgid_plural "{n} days"\nmsgstr[0] "ein Tag"\nmsgstr[1] "viele Tage in {m}"\n'
    assert found(text, ("a day", "{n} days"), domain="interface") == ["13: tokens: {m} is not in the English text"]


def test_a_word_of_the_interface_is_judged_without_a_page(found):
    rules = found('msgid "Save"\nmsgstr "<b>Sichern</b>"\n', "Save", domain="interface")
    assert rules == ["13: html: </b> <b> is not in the English text"]


def test_a_fuzzy_header_is_a_fault(catalogs):
    path = catalogs(pages="") / "de/LC_MESSAGES/pages.po"
    path.write_text(f"#, fuzzy\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    rules = [one.rule for one in check(language("de"), catalogs(), {"pages": Catalog()}, [])]
    assert rules == ["header"]


def test_a_wrong_number_of_plural_forms_is_a_fault(catalogs):
    path = catalogs(pages="") / "de/LC_MESSAGES/pages.po"
    path.write_text(path.read_text(encoding="utf-8").replace("nplurals=2", "nplurals=3"), encoding="utf-8")
    found = check(language("de"), catalogs(), {"pages": Catalog()}, [])
    assert [(one.rule, one.text) for one in found] == [("plurals", "nplurals=3, Deutsch has 2")]


def test_a_catalog_of_no_domain_is_a_fault(catalogs):
    found = check(language("de"), catalogs(old=""), {}, [])
    assert [(one.rule, one.cure) for one in found] == [("unknown", "delete the file")]
