"""The request `top_tier`: which criteria of Azure IP co-sell's Top Tier a partner meets, and what is missing."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, partial
from typing import Any

from calculator.answers import Notes, days
from calculator.co_sell_rows import Criterion
from calculator.coverage import covering, rows_on
from calculator.criteria import Sale, Standing, is_met
from calculator.decimals import check_decimals
from calculator.periods import Period, days_after
from calculator.policy import policy
from calculator.records import Record, Request, optional, required
from calculator.shapes import Flag, ListOf, Report
from calculator.values import AMOUNT, AMOUNT_OR_ZERO, DAY, WORDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """One marketplace transaction; `net_new` says that its customer is new to the marketplace or to the partner."""

    date: datetime.date = required(DAY)
    customer: str = required(WORDS)
    amount_usd: Decimal = required(AMOUNT)
    net_new: bool = optional(Flag(), False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """A partner's deals, and the cloud consumption commitment it has signed.

    Whether it has a transactable listing is seen from its deals, unless it is said.
    """

    as_of: datetime.date = required(DAY)
    deals: tuple[Deal, ...] = required(ListOf(Record(Deal, rules=(partial(check_decimals, "amount_usd"),))))
    commitment_usd: Decimal | None = optional(AMOUNT_OR_ZERO)
    transactable_listing: bool | None = optional(Flag())
    rules_as_of: datetime.date | None = optional(DAY)

    @property
    def rules_day(self) -> datetime.date:
        """The day whose criteria are applied: `as_of`, unless another is asked for because none are published."""
        return self.rules_as_of or self.as_of


@cache
def criteria_on(day: datetime.date) -> list[Criterion]:
    """The criteria that hold on `day`. Raises RefusedError: `policy_not_published`."""
    return covering("top_tier_criteria", policy().tables["criterion"], day)


def trailing_year(last_day: datetime.date) -> Period:
    """The twelve months that end on `last_day`, both ends included: from the day after the same day a year before.

    A year before 29 February is 28 February. Whether Microsoft counts days or whole months is not published.
    """
    is_leap_day = (last_day.month, last_day.day) == (2, 29)
    year_before = last_day.replace(year=last_day.year - 1, day=28 if is_leap_day else last_day.day)
    return Period(days_after(year_before, 1), last_day)


def _is_published(values: Mapping[str, Any], field: str, report: Report) -> None:
    """Report a day for which no criteria are published."""
    name = "rules_as_of" if "rules_as_of" in values else "as_of"
    if day := values.get(name):
        report.attempt(f"{field}.{name}", partial(criteria_on, day))


def _sale(deal: Deal) -> Sale:
    return Sale(deal.customer, deal.amount_usd, deal.net_new)


def _standing(partner: Partner, window: Period) -> Standing:
    closed = [deal for deal in partner.deals if deal.date <= partner.as_of]
    has_listing = bool(closed) if partner.transactable_listing is None else partner.transactable_listing
    return Standing(
        recent=tuple(_sale(deal) for deal in closed if deal.date in window),
        all_sales=tuple(_sale(deal) for deal in closed),
        commitment=partner.commitment_usd or Decimal(0),
        has_listing=has_listing,
    )


def _answered(partner: Partner) -> dict[str, Any]:
    notes = Notes()
    window = trailing_year(partner.as_of)
    standing = _standing(partner, window)
    criteria = [_judged(criterion, standing, notes) for criterion in criteria_on(partner.rules_day)]
    for row in rows_on(policy().tables["other_way"], partner.rules_day):
        notes.warn("other_way_to_top_tier", None, row.source, way=row.way)
    if partner.rules_day != partner.as_of:
        notes.warn("criteria_of_another_day", rules_as_of=partner.rules_day)
    benefits = rows_on(policy().tables["benefit"], partner.rules_day)
    return {
        "as_of": str(partner.as_of),
        "window": days(window),
        "top_tier": any(criterion["met"] for criterion in criteria),
        "criteria": criteria,
        "left_out": {
            "before_window": len(standing.all_sales) - len(standing.recent),
            "after_as_of": len(partner.deals) - len(standing.all_sales),
        },
        "benefits": [{"id": benefit, "source": row.source} for row in benefits for benefit in row.benefits],
        **notes.answer(),
    }


def _judged(criterion: Criterion, standing: Standing, notes: Notes) -> dict[str, Any]:
    figures = standing.figures(criterion)
    met = is_met(figures)
    for figure in figures:
        values = {name: figure["values"][name] for name in ("have", "needed", "missing")}
        step = "number_needed" if isinstance(values["have"], int) else "amount_needed"
        notes.step(step, None, criterion.source, figure=figure["code"], **values)
    code = "criterion_met" if met else "criterion_missed"
    notes.step(code, None, criterion.source, criterion=criterion.criterion)
    return {
        "criterion": criterion.criterion,
        "met": met,
        "figures": figures,
        "source": criterion.source,
        "confidence": criterion.confidence,
    }


TOP_TIER = Request(
    "top_tier", Record(Partner, rules=(partial(check_decimals, "commitment_usd"), _is_published)), _answered
)
