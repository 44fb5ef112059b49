"""The steps of a plan's working: how each expense's cap was worked out, and what co-op pays of it."""

from calculator.answers import Notes
from calculator.caps import Basis, usd
from calculator.funding import Funding, Room
from calculator.money import Money


def explain(funding: Funding, basis: Basis, notes: Notes) -> None:
    """Add the steps of one expense, in the order of claiming."""
    name, currency = funding.expense.name, funding.payable.currency
    if funding.room:
        _cap(funding, funding.room, basis, notes)
    notes.step(
        "expense_paid",
        currency=currency,
        name=name,
        cost=Money(funding.expense.cost, currency),
        payable=funding.payable,
        limited_by=funding.limited_by,
        remaining=funding.remaining,
    )


def _cap(funding: Funding, room: Room, basis: Basis, notes: Notes) -> None:
    """The cap's figures as amounts of the plan's currency, and what earlier expenses left of them."""
    cap, source = room.cap, room.cap.source
    about = {"currency": funding.payable.currency, "name": funding.expense.name}
    if (limit := basis.of_share(cap)) is not None:
        notes.step("cap_of_share", None, source, **about, earned=basis.earned, share=cap.share, limit=limit)
    dollars = {"usd_rate": basis.usd_rate, **about}
    if (limit := basis.of_amount(cap)) is not None:
        notes.step("cap_in_usd", None, source, **dollars, amount_usd=usd(cap.amount_usd), limit=limit)
    if (limit := basis.of_persons(cap, funding.expense.travelers)) is not None:
        each, persons = usd(cap.per_person_usd), cap.counted(funding.expense.travelers)
        notes.step("cap_per_person", None, source, **dollars, per_person_usd=each, persons=persons, limit=limit)
    notes.step("cap_applied", None, source, **about, activity=funding.activity.id, limit=room.limit, left=room.left)
