"""Which claims take money from a half: those carried out in its usage period and submitted in time."""

from collections.abc import Iterable
from datetime import date

from calculator.answers import Notes
from calculator.estimate_input import Claim
from calculator.ledger import USING
from calculator.money import Money
from calculator.periods import Half
from calculator.timeline import Timeline


def claimed(claims: Iterable[Claim], timeline: Timeline, notes: Notes) -> dict[str, Money]:
    """What the claims on one half use up, by currency; each claim refused or doubtful gets a warning.

    A claim whose activity lies outside the usage period, or that was submitted after the claim window, uses nothing.
    """
    totals: dict[str, Money] = {}
    for claim in claims:
        amount = Money(claim.amount, claim.currency)
        counts = _is_in_time(claim, amount, timeline, notes) and claim.status in USING
        total = totals.setdefault(claim.currency, Money.zero(claim.currency))
        totals[claim.currency] = total + amount if counts else total
    return totals


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
        notes.warn("claim_before_activity", half, None, **about, executed_on=claim.executed_on)
    return True
