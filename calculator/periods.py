"""Days, periods and fiscal halves. Whole calendar days only: no time of day, no time zone, no clock."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from calculator.errors import RefusedError
from calculator.money import shortened

FIRST_DAY = date(2015, 1, 1)
LAST_DAY = date(2099, 12, 31)

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_HALF = re.compile(r"FY([0-9]{2}) H([12])")


def day_of(text: str) -> date:
    """The day written `YYYY-MM-DD`, between 2015-01-01 and 2099-12-31, both included.

    Raises RefusedError: `not_a_date`, `day_out_of_range`.
    """
    try:
        day = date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:  # the 30th of February
        day = None
    if day is None:
        raise RefusedError("not_a_date", given=shortened(text))
    if not FIRST_DAY <= day <= LAST_DAY:
        raise RefusedError("day_out_of_range", given=text, first_day=str(FIRST_DAY), last_day=str(LAST_DAY))
    return day


@dataclass(frozen=True, slots=True)
class Period:
    """From `first_day` to `last_day`, both included."""

    first_day: date
    last_day: date

    def __contains__(self, day: date) -> bool:
        return self.first_day <= day <= self.last_day

    def overlaps(self, other: "Period") -> bool:
        """Whether the two share at least one day."""
        return self.first_day <= other.last_day and other.first_day <= self.last_day


@dataclass(frozen=True, slots=True, order=True)
class Half:
    """A half of Microsoft's fiscal year: H1 is July to December, H2 January to June.

    The year is the calendar year in which the fiscal year ends: FY24 H1 begins on 2023-07-01.

    Source: Microsoft, Partner Center documentation, "Claims overview".
    """

    fiscal_year: int
    number: int

    @classmethod
    def of(cls, day: date) -> "Half":
        """The half that holds `day`."""
        return cls(day.year + 1, 1) if day.month >= 7 else cls(day.year, 2)

    @classmethod
    def parse(cls, text: str) -> "Half":
        """The half written `FY24 H1`, from FY15 H2 to FY00 H1 (July to December 2099).

        Raises RefusedError: `not_a_half`, `half_out_of_range`.
        """
        match = _HALF.fullmatch(text)
        if not match:
            raise RefusedError("not_a_half", given=shortened(text))
        half = cls(2000 + (int(match[1]) or 100), int(match[2]))
        first, last = cls.of(FIRST_DAY), cls.of(LAST_DAY)
        if not first <= half <= last:
            raise RefusedError("half_out_of_range", given=text, first=str(first), last=str(last))
        return half

    @property
    def period(self) -> Period:
        """Its first and last day."""
        if self.number == 1:
            return Period(date(self.fiscal_year - 1, 7, 1), date(self.fiscal_year - 1, 12, 31))
        return Period(date(self.fiscal_year, 1, 1), date(self.fiscal_year, 6, 30))

    @property
    def following(self) -> "Half":
        """The half after this one: where its money is spent."""
        return Half(self.fiscal_year, 2) if self.number == 1 else Half(self.fiscal_year + 1, 1)

    @property
    def preceding(self) -> "Half":
        """The half before this one: whose money is spent in it."""
        return Half(self.fiscal_year - 1, 2) if self.number == 1 else Half(self.fiscal_year, 1)

    def __str__(self) -> str:
        return f"FY{self.fiscal_year % 100:02d} H{self.number}"


def days_after(day: date, days: int) -> date:
    """The day `days` whole calendar days after `day`."""
    return day + timedelta(days=days)
