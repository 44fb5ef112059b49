"""The days for which something is published. A day that no row covers is refused, never answered by its neighbor."""

from collections.abc import Iterable
from datetime import date

from calculator.errors import RefusedError
from calculator.periods import Half
from calculator.policy_rows import Dated


def rows_on[Row: Dated](rows: Iterable[Row], day: date) -> list[Row]:
    """The rows that hold on `day`, in their order in the file."""
    return [row for row in rows if day in row.period]


def covering[Row: Dated](missing: str, rows: Iterable[Row], day: date) -> list[Row]:
    """The rows that hold on `day`.

    Raises RefusedError: `policy_not_published` where none does, with what is `missing`, the half of the day, and the
    first and last half for which there is a row; no dates of money belong to it.
    """
    known = list(rows)
    if found := rows_on(known, day):
        return found
    raise RefusedError(
        "policy_not_published",
        missing=missing,
        program=None,
        half=str(Half.of(day)),
        first_half=str(Half.of(min(row.first_day for row in known))),
        last_half=str(Half.of(max(row.last_day for row in known))),
        **dict.fromkeys(("spend_by", "claim_opens", "claim_by", "claim_closes", "proof_by")),
    )
