"""How a whole column of a file writes its days and its numbers: settled by the column itself, never guessed.

A file carries no word about its own habits: `03/04/2024` may be March or April, `1.234` one or a thousand.
One value that allows a single reading settles the column. Where none does, the reader is asked.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

_TIME = r"(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[AaPp][Mm])?(?: ?Z|[+-]\d{2}:?\d{2})?)?"
_YEAR_FIRST = re.compile(rf"(\d{{4}})([-/.])(\d{{1,2}})\2(\d{{1,2}}){_TIME}", re.ASCII)
_YEAR_LAST = re.compile(rf"(\d{{1,2}})([-/.])(\d{{1,2}})\2(\d{{4}}){_TIME}", re.ASCII)

_SPACES = " '\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{RIGHT SINGLE QUOTATION MARK}"
_POINT = re.compile(rf"-?(?:\d+|[1-9]\d{{0,2}}([,{_SPACES}])\d{{3}}(?:\1\d{{3}})*)(?:\.\d+)?", re.ASCII)
_COMMA = re.compile(rf"-?(?:\d+|[1-9]\d{{0,2}}([.{_SPACES}])\d{{3}}(?:\1\d{{3}})*)(?:,\d+)?", re.ASCII)
_POINT_DIGITS = str.maketrans("", "", "," + _SPACES)
_COMMA_DIGITS = str.maketrans(",", ".", "." + _SPACES)


@dataclass(frozen=True, slots=True)
class Habit:
    """How one column writes its values.

    `way` reads every value of the column (`mdy` or `dmy`, `point` or `comma`) and the one of the `examples` proves it;
    without an example any way reads the column alike. `way` is empty where there is `trouble`, shown by the examples:
    `ambiguous` (nothing in the column settles it) or `mixed` (two values settle it differently).
    """

    way: str
    trouble: str = ""
    examples: tuple[str, ...] = ()


def day_order(texts: Iterable[str]) -> Habit:
    """Settle whether a column writes the month (`mdy`) or the day (`dmy`) first.

    Days that start with the year, and days like 05/05/2024, read alike either way and settle nothing.
    """
    return _settle(texts, ("mdy", "dmy"), read_day)


def decimal_mark(texts: Iterable[str]) -> Habit:
    """Settle whether a column writes its decimals after a `point` or a `comma`.

    Whole numbers without any mark read alike either way and settle nothing.
    """
    return _settle(texts, ("point", "comma"), read_number)


def read_day(text: str, order: str) -> date | None:
    """The day a cell names, or None. A time of day is dropped and never moves the day to another one."""
    if match := _YEAR_FIRST.fullmatch(text):
        return _day(match[1], match[3], match[4])
    if match := _YEAR_LAST.fullmatch(text):
        return _day(match[4], match[1], match[3]) if order == "mdy" else _day(match[4], match[3], match[1])
    return None


def read_number(text: str, mark: str) -> Decimal | None:
    """The exact number a cell holds, or None. Groups have three digits; an exponent is no number here."""
    plain = text.replace("\N{MINUS SIGN}", "-")
    number, digits = (_POINT, _POINT_DIGITS) if mark == "point" else (_COMMA, _COMMA_DIGITS)
    return Decimal(plain.translate(digits)) if number.fullmatch(plain) else None


def _settle[Value](texts: Iterable[str], ways: tuple[str, str], read: Callable[[str, str], Value | None]) -> Habit:
    proofs: dict[str, str] = {}
    unsettled: tuple[str, ...] = ()
    for text in dict.fromkeys(texts):
        first, second = read(text, ways[0]), read(text, ways[1])
        if first == second:
            continue
        if first is not None and second is not None:
            unsettled = unsettled or (text,)
        else:
            proofs.setdefault(ways[first is None], text)
    if len(proofs) == 2:
        return Habit("", "mixed", (proofs[ways[0]], proofs[ways[1]]))
    if unsettled and not proofs:
        return Habit("", "ambiguous", unsettled)
    return Habit(next(iter(proofs), ways[0]), examples=tuple(proofs.values()))


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
