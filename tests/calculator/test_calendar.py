"""Deadlines as calendar events: every one of them, warned of in time, in the caller's words, and the same each time."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator import answer

WORDS = {
    "spend_by": "Spend {half} co-op",
    "claim_by": "Claim {half} co-op by {date}",
    "claim_closes": "{half} claims close",
    "proof_by": "Prove {half}",
    "reminder": "{event}: {days} days left",
    "weekend": "{event} is on a weekend, {date}",
}


def ask(**given_: Any) -> dict[str, Any]:
    asked = {"halves": ["FY24 H1"], "as_of": "2024-05-01", "words": WORDS, **given_}
    replied: dict[str, Any] = json.loads(answer(json.dumps({"request": "calendar", "input": asked})))
    return replied


def events(**given_: Any) -> list[tuple[str, str]]:
    """Day and words of each event."""
    text = ask(**given_)["answer"]["calendar"].replace("\r\n ", "")
    return [
        (event.partition("DTSTART;VALUE=DATE:")[2][:8], event.partition("SUMMARY:")[2].partition("\r\n")[0])
        for event in text.split("BEGIN:VEVENT")[1:]
    ]


def errors(**given_: Any) -> list[tuple[str, str]]:
    return [(error["code"], error["field"]) for error in ask(**given_)["errors"]]


def test_each_deadline_of_a_half_is_an_event_and_a_weekend_warns_on_the_friday_before() -> None:
    assert events() == [
        ("20240628", "Spend FY24 H1 co-op is on a weekend\\, 2024-06-30"),
        ("20240630", "Spend FY24 H1 co-op"),
        ("20240814", "Claim FY24 H1 co-op by 2024-08-14"),
        ("20240815", "FY24 H1 claims close"),
        ("20240927", "Prove FY24 H1 is on a weekend\\, 2024-09-28"),
        ("20240928", "Prove FY24 H1"),
    ]


def test_a_saturday_deadline_stays_and_its_friday_warns() -> None:
    words = {"claim_closes": "{half} closes", "weekend": "{event} on {date}, in {days}"}
    assert events(halves=["FY24 H2"], words=words) == [
        ("20250214", "FY24 H2 closes on 2025-02-15\\, in 1"),
        ("20250215", "FY24 H2 closes"),
    ]


def test_lead_days_are_events_of_their_own_beside_the_alarms() -> None:
    words = {"claim_by": "Claim", "reminder": "{event} in {days}, by {date}"}
    assert events(words=words, reminders=[7, 30, 7]) == [
        ("20240715", "Claim in 30\\, by 2024-08-14"),
        ("20240807", "Claim in 7\\, by 2024-08-14"),
        ("20240814", "Claim"),
    ]
    text = ask(words=words, reminders=[7, 30])["answer"]["calendar"]
    assert [line for line in text.split("\r\n") if line.startswith("TRIGGER")] == ["TRIGGER:-P30D", "TRIGGER:-P7D"]


def test_a_warning_that_would_come_before_today_is_left_out() -> None:
    words = {"claim_by": "Claim", "reminder": "In {days}"}
    assert events(words=words, reminders=[7, 30], as_of="2024-07-16") == [("20240807", "In 7"), ("20240814", "Claim")]


def test_the_day_after_the_last_reading_carries_no_reminder() -> None:
    assert events(words={"claim_closes": "Closed", "reminder": "Soon"}, reminders=[7]) == [("20240815", "Closed")]


def test_the_same_half_asked_twice_is_there_once() -> None:
    assert events(halves=["FY24 H1", "FY24 H1"]) == events()


def uids(calendar: str) -> list[str]:
    return [line for line in calendar.split("\r\n") if line.startswith("UID:")]


def test_events_keep_their_identity_when_the_calendar_is_made_again() -> None:
    first, second = (ask(as_of=day, reminders=[1])["answer"]["calendar"] for day in ("2024-05-01", "2024-05-02"))
    assert uids(first) == uids(second)
    assert len(set(uids(first))) == len(uids(first))
    assert "UID:fy24-h1-claim-by@coop-calculator" in uids(first)


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"words": {"spend_by": "a\r\nBEGIN:VEVENT"}}, ("control_character", "input.words.spend_by")),
        ({"words": {"spend_by": "a\N{LINE SEPARATOR}b"}}, ("control_character", "input.words.spend_by")),
        ({"words": {"spend_by": "{half.__class__}"}}, ("unknown_placeholder", "input.words.spend_by")),
        ({"words": {"spend_by": "{days} left"}}, ("unknown_placeholder", "input.words.spend_by")),
        ({"words": {"spend_by": "x" * 301}}, ("too_many_characters", "input.words.spend_by")),
        ({"words": {"spend_by": " "}}, ("text_too_short", "input.words.spend_by")),
        ({"words": {"spend_by": 1}}, ("wrong_type", "input.words.spend_by")),
        ({"words": {"birthday": "x"}}, ("unknown_field", "input.words.birthday")),
        ({"words": {"reminder": "x"}}, ("one_of_missing", "input.words")),
        ({"halves": []}, ("no_rows", "input.halves")),
        ({"halves": ["FY24 H1", "FY99 H2"]}, ("policy_not_published", "input.halves[1]")),
        ({"reminders": [0]}, ("not_a_count", "input.reminders[0]")),
        ({"as_of": "today"}, ("not_a_date", "input.as_of")),
    ],
)
def test_a_wrong_input_is_refused_at_its_place(changed: dict[str, Any], error: tuple[str, str]) -> None:
    assert error in errors(**changed)


@given(st.text(max_size=60))
def test_words_of_any_kind_never_break_the_calendar(text: str) -> None:
    reply = ask(words={"spend_by": text}).get("answer", {"calendar": ""})
    lines = reply["calendar"].split("\r\n")
    assert lines.count("BEGIN:VEVENT") in (0, 1)
    assert all(len(line.encode()) <= 75 for line in lines)


def test_a_half_that_is_none_does_not_hide_one_without_dates() -> None:
    errors = ask(halves=["FY24 H3", "FY15 H2"])["errors"]
    assert [(error["code"], error["field"]) for error in errors] == [
        ("not_a_half", "input.halves[0]"),
        ("policy_not_published", "input.halves[1]"),
    ]
