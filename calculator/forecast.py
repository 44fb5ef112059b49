"""How much more must be earned, and by when, so that the co-op of a running half reaches its threshold."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from calculator.currencies import MINOR_UNITS
from calculator.earnings import Line
from calculator.estimate_input import Earning, EstimateInput
from calculator.half_estimate import HalfEstimate
from calculator.money import EXACT, Money, plain, share_text
from calculator.terms import Shares, last_shares, own_shares

_HALF_A_CENT = Decimal("0.005")


@dataclass(frozen=True, slots=True)
class Way:
    """The least that more earnings of one currency must come to, any one of the three amounts alone being enough.

    `usd_rate` and `rate` are those of the currency's newest line; of several lines of that day, or without a day, the
    lowest, which asks for the most. `shares` is the split in force at the end of the half. `revenue` is None where no
    rate above zero was given, `incentive` where no split is known or it pays no co-op.
    """

    usd_rate: Decimal
    rate: Decimal | None
    shares: Shares | None
    revenue: Money | None
    incentive: Money | None
    co_op: Money

    def answer(self) -> dict[str, Any]:
        """The way as it stands in the answer."""
        return {
            "currency": self.co_op.currency,
            "usd_rate": plain(self.usd_rate),
            "rate": self.rate and plain(self.rate),
            "share": self.shares and share_text(self.shares.co_op),
            "revenue": self.revenue and str(self.revenue),
            "incentive": self.incentive and str(self.incentive),
            "co_op": str(self.co_op),
        }


@dataclass(frozen=True, slots=True)
class Forecast:
    """The ways to the threshold, one for each currency earned in so far, under the rounding asked for.

    `earn_by` is the last day to earn on.
    """

    earn_by: date
    rounding: str
    ways: tuple[Way, ...]

    def answer(self) -> dict[str, Any]:
        """The forecast as it stands in the answer."""
        return {"earn_by": str(self.earn_by), "ways": [way.answer() for way in self.ways]}


def forecast(estimate: HalfEstimate, asked: EstimateInput) -> Forecast | None:
    """What keeps the co-op of a half from becoming rebate.

    None where nothing is missing or nothing can be done: no threshold is known, it is met, the half is over, the policy
    orders the conversion, or nothing was earned yet that names a currency and its rates.
    """
    half, qualification = estimate.timeline.half, estimate.qualification
    if qualification is None or qualification.is_met or estimate.state != "earning":
        return None
    shares = own_shares(asked.own_terms) or last_shares(asked.program, half)
    ways = []
    for currency, accrual in estimate.accruals.items():
        needed = accrual.co_op_usd + qualification.short_by
        gap = _Gap(currency, accrual.exact.co_op_usd, needed, asked.rounding)
        lines = [line for line in estimate.lines if line.earning.currency == currency]
        ways += [_way(gap, lines, shares)] if lines else []
    return Forecast(half.period.last_day, asked.rounding, tuple(ways)) if ways else None


@dataclass(frozen=True, slots=True)
class _Gap:
    """The unrounded US dollars of one currency so far, and what they must come to once rounded."""

    currency: str
    exact: Money
    needed: Money
    rounding: str

    def least(self, usd_of_one: Decimal) -> Money:
        """The least amount that closes the gap, in the currency's minor unit, where one of it adds `usd_of_one`."""
        unit = Decimal(1).scaleb(-MINOR_UNITS[self.currency])
        missing = EXACT.subtract(EXACT.subtract(self.needed.amount, _HALF_A_CENT), self.exact.amount)
        below = EXACT.divide_int(missing, EXACT.multiply(unit, usd_of_one))
        amounts = [Money(unit, self.currency).times(units) for units in (below, EXACT.add(below, Decimal(1)))]
        return next(amount for amount in amounts if self._is_closed_by(amount.in_currency("USD", usd_of_one)))

    def _is_closed_by(self, usd: Money) -> bool:
        return self.needed <= (self.exact + usd).rounded(self.rounding)


def _way(gap: _Gap, lines: list[Line], shares: Shares | None) -> Way:
    usd_rate = _newest(lines, lambda earning: earning.usd_rate) or Decimal(1)
    rate = _newest(lines, lambda earning: earning.rate)
    of_incentive = shares and EXACT.multiply(usd_rate, shares.co_op)
    of_revenue = of_incentive and rate and EXACT.multiply(of_incentive, rate)
    return Way(
        usd_rate,
        rate,
        shares,
        gap.least(of_revenue) if of_revenue else None,
        gap.least(of_incentive) if of_incentive else None,
        gap.least(usd_rate),
    )


def _newest(lines: Iterable[Line], value: Callable[[Earning], Decimal | None]) -> Decimal | None:
    """That value of the newest line which has one above zero, the lowest of its day; a line without a day is older."""
    by_day: dict[date, Decimal] = {}
    for line in lines:
        day, given = line.earning.earned_on or date.min, value(line.earning)
        if given:
            by_day[day] = min(given, by_day.get(day, given))
    return by_day[max(by_day)] if by_day else None
