"""Earnings → rebate and co-op, per currency; the threshold in US dollars over all currencies of a half."""

from collections.abc import Iterable
from dataclasses import dataclass

from calculator.money import Money
from calculator.terms import Limit


@dataclass(frozen=True, slots=True)
class Part:
    """One earning, unrounded: the whole incentive, the co-op in it, and that co-op in US dollars."""

    incentive: Money
    co_op: Money
    co_op_usd: Money


@dataclass(frozen=True, slots=True)
class Accrual:
    """What one half earned in one currency.

    Incentive and co-op are each rounded once and the rebate is the rest, so that incentive = rebate + co-op.
    `exact` holds the unrounded sums.
    """

    incentive: Money
    co_op: Money
    rebate: Money
    co_op_usd: Money
    exact: Part


def accrue(parts: Iterable[Part], currency: str, rounding: str) -> Accrual:
    """Add up the earnings of one program, half and currency, then round once.

    `rounding` is `half-up` or `half-even`, to the currency's minor unit. No source states Microsoft's own rule.
    """
    exact = Part(Money.zero(currency), Money.zero(currency), Money.zero("USD"))
    for part in parts:
        exact = Part(exact.incentive + part.incentive, exact.co_op + part.co_op, exact.co_op_usd + part.co_op_usd)
    incentive, co_op = exact.incentive.rounded(rounding), exact.co_op.rounded(rounding)
    return Accrual(incentive, co_op, incentive - co_op, exact.co_op_usd.rounded(rounding), exact)


@dataclass(frozen=True, slots=True)
class Qualification:
    """The co-op of a half in US dollars against the threshold; exactly the threshold is enough.

    Source: Microsoft, Partner Center documentation, "Co-op threshold": earnings below it are paid as rebate.
    """

    co_op_usd: Money
    limit: Limit

    @property
    def is_met(self) -> bool:
        """Whether the co-op stays co-op."""
        return self.limit.usd <= self.co_op_usd

    @property
    def short_by(self) -> Money:
        """How many US dollars of co-op are missing; zero when it is met."""
        return Money.zero("USD") if self.is_met else self.limit.usd - self.co_op_usd


def total_usd(accruals: Iterable[Accrual]) -> Money:
    """The rounded US dollars of every currency, added up."""
    total = Money.zero("USD")
    for accrual in accruals:
        total += accrual.co_op_usd
    return total


def exact_usd(accruals: Iterable[Accrual]) -> Money:
    """The same without any rounding."""
    total = Money.zero("USD")
    for accrual in accruals:
        total += accrual.exact.co_op_usd
    return total
