"""The request `campaign`: what one of the three common campaign structures pays under its own terms and conditions."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from calculator import frequency, rate_cards
from calculator.answers import Notes
from calculator.frequency import FrequencyCampaign
from calculator.money import Money
from calculator.payouts import Limits, Payout, check_limits
from calculator.rate_cards import RateCardCampaign
from calculator.records import Record, Request, Tagged, optional, required
from calculator.values import AMOUNT, AMOUNT_OR_ZERO, CURRENCY, SHARE


@dataclass(frozen=True, slots=True, kw_only=True)
class PercentageCampaign:
    """A campaign that pays a share of revenue: `rate` 0.025 stands for 2.5 %."""

    currency: str = required(CURRENCY)
    rate: Decimal = required(SHARE)
    revenue: Decimal = required(AMOUNT_OR_ZERO)
    cap: Decimal | None = optional(AMOUNT)
    floor: Decimal | None = optional(AMOUNT)


def pay_percentage(campaign: PercentageCampaign) -> dict[str, Any]:
    """What a percentage campaign pays: revenue times rate, rounded half-up, held between the floor and the cap.

    Source: CEE Cloud Solution Provider Booster campaign, https://microsoft.alef.com/cee-cloud-solution-provider-booster-incentive-campaign/
    """
    notes = Notes()
    revenue = Money(campaign.revenue, campaign.currency)
    limits = Limits.of(campaign.currency, campaign.cap, campaign.floor)
    payout = Payout.of(revenue.times(campaign.rate), limits)
    values = {"revenue": revenue, "rate": campaign.rate, "earned": payout.earned}
    notes.step("revenue_times_rate", currency=campaign.currency, **values)
    payout.explain(limits, notes)
    return {"currency": campaign.currency, **payout.answer(), **notes.answer()}


def _answered(campaign: RateCardCampaign | FrequencyCampaign | PercentageCampaign) -> dict[str, Any]:
    match campaign:
        case RateCardCampaign():
            return {"kind": "dollar-per-sku", **rate_cards.pay_per_unit(campaign)}
        case FrequencyCampaign():
            return {"kind": "frequency", **frequency.pay_by_frequency(campaign)}
        case _:
            return {"kind": "percentage", **pay_percentage(campaign)}


KINDS = {
    "dollar-per-sku": rate_cards.SHAPE,
    "frequency": frequency.SHAPE,
    "percentage": Record(PercentageCampaign, rules=(check_limits,)),
}
CAMPAIGN = Request("campaign", Tagged("kind", KINDS), _answered)
