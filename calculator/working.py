"""The working of an estimate: each step with its values and the source of its rule, and the warnings that follow."""

from calculator import earning_steps, threshold_steps
from calculator.answers import Notes
from calculator.forecast import Forecast
from calculator.half_estimate import HalfEstimate
from calculator.money import Money
from calculator.sensitivity import reading_decides


def explain(estimate: HalfEstimate, ahead: Forecast | None, rounding: str, notes: Notes) -> None:
    """Add the steps and warnings of one half, from its dates to what remains."""
    _dates(estimate, notes)
    _doubts(estimate, notes)
    for currency in estimate.accruals:
        earning_steps.explain(estimate, currency, rounding, notes)
    threshold_steps.explain(estimate, ahead, notes)
    for currency in estimate.accruals:
        _conversion(estimate, currency, notes)
        _claims(estimate, currency, notes)
        _balance(estimate, currency, notes)


def _dates(estimate: HalfEstimate, notes: Notes) -> None:
    timeline = estimate.timeline
    notes.step(
        "dates",
        timeline.half,
        timeline.sources["claim_closes"],
        first_day=timeline.earning.first_day,
        last_day=timeline.earning.last_day,
        spend_by=timeline.spend_by,
        claim_by=timeline.claim_by,
        claim_closes=timeline.claim_closes,
    )
    dates = {"claim_opens": timeline.claim_opens, "proof_by": timeline.proof_by}
    notes.step("seen_on", timeline.half, timeline.sources["proof_by"], as_of=estimate.as_of, **dates)


def _doubts(estimate: HalfEstimate, notes: Notes) -> None:
    """Warn where a row applied rests on a weak source, the split changes inside the half, or no earnings were given."""
    half = estimate.timeline.half
    used = list(dict.fromkeys(line.shares for line in estimate.lines if line.shares))
    for shares in used:
        if shares.confidence == "low":
            notes.warn("split_uncertain", half, shares.source, share=shares.co_op)
    if len({shares.co_op for shares in used}) > 1:
        notes.warn("split_changed", half, used[-1].source, before=used[0].co_op, after=used[-1].co_op)
    if not estimate.lines:
        notes.warn("claims_without_earnings", half)


def _conversion(estimate: HalfEstimate, currency: str, notes: Notes) -> None:
    half, order = estimate.timeline.half, estimate.conversion
    sums = {"currency": currency, "co_op": estimate.accruals[currency].co_op, "rebate": estimate.rebate(currency)}
    if order:
        paid = {"paid_first_day": order.paid_first_day, "paid_last_day": order.paid_last_day}
        notes.step("converted_by_policy", half, order.source, **sums, **paid)
        notes.warn("converted_by_policy", half, order.source, **sums, **paid)
    elif estimate.is_converted:
        source = estimate.limit.source if estimate.limit else None
        notes.step("converted_below_threshold", half, source, **sums)


def _claims(estimate: HalfEstimate, currency: str, notes: Notes) -> None:
    """What the claims use up, and how many of them use nothing."""
    half, claims = estimate.timeline.half, estimate.claims[currency]
    if claims.counted:
        notes.step("claims_counted", half, None, currency=currency, rows=claims.counted, claimed=claims.amount)
    if claims.left_out:
        notes.step("claims_left_out", half, None, currency=currency, rows=claims.left_out)


def _balance(estimate: HalfEstimate, currency: str, notes: Notes) -> None:
    half, ledger = estimate.timeline.half, estimate.ledger(currency)
    sums = {"currency": currency, "earned": ledger.earned, "claimed": ledger.claimed}
    zero = Money.zero(currency)
    if zero < ledger.over_claimed:
        notes.step("over_claimed", half, None, **sums, over_claimed=ledger.over_claimed)
        notes.warn("over_claimed", half, None, **sums, over_claimed=ledger.over_claimed)
    elif zero < ledger.forfeited:
        source, closed = estimate.timeline.sources["claim_closes"], estimate.timeline.claim_closes
        notes.step("forfeited", half, source, **sums, forfeited=ledger.forfeited, claim_closes=closed)
    else:
        notes.step("remaining", half, None, **sums, remaining=ledger.remaining)
    if reading_decides(estimate, currency):
        timeline = estimate.timeline
        readings = {"claim_by": timeline.claim_by, "claim_closes": timeline.claim_closes}
        about = {"currency": currency, "remaining": ledger.remaining}
        notes.warn("reading_decides_remaining", half, timeline.sources["claim_by"], **about, **readings)
