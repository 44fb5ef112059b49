"""The feed of what the policy changed: days, order, and what stands in an entry."""

import re

import pytest

from locales.catalogs import interface
from macros.feed import Entry, Feed
from macros.formats import Formats
from macros.lines import Lines
from macros.years import Years


@pytest.fixture
def feed(lines: Lines) -> Feed:
    return Feed(Years(lines))


def text(entry: Entry) -> list[str]:
    """The items of an entry as plain text."""
    return [
        re.sub(r"<[^>]*>", "", item.replace("<br>", " | ")) for item in re.findall(r"<li>(.*?)</li>", str(entry.html))
    ]


def test_the_day_on_which_mci_began_to_pay_co_op_is_an_entry_with_both_sides(feed: Feed) -> None:
    (entry,) = [entry for entry in feed.entries() if entry.day == "2022-11-01"]
    assert entry.title == "What changed on November 1, 2022"
    assert text(entry) == [
        "Split Microsoft Commerce Incentives | Before: 100% rebate, 0% co-op | After: 60% rebate, 40% co-op",
        "Threshold Microsoft Commerce Incentives | Before: – | After: $10,000",
    ]


def test_before_and_after_are_punctuated_as_the_language_does_it() -> None:
    french = Feed(Years(Lines(Formats("fr"), interface("fr"))))
    (entry,) = [entry for entry in french.entries() if entry.day == "2022-11-01"]
    assert "Avant\N{NO-BREAK SPACE}: " in text(entry)[0]


def test_the_latest_day_comes_first_and_none_comes_twice(feed: Feed) -> None:
    days = [entry.day for entry in feed.entries()]
    assert days == sorted(set(days), reverse=True)


def test_no_entry_lies_before_the_data_begins_or_after_it_was_read(feed: Feed) -> None:
    assert [entry.day for entry in feed.entries() if not "2020-07-01" < entry.day <= feed.updated] == []


def test_every_entry_says_something(feed: Feed) -> None:
    assert [entry.day for entry in feed.entries() if not text(entry)] == []


def test_the_feed_is_as_old_as_the_last_source_read(feed: Feed, monkeypatch: pytest.MonkeyPatch) -> None:
    read = [{"read_on": "2026-11-22"}, {"read_on": "2025-01-31"}]
    monkeypatch.setattr("macros.engine.policies", lambda: {"sources": read})
    assert feed.updated == "2026-11-22"
