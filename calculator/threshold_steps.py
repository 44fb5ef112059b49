"""The steps of the working, and the warnings, about the threshold of one half."""

from calculator.accrual import exact_usd
from calculator.answers import Notes
from calculator.forecast import Forecast, Way
from calculator.half_estimate import HalfEstimate
from calculator.money import Money
from calculator.periods import Half
from calculator.sensitivity import RATE_MARGIN, rate_decides, rounded_by_line, rounding_decides
from calculator.terms import Limit


def explain(estimate: HalfEstimate, ahead: Forecast | None, notes: Notes) -> None:
    """Add the comparison with the threshold, what may turn it, and what is still missing."""
    half, limit, qualification = estimate.timeline.half, estimate.limit, estimate.qualification
    if limit is None or qualification is None:
        if not estimate.pays_no_co_op:
            notes.warn("threshold_not_published", half)
        return
    total, short_by = qualification.co_op_usd, qualification.short_by
    outcome = "threshold_met" if qualification.is_met else "threshold_missed"
    values = {"co_op_usd": total, "threshold_usd": limit.usd, "short_by_usd": short_by}
    notes.step(outcome if estimate.is_over else "threshold_so_far", half, limit.source, **values)
    if estimate.conversion is None:
        _doubts(estimate, limit, total, notes)
    if ahead:
        for way in ahead.ways:
            _way(way, half, limit, ahead, notes)


def _doubts(estimate: HalfEstimate, limit: Limit, total: Money, notes: Notes) -> None:
    """Warn where another amount, another rounding or another exchange rate may decide the threshold."""
    half, accruals = estimate.timeline.half, list(estimate.accruals.values())
    values = {"co_op_usd": total, "threshold_usd": limit.usd}
    for other in limit.others:
        notes.warn("threshold_ambiguous", half, limit.source, other_usd=other, **values)
    if rounding_decides(accruals, limit):
        notes.warn("rounding_decides_threshold", half, limit.source, exact_usd=exact_usd(accruals), **values)
    if by_line := rounded_by_line(estimate, limit):
        notes.warn("line_rounding_decides_threshold", half, limit.source, by_line_usd=by_line, **values)
    if rate_decides(accruals, limit):
        notes.warn("rate_decides_threshold", half, limit.source, margin=RATE_MARGIN, **values)


def _way(way: Way, half: Half, limit: Limit, ahead: Forecast, notes: Notes) -> None:
    """What is missing to the threshold as co-op, as incentive, as revenue."""
    about = {"currency": way.co_op.currency, "earn_by": ahead.earn_by}
    values = {"co_op": way.co_op, "usd_rate": way.usd_rate, "rounding": ahead.rounding}
    notes.step("co_op_to_threshold", half, limit.source, **about, **values)
    if way.shares and way.incentive:
        share = way.shares.co_op
        notes.step("incentive_to_threshold", half, way.shares.source, **about, incentive=way.incentive, share=share)
    if way.revenue:
        notes.step("revenue_to_threshold", half, None, **about, revenue=way.revenue, rate=way.rate)
