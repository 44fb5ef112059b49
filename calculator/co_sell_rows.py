"""The rows of policy/co_sell.toml and policy/top_tier.toml: whose deals bring seller credit, and who is Top Tier."""

from dataclasses import dataclass
from decimal import Decimal

from calculator.policy_kinds import COUNT, FLAG, USD, WORD, WORDS, one_of, optional, required
from calculator.policy_rows import Dated

# The figures that each criterion has.
FIGURES_OF_CRITERION = {
    "billed_sales": ("sales_usd",),
    "net_new_customers": ("customers", "above_usd"),
    "transactions": ("transactions", "customers", "at_least_usd"),
    "commitment_with_transactions": ("commitment_usd", "transactions"),
    "commitment_with_listing": ("commitment_usd",),
}
CRITERION = one_of(*FIGURES_OF_CRITERION)


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit(Dated):
    """Whether a marketplace deal closed on these days brings Microsoft's sellers credit, by the partner's tier."""

    rule: str = required(WORD)
    top_tier_only: bool = required(FLAG)

    @property
    def series(self) -> tuple[str, ...]:
        """The rules follow each other."""
        return ("credit",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement(Dated):
    """What a solution needs to be co-sell incentivized; an amount is meant over so many trailing months."""

    requirement: str = required(WORD)
    amount_usd: Decimal | None = optional(USD)
    months: int | None = optional(COUNT)

    @property
    def series(self) -> tuple[str, ...]:
        """One series per requirement."""
        return (self.requirement,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion(Dated):
    """One way into Top Tier: every number it gives must be reached.

    Those of commitment look at what the partner has signed and at all its transactions, the others at the deals of the
    trailing twelve months. `above_usd` is exclusive, every other number inclusive.
    """

    criterion: str = required(CRITERION)
    sales_usd: Decimal | None = optional(USD)
    customers: int | None = optional(COUNT)
    above_usd: Decimal | None = optional(USD)
    transactions: int | None = optional(COUNT)
    at_least_usd: Decimal | None = optional(USD)
    commitment_usd: Decimal | None = optional(USD)

    @property
    def series(self) -> tuple[str, ...]:
        """One series per criterion."""
        return (self.criterion,)

    @property
    def figures(self) -> tuple[str, ...]:
        """The keys of its figures: these and no others are given."""
        return FIGURES_OF_CRITERION[self.criterion]


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherWay(Dated):
    """A way into Top Tier that no deal decides."""

    way: str = required(WORD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Benefit(Dated):
    """What Top Tier opens."""

    benefits: tuple[str, ...] = required(WORDS)
