"""Bringing catalogs up to date: nothing is lost, nothing is guessed, and twice is once."""

from datetime import UTC, datetime

import pytest
from babel.messages.catalog import Catalog

from locales.languages import language
from locales.merge import merge
from locales.po import ids, keep_flags, strings, written

GERMAN = language("de")
LONG = "Claims close {0} days after the usage period of the half ends, whatever the day of the week."


def template(*messages, **comments):
    """The English messages of a domain."""
    catalog = Catalog(project="Test", version="1", creation_date=datetime(2024, 1, 1, tzinfo=UTC))
    for msgid in messages:
        message = catalog.add(msgid, locations=[("docs/a.md", 0)], auto_comments=comments.get("comments", ()))
        keep_flags(message, set())
    return catalog


def translated(*messages, flags=(), **translations):
    """A merged catalog with translations: `**{"English": "Deutsch"}`."""
    catalog = merge(None, template(*messages), GERMAN, [])
    for msgid, msgstr in translations.items():
        catalog[msgid].string = msgstr
        catalog[msgid].flags |= set(flags)
    return catalog


def state(catalog):
    """What became of each message: its translation, and whether it is fuzzy."""
    return {ids(m)[0]: (strings(m)[0], m.fuzzy) for m in catalog if m.id}


def test_a_new_catalog_has_every_message_and_no_translation():
    assert state(merge(None, template("a", "b"), GERMAN, [])) == {"a": ("", False), "b": ("", False)}


def test_a_message_that_stays_keeps_its_translation_wherever_it_moves():
    old = translated("a", "b", "c", a="A", c="C")
    assert state(merge(old, template("c", "new", "a"), GERMAN, [])) == {
        "c": ("C", False), "new": ("", False), "a": ("A", False)
    }  # fmt: skip


def test_a_changed_message_keeps_its_translation_as_fuzzy_with_the_english_it_was_made_for():
    before, after = LONG.format("45"), LONG.format("60")
    new = merge(translated("a", before, "c", **{before: "Frist"}), template("a", after, "c"), GERMAN, [])
    assert state(new)[after] == ("Frist", True)
    assert new[after].previous_id == [before]


def test_a_message_changed_twice_still_shows_the_english_it_was_made_for():
    one, two, three = (LONG.format(number) for number in ("45", "60", "90"))
    once = merge(translated("a", one, "c", **{one: "Frist"}), template("a", two, "c"), GERMAN, [])
    assert merge(once, template("a", three, "c"), GERMAN, [])[three].previous_id == [one]


def test_another_sentence_in_the_same_place_is_no_change_of_the_old_one():
    before, after = LONG.format("45"), "Something altogether different stands here now."
    new = merge(translated("a", before, "c", **{before: "Frist"}), template("a", after, "c"), GERMAN, [])
    assert state(new)[after] == ("", False)
    assert [strings(message) for message in new.obsolete.values()] == [("Frist",)]


def test_two_alike_sentences_elsewhere_are_not_mixed_up():
    before = {LONG.format(number): number for number in ("45", "60")}
    old = translated(*before, "end", **before)
    after = [LONG.format("45"), LONG.format("61"), "end"]
    assert state(merge(old, template(*after), GERMAN, [])) == {
        after[0]: ("45", False), after[1]: ("60", True), "end": ("", False)
    }  # fmt: skip


def test_a_figure_with_a_new_name_keeps_its_translation_settled():
    before, after = "Claim by {claim_by} or {day}.", "Claim by {last_day} or {day}."
    old = translated("a", before, **{before: "Am {day} oder bis {claim_by}."})
    assert state(merge(old, template("a", after), GERMAN, []))[after] == ("Am {day} oder bis {last_day}.", False)


def test_a_message_that_is_gone_becomes_obsolete_and_comes_back_settled():
    gone = merge(translated("a", "b", b="B"), template("a"), GERMAN, [])
    assert "b" in {ids(message)[0] for message in gone.obsolete.values()}
    back = merge(gone, template("a", "b"), GERMAN, [])
    assert state(back)["b"] == ("B", False)
    assert not back.obsolete


def test_a_message_without_translation_leaves_no_trace():
    assert not merge(translated("a", "b"), template("a"), GERMAN, []).obsolete


def test_a_message_that_moves_to_another_domain_takes_its_translation_along():
    assert state(merge(None, template("b"), GERMAN, [translated("a", "b", b="B")]))["b"] == ("B", False)


def test_a_fuzzy_translation_does_not_move():
    other = translated("b", flags=["fuzzy"], b="B")
    assert state(merge(None, template("b"), GERMAN, [other]))["b"] == ("", False)


def test_a_translators_comments_stay():
    old = translated("a", a="A")
    old["a"].user_comments = ["Ask Ada."]
    assert merge(old, template("a"), GERMAN, [])["a"].user_comments == ["Ask Ada."]


def test_an_example_of_a_figure_stays_so_that_a_new_policy_touches_no_catalog():
    old = merge(None, template("By {day}", comments=["Heading", "{day}: for example July 1"]), GERMAN, [])
    new = merge(old, template("By {day}", comments=["Table cell", "{day}: for example July 2"]), GERMAN, [])
    assert new["By {day}"].auto_comments == ["Table cell", "{day}: for example July 1"]


def test_plural_forms_are_kept():
    catalog = template("a")
    catalog.add(("{n} day", "{n} days"))
    old = merge(None, catalog, GERMAN, [])
    old["{n} day"].string = ("{n} Tag", "{n} Tage")
    assert merge(old, catalog, GERMAN, [])["{n} day"].string == ("{n} Tag", "{n} Tage")


def test_the_header_is_complete_and_its_dates_stay():
    old = translated("a", a="A")
    old.last_translator = "Ada <ada@example.org>"
    new = merge(old, template("a", "b"), GERMAN, [])
    headers = dict(new.mime_headers)
    assert (headers["Language"], headers["Plural-Forms"]) == ("de", "nplurals=2; plural=(n != 1);")
    assert headers["POT-Creation-Date"] == dict(old.mime_headers)["POT-Creation-Date"]
    assert headers["Last-Translator"] == "Ada <ada@example.org>"


@pytest.mark.parametrize("after", [["a", LONG.format("60"), "c"], ["c"], ["new", "a", "b", "c"], []])
def test_merging_twice_changes_nothing(after):
    before = LONG.format("45")
    old = translated("a", before, "c", **{"a": "A", before: "Frist"})
    once = merge(old, template(*after), GERMAN, [])
    assert written(merge(once, template(*after), GERMAN, [])) == written(once)
