"""The working of an estimate: each step with its values and the source of its rule, and the warnings that follow."""

from collections.abc import Callable, Iterable

from calculator.accrual import RATE_MARGIN, exact_usd, rate_decides, rounding_decides
from calculator.answers import Notes
from calculator.earnings import Line
from calculator.half_estimate import HalfEstimate
from calculator.money import Money
from calculator.terms import Limit


def explain(estimate: HalfEstimate, rounding: str, notes: Notes) -> None:
    """Add the steps and warnings of one half, from its dates to what remains."""
    _dates(estimate, notes)
    _doubts(estimate, notes)
    for currency in estimate.accruals:
        lines = [line for line in estimate.lines if line.earning.currency == currency]
        _basis(estimate, currency, lines, notes)
        _split(estimate, currency, lines, notes)
        _sums(estimate, currency, rounding, notes)
    _threshold(estimate, notes)
    for currency in estimate.accruals:
        _conversion(estimate, currency, notes)
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


def _sum(lines: Iterable[Line], value: Callable[[Line], Money], currency: str) -> Money:
    total = Money.zero(currency)
    for line in lines:
        total += value(line)
    return total


def _basis(estimate: HalfEstimate, currency: str, lines: list[Line], notes: Notes) -> None:
    """Basis times payout rate, once per rate; then the incentive that was given as an amount."""
    half = estimate.timeline.half
    for rate in sorted({line.earning.rate for line in lines if line.earning.rate is not None}):
        of_rate = [line for line in lines if line.earning.rate == rate]
        sums = {
            "revenue": _sum(of_rate, lambda line: line.basis, currency),
            "incentive": _sum(of_rate, lambda line: line.incentive, currency),
        }
        notes.step("incentive_from_revenue", half, None, currency=currency, rate=rate, rows=len(of_rate), **sums)
    given = [line for line in lines if line.earning.incentive is not None]
    if given:
        incentive = _sum(given, lambda line: line.incentive, currency)
        notes.step("incentive_given", half, None, currency=currency, incentive=incentive, rows=len(given))


def _split(estimate: HalfEstimate, currency: str, lines: list[Line], notes: Notes) -> None:
    """The co-op part, once per split; then the co-op that was given as an amount."""
    half = estimate.timeline.half
    for shares in dict.fromkeys(line.shares for line in lines if line.shares):
        divided = [line for line in lines if line.shares == shares]
        sums = {
            "incentive": _sum(divided, lambda line: line.incentive, currency),
            "co_op": _sum(divided, lambda line: line.part.co_op, currency),
        }
        notes.step("co_op_share", half, shares.source, currency=currency, share=shares.co_op, **sums)
    given = [line for line in lines if line.shares is None]
    if given:
        co_op = _sum(given, lambda line: line.incentive, currency)
        notes.step("co_op_given", half, None, currency=currency, co_op=co_op, rows=len(given))


def _sums(estimate: HalfEstimate, currency: str, rounding: str, notes: Notes) -> None:
    """Rounding, where it changed anything; the rebate as the rest; the co-op in US dollars."""
    half, accrual = estimate.timeline.half, estimate.accruals[currency]
    if accrual.exact.co_op != accrual.co_op:
        exact = accrual.exact.co_op
        notes.step("rounded", half, None, currency=currency, exact=exact, co_op=accrual.co_op, rounding=rounding)
    sums = {"incentive": accrual.incentive, "co_op": accrual.co_op, "rebate": accrual.rebate}
    notes.step("rebate_is_the_rest", half, None, currency=currency, **sums)
    if currency != "USD":
        usd = accrual.co_op_usd
        notes.step("co_op_in_usd", half, None, currency=currency, co_op=accrual.co_op, co_op_usd=usd)


def _threshold(estimate: HalfEstimate, notes: Notes) -> None:
    half, limit, qualification = estimate.timeline.half, estimate.limit, estimate.qualification
    if limit is None or qualification is None:
        if not estimate.pays_no_co_op:
            notes.warn("threshold_not_published", half)
        return
    total, short_by = qualification.co_op_usd, qualification.short_by
    outcome = "threshold_met" if qualification.is_met else "threshold_missed"
    values = {"co_op_usd": total, "threshold_usd": limit.usd, "short_by_usd": short_by}
    notes.step(outcome if estimate.is_over else "threshold_so_far", half, limit.source, **values)
    _threshold_doubts(estimate, limit, total, notes)


def _threshold_doubts(estimate: HalfEstimate, limit: Limit, total: Money, notes: Notes) -> None:
    """Warn where another amount, another rounding or another exchange rate may decide the threshold."""
    half, accruals = estimate.timeline.half, list(estimate.accruals.values())
    values = {"co_op_usd": total, "threshold_usd": limit.usd}
    for other in limit.others:
        notes.warn("threshold_ambiguous", half, limit.source, other_usd=other, **values)
    if rounding_decides(accruals, limit):
        notes.warn("rounding_decides_threshold", half, limit.source, exact_usd=exact_usd(accruals), **values)
    if rate_decides(accruals, limit):
        notes.warn("rate_decides_threshold", half, limit.source, margin=RATE_MARGIN, **values)


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
