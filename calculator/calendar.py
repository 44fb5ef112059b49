"""The request `calendar`: the deadlines of halves as an iCalendar file, in the caller's own words."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from calculator.errors import RefusedError
from calculator.icalendar import Event, calendar_text
from calculator.money import shortened
from calculator.periods import Half, days_after
from calculator.records import AtLeastOne, Record, Request, optional, required
from calculator.shapes import ListOf, Report, Text, count
from calculator.timeline import published
from calculator.values import DAY, HALF

DEADLINES = ("spend_by", "claim_by", "claim_closes", "proof_by")
MOST_CHARACTERS = 300

_REMINDED = ("spend_by", "claim_by", "proof_by")  # one is reminded of the day to act by, not of the day after it
_FRIDAY = 4
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def _words(*placeholders: str) -> Text:
    """One line of text for an event, with these placeholders and no other."""

    def parse(text: str) -> str:
        if not text.strip():
            raise RefusedError("text_too_short")
        if len(text) > MOST_CHARACTERS:
            raise RefusedError("too_many_characters", characters=len(text), limit=MOST_CHARACTERS)
        if any(unicodedata.category(sign) in ("Cc", "Zl", "Zp") for sign in text):
            raise RefusedError("control_character", given=shortened(text))
        for name in _PLACEHOLDER.findall(text):
            if name not in placeholders:
                raise RefusedError("unknown_placeholder", given=shortened(name), choices=list(placeholders))
        return text

    return Text(parse, lambda: {"pattern": r"\S", "maxLength": MOST_CHARACTERS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The texts of the events. A kind of event without words is left out of the calendar.

    `{half}` stands for the half and `{date}` for the deadline (YYYY-MM-DD); in the two warnings `{event}` stands for
    the deadline's own words and `{days}` for the days until then.
    """

    spend_by: str | None = optional(_words("half", "date"))
    claim_by: str | None = optional(_words("half", "date"))
    claim_closes: str | None = optional(_words("half", "date"))
    proof_by: str | None = optional(_words("half", "date"))
    reminder: str | None = optional(_words("half", "date", "days", "event"))
    weekend: str | None = optional(_words("half", "date", "days", "event"))


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarInput:
    """The halves whose deadlines are wanted; `reminders` are whole days before a deadline, 1 to 365."""

    halves: tuple[Half, ...] = required(ListOf(HALF, least=1))
    as_of: date = required(DAY)
    words: Words = required(Record(Words, (AtLeastOne(DEADLINES),)))
    reminders: tuple[int, ...] = optional(ListOf(count(1, 365)), ())


@dataclass(frozen=True, slots=True)
class Deadline:
    """One deadline of a half with its own words."""

    half: Half
    kind: str
    day: date
    text: str

    def event(self, name: str, day: date, words: str) -> Event:
        """A warning of this deadline on an earlier day, in words that may speak of it."""
        values = {"half": self.half, "date": self.day, "days": (self.day - day).days, "event": self.text}
        return Event(self.uid(name), day, _filled(words, values))

    def uid(self, name: str = "") -> str:
        """Stable for ever: a calendar made again replaces its events instead of doubling them."""
        about = f"{self.half} {self.kind} {name}".strip().lower().translate(str.maketrans(" _", "--"))
        return f"{about}@coop-calculator"


def make_calendar(asked: CalendarInput) -> dict[str, Any]:
    """The calendar of the halves: each deadline with alarms, its lead days as events of their own, and weekends.

    A deadline on a Saturday or Sunday does not move (no source says it does): the Friday before carries a warning. What
    would warn before `as_of` is left out.
    """
    reminders = tuple(sorted(set(asked.reminders), reverse=True))
    events = [
        event
        for half in sorted(set(asked.halves))
        for deadline in _deadlines(half, asked.words)
        for event in _events(deadline, asked, reminders)
    ]
    ordered = sorted(events, key=lambda event: (event.day, event.uid))
    return {"calendar": calendar_text(ordered, asked.as_of)}


def _deadlines(half: Half, words: Words) -> Iterator[Deadline]:
    for kind in DEADLINES:
        day: date = getattr(published(half), kind)
        if text := getattr(words, kind):
            yield Deadline(half, kind, day, _filled(text, {"half": half, "date": day}))


def _events(deadline: Deadline, asked: CalendarInput, reminders: tuple[int, ...]) -> Iterator[Event]:
    alarms = reminders if deadline.kind in _REMINDED else ()
    yield Event(deadline.uid(), deadline.day, deadline.text, alarms)
    leads = {f"{days} days": days_after(deadline.day, -days) for days in alarms}
    for name, day in leads.items():
        if asked.words.reminder and day >= asked.as_of:
            yield deadline.event(name, day, asked.words.reminder)
    friday = days_after(deadline.day, _FRIDAY - deadline.day.weekday())
    if asked.words.weekend and friday < deadline.day and friday >= asked.as_of:
        yield deadline.event("friday", friday, asked.words.weekend)


def _filled(text: str, values: Mapping[str, object]) -> str:
    return _PLACEHOLDER.sub(lambda match: str(values[match[1]]), text)


def _halves_are_published(values: Mapping[str, Any], field: str, report: Report) -> None:
    for index, half in enumerate(values.get("halves") or ()):
        if half:
            report.attempt(f"{field}.halves[{index}]", partial(published, half))


CALENDAR = Request("calendar", Record(CalendarInput, rules=(_halves_are_published,)), make_calendar)
