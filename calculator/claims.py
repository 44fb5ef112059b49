"""Which claims take money from a half: those carried out in its usage period and submitted in time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from calculator.answers import Notes
from calculator.estimate_input import Claim
from calculator.ledger import USING
from calculator.money import Money
from calculator.periods import Half
from calculator.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Claimed:
    """What the claims in one currency use up, how many of them do, and how many use nothing."""

    amount: Money
    counted: int = 0
    left_out: int = 0

    def with_claim(self, amount: Money, *, counts: bool) -> "Claimed":
        """The same with one more claim."""
        if counts:
            return Claimed(self.amount + amount, self.counted + 1, self.left_out)
        return Claimed(self.amount, self.counted, self.left_out + 1)


def claimed(claims: Iterable[Claim], timeline: Timeline, notes: Notes) -> dict[str, Claimed]:
    """What the claims on one half use up, by currency; each claim refused or doubtful gets a warning.

    A claim whose activity lies outside the usage period, or that was submitted after the claim window, uses nothing.
    """
    found: dict[str, Claimed] = {}
    for claim in claims:
        amount = Money(claim.amount, claim.currency)
        counts = _is_in_time(claim, amount, timeline, notes) and claim.status in USING
        before = found.get(claim.currency, Claimed(Money.zero(claim.currency)))
        found[claim.currency] = before.with_claim(amount, counts=counts)
    return found


def _is_in_time(claim: Claim, amount: Money, timeline: Timeline, notes: Notes) -> bool:
    if claim.executed_on and claim.executed_on not in timeline.usage:
        notes.warn(
            "activity_outside_usage",
            timeline.half,
            timeline.sources["spend_by"],
            currency=claim.currency,
            amount=amount,
            executed_on=claim.executed_on,
            first_day=timeline.usage.first_day,
            last_day=timeline.usage.last_day,
            belongs_to=Half.of(claim.executed_on).preceding,
        )
        return False
    return claim.submitted_on is None or _is_submitted_in_time(claim, claim.submitted_on, timeline, notes)


def _is_submitted_in_time(claim: Claim, day: date, timeline: Timeline, notes: Notes) -> bool:
    half = timeline.half
    about = {"currency": claim.currency, "amount": Money(claim.amount, claim.currency), "submitted_on": day}
    if day > timeline.claim_closes:
        dates = {"claim_closes": timeline.claim_closes, "days_late": (day - timeline.claim_closes).days}
        notes.warn("claim_too_late", half, timeline.sources["claim_closes"], **about, **dates)
        return False
    if day > timeline.claim_by:
        dates = {"claim_by": timeline.claim_by, "days_late": (day - timeline.claim_by).days}
        notes.warn("claim_after_claim_by", half, timeline.sources["claim_by"], **about, **dates)
    if day < timeline.claim_opens:
        source = timeline.sources["claim_closes"]
        notes.warn("claim_before_window", half, source, **about, claim_opens=timeline.claim_opens)
    if claim.executed_on and day < claim.executed_on:
        notes.warn("claim_before_activity", half, **about, executed_on=claim.executed_on)
    return True
