"""Campaigns that pay for many transactions, or many customers, within a set time."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from calculator.answers import Notes
from calculator.money import Money
from calculator.names import same_name
from calculator.payouts import Limits, Payout, check_limits
from calculator.periods import Period
from calculator.records import AtLeastOne, Record, optional, required
from calculator.shapes import Flag, ListOf, Report, choice, count
from calculator.values import AMOUNT, CURRENCY, DAY, WORDS


@dataclass(frozen=True, slots=True)
class CampaignPeriod(Period):
    """The days of a campaign, both included."""

    first_day: datetime.date = required(DAY)
    last_day: datetime.date = required(DAY)


def ends_after_it_begins(values: Mapping[str, Any], field: str, report: Report) -> None:
    """Report a last day before the first."""
    first, last = values.get("first_day"), values.get("last_day")
    if first and last and last < first:
        report.add(f"{field}.last_day", "last_before_first", first=str(first), last=str(last))


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """How many transactions, customers or both the campaign asks for; with `any` one of the two is enough."""

    transactions: int | None = optional(count(least=1))
    customers: int | None = optional(count(least=1))
    rule: str = optional(choice("any", "all"), "all")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reward:
    """What a met goal pays: `amount` once, or for every counted transaction, customer or unit."""

    per: str = required(choice("campaign", "transaction", "customer", "unit"))
    amount: Decimal = required(AMOUNT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sale:
    """One transaction: its day, its customer, its units, and whether it was reversed later."""

    date: datetime.date = required(DAY)
    customer: str = required(WORDS)
    units: int = optional(count(least=1), 1)
    reversed: bool = optional(Flag(), False)


@dataclass(frozen=True, slots=True, kw_only=True)
class FrequencyCampaign:
    """A frequency campaign as its terms and conditions give it, and what was sold."""

    currency: str = required(CURRENCY)
    period: CampaignPeriod = required(Record(CampaignPeriod, rules=(ends_after_it_begins,)))
    threshold: Goal = required(Record(Goal, choices=(AtLeastOne(("transactions", "customers")),)))
    reward: Reward = required(Record(Reward))
    min_units_per_customer: int = optional(count(least=1), 1)
    cap: Decimal | None = optional(AMOUNT)
    floor: Decimal | None = optional(AMOUNT)
    sales: tuple[Sale, ...] = required(ListOf(Record(Sale)))


@dataclass(frozen=True, slots=True)
class Tally:
    """What counts of the sales, and what was left out and why."""

    transactions: int
    customers: int
    units: int
    outside_period: int
    reversed: int
    below_min_units: int

    @classmethod
    def of(cls, campaign: FrequencyCampaign) -> "Tally":
        """Count the sales of a campaign.

        Both ends of its period count, a reversed sale does not count at all, and a customer counts once, under any
        spelling that differs in case or in the spaces around it. A customer below the minimum of units does not count,
        nor do its transactions and units.
        """
        standing = [sale for sale in campaign.sales if not sale.reversed]
        inside = [sale for sale in standing if sale.date in campaign.period]
        units = _units_by_customer(inside)
        reached = {customer for customer, bought in units.items() if bought >= campaign.min_units_per_customer}
        counted = [sale for sale in inside if same_name(sale.customer) in reached]
        return cls(
            transactions=len(counted),
            customers=len(reached),
            units=sum(sale.units for sale in counted),
            outside_period=len(standing) - len(inside),
            reversed=len(campaign.sales) - len(standing),
            below_min_units=len(inside) - len(counted),
        )

    def answer(self) -> dict[str, Any]:
        """The tally as it stands in the answer."""
        return {
            "counts": {"transactions": self.transactions, "customers": self.customers, "units": self.units},
            "left_out": {
                "outside_period": self.outside_period,
                "reversed": self.reversed,
                "below_min_units": self.below_min_units,
            },
        }


def _units_by_customer(sales: Iterable[Sale]) -> dict[str, int]:
    units: dict[str, int] = {}
    for sale in sales:
        name = same_name(sale.customer)
        units[name] = units.get(name, 0) + sale.units
    return units


SHAPE = Record(FrequencyCampaign, rules=(check_limits,))


def pay_by_frequency(campaign: FrequencyCampaign) -> dict[str, Any]:
    """What a frequency campaign pays, what counted, and what is still missing to each threshold.

    A goal is met at exactly its number. With the rule `any` one met number is enough, with `all` every number given
    must be met. Unmet, the campaign pays nothing.

    Source: Microsoft Canada partner blog, "Are you taking advantage of Microsoft Canada Cash Back Programs?"
    """
    notes = Notes()
    tally = Tally.of(campaign)
    missing = _missing(campaign.threshold, tally)
    met = (any if campaign.threshold.rule == "any" else all)(left == 0 for left in missing.values())
    times = _rewarded(campaign.reward, tally) if met else 0
    _explain(campaign, tally, met, times, notes)
    limits = Limits.of(campaign.currency, campaign.cap, campaign.floor)
    payout = Payout.of(Money(campaign.reward.amount, campaign.currency).times(Decimal(times)), limits)
    if met:
        payout.explain(limits, notes)
    return {
        "currency": campaign.currency,
        **tally.answer(),
        "missing": missing,
        "met": met,
        "rewarded": times,
        **payout.answer(),
        **notes.answer(),
    }


def _missing(goal: Goal, tally: Tally) -> dict[str, int]:
    """How many are missing to each number the goal asks for; 0 once it is reached."""
    numbers = {"transactions": (goal.transactions, tally.transactions), "customers": (goal.customers, tally.customers)}
    return {name: max(0, asked - counted) for name, (asked, counted) in numbers.items() if asked is not None}


def _rewarded(reward: Reward, tally: Tally) -> int:
    """How many times the reward is paid once the goal is met."""
    return {
        "campaign": 1,
        "transaction": tally.transactions,
        "customer": tally.customers,
        "unit": tally.units,
    }[reward.per]


def _explain(campaign: FrequencyCampaign, tally: Tally, met: bool, times: int, notes: Notes) -> None:
    goal, reward = campaign.threshold, campaign.reward
    left_out = tally.answer()["left_out"]
    notes.step("sales_counted", sales=len(campaign.sales), counted=tally.transactions, **left_out)
    if goal.transactions is not None:
        notes.step("transactions_counted", counted=tally.transactions, needed=goal.transactions)
    if goal.customers is not None:
        notes.step("customers_counted", counted=tally.customers, needed=goal.customers)
    if met:
        if reward.per != "campaign":
            notes.step("counted_for_reward", per=reward.per, counted=times)
        amount = Money(reward.amount, campaign.currency)
        notes.step("reward_times", currency=campaign.currency, amount=amount, per=reward.per, times=times)
    else:
        notes.step("goal_missed", rule=goal.rule)
