"""The request `co_sell`: does a deal of the partner's solution bring Microsoft's sellers credit?

The credit (marketplace billed sales, MBS) goes to Microsoft's sellers: it is no money for the partner, and not co-op.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from typing import Any

from calculator.answers import Notes
from calculator.co_sell_rows import Credit, Requirement
from calculator.coverage import covering, rows_on
from calculator.money import Money
from calculator.policy import policy
from calculator.records import Record, Request, required
from calculator.shapes import Flag, Report
from calculator.values import DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """A closed deal: the partner's tier, whether the solution is co-sell incentivized, and whether it was billed
    through Microsoft's marketplace.
    """

    closed_on: date = required(DAY)
    top_tier: bool = required(Flag())
    incentivized: bool = required(Flag())
    marketplace_billed: bool = required(Flag())


@cache
def credit_on(day: date) -> Credit:
    """The rule for deals closed on `day`. Raises RefusedError: `policy_not_published`."""
    credit: Credit = covering("seller_credit", policy().tables["credit"], day)[0]
    return credit


def deciding_rule(deal: Deal, credit: Credit) -> tuple[bool, str]:
    """Whether the deal brings credit, and the rule that decides: the first of these that refuses, else the row's.

    A deal that is not billed through the marketplace brings none, nor does a solution that is not incentivized, nor
    the deal of a partner who is not Top Tier on days when only Top Tier counts.

    Source: Partner1, "Top Tier Gift from Microsoft (and from Partner1)",
    https://www.partner1.io/partner-blog/top-tier-gift-from-microsoft-and-from-partner1
    """
    if not deal.marketplace_billed:
        return False, "not_marketplace_billed"
    if not deal.incentivized:
        return False, "not_incentivized"
    if credit.top_tier_only and not deal.top_tier:
        return False, "not_top_tier"
    return True, credit.rule


def _is_published(values: Mapping[str, Any], field: str, report: Report) -> None:
    """Report a day for which no rule is published."""
    if day := values.get("closed_on"):
        report.attempt(f"{field}.closed_on", partial(credit_on, day))


def _requirement(row: Requirement) -> dict[str, Any]:
    amount = None if row.amount_usd is None else str(Money(row.amount_usd, "USD"))
    days = {"first_day": str(row.first_day), "last_day": str(row.last_day)}
    return {"id": row.requirement, "amount_usd": amount, "months": row.months, **days, "source": row.source}


def _answered(deal: Deal) -> dict[str, Any]:
    notes = Notes()
    credit = credit_on(deal.closed_on)
    brings_credit, rule = deciding_rule(deal, credit)
    values = {"closed_on": deal.closed_on, "first_day": credit.first_day, "last_day": credit.last_day}
    notes.step("credit_rule", None, credit.source, rule=rule, **values)
    return {
        "closed_on": str(deal.closed_on),
        "mbs_credit": brings_credit,
        "rule": rule,
        "source": credit.source,
        "confidence": credit.confidence,
        "requirements": [_requirement(row) for row in rows_on(policy().tables["requirement"], deal.closed_on)],
        **notes.answer(),
    }


CO_SELL = Request("co_sell", Record(Deal, rules=(_is_published,)), _answered)
