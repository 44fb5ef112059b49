"""Whole-day events → the text of an iCalendar file. RFC 5545, and of it only what such events need."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from calculator.periods import days_after

_OCTETS = 75
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


@dataclass(frozen=True, slots=True)
class Event:
    """Something on one `day`; `alarms` are whole days before it. The same `uid` replaces it in a reader's calendar."""

    uid: str
    day: date
    summary: str
    alarms: tuple[int, ...] = ()


def calendar_text(events: Sequence[Event], made_on: date) -> str:
    """The events as one calendar. `made_on` stands for the time of making, so that the same input gives the same text.

    An all-day event ends, as the format wants it, on the day after: its last day is not included there.

    Source: RFC 5545, sections 3.1 (folding), 3.3.11 (text), 3.6 (components).
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Co-op calculator//Deadlines//EN", "CALSCALE:GREGORIAN"]
    for event in events:
        lines += _event(event, made_on)
    return "".join(f"{part}\r\n" for line in [*lines, "END:VCALENDAR"] for part in _folded(line))


def _event(event: Event, made_on: date) -> Iterator[str]:
    summary = event.summary.translate(_ESCAPES)
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield f"DTSTAMP:{made_on:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{days_after(event.day, 1):%Y%m%d}"
    yield f"SUMMARY:{summary}"
    yield "TRANSP:TRANSPARENT"
    for days in event.alarms:
        yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{summary}", f"TRIGGER:-P{days}D", "END:VALARM")
    yield "END:VEVENT"


def _folded(line: str) -> Iterator[str]:
    """The line in pieces of at most 75 octets of UTF-8, no character cut; each further piece begins with a space."""
    piece, size = "", 0
    for sign in line:
        octets = len(sign.encode())
        if size + octets > _OCTETS:
            yield piece
            piece, size = " ", 1
        piece += sign
        size += octets
    yield piece
