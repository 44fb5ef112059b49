"""The rows of the policy files: one record per table, each field with the kind of its values."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculator.periods import Half, Period
from calculator.policy_kinds import (
    ADDRESS,
    CONFIDENCE,
    COUNTED_FROM,
    DATED,
    DAY,
    DAYS,
    FLAG,
    FOLLOWED_AS,
    HALF,
    HALF_NUMBER,
    ID,
    IDS,
    PERIOD_NAME,
    RULE_VALUE,
    SHARE,
    STATE,
    TEXT,
    TEXTS,
    UNIT,
    USD,
    WINDOW_STATUS,
    optional,
    required,
)


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
