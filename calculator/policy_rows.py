"""The rows of the policy files: one record per table, each field with its kind and what cures a wrong value."""

import dataclasses
import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from calculator.errors import PolicyError, RefusedError
from calculator.periods import FIRST_DAY, LAST_DAY, Half, Period

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_WORD = re.compile(r"[a-z0-9]+(_[a-z0-9]+)*")
_DATED = re.compile(r"undated|\d{4}(-\d{2}(-\d{2})?)?")


@dataclass(frozen=True, slots=True)
class Kind:
    """How a TOML value is read; `read` raises ValueError or RefusedError, and `cure` says what to write instead."""

    read: Callable[[Any], Any]
    cure: str


def _demand(holds: bool, value: Any) -> Any:
    if not holds:
        raise ValueError(value)
    return value


def _of_type(value: object, *types: type) -> Any:
    return _demand(type(value) in types, value)


def _share(value: object) -> Decimal:
    share = Decimal(_of_type(value, int, Decimal))
    _demand(0 <= share <= 1, share)
    return share


def _texts(value: object) -> tuple[str, ...]:
    return tuple(_demand(isinstance(value, list) and all(isinstance(text, str) for text in value), value))


def one_of(*ids: str) -> Kind:
    return Kind(lambda value: _demand(value in ids, value), f"write one of {', '.join(ids)}")


ID = Kind(lambda value: _demand(bool(_ID.fullmatch(value)), value), "write an id such as mci-csp: a-z, 0-9 and hyphens")
TEXT = Kind(lambda value: _demand(bool(_of_type(value, str).strip()), value), "write some text in quotes")
TEXTS = Kind(_texts, 'write a list of texts such as ["CSP 1T Direct Partner"]')
IDS = Kind(lambda value: _demand(bool(_texts(value)), _texts(value)), 'write a list of ids such as ["mci-csp"]')
WORD = Kind(
    lambda value: _demand(bool(_WORD.fullmatch(value)), value), "write a word such as print_ads: a-z, 0-9, underscores"
)
WORDS = Kind(
    lambda value: _demand(all(_WORD.fullmatch(word) for word in _texts(value)), _texts(value)),
    'write a list of words such as ["print_ads"]: a-z, 0-9, underscores',
)
ADDRESS = Kind(lambda value: _demand(value.startswith("https://"), value), "write an address that starts with https://")
DATED = Kind(
    lambda value: _demand(bool(_DATED.fullmatch(value)), value), 'write "2023-10-24", "2023-10", "2023" or "undated"'
)
DAY = Kind(
    lambda value: _demand(FIRST_DAY <= _of_type(value, date) <= LAST_DAY, value),
    f"write a day without quotes, such as 2024-06-30, from {FIRST_DAY} to {LAST_DAY}",
)
DAYS = Kind(
    lambda value: _demand(0 <= _of_type(value, int) <= 366, value), "write a whole number of days from 0 to 366"
)
HALF = Kind(lambda value: Half.parse(_of_type(value, str)), 'write a half such as "FY24 H1"')
HALF_NUMBER = Kind(lambda value: _demand(_of_type(value, int) in (1, 2), value), "write 1 or 2")
SHARE = Kind(_share, "write a share without quotes from 0 to 1, such as 0.40")
USD = Kind(
    lambda value: _demand(
        (amount := Decimal(_of_type(value, int, Decimal))) >= 0 and round(amount, 2) == amount, amount
    ),
    "write US dollars without quotes or separators, such as 10000",
)
COUNT = Kind(lambda value: _demand(_of_type(value, int) > 0, value), "write a whole number above 0")
FLAG = Kind(lambda value: _of_type(value, bool), "write true or false")
RULE_VALUE = Kind(
    lambda value: _demand(type(value) is date or _of_type(value, int) >= 0, value),
    "write a whole number, or for the unit day a date without quotes",
)
UNIT = one_of("business_days", "days", "hours", "months", "usd", "day")
CONFIDENCE = one_of("high", "medium", "low")
STATE = one_of("known", "expected")
WINDOW_STATUS = one_of("published", "rule")
PERIOD_NAME = one_of("earning", "spend", "claim", "proof")
COUNTED_FROM = one_of("earning", "usage", "claim_by", "claim_closes")
FOLLOWED_AS = one_of("earning", "spend_by", "claim_by", "claim_closes", "proof_by")


def required(kind: Kind) -> Any:
    """A key that every row of the table has."""
    return dataclasses.field(metadata={"kind": kind})


def optional(kind: Kind, default: object = None) -> Any:
    """A key that a row may leave out."""
    return dataclasses.field(default=default, metadata={"kind": kind})


