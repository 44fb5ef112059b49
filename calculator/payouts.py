"""What a campaign pays in the end: its earned sum, rounded once, between a floor and a cap."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from calculator.answers import Notes
from calculator.decimals import check_decimals
from calculator.money import Money, plain
from calculator.shapes import Report


@dataclass(frozen=True, slots=True)
class Limits:
    """A campaign's own bounds on its payout; None where its terms name none."""

    cap: Money | None
    floor: Money | None

    @classmethod
    def of(cls, currency: str, cap: Decimal | None, floor: Decimal | None) -> "Limits":
        """The bounds in the campaign's currency."""
        return cls(*(None if amount is None else Money(amount, currency) for amount in (cap, floor)))


@dataclass(frozen=True, slots=True)
class Payout:
    """What is `paid` of what was `earned` (the `exact` sum, rounded), and what limited it: `cap`, `floor` or None."""

    exact: Money
    earned: Money
    paid: Money
    limited_by: str | None

    @classmethod
    def of(cls, exact: Money, limits: Limits) -> "Payout":
        """Round an exact sum half-up to the currency's minor unit, then apply the floor and the cap.

        Below the floor (strictly) nothing is paid and nothing is carried over; exactly the floor is paid. Above the
        cap the cap is paid. The rounded sum is what is compared.

        Source: CEE Cloud Solution Provider Booster campaign, https://microsoft.alef.com/cee-cloud-solution-provider-booster-incentive-campaign/
        """
        earned = exact.rounded("half-up")
        if limits.floor and earned < limits.floor:
            return cls(exact, earned, Money.zero(earned.currency), "floor")
        if limits.cap and limits.cap < earned:
            return cls(exact, earned, limits.cap, "cap")
        return cls(exact, earned, earned, None)

    def answer(self) -> dict[str, Any]:
        """The fields every kind of campaign answers with: what was earned, what is paid and what limited it."""
        return {"earned": str(self.earned), "payout": str(self.paid.rounded("half-up")), "limited_by": self.limited_by}

    def explain(self, limits: Limits, notes: Notes) -> None:
        """Add the last step of the working, and the warning that rounding alone lifts the sum to the floor."""
        currency = self.earned.currency
        match self.limited_by:
            case "cap":
                notes.step("payout_capped", currency=currency, earned=self.earned, cap=limits.cap)
            case "floor":
                notes.step("payout_below_floor", currency=currency, earned=self.earned, floor=limits.floor)
            case _:
                notes.step("payout_in_full", currency=currency, earned=self.earned)
        if limits.floor and self.exact < limits.floor and self.limited_by != "floor":
            notes.warn("rounding_reaches_floor", currency=currency, exact=self.exact, floor=limits.floor)


def check_limits(values: Mapping[str, Any], field: str, report: Report) -> None:
    """Report a cap or floor that cannot be paid in the currency, and a floor above the cap: nothing could be paid."""
    check_decimals("cap", values, field, report)
    check_decimals("floor", values, field, report)
    cap, floor = values.get("cap"), values.get("floor")
    if cap is not None and floor is not None and floor > cap:
        report.add(f"{field}.floor", "floor_above_cap", floor=plain(floor), cap=plain(cap))
