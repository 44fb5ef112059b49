"""What co-op may be spent on: whether an activity counts for a program on a day, and what a claim for it must show."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from calculator.activity_rows import (
    Advice,
    Cap,
    Category,
    EveryClaim,
    Exclusion,
    Listing,
    NotPublic,
    Preapproval,
    Proof,
)
from calculator.answers import reason
from calculator.coverage import covering, rows_on
from calculator.errors import RefusedError
from calculator.money import shortened
from calculator.policy import policy
from calculator.policy_rows import Dated
from calculator.shapes import Text


@cache
def activity_ids() -> tuple[str, ...]:
    """Every activity the policy data knows: those of the lists, then those that are never eligible."""
    rows = (*policy().tables["list"], *policy().tables["exclusion"])
    return tuple(dict.fromkeys(activity for row in rows for activity in row.activities))


@cache
def expense_ids() -> tuple[str, ...]:
    """Every kind of expense that counts for some activity."""
    return tuple(dict.fromkeys(expense for row in policy().tables["proof"] for expense in row.expenses))


def _activity(text: str) -> str:
    if text not in activity_ids():
        raise RefusedError("unknown_activity", given=shortened(text), choices=list(activity_ids()))
    return text


def _expense(text: str) -> str:
    if text not in expense_ids():
        raise RefusedError("not_a_choice", given=shortened(text), choices=list(expense_ids()))
    return text


ACTIVITY = Text(_activity, lambda: {"enum": list(activity_ids())})
"""The id of an activity."""
EXPENSE = Text(_expense, lambda: {"enum": list(expense_ids())})
"""The id of a kind of expense."""


@cache
def lists_on(day: date) -> list[Listing]:
    """The lists of eligible activities that hold on `day`. Raises RefusedError: `policy_not_published`."""
    return covering("activity_rules", policy().tables["list"], day)


@cache
def _rows(table: str, activity: str, program: str, day: date) -> tuple[Any, ...]:
    return tuple(row for row in policy().tables[table] if row.holds_for(activity, program, day))


@dataclass(frozen=True, slots=True)
class Activity:
    """One activity, for one program, under the rules of one day."""

    id: str
    program: str
    day: date

    def rows(self, table: str) -> list[Any]:
        """The rows of a table that speak about it."""
        return list(_rows(table, self.id, self.program, self.day))

    def only(self, table: str) -> Any:
        """The one row of a table that speaks about it, or None."""
        return next(iter(self.rows(table)), None)

    @property
    def listing(self) -> Listing | None:
        """The list that makes it eligible, for this program or another."""
        named = [row for row in lists_on(self.day) if self.id in row.activities]
        return next((row for row in named if row.holds_for(self.id, self.program, self.day)), next(iter(named), None))

    @property
    def exclusion(self) -> Exclusion | None:
        """The row that makes it never eligible."""
        row: Exclusion | None = self.only("exclusion")
        return row

    @property
    def category(self) -> Category | None:
        """Its category under the name of that day; None where no list has the activity."""
        listing = self.listing
        rows = rows_on(policy().tables["category"], self.day)
        return next((row for row in rows if listing and row.category == listing.category), None)

    @property
    def why_not(self) -> dict[str, Any] | None:
        """Why it is not eligible; None when it is."""
        listing = self.listing
        if self.exclusion:
            return reason("never_eligible")
        if listing is None:
            return reason("not_listed", listed_from=self._listed_from())
        if listing.programs and self.program not in listing.programs:
            return reason("other_programs_only", programs=list(listing.programs))
        return reason("not_for_program", program=self.program) if self.program in listing.except_programs else None

    def _listed_from(self) -> date | None:
        later = [row for row in policy().tables["list"] if self.id in row.activities and row.first_day > self.day]
        return min((row.first_day for row in later), default=None)

    @property
    def cap(self) -> Cap | None:
        """The cap on it; None where none is published."""
        row: Cap | None = self.only("cap")
        return row

    @property
    def proof(self) -> Proof | None:
        """What a claim for it must show; None where that is not published."""
        row: Proof | None = self.only("proof")
        return row

    @property
    def every_claim(self) -> list[EveryClaim]:
        """What any claim needs."""
        return rows_on(policy().tables["every_claim"], self.day)

    @property
    def advice(self) -> list[Advice]:
        """The proofs that partners advise."""
        return self.rows("advice")

    @property
    def preapprovals(self) -> list[Preapproval]:
        """Whom to ask before it: the required approvals, or where there is none the recommended ones."""
        rows: list[Preapproval] = self.rows("preapproval")
        return [row for row in rows if row.level == "required"] or rows

    def not_public(self, country: str | None) -> list[NotPublic]:
        """What is known to exist about it and is not public; a country's own only when that country is asked about."""
        return [row for row in self.rows("not_public") if not row.countries or country in row.countries]


def words_of(words: Iterable[str], row: Dated) -> list[dict[str, str]]:
    """Ids with the source that names them, as answers list them."""
    return [{"id": word, "source": row.source} for word in words]


def proofs(activity: Activity) -> dict[str, list[dict[str, str]]]:
    """The proofs that Microsoft requires, of the activity and of every claim, and those that partners recommend."""
    rows: list[Proof | EveryClaim] = [*filter(None, [activity.proof]), *activity.every_claim]
    required = [word for row in rows for word in words_of(row.proofs, row)]
    advised = [word for row in activity.advice for word in words_of(row.proofs, row)]
    known = {word["id"] for word in required}
    return {"required": required, "recommended": [word for word in advised if word["id"] not in known]}


def preapproval(activity: Activity) -> dict[str, Any] | None:
    """How strongly approval before the activity is asked for, who gives it, and who says so."""
    rows = activity.preapprovals
    return (
        {
            "level": rows[0].level,
            "approvers": [word for row in rows for word in words_of(row.approvers, row)],
            "sources": list(dict.fromkeys(row.source for row in rows)),
        }
        if rows
        else None
    )
