"""The macro that draws the life of halves, from the first day of earning to the last day to claim, as SVG.

    {{ halves_chart("FY24 H1", "FY25 H1") }}    a lane for each half from the first to the last, both included

Places along the line of time are percents, so the drawing is as wide as its column while its words keep their size.
For a language that is written from right to left, time runs that way, too.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from gettext import NullTranslations
from typing import Any

from macros import engine
from macros.formats import Formats
from macros.names import known
from macros.rendering import render

_LANE, _FOOT = 64, 22  # heights in CSS pixels
_MARGIN = timedelta(days=20)  # after the last day
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Scale:
    """The line of time from `first_day` to `last_day`, both included, or from right to left if `is_mirrored`."""

    first_day: date
    last_day: date
    is_mirrored: bool

    def start(self, day: str) -> str:
        """Where a day begins: `25.00%` from the left edge."""
        share = self._share(date.fromisoformat(day))
        return f"{100 - share if self.is_mirrored else share:.2f}%"

    def left(self, first_day: str, last_day: str) -> str:
        """The left edge of a span of days, both included."""
        return self.start(str(date.fromisoformat(last_day) + _DAY) if self.is_mirrored else first_day)

    def width(self, first_day: str, last_day: str) -> str:
        """How wide a span of days is, both included."""
        share = self._share(date.fromisoformat(last_day) + _DAY) - self._share(date.fromisoformat(first_day))
        return f"{share:.2f}%"

    def _share(self, day: date) -> Decimal:
        days, of = (day - self.first_day).days, (self.last_day + _DAY - self.first_day).days
        return Decimal(100 * days) / of


@dataclass(frozen=True, slots=True)
class Charts:
    """The drawings in one language's formats, words and direction."""

    formats: Formats
    words: NullTranslations

    def halves_chart(self, first: str, last: str) -> str:
        """When the co-op of every half from `first` to `last` is earned, spent and claimed; and the same as a table.

        Raises NotInDataError for a half without dates.
        """
        ends = {"first": known("half", first, engine.halves()), "last": known("half", last, engine.halves())}
        halves = engine.ask("timeline", **ends)["halves"]
        return render(
            "halves_chart.html",
            self.formats,
            self.words,
            halves=halves,
            scale=self._scale(halves),
            ticks=[*(half["earning"]["first_day"] for half in halves), halves[-1]["usage"]["first_day"]],
            end=str(date.fromisoformat(halves[-1]["spend_by"]) + _DAY),
            lane=_LANE,
            height=_LANE * len(halves) + _FOOT,
            gap=-6 if self._is_mirrored else 6,
        )

    @property
    def _is_mirrored(self) -> bool:
        return str(self.formats.locale.text_direction) == "rtl"

    def _scale(self, halves: list[dict[str, Any]]) -> Scale:
        first_day = date.fromisoformat(halves[0]["earning"]["first_day"])
        return Scale(first_day, date.fromisoformat(halves[-1]["claim_closes"]) + _MARGIN, self._is_mirrored)