def read_row[Row](build: type[Row], given: Mapping[str, Any], file: str, table: str, row: int) -> Row:
    """The record of one TOML row. Raises PolicyError for an unknown or missing key, or a value of the wrong kind."""
    fields: dict[str, Any] = {field.name: field for field in dataclasses.fields(build)}  # type: ignore[arg-type]
    for key in given:
        if key not in fields:
            raise PolicyError(file, table, row, key, f"unknown key; remove it or use one of {', '.join(fields)}")
    for key, field in fields.items():
        if key not in given and field.default is MISSING:
            raise PolicyError(file, table, row, key, f"missing; {field.metadata['kind'].cure}")
    return build(**{key: _read(fields[key].metadata["kind"], given[key], (file, table, row, key)) for key in given})


def _read(kind: Kind, value: object, place: tuple[str, str, int, str]) -> Any:
    try:
        return kind.read(value)
    except (ValueError, TypeError, AttributeError, ArithmeticError, RefusedError):
        raise PolicyError(*place, f"{str(value)[:80]!r} does not do; {kind.cure}") from None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a figure was read. `dated` is the publication's own date as far as it is known, `read_on` ours."""

    id: str = required(ID)
    title: str = required(TEXT)
    publisher: str = required(TEXT)
    address: str = required(ADDRESS)
    dated: str = required(DATED)
    read_on: date = required(DAY)
    note: str = optional(TEXT, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """What every dated row says: from which to which day it holds, both included, who says so and how sure that is."""

    first_day: date = required(DAY)
    last_day: date = required(DAY)
    source: str = required(ID)
    confidence: str = required(CONFIDENCE)
    note: str = optional(TEXT, "")

    @property
    def period(self) -> Period:
        """The days on which the row holds."""
        return Period(self.first_day, self.last_day)

    @property
    def series(self) -> tuple[str, ...]:
        """What the row is about. Rows of one table in one series never overlap, nor leave a gap inside one file."""
        return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Program(Dated):
    """An incentive program, the days on which it is known to pay, and the other names it has had in exports."""

    id: str = required(ID)
    name: str = required(TEXT)
    aliases: tuple[str, ...] = optional(TEXTS, ())
    ended: bool = optional(FLAG, False)
    """Whether `last_day` is the program's end, and not only the end of what is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimWindow(Dated):
    """The claiming period of the money earned in `half`: `published` in a table, or continued by the table's `rule`."""

    half: Half = required(HALF)
    status: str = required(WINDOW_STATUS)

    @property
    def series(self) -> tuple[str, ...]:
        """All windows follow each other."""
        return ("claim_window",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Split(Dated):
    """How an incentive divides into rebate and co-op; an `expected` row is known to come without a value."""

    programs: tuple[str, ...] = required(IDS)
    rebate: Decimal | None = optional(SHARE)
    co_op: Decimal | None = optional(SHARE)
    state: str = optional(STATE, "known")

    @property
    def series(self) -> tuple[str, ...]:
        """The splits of each program."""
        return self.programs


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold(Dated):
    """The least co-op, in US dollars per program and half, that stays co-op; below it, it is paid as rebate."""

    programs: tuple[str, ...] = required(IDS)
    usd: Decimal | None = optional(USD)
    state: str = optional(STATE, "known")

    @property
    def series(self) -> tuple[str, ...]:
        """The thresholds of each program."""
        return self.programs


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversion(Dated):
    """An order by the policy: what these programs earned on these days is paid as rebate, whatever else holds."""

    programs: tuple[str, ...] = required(IDS)
    paid_first_day: date = required(DAY)
    paid_last_day: date = required(DAY)

    @property
    def series(self) -> tuple[str, ...]:
        """The conversions of each program."""
        return self.programs


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one source says about one half: a period, or only its last day. Never followed, always shown."""

    half: Half = required(HALF)
    of: str = required(PERIOD_NAME)
    first_day: date | None = optional(DAY)
    last_day: date = required(DAY)
    source: str = required(ID)
    confidence: str = required(CONFIDENCE)
    note: str = optional(TEXT, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline(Dated):
    """What one source says about every half: so many days after the last day of a period.

    It holds for money earned from `first_day` to `last_day`, or in one of the two halves of a year alone.
    `followed_as` names the field of the answer that takes this reading; without it the reading is only shown.
    """

    of: str = required(PERIOD_NAME)
    counted_from: str = required(COUNTED_FROM)
    days: int = required(DAYS)
    half_number: int | None = optional(HALF_NUMBER)
    followed_as: str | None = optional(FOLLOWED_AS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Dated):
    """One figure of the claim process: so many units, or for the unit `day` a date."""

    name: str = required(ID)
    value: int | date = required(RULE_VALUE)
    unit: str = required(UNIT)

    @property
    def series(self) -> tuple[str, ...]:
        """The rows of one rule follow each other."""
        return (self.name,)
