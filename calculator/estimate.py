"""The request `estimate`: what was earned, what remains of it, and by when it must be spent and claimed."""

from datetime import date
from functools import cache
from typing import Any

from calculator import working
from calculator.accrual import accrue
from calculator.answers import Notes, days
from calculator.claims import Claimed, claimed
from calculator.earnings import Line, each_once, lines
from calculator.estimate_input import ESTIMATE_INPUT, Claim, EstimateInput
from calculator.forecast import Forecast, forecast
from calculator.half_estimate import HalfEstimate
from calculator.money import Money, share_text
from calculator.periods import Half
from calculator.policy import policy
from calculator.records import Request
from calculator.terms import Shares, last_shares, limit_of, own_shares
from calculator.timeline import published


def estimate_halves(asked: EstimateInput, notes: Notes) -> list[HalfEstimate]:
    """Every half that has earnings or claims, oldest first. `notes` takes the warnings about single lines."""
    earned = lines(asked, notes)
    claims = each_once(asked.claims, lambda claim: (claim.amount, str(claim)), notes)
    halves = {line.earning.earned_in for line in earned} | {claim.takes_from for claim in claims}
    return [
        _estimate(
            asked,
            half,
            tuple(line for line in earned if line.earning.earned_in == half),
            [claim for claim in claims if claim.takes_from == half],
            notes,
        )
        for half in sorted(halves)
    ]


def _estimate(
    asked: EstimateInput, half: Half, earned: tuple[Line, ...], claims: list[Claim], notes: Notes
) -> HalfEstimate:
    timeline = published(half)
    used = claimed(claims, timeline, notes)
    currencies = sorted({line.earning.currency for line in earned} | used.keys())
    parts = {currency: [line.part for line in earned if line.earning.currency == currency] for currency in currencies}
    return HalfEstimate(
        timeline=timeline,
        as_of=asked.as_of,
        lines=earned,
        accruals={currency: accrue(parts[currency], currency, asked.rounding) for currency in currencies},
        claims={currency: used.get(currency, Claimed(Money.zero(currency))) for currency in currencies},
        shares=_shares_shown(asked, half, earned),
        limit=limit_of(asked.program, half, asked.own_terms),
        conversion=policy().conversion(asked.program, half),
    )


def _shares_shown(asked: EstimateInput, half: Half, earned: tuple[Line, ...]) -> Shares | None:
    """The split of the lines where they have one alone, else the one in force at the end of the half."""
    used = {line.shares for line in earned if line.shares}
    return used.pop() if len(used) == 1 else own_shares(asked.own_terms) or last_shares(asked.program, half)


def _answered(asked: EstimateInput) -> dict[str, Any]:
    notes = Notes()
    halves = [(half, forecast(half, asked)) for half in estimate_halves(asked, notes)]
    for half, ahead in halves:
        working.explain(half, ahead, asked.rounding, notes)
    return {
        "as_of": str(asked.as_of),
        "halves": [_half(half, ahead, is_own=asked.own_terms is not None) for half, ahead in halves],
        "today": _today(asked.program, asked.as_of),
        "warnings": notes.warnings,
        "working": notes.working,
    }


def _half(half: HalfEstimate, ahead: Forecast | None, *, is_own: bool) -> dict[str, Any]:
    timeline = half.timeline
    return {
        "half": str(timeline.half),
        "earning": days(timeline.earning),
        "usage": days(timeline.usage),
        "spend_by": str(timeline.spend_by),
        "claim_opens": str(timeline.claim_opens),
        "claim_by": str(timeline.claim_by),
        "claim_closes": str(timeline.claim_closes),
        "proof_by": str(timeline.proof_by),
        "days_to_spend": (timeline.spend_by - half.as_of).days,
        "days_to_claim": (timeline.claim_by - half.as_of).days,
        "days_to_proof": (timeline.proof_by - half.as_of).days,
        "status": timeline.status,
        "state": half.state,
        "terms": _terms(half, is_own=is_own),
        "threshold": _threshold(half),
        "forecast": ahead and ahead.answer(),
        "balances": [_balance(half, currency) for currency in half.accruals],
        "estimated": half.is_estimated,
    }


def _terms(half: HalfEstimate, *, is_own: bool) -> dict[str, Any]:
    """The split and threshold applied; `source` is the split's row, or the threshold's where there is no split."""
    shares, limit = half.shares, half.limit
    row = shares or limit
    return {
        "rebate": shares and share_text(shares.rebate),
        "co_op": shares and share_text(shares.co_op),
        "threshold_usd": limit and str(limit.usd),
        "source": row and row.source,
        "threshold_source": limit and limit.source,
        "own": is_own,
    }


def _threshold(half: HalfEstimate) -> dict[str, Any] | None:
    qualification = half.qualification
    if qualification is None:
        return None
    return {
        "co_op_usd": str(qualification.co_op_usd),
        "met": qualification.is_met,
        "short_by_usd": str(qualification.short_by),
    }


def _balance(half: HalfEstimate, currency: str) -> dict[str, str]:
    ledger = half.ledger(currency)
    return {
        "currency": currency,
        "incentive": str(half.accruals[currency].incentive),
        "earned": str(ledger.earned),
        "rebate": str(half.rebate(currency)),
        "claimed": str(ledger.claimed),
        "remaining": str(ledger.remaining),
        "over_claimed": str(ledger.over_claimed),
        "converted": str(half.converted(currency)),
        "forfeited": str(ledger.forfeited),
    }


def _today(program: str, as_of: date) -> dict[str, Any]:
    """Whose money can be spent, claimed and earned on `as_of`, among the halves for which the program paid co-op."""
    running = Half.of(as_of)
    open_halves = _halves_with_co_op(program)
    return {
        "spend": str(running.preceding) if running.preceding in open_halves else None,
        "claim": [str(half) for half in open_halves if as_of in published(half).claiming],
        "earn": str(running) if running in open_halves else None,
    }


@cache
def _halves_with_co_op(program: str) -> tuple[Half, ...]:
    period = policy().programs[program].period
    found = [half for half in policy().windows if period.overlaps(half.period)]
    return tuple(half for half in found if policy().conversion(program, half) is None)


ESTIMATE = Request("estimate", ESTIMATE_INPUT, _answered)
