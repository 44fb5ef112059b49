"""Whether what no source settles would turn the outcome: how Microsoft rounds, which exchange rate it takes, how long
claims are taken."""

from collections.abc import Iterable
from decimal import Decimal

from calculator.accrual import Accrual, exact_usd, total_usd
from calculator.half_estimate import HalfEstimate
from calculator.money import ROUNDINGS, Money
from calculator.terms import Limit

RATE_MARGIN = Decimal("0.01")


def rounding_decides(accruals: Iterable[Accrual], limit: Limit) -> bool:
    """Whether the threshold is met under one way of rounding, or without rounding, and missed under another."""
    exact = [accrual.exact.co_op_usd for accrual in accruals]
    sums = [_sum(exact), *(_rounded_sum(exact, rounding) for rounding in ROUNDINGS)]
    return len({limit.usd <= total for total in sums}) > 1


def rounded_by_line(estimate: HalfEstimate, limit: Limit) -> Money | None:
    """The co-op in US dollars with every line rounded by itself, where that alone turns the outcome; else None."""
    taken = limit.usd <= total_usd(estimate.accruals.values())
    lines = [line.part.co_op_usd for line in estimate.lines]
    for rounding in ROUNDINGS:
        once = _rounded_sum((accrual.exact.co_op_usd for accrual in estimate.accruals.values()), rounding)
        by_line = _rounded_sum(lines, rounding)
        if (limit.usd <= by_line) not in (taken, limit.usd <= once):
            return by_line
    return None


def rate_decides(accruals: list[Accrual], limit: Limit) -> bool:
    """Whether exchange rates one percent higher or lower would change the outcome of the threshold."""
    foreign = exact_usd(accrual for accrual in accruals if accrual.co_op.currency != "USD").times(RATE_MARGIN)
    total = total_usd(accruals)
    return len({limit.usd <= moved for moved in (total - foreign, total, total + foreign)}) > 1


def reading_decides(estimate: HalfEstimate, currency: str) -> bool:
    """Whether what remains is there by one reading of the claim deadline, and lost by the other."""
    timeline = estimate.timeline
    is_between = timeline.claim_by < estimate.as_of <= timeline.claim_closes
    return is_between and Money.zero(currency) < estimate.ledger(currency).remaining


def _rounded_sum(amounts: Iterable[Money], rounding: str) -> Money:
    return _sum(amount.rounded(rounding) for amount in amounts)


def _sum(amounts: Iterable[Money]) -> Money:
    return sum(amounts, Money.zero("USD"))
