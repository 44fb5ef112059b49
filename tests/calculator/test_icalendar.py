"""The file that calendar programs read: RFC 5545 to the letter, and read back by a reader of our own here."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.icalendar import Event, calendar_text

DAY = date(2024, 6, 30)
SUMMARIES = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1, max_size=200)


def unfolded(text: str) -> list[str]:
    """The content lines, as section 3.1 of RFC 5545 wants them joined again."""
    return text.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def summaries(text: str) -> list[str]:
    found = [line.removeprefix("SUMMARY:") for line in unfolded(text) if line.startswith("SUMMARY:")]
    return [re.sub(r"\\(.)", lambda match: {"n": "\n"}.get(match[1], match[1]), line) for line in found]


def test_a_calendar_of_one_event_is_written_exactly_so() -> None:
    text = calendar_text([Event("a@coop-calculator", DAY, "Spend FY24 H1 co-op", (7,))], date(2024, 5, 1))
    assert text.split("\r\n") == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Co-op calculator//Deadlines//EN",
        "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT",
        "UID:a@coop-calculator",
        "DTSTAMP:20240501T000000Z",
        "DTSTART;VALUE=DATE:20240630",
        "DTEND;VALUE=DATE:20240701",
        "SUMMARY:Spend FY24 H1 co-op",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:Spend FY24 H1 co-op",
        "TRIGGER:-P7D",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


@pytest.mark.parametrize(
    ("summary", "written"),
    [("a, b; c", r"a\, b\; c"), (r"C:\temp", r"C:\\temp"), ("one\ntwo", r"one\ntwo"), ('"x": y', '"x": y')],
)
def test_what_the_format_needs_for_itself_is_escaped(summary: str, written: str) -> None:
    assert f"SUMMARY:{written}" in unfolded(calendar_text([Event("a", DAY, summary)], DAY))


def test_a_long_line_is_folded_before_its_seventy_sixth_octet() -> None:
    lines = calendar_text([Event("a", DAY, "x" * 100)], DAY).split("\r\n")
    assert [line for line in lines if "x" in line] == ["SUMMARY:" + "x" * 67, " " + "x" * 33]


def test_the_day_after_the_last_of_february_ends_a_leap_day() -> None:
    assert "DTEND;VALUE=DATE:20240301" in unfolded(calendar_text([Event("a", date(2024, 2, 29), "x")], DAY))


@given(SUMMARIES)
def test_no_line_is_longer_than_seventy_five_octets_and_no_character_is_cut(summary: str) -> None:
    pieces = calendar_text([Event("a", DAY, summary, (1,))], DAY).encode().split(b"\r\n")
    assert max(len(piece) for piece in pieces) <= 75
    assert all(piece == piece.decode().encode() for piece in pieces)


@given(st.lists(SUMMARIES, max_size=4))
def test_every_text_is_read_back_as_it_was(texts: list[str]) -> None:
    assert summaries(calendar_text([Event(text, DAY, text) for text in texts], DAY)) == texts
