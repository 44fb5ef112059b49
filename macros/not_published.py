"""The macro about what was looked for and not found: `{{ not_published_table() }}`."""

from collections.abc import Iterable
from dataclasses import dataclass

from macros import activity_rows, engine
from macros.lines import Line, Lines, remarked
from macros.marks import _
from macros.not_published_words import INSTEAD, MISSING
from macros.policy_tables import Row, table

_TABLE, _WHAT, _WHAT_TO_DO = _("Not published"), _("What is not public"), _("What to do instead")


@dataclass(frozen=True, slots=True)
class NotPublished:
    """The macro in one language's formats and words."""

    lines: Lines

    def not_published_table(self) -> str:
        """What is not public, for which years, what to do instead, and the source by which we know that it exists."""
        lines = [
            Line(remarked(self._said(MISSING[what]), self._years(rows)), (self._said(INSTEAD[what]),), _cited(rows))
            for what, rows in _by_name(_missing()).items()
        ]
        return self.lines.table(_TABLE, (_WHAT, _WHAT_TO_DO), lines)

    def _years(self, rows: Iterable[Row]) -> str:
        days = [day for row in rows for day in (row["first_day"], row["last_day"])]
        return activity_rows.years(min(days), max(days))

    def _said(self, text: str) -> str:
        return self.lines.words.gettext(text)


def _missing() -> list[Row]:
    """Every row about what is not public. The terms of a year that are expected have one row for all."""
    unpublished = engine.policies()["not_published"]
    return [*table("not_found"), *(row for row in unpublished if row["what"] not in ("split", "threshold"))]


def _by_name(rows: Iterable[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row["what"], []).append(row)
    return found


def _cited(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple({row["source"]: row for row in rows}.values())
