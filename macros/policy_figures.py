"""The macros that put a figure of any row of the policy data into a sentence, as one token in the reader's format.

    {{ figure("requirement", "azure_revenue", "amount_usd") }}      a figure of a row, by its table and name
    {{ figure("conversion", "mixed-reality-add", "paid_last_day") }}
    {{ figure("mix", "demand_generation", "share") }}
    {{ figure("eligibility", "direct_bill", "revenue_usd", year="FY26") }}
    {{ yearly("tax-form-1099-sent-by") }}                           a day that comes back every year, without its year

The translator sees `{amount_usd}`; `name="…"` gives another name where one sentence needs two figures of one kind.
"""

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from babel.dates import format_skeleton

from locales.tokens import Token
from macros.formats import Formats
from macros.names import NotInDataError, known
from macros.notes import note
from macros.policy_tables import Row, in_year, table

# The key that names the rows of a table.
NAMED_BY = {
    "campaign": "id",
    "category": "category",
    "conversion": "programs",
    "credit": "rule",
    "criterion": "criterion",
    "eligibility": "partner",
    "engagement": "engagement",
    "mix": "part",
    "other_way": "way",
    "rate": "lever",
    "requirement": "requirement",
    "rule": "name",
    "statement": "says",
    "threshold": "programs",
}


@dataclass(frozen=True, slots=True)
class PolicyFigures:
    """The figure macros in one language's formats. All raise NotInDataError for a name that the data lacks."""

    formats: Formats

    def figure(self, table: str, row: str, key: str, year: str = "", name: str = "") -> str:
        """The value of a key in the one row of that name; with a `year`, in the one that holds in that fiscal year."""
        found = _row(table, row, key, year)
        return str(Token(name or key, self._format(key)(str(found[key])), str(found[key]), found["source"]))

    def yearly(self, rule: str, name: str = "") -> str:
        """The day and the month of a rule of the claim process that names a day of every year."""
        found = _row("rule", rule, "value", "")
        day = datetime.date.fromisoformat(str(found["value"]))
        text = format_skeleton("MMMMd", day, locale=self.formats.locale)
        return str(Token(name or rule.replace("-", "_"), text, str(day), found["source"]))

    def _format(self, key: str) -> Callable[[str], str]:
        """How the values of a key are written."""
        if key.endswith("_day"):
            return self.formats.date
        if key in ("share", "rate"):
            return self.formats.percent
        if key.endswith("_usd") or key in ("cap", "floor", "reward"):
            return lambda amount: self.formats.whole_money(amount, "USD")
        return self.formats.count


def _row(name: str, row: str, key: str, year: str) -> Row:
    """The one row of a table that has that name and a value for the key."""
    by = NAMED_BY[known("table", name, NAMED_BY)]
    rows = in_year(table(name), year) if year else table(name)
    named = [one for one in rows if row == one[by] or (by == "programs" and row in one[by])]
    known(name, row, [row] if named else _names(rows, by))
    found = [one for one in named if one.get(key) is not None]
    if len(found) != 1:
        raise NotInDataError(f"{len(found)} rows of {name} {row!r} have {key!r}; a figure needs exactly one")
    note(found)
    return found[0]


def _names(rows: list[Row], by: str) -> list[str]:
    return [id_ for one in rows for id_ in (one[by] if by == "programs" else [one[by]])]
