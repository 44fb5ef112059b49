"""The rows of policy/campaigns.toml: past campaigns with public terms, kept as worked examples."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from calculator.policy_kinds import COUNT, ID, SHARE, TEXT, USD, Kind, one_of, optional, required
from calculator.policy_rows import Dated

CAMPAIGN_KIND = one_of("dollar-per-sku", "frequency", "percentage")
REWARD_PER = one_of("campaign", "transaction", "customer", "unit")


def _rate_card(value: list[Mapping[str, object]]) -> tuple[tuple[str, Decimal], ...]:
    return tuple((TEXT.read(line.get("sku")), USD.read(line.get("amount"))) for line in value)


RATE_CARD = Kind(_rate_card, 'write lines such as { sku = "O365", amount = 20 }')


@dataclass(frozen=True, slots=True, kw_only=True)
class PastCampaign(Dated):
    """A campaign that ran from `first_day` to `last_day`; the keys are those of the request `campaign`."""

    id: str = required(ID)
    kind: str = required(CAMPAIGN_KIND)
    currency: str = required(TEXT)
    rate: Decimal | None = optional(SHARE)
    rate_card: tuple[tuple[str, Decimal], ...] = optional(RATE_CARD, ())
    customers: int | None = optional(COUNT)
    reward_per: str | None = optional(REWARD_PER)
    reward: Decimal | None = optional(USD)
    min_units_per_customer: int | None = optional(COUNT)
    cap: Decimal | None = optional(USD)
    floor: Decimal | None = optional(USD)
    pays_within_days: int | None = optional(COUNT)
