"""The lines of earnings of one estimate: each once, each with the split that divides it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from calculator.accrual import Part
from calculator.answers import Notes
from calculator.estimate_input import Earning, EstimateInput
from calculator.money import Money
from calculator.terms import Shares, own_shares, shares_of


@dataclass(frozen=True, slots=True)
class Line:
    """An earning with the split that divides it and what that makes of it.

    `shares` is None where the co-op part was given and no split is needed.
    """

    earning: Earning
    shares: Shares | None
    part: Part

    @classmethod
    def of(cls, earning: Earning, shares: Shares | None) -> "Line":
        """The line's incentive and co-op, unrounded, and the co-op in US dollars at the line's own rate."""
        incentive = incentive_of(earning)
        co_op = incentive.times(shares.co_op) if shares else incentive
        return cls(earning, shares, Part(incentive, co_op, co_op.in_currency("USD", earning.usd_rate or Decimal(1))))


def basis_of(earning: Earning) -> Money:
    """The eligible revenue; zero where an amount was given instead."""
    return Money(earning.revenue or Decimal(0), earning.currency)


def incentive_of(earning: Earning) -> Money:
    """Basis times payout rate, or the amount given. A co-op amount counts as incentive too: the rest is unknown.

    Source: Microsoft, support article 2935513: basis x payout rate x share.
    """
    if earning.rate is not None:
        return basis_of(earning).times(earning.rate)
    amount = earning.incentive if earning.incentive is not None else earning.co_op
    return Money(amount or Decimal(0), earning.currency)


def lines(asked: EstimateInput, notes: Notes) -> list[Line]:
    """Every earning once, with its split, by the day it was earned. The input was checked against the policy before."""
    own = own_shares(asked.own_terms)
    once = sorted(each_once(asked.earnings, _size, notes), key=lambda earning: earning.earned_on or date.min)
    return [Line.of(earning, _shares_for(asked.program, earning, own)) for earning in once]


def _shares_for(program: str, earning: Earning, own: Shares | None) -> Shares | None:
    if earning.co_op is not None:
        return None
    return own or shares_of(program, earning.earned_in, earning.earned_on)


def _size(earning: Earning) -> tuple[Any, ...]:
    return (incentive_of(earning).amount, earning.currency, str(earning.earned_in), str(earning))


def each_once[Row: Any](rows: Iterable[Row], size: Callable[[Row], Any], notes: Notes) -> list[Row]:
    """The rows in their order, those that share an id counted once, with a warning.

    Rows that share an id but differ are one row too: the smallest counts, whatever their order, so that no money is
    counted that may not be there.
    """
    by_id: dict[str, list[Row]] = {}
    for row in rows:
        if row.id is not None:
            by_id.setdefault(row.id, []).append(row)
    kept = {name: min(same, key=size) if len(same) > 1 else same[0] for name, same in by_id.items()}
    for name, same in by_id.items():
        if len(same) > 1:
            differs = any(row != same[0] for row in same)
            notes.warn("repeated_id_differs" if differs else "repeated_id", id=name, rows=len(same))
    seen: set[str] = set()
    once = []
    for row in rows:
        if row.id is None or row.id not in seen:
            once.append(row if row.id is None else kept[row.id])
        seen.add(row.id or "")
    return once
