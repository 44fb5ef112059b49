"""Campaigns that pay so much per unit sold: a rate card of SKUs with quantities and license types that count."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from calculator.answers import Notes, reason
from calculator.money import Money
from calculator.names import same_name
from calculator.payouts import Limits, Payout, check_limits
from calculator.records import Record, optional, required
from calculator.shapes import ListOf, Report, count
from calculator.values import AMOUNT, CURRENCY, WORDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """One line of a rate card: what a unit of `sku` pays, and the units and licenses for which it does.

    Below `min` units (strictly) the SKU pays nothing; of more than `max` only `max` count. Without `licences` every
    license counts.
    """

    sku: str = required(WORDS)
    amount: Decimal = required(AMOUNT)
    min: int = optional(count(), 0)
    max: int | None = optional(count(least=1))
    licences: tuple[str, ...] = optional(ListOf(WORDS), ())


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitSale:
    """Units of one SKU sold, under one license type where the campaign asks for it."""

    sku: str = required(WORDS)
    quantity: int = required(count())
    licence: str | None = optional(WORDS)


@dataclass(frozen=True, slots=True, kw_only=True)
class RateCardCampaign:
    """A "dollar per SKU" campaign as its terms and conditions give it, and what was sold."""

    currency: str = required(CURRENCY)
    rate_card: tuple[Rate, ...] = required(ListOf(Record(Rate), least=1))
    sales: tuple[UnitSale, ...] = required(ListOf(Record(UnitSale)))
    cap: Decimal | None = optional(AMOUNT)
    floor: Decimal | None = optional(AMOUNT)


@dataclass(frozen=True, slots=True)
class Line:
    """What became of the units of one SKU: `sold` at all, `eligible` by license, `counted` in the end."""

    rate: Rate
    currency: str
    sold: int
    eligible: int

    @property
    def counted(self) -> int:
        """The units that pay: none below the minimum, no more than the maximum."""
        if self.eligible < self.rate.min:
            return 0
        return self.eligible if self.rate.max is None else min(self.eligible, self.rate.max)

    @property
    def payout(self) -> Money:
        """Counted units times the amount, rounded half-up to the currency's minor unit."""
        return Money(self.rate.amount, self.currency).times(Decimal(self.counted)).rounded("half-up")

    def why_not(self) -> list[dict[str, Any]]:
        """Why units of the SKU were left out, each reason with its figures."""
        reasons = []
        if self.eligible < self.sold:
            reasons.append(reason("other_license", left_out=self.sold - self.eligible))
        if 0 < self.eligible < self.rate.min:
            reasons.append(reason("below_minimum", eligible=self.eligible, minimum=self.rate.min))
        if 0 < self.counted < self.eligible:
            reasons.append(reason("above_maximum", left_out=self.eligible - self.counted, maximum=self.counted))
        return reasons

    def explain(self, notes: Notes) -> None:
        """Add the steps from the units sold to their payout."""
        rate, counted = self.rate, self.counted
        bounds = {"minimum": rate.min, "maximum": rate.max}
        notes.step("units_counted", sku=rate.sku, sold=self.sold, eligible=self.eligible, counted=counted, **bounds)
        values = {"amount": Money(rate.amount, self.currency), "payout": self.payout}
        notes.step("units_times_amount", currency=self.currency, sku=rate.sku, counted=counted, **values)

    def answer(self) -> dict[str, Any]:
        """The line as it stands in the answer."""
        return {
            "sku": self.rate.sku,
            "sold": self.sold,
            "counted": self.counted,
            "payout": str(self.payout),
            "why_not": self.why_not(),
        }


def card_is_clear(values: Mapping[str, Any], field: str, report: Report) -> None:
    """Report a SKU that stands on the rate card twice, and a minimum above its maximum."""
    seen: set[str] = set()
    for index, rate in enumerate(values.get("rate_card") or ()):
        if rate is None:
            continue
        if same_name(rate.sku) in seen:
            report.add(f"{field}.rate_card[{index}].sku", "sku_twice", given=rate.sku)
        seen.add(same_name(rate.sku))
        if rate.max is not None and rate.min > rate.max:
            report.add(f"{field}.rate_card[{index}].min", "min_above_max", min=rate.min, max=rate.max)


SHAPE = Record(RateCardCampaign, rules=(card_is_clear, check_limits))


def pay_per_unit(campaign: RateCardCampaign) -> dict[str, Any]:
    """What a "dollar per SKU" campaign pays: per SKU the units counted, the payout and why units were left out.

    Sales of one SKU add up before the minimum and the maximum are applied; each SKU's payout is rounded half-up to
    the currency's minor unit, and the sum is held between the floor and the cap.

    Source: Microsoft Canada partner blog, "Are you taking advantage of Microsoft Canada Cash Back Programs?"
    """
    notes = Notes()
    sales = _by_sku(campaign.sales)
    lines = [_line(rate, sales.pop(same_name(rate.sku), []), campaign.currency) for rate in campaign.rate_card]
    for line in lines:
        line.explain(notes)
    limits = Limits.of(campaign.currency, campaign.cap, campaign.floor)
    payout = Payout.of(sum((line.payout for line in lines), Money.zero(campaign.currency)), limits)
    payout.explain(limits, notes)
    return {
        "currency": campaign.currency,
        "skus": [line.answer() for line in lines] + [_not_on_card(left, campaign.currency) for left in sales.values()],
        **payout.answer(),
        **notes.answer(),
    }


def _by_sku(sales: Iterable[UnitSale]) -> dict[str, list[UnitSale]]:
    found: dict[str, list[UnitSale]] = {}
    for sale in sales:
        found.setdefault(same_name(sale.sku), []).append(sale)
    return found


def _line(rate: Rate, sales: list[UnitSale], currency: str) -> Line:
    eligible = sum(sale.quantity for sale in sales if _counts(sale, rate))
    return Line(rate, currency, sum(sale.quantity for sale in sales), eligible)


def _counts(sale: UnitSale, rate: Rate) -> bool:
    return not rate.licences or same_name(sale.licence or "") in {same_name(licence) for licence in rate.licences}


def _not_on_card(sales: list[UnitSale], currency: str) -> dict[str, Any]:
    return {
        "sku": sales[0].sku,
        "sold": sum(sale.quantity for sale in sales),
        "counted": 0,
        "payout": str(Money.zero(currency)),
        "why_not": [reason("not_on_rate_card")],
    }
