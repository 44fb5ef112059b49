"""The rows around a partner's incentives: who can earn them, at which rates, what others advise, what sources state."""

from dataclasses import dataclass
from decimal import Decimal

from calculator.policy_kinds import COUNT, DAYS, FLAG, IDS, SHARE, USD, WORD, one_of, optional, required
from calculator.policy_rows import Dated

# The figures that each kind of need has.
FIGURES_OF_NEED: dict[str, tuple[str, ...]] = {
    "revenue": ("revenue_usd", "months"),
    "designation": (),
    "designation_or_points": ("points",),
}
PARTNER = one_of("every_partner", "direct_bill", "indirect_reseller")
NEED = one_of(*FIGURES_OF_NEED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Eligibility(Dated):
    """What a kind of partner must have to earn: revenue over so many trailing months, a designation, or points."""

    programs: tuple[str, ...] = required(IDS)
    partner: str = required(PARTNER)
    needs: str = required(NEED)
    revenue_usd: Decimal | None = optional(USD)
    months: int | None = optional(COUNT)
    points: int | None = optional(COUNT)

    @property
    def series(self) -> tuple[str, ...]:
        """The needs of one kind of partner in one program follow each other, each for itself."""
        return tuple(f"{program} {self.partner} {self.needs}" for program in self.programs)

    @property
    def figures(self) -> tuple[str, ...]:
        """The keys of its figures: these and no others are given."""
        return FIGURES_OF_NEED[self.needs]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate(Dated):
    """The share of eligible revenue that a lever of a program pays as incentive, within its `scope`."""

    programs: tuple[str, ...] = required(IDS)
    lever: str = required(WORD)
    scope: str = required(WORD)
    share: Decimal = required(SHARE)

    @property
    def series(self) -> tuple[str, ...]:
        """The rates of one lever in one scope follow each other."""
        return tuple(f"{program} {self.lever} {self.scope}" for program in self.programs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Engagement(Dated):
    """How many days a claim for an engagement has: for consent, to submit, until its review ends, to dispute."""

    engagement: str = required(WORD)
    consent_days: int = required(DAYS)
    submit_days: int = required(DAYS)
    review_days: int = required(DAYS)
    dispute_days: int = required(DAYS)

    @property
    def series(self) -> tuple[str, ...]:
        """The rows of one kind of engagement follow each other."""
        return (self.engagement,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mix(Dated):
    """The share of co-op that a guide advises for one part: a category or a solution area."""

    by: str = required(WORD)
    part: str = required(WORD)
    share: Decimal = required(SHARE)

    @property
    def series(self) -> tuple[str, ...]:
        """The shares of one part follow each other."""
        return (f"{self.by} {self.part}",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Dated):
    """What a source states in words about a question; `followed` marks the reading that the site follows."""

    about: str = required(WORD)
    says: str = required(WORD)
    followed: bool = optional(FLAG, False)

    @property
    def series(self) -> tuple[str, ...]:
        """The same statement is made once for a day."""
        return (self.says,)


TABLES: dict[str, dict[str, type]] = {
    "incentives.toml": {"eligibility": Eligibility, "rate": Rate},
    "engagements.toml": {"engagement": Engagement},
    "planning.toml": {"mix": Mix},
    "statements.toml": {"statement": Statement},
}
