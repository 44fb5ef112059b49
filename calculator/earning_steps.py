"""The steps of the working from earnings to rebate and co-op, for one half and one currency."""

from collections.abc import Callable, Iterable
from decimal import Decimal

from calculator.answers import Notes
from calculator.earnings import Line, basis_of
from calculator.half_estimate import HalfEstimate
from calculator.money import Money

_RATES_SHOWN = 12


def explain(estimate: HalfEstimate, currency: str, rounding: str, notes: Notes) -> None:
    """Add the steps from basis to rebate, co-op, and co-op in US dollars."""
    lines = [line for line in estimate.lines if line.earning.currency == currency]
    _basis(estimate, currency, lines, notes)
    _split(estimate, currency, lines, notes)
    _sums(estimate, currency, rounding, notes)
    if currency != "USD":
        _dollars(estimate, currency, lines, rounding, notes)


def _sum(lines: Iterable[Line], value: Callable[[Line], Money], currency: str) -> Money:
    return sum(map(value, lines), Money.zero(currency))


def _grouped[Key](lines: Iterable[Line], key: Callable[[Line], Key]) -> dict[Key, list[Line]]:
    groups: dict[Key, list[Line]] = {}
    for line in lines:
        groups.setdefault(key(line), []).append(line)
    return groups


def _basis(estimate: HalfEstimate, currency: str, lines: list[Line], notes: Notes) -> None:
    """Basis times payout rate, once per rate; then the incentive that was given as an amount."""
    half = estimate.timeline.half
    by_rate = _grouped(lines, lambda line: line.earning.rate)
    for rate in sorted(rate for rate in by_rate if rate is not None):
        of_rate = by_rate[rate]
        sums = {
            "revenue": _sum(of_rate, lambda line: basis_of(line.earning), currency),
            "incentive": _sum(of_rate, lambda line: line.part.incentive, currency),
        }
        notes.step("incentive_from_revenue", half, None, currency=currency, rate=rate, rows=len(of_rate), **sums)
    given = [line for line in lines if line.earning.incentive is not None]
    if given:
        incentive = _sum(given, lambda line: line.part.incentive, currency)
        notes.step("incentive_given", half, None, currency=currency, incentive=incentive, rows=len(given))


def _split(estimate: HalfEstimate, currency: str, lines: list[Line], notes: Notes) -> None:
    """The co-op part, once per split; then the co-op that was given as an amount."""
    half = estimate.timeline.half
    by_shares = _grouped(lines, lambda line: line.shares)
    given = by_shares.get(None)
    for shares, divided in by_shares.items():
        if shares is None:
            continue
        sums = {
            "incentive": _sum(divided, lambda line: line.part.incentive, currency),
            "co_op": _sum(divided, lambda line: line.part.co_op, currency),
        }
        notes.step("co_op_share", half, shares.source, currency=currency, share=shares.co_op, **sums)
    if given:
        co_op = _sum(given, lambda line: line.part.incentive, currency)
        notes.step("co_op_given", half, None, currency=currency, co_op=co_op, rows=len(given))


def _sums(estimate: HalfEstimate, currency: str, rounding: str, notes: Notes) -> None:
    """Rounding, where it changed anything; the rebate as the rest."""
    half, accrual = estimate.timeline.half, estimate.accruals[currency]
    about = {"currency": currency, "rounding": rounding}
    if accrual.exact.incentive != accrual.incentive:
        exact, incentive = accrual.exact.incentive, accrual.incentive
        notes.step("incentive_rounded", half, None, **about, exact=exact, incentive=incentive)
    if accrual.exact.co_op != accrual.co_op:
        notes.step("rounded", half, None, **about, exact=accrual.exact.co_op, co_op=accrual.co_op)
    sums = {"incentive": accrual.incentive, "co_op": accrual.co_op, "rebate": accrual.rebate}
    notes.step("rebate_is_the_rest", half, None, currency=currency, **sums)


def _dollars(estimate: HalfEstimate, currency: str, lines: list[Line], rounding: str, notes: Notes) -> None:
    """The unrounded co-op in US dollars, once per exchange rate where there are a few; then the sum, rounded.

    An export may bring a rate of its own for every line: then the lines are added up in one step.
    """
    half, accrual = estimate.timeline.half, estimate.accruals[currency]
    by_rate = _grouped(lines, lambda line: line.earning.usd_rate or Decimal(1))
    if len(by_rate) > _RATES_SHOWN:
        sums = {"co_op": accrual.exact.co_op, "co_op_usd": accrual.exact.co_op_usd}
        notes.step("co_op_at_own_rates", half, None, currency=currency, rows=len(lines), **sums)
        by_rate = {}
    for rate, of_rate in sorted(by_rate.items()):
        sums = {
            "co_op": _sum(of_rate, lambda line: line.part.co_op, currency),
            "co_op_usd": _sum(of_rate, lambda line: line.part.co_op_usd, "USD"),
        }
        notes.step("co_op_at_rate", half, None, currency=currency, usd_rate=rate, rows=len(of_rate), **sums)
    sums = {"co_op": accrual.co_op, "co_op_usd": accrual.co_op_usd}
    notes.step("co_op_in_usd", half, None, currency=currency, rounding=rounding, **sums)
