"""Which split and which threshold hold for a program's earnings: the partner's own agreement, or the policy's rows."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import pairwise

from calculator.errors import RefusedError
from calculator.money import Money
from calculator.periods import Half, Period, days_after
from calculator.policy import on_day, policy
from calculator.policy_rows import Split
from calculator.records import optional
from calculator.timeline import not_published, published
from calculator.values import AMOUNT_OR_ZERO, SHARE


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnTerms:
    """What the partner's own agreement says. It overrides the policy's split, threshold or both."""

    rebate: Decimal | None = optional(SHARE)
    co_op: Decimal | None = optional(SHARE)
    threshold_usd: Decimal | None = optional(AMOUNT_OR_ZERO)


@dataclass(frozen=True, slots=True)
class Shares:
    """How an incentive divides, and the policy row's source; None where it is the partner's own agreement."""

    rebate: Decimal
    co_op: Decimal
    source: str | None
    confidence: str | None


@dataclass(frozen=True, slots=True)
class Limit:
    """A threshold in US dollars with its source; `others` are amounts that a change inside the half also allows."""

    usd: Money
    source: str | None
    others: tuple[Money, ...] = ()


def check_program_pays(program: str, half: Half, day: date | None) -> None:
    """Refuse money that a program cannot have paid: earned before it began or after it ended.

    Raises RefusedError: `policy_not_published` for a half without dates, `program_not_started`, `program_ended`.
    """
    published(half)
    row = policy().programs[program]
    if (day or half.period.last_day) < row.first_day:
        raise RefusedError("program_not_started", program=program, first_day=str(row.first_day))
    if (day or half.period.first_day) > row.last_day:
        raise RefusedError("program_ended", program=program, last_day=str(row.last_day))


@cache
def shares_of(program: str, half: Half, day: date | None) -> Shares:
    """The split of money earned on `day`, or somewhen in a `half` that has one split alone.

    Raises RefusedError: `policy_not_published` where no source gives a split.
    """
    rows = policy().splits(program, half.period)
    row = on_day(rows, day) if day else next(reversed(rows), None)
    if row is None:
        raise not_published("split", half, program)
    return _shares(row)


def check_one_split(program: str, half: Half) -> None:
    """Refuse a half whose split changes, or is known for a part of it only: there the day decides.

    Raises RefusedError: `earned_on_needed`.
    """
    row = policy().programs[program]
    first, last = max(half.period.first_day, row.first_day), min(half.period.last_day, row.last_day)
    rows = policy().splits(program, Period(first, last))
    changes = [later.first_day for earlier, later in pairwise(rows) if later.co_op != earlier.co_op]
    if rows and rows[0].first_day > first:
        changes.append(rows[0].first_day)
    if rows and rows[-1].last_day < last:
        changes.append(days_after(rows[-1].last_day, 1))
    if changes:
        raise RefusedError("earned_on_needed", half=str(half), changes_on=str(min(changes)))


def _shares(row: Split) -> Shares:
    return Shares(row.rebate or Decimal(0), row.co_op or Decimal(0), row.source, row.confidence)


def own_shares(own: OwnTerms | None) -> Shares | None:
    """The split of the partner's own agreement, where it was given."""
    if own is None or own.rebate is None or own.co_op is None:
        return None
    return Shares(own.rebate, own.co_op, None, None)


def last_shares(program: str, half: Half) -> Shares | None:
    """The split in force at the end of the half, where one is published."""
    rows = policy().splits(program, half.period)
    return _shares(rows[-1]) if rows else None


def limit_of(program: str, half: Half, own: OwnTerms | None) -> Limit | None:
    """The threshold of a half; None where none is published.

    Where the amount changes inside the half and no source says which counts, the lower one is followed and the others
    come along. The lower is the safer: a partner who wrongly believes the co-op converted lets it expire and loses it,
    while one who wrongly believes it kept gets it as rebate all the same.
    """
    if own and own.threshold_usd is not None:
        return Limit(_usd(own.threshold_usd), None)
    rows = sorted(policy().thresholds(program, half.period), key=lambda row: row.usd or Decimal(0))
    if not rows:
        return None
    amounts = _different(_usd(row.usd or Decimal(0)) for row in rows)
    return Limit(amounts[0], rows[0].source, tuple(amounts[1:]))


def _usd(amount: Decimal) -> Money:
    return Money(amount, "USD").rounded("half-up")


def _different(amounts: Iterable[Money]) -> list[Money]:
    return list(dict.fromkeys(amounts))
