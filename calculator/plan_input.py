"""What `plan` takes: the co-op of one half and the expenses planned from it, and what must fit together among them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

from calculator.activities import ACTIVITY, EXPENSE, Activity, lists_on
from calculator.caps import is_in_dollars
from calculator.decimals import check_decimals
from calculator.money import Money, plain
from calculator.periods import Half
from calculator.records import Record, optional, required
from calculator.shapes import ListOf, Report, choice, count
from calculator.terms import check_program_pays
from calculator.values import AMOUNT, AMOUNT_OR_ZERO, COUNTRY, CURRENCY, DAY, FACTOR, HALF, PROGRAM, WORDS

type Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Expense:
    """One planned expense. A conference is one expense; `persons` are those who travel to it.

    `expense` says what kind of expense it is where an activity's cap covers only some: registration fees of a
    conference are not capped, travel is. Without it the cap is taken to cover the whole cost, the safer reading.
    """

    name: str = required(WORDS)
    activity: str = required(ACTIVITY)
    cost: Decimal = required(AMOUNT)
    executed_on: date | None = optional(DAY)
    persons: int | None = optional(count(least=1))
    expense: str | None = optional(EXPENSE)

    @property
    def travelers(self) -> int:
        """The people who travel: one where it is not said."""
        return self.persons or 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanInput:
    """The co-op earned in `half` and claimed of it so far, and the expenses to be paid from the rest.

    `usd_rate`, US dollars for one unit of the currency, is needed only where a cap is in dollars and the plan is not.
    `rules_as_of` plans under the rules of another day, for a usage period whose rules are not published.
    """

    program: str = required(PROGRAM)
    country: str | None = optional(COUNTRY)
    half: Half = required(HALF)
    currency: str = required(CURRENCY)
    usd_rate: Decimal | None = optional(FACTOR)
    earned: Decimal = required(AMOUNT_OR_ZERO)
    already_claimed: Decimal = optional(AMOUNT_OR_ZERO, Decimal(0))
    expenses: tuple[Expense, ...] = required(ListOf(Record(Expense)))
    order: str = optional(choice("largest-first", "as-given"), "largest-first")
    rules_as_of: date | None = optional(DAY)

    def money(self, amount: Decimal) -> Money:
        """An amount of the plan's currency."""
        return Money(amount, self.currency)

    def activity(self, expense: Expense) -> Activity:
        """The activity of an expense under the rules of the day that decides."""
        return Activity(expense.activity, self.program, _rules_day(expense, self.half, self.rules_as_of))


def _rules_day(expense: Expense, half: Half, rules_as_of: date | None) -> date:
    """The day whose rules hold: `rules_as_of`, else the day of the activity, else the first one money can be spent."""
    return rules_as_of or expense.executed_on or half.following.period.first_day


def _check_half(values: Values, field: str, report: Report) -> None:
    """The program pays co-op for the half."""
    if values.get("program") and values.get("half"):
        report.attempt(f"{field}.half", partial(check_program_pays, values["program"], values["half"], None))


def _check_amounts(values: Values, field: str, report: Report) -> None:
    """Every amount can be paid in the plan's currency."""
    for name in ("earned", "already_claimed"):
        check_decimals(name, values, field, report)
    for index, expense in enumerate(values.get("expenses") or ()):
        if expense and values.get("currency"):
            amounts = {"cost": expense.cost, "currency": values["currency"]}
            check_decimals("cost", amounts, f"{field}.expenses[{index}]", report)


def _check_rules(values: Values, field: str, report: Report) -> None:
    """The rules of the day that decides are published."""
    if "rules_as_of" in values:
        if day := values["rules_as_of"]:
            report.attempt(f"{field}.rules_as_of", partial(lists_on, day))
    elif half := values.get("half"):
        report.attempt(f"{field}.half", partial(lists_on, half.following.period.first_day))


def _check_usd_rate(values: Values, field: str, report: Report) -> None:
    """A dollar is worth one, and a cap in dollars needs the rate of another currency."""
    currency, rate = values.get("currency"), values.get("usd_rate")
    if currency == "USD" and rate is not None and rate != 1:
        report.add(f"{field}.usd_rate", "usd_rate_not_one", given=plain(rate))
    if currency and currency != "USD" and "usd_rate" not in values and (activity := _capped_in_dollars(values)):
        report.add(f"{field}.usd_rate", "usd_rate_needed", currency=currency, activity=activity)


def _capped_in_dollars(values: Values) -> str | None:
    """The first activity of a plan whose cap is in US dollars."""
    program, half, expenses = values.get("program"), values.get("half"), values.get("expenses") or ()
    if program is None or half is None:
        return None
    for expense in expenses:
        if expense:
            cap = Activity(expense.activity, program, _rules_day(expense, half, values.get("rules_as_of"))).cap
            if cap and is_in_dollars(cap):
                return str(expense.activity)
    return None


PLAN_INPUT = Record(PlanInput, rules=(_check_half, _check_amounts, _check_rules, _check_usd_rate))
