"""The rows of policy/activities.toml: what co-op may be spent on, up to which cap, shown by which proof."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculator.policy_kinds import COUNT, IDS, SHARE, SOME_WORDS, TEXTS, USD, WORD, WORDS, one_of, optional, required
from calculator.policy_rows import Dated

# The figures that each kind of cap has.
FIGURES_OF_CAP: dict[str, tuple[str, ...]] = {
    "share_of_earned": ("share",),
    "amount": ("amount_usd",),
    "greater_of": ("share", "amount_usd"),
    "travel": ("per_person_usd", "persons", "amount_usd"),
    "no_limit": (),
}
CAP_KIND = one_of(*FIGURES_OF_CAP)
LEVEL = one_of("required", "recommended")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scoped(Dated):
    """A row about some activities, for some programs. Where it names none, it holds for every one."""

    activities: tuple[str, ...] = optional(WORDS, ())
    programs: tuple[str, ...] = optional(IDS, ())
    except_programs: tuple[str, ...] = optional(IDS, ())

    def holds_for(self, activity: str, program: str, day: date) -> bool:
        """Whether the row speaks about this activity in this program on this day."""
        return (
            day in self.period
            and (not self.activities or activity in self.activities)
            and (not self.programs or program in self.programs)
            and program not in self.except_programs
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Alone(Scoped):
    """A row that no other of its table may contradict: on any day one at most holds for an activity and program."""

    activities: tuple[str, ...] = required(SOME_WORDS)

    @property
    def series(self) -> tuple[str, ...]:
        """One series per activity and program."""
        scopes = self.programs or ("but " + " ".join(self.except_programs),)
        return tuple(f"{activity} {scope}" for activity in self.activities for scope in scopes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Category(Dated):
    """A kind of activities; `name` is what Microsoft called it on these days."""

    category: str = required(WORD)
    name: str = required(WORD)

    @property
    def series(self) -> tuple[str, ...]:
        """The names of one category follow each other."""
        return (self.category,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing(Alone):
    """A source's list of the eligible activities of one category."""

    category: str = required(WORD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Exclusion(Alone):
    """Spending that is never eligible, whatever it is part of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cap(Alone):
    """The most that may be claimed for an activity in one usage period and program.

    Of the co-op earned (`share_of_earned`), in dollars (`amount`), the greater of both (`greater_of`), or for travel
    so much per person and conference, for so many people, and `amount_usd` in all. `no_limit` says there is none.
    """

    kind: str = required(CAP_KIND)
    share: Decimal | None = optional(SHARE)
    amount_usd: Decimal | None = optional(USD)
    per_person_usd: Decimal | None = optional(USD)
    persons: int | None = optional(COUNT)

    @property
    def figures(self) -> tuple[str, ...]:
        """The keys of its figures: these and no others are given."""
        return FIGURES_OF_CAP[self.kind]

    def counted(self, persons: int) -> int:
        """How many of so many people the cap pays for."""
        return min(persons, self.persons or 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof(Alone):
    """What a claim for an activity must show: content (`core`), proofs, the figures to report, what may be paid."""

    core: tuple[str, ...] = required(WORDS)
    proofs: tuple[str, ...] = required(WORDS)
    metrics: tuple[str, ...] = required(WORDS)
    expenses: tuple[str, ...] = required(WORDS)


@dataclass(frozen=True, slots=True, kw_only=True)
class EveryClaim(Dated):
    """What every claim needs, whatever the activity."""

    proofs: tuple[str, ...] = required(WORDS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice(Scoped):
    """Proofs that partners advise beyond the required ones."""

    proofs: tuple[str, ...] = required(WORDS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Preapproval(Scoped):
    """Whether Microsoft must, or should, be asked before the activity; any one of the `approvers` may approve."""

    level: str = required(LEVEL)
    approvers: tuple[str, ...] = required(WORDS)


@dataclass(frozen=True, slots=True, kw_only=True)
class NotPublic(Scoped):
    """A rule known to exist whose content is not public: `what` it is, for some countries where it names any."""

    what: str = required(WORD)
    countries: tuple[str, ...] = optional(TEXTS, ())


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFound(Dated):
    """What was looked for and not found in any public text; `source` is what shows that it must exist."""

    what: str = required(WORD)


TABLES: dict[str, type] = {
    "category": Category,
    "list": Listing,
    "exclusion": Exclusion,
    "cap": Cap,
    "proof": Proof,
    "every_claim": EveryClaim,
    "advice": Advice,
    "preapproval": Preapproval,
    "not_public": NotPublic,
}
