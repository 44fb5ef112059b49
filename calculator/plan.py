"""The request `plan`: planned expenses → what co-op pays of each, under the caps and what remains."""

from decimal import Decimal
from typing import Any

from calculator import plan_steps
from calculator.activities import preapproval, proofs
from calculator.answers import Notes, days
from calculator.caps import Basis, cap_line
from calculator.funding import Funding, Purse, in_order
from calculator.ledger import settle
from calculator.money import Money
from calculator.periods import Half
from calculator.plan_input import PLAN_INPUT, PlanInput
from calculator.policy import policy
from calculator.records import Request
from calculator.terms import limit_of
from calculator.timeline import published


def _answered(asked: PlanInput) -> dict[str, Any]:
    notes = Notes()
    purse = _opened(asked, notes)
    order = in_order(asked.expenses, asked.order)
    funded = {index: purse.fund(asked.expenses[index]) for index in order}
    lines = {index: _line(funding, rank) for rank, (index, funding) in enumerate(funded.items(), start=1)}
    for funding in funded.values():
        plan_steps.explain(funding, purse.basis, notes)
    _warn(list(funded.values()), asked, notes)
    return {
        "program": asked.program,
        **_dates(asked.half),
        "currency": asked.currency,
        "earned": str(asked.money(asked.earned)),
        "already_claimed": str(asked.money(asked.already_claimed)),
        "order": asked.order,
        "expenses": [lines[index] for index in range(len(lines))],
        "payable": str(sum((funding.payable for funding in funded.values()), Money.zero(asked.currency))),
        "unfunded": str(sum((funding.unfunded for funding in funded.values()), Money.zero(asked.currency))),
        "remaining": str(purse.remaining),
        **notes.answer(),
    }


def _dates(half: Half) -> dict[str, Any]:
    """The half and the dates of its money."""
    timeline = published(half)
    dates = {name: str(getattr(timeline, name)) for name in ("spend_by", "claim_by", "claim_closes")}
    return {"half": str(half), "usage": days(timeline.usage), **dates}


def _opened(asked: PlanInput, notes: Notes) -> Purse:
    """The purse before the first expense: what was earned less what is claimed, never below zero.

    Nothing is left of co-op that the policy orders to be paid as rebate.
    """
    earned, claimed = asked.money(asked.earned), asked.money(asked.already_claimed)
    usage = published(asked.half).usage
    if order := policy().conversion(asked.program, asked.half):
        paid = {"paid_first_day": order.paid_first_day, "paid_last_day": order.paid_last_day}
        values = {"currency": asked.currency, "co_op": earned, "rebate": earned, **paid}
        notes.step("converted_by_policy", asked.half, order.source, **values)
        notes.warn("converted_by_policy", asked.half, order.source, **values)
        earned = Money.zero(asked.currency)
    ledger = settle(earned, claimed, is_closed=False)
    values = {"currency": asked.currency, "earned": earned, "claimed": claimed}
    if Money.zero(asked.currency) < ledger.over_claimed:
        notes.step("over_claimed", asked.half, **values, over_claimed=ledger.over_claimed)
        notes.warn("over_claimed", asked.half, **values, over_claimed=ledger.over_claimed)
    else:
        notes.step("remaining", asked.half, **values, remaining=ledger.remaining)
    return Purse(asked, usage, Basis(earned, asked.usd_rate or Decimal(1)), ledger.remaining)


def _line(funding: Funding, rank: int) -> dict[str, Any]:
    """One expense in the answer; `rank` is its place in the order of claiming, from 1."""
    expense, activity, room = funding.expense, funding.activity, funding.room
    is_known = funding.limited_by != "outside_period"  # the rules of a day outside the period may not be published
    category = activity.category if is_known else None
    is_eligible = funding.why_not is None
    return {
        "name": expense.name,
        "activity": expense.activity,
        "category": category and category.category,
        "category_name": category and category.name,
        "rank": rank,
        "cost": str(Money(expense.cost, funding.payable.currency)),
        "payable": str(funding.payable.rounded("half-up")),
        "unfunded": str(funding.unfunded.rounded("half-up")),
        "limited_by": funding.limited_by,
        "why_not": funding.why_not,
        "cap": {**(cap_line(room.cap) or {}), "limit": str(room.limit), "left": str(room.left)} if room else None,
        "preapproval": preapproval(activity) if is_eligible else None,
        "proofs": proofs(activity) if is_eligible else {"required": [], "recommended": []},
    }


def _warn(funded: list[Funding], asked: PlanInput, notes: Notes) -> None:
    """Warn where the plan rests on something that was not said or is not public, each once."""
    _warn_of_threshold(asked, notes)
    if asked.rules_as_of and asked.rules_as_of not in published(asked.half).usage:
        notes.warn("rules_of_another_day", asked.half, rules_as_of=asked.rules_as_of)
    capped = dict.fromkeys(funding.activity.id for funding in funded if funding.room)
    for activity in capped if asked.already_claimed else ():
        claimed = asked.money(asked.already_claimed)
        notes.warn("cap_may_be_used", activity=activity, currency=asked.currency, already_claimed=claimed)
    for funding in funded:
        _warn_of_persons(funding, notes)
    eligible = [funding.activity for funding in funded if funding.why_not is None]
    hidden = dict.fromkeys(
        (row.what, row.source) for one in dict.fromkeys(eligible) for row in one.not_public(asked.country)
    )
    for what, source in hidden:
        notes.warn("not_public", None, source, what=what)


def _warn_of_threshold(asked: PlanInput, notes: Notes) -> None:
    """Co-op below the threshold is paid as rebate: it cannot be spent as planned."""
    limit = limit_of(asked.program, asked.half, None)
    rate = Decimal(1) if asked.currency == "USD" else asked.usd_rate
    if limit is None or rate is None:
        return
    earned = asked.money(asked.earned).in_currency("USD", rate).rounded("half-up")
    if earned < limit.usd:
        values = {"program": asked.program, "earned_usd": earned, "threshold_usd": limit.usd}
        notes.warn("earned_below_threshold", asked.half, limit.source, **values)


def _warn_of_persons(funding: Funding, notes: Notes) -> None:
    """A conference is capped by the people who travel: one where it is not said, and no more than the cap's number."""
    cap, persons = funding.activity.cap if funding.why_not is None else None, funding.expense.persons
    if cap is None or cap.persons is None:
        return
    if persons is None and funding.room:
        notes.warn("persons_assumed", None, cap.source, name=funding.expense.name, persons=1)
    if persons is not None and persons > cap.persons:
        values = {"name": funding.expense.name, "persons": persons, "limit": cap.persons}
        notes.warn("persons_above_limit", None, cap.source, **values)


PLAN = Request("plan", PLAN_INPUT, _answered)
