"""One expense after another against what remains and the caps of their activities: what co-op pays of each."""

from dataclasses import dataclass, field
from typing import Any

from calculator.activities import Activity
from calculator.activity_rows import Cap
from calculator.answers import reason
from calculator.caps import Basis
from calculator.money import Money
from calculator.periods import Half, Period
from calculator.plan_input import Expense, PlanInput


@dataclass(frozen=True, slots=True)
class Room:
    """What a cap leaves for one expense: its `limit` on the activity in the usage period, and what is `left` of it."""

    cap: Cap
    limit: Money
    left: Money


@dataclass(frozen=True, slots=True)
class Funding:
    """What co-op pays of one expense, and why no more.

    `limited_by` is `outside_period`, else `not_eligible`, else `cost` where the expense is paid in full, else `cap`
    or `remaining`, whichever left less, and the cap where both left the same.
    """

    expense: Expense
    activity: Activity
    payable: Money
    limited_by: str
    why_not: dict[str, Any] | None
    room: Room | None
    remaining: Money

    @property
    def unfunded(self) -> Money:
        """What the partner pays."""
        return Money(self.expense.cost, self.payable.currency) - self.payable


@dataclass(slots=True)
class Purse:
    """What remains of a plan's co-op, and what its activities have used of their caps so far."""

    asked: PlanInput
    usage: Period
    basis: Basis
    remaining: Money
    used: dict[str, Money] = field(default_factory=dict)

    def fund(self, expense: Expense) -> Funding:
        """Pay the next expense: the least of its cost, of what its activity's cap leaves, and of what remains.

        An activity carried out outside the usage period, and one that is not eligible, is paid nothing.
        """
        activity = self.asked.activity(expense)
        if expense.executed_on and expense.executed_on not in self.usage:
            return self._refused(expense, activity, "outside_period", self._outside(expense))
        if why_not := activity.why_not or _not_counting(activity, expense):
            return self._refused(expense, activity, "not_eligible", why_not)
        room = self._room(activity, expense)
        return self._paid(expense, activity, room)

    def _paid(self, expense: Expense, activity: Activity, room: Room | None) -> Funding:
        cost, before = self.asked.money(expense.cost), self.remaining
        payable = min([cost, before, *([room.left] if room else [])])
        self.remaining = before - payable
        if room:
            self.used[activity.id] = self._used(activity) + payable
        short = "cap" if room and room.left <= before else "remaining"
        limited_by = "cost" if payable == cost else short
        return Funding(expense, activity, payable, limited_by, None, room, self.remaining)

    def _refused(self, expense: Expense, activity: Activity, limited_by: str, why_not: dict[str, Any]) -> Funding:
        zero = Money.zero(self.asked.currency)
        return Funding(expense, activity, zero, limited_by, why_not, None, self.remaining)

    def _outside(self, expense: Expense) -> dict[str, Any]:
        day = expense.executed_on
        belongs_to = day and Half.of(day).preceding
        first, last = self.usage.first_day, self.usage.last_day
        return reason("outside_usage_period", executed_on=day, first_day=first, last_day=last, belongs_to=belongs_to)

    def _room(self, activity: Activity, expense: Expense) -> Room | None:
        """What the cap leaves; None where there is none, or where it does not cover this kind of expense."""
        cap = activity.cap
        if cap is None or (cap.kind == "travel" and expense.expense == "registration_fees"):
            return None
        limit, one = self.basis.limit(cap), self.basis.of_persons(cap, expense.travelers)
        if limit is None:
            return None
        left = max(Money.zero(self.asked.currency), limit - self._used(activity))
        return Room(cap, limit, left if one is None else min(left, one))

    def _used(self, activity: Activity) -> Money:
        return self.used.get(activity.id, Money.zero(self.asked.currency))


def _not_counting(activity: Activity, expense: Expense) -> dict[str, Any] | None:
    """Why this kind of expense does not count for the activity; None where it does, or where nothing is published."""
    proof = activity.proof
    if expense.expense is None or proof is None or expense.expense in proof.expenses:
        return None
    return reason("expense_does_not_count", expense=expense.expense, counting=list(proof.expenses))


def in_order(expenses: tuple[Expense, ...], order: str) -> list[int]:
    """The indexes of the expenses in the order they are claimed; equal costs keep the order given.

    `largest-first` because documenting a small expense takes about as much work as a large one.

    Source: Partner Care, "Alles über Co-op-Fonds", https://www.partnercare.de/
    """
    given = list(range(len(expenses)))
    return given if order == "as-given" else sorted(given, key=lambda index: -expenses[index].cost)
