"""The macros about local campaigns: past ones, and what they would pay by the engine's own rule.

{{ campaigns_table() }}                      every past campaign whose terms are public
{{ campaign_example("cee-csp-booster") }}    what its terms pay for the sales in examples/campaigns/
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros import engine
from macros import selling_words as words
from macros.lines import Line, Lines, Text, remarked, stacked
from macros.marks import _
from macros.names import known
from macros.policy_tables import Row, table
from macros.rendering import filled

EXAMPLES = Path(__file__).with_name("examples") / "campaigns"
_CAMPAIGN, _STRUCTURE, _PAID, _PAST = _("Campaign"), _("Structure"), _("What it paid"), _("Past campaigns")
_SOLD, _PAYS, _EXAMPLE = _("What was sold"), _("What it pays"), _("A worked example")


@dataclass(frozen=True, slots=True)
class Campaigns:
    """The macros about campaigns. All raise NotInDataError for a name that the data lacks."""

    lines: Lines

    def campaigns_table(self) -> str:
        """Past campaigns: when they ran, how they were built, what they paid."""
        rows = [
            Line(
                remarked(self._said(words.CAMPAIGNS[row["id"]]), self._period(row)),
                (self._said(words.KINDS[row["kind"]]), stacked(self.terms(row))),
                (row,),
            )
            for row in table("campaign")
        ]
        return self.lines.table(_PAST, (_CAMPAIGN, _STRUCTURE, _PAID), rows)

    def terms(self, row: Row) -> list[Text]:
        """What a campaign pays, term by term."""
        formats, found = self.lines.formats, []
        for sku, amount in row["rate_card"]:
            found.append(self._term("card", sku=sku, amount=formats.whole_money(amount, row["currency"])))
        if row["rate"]:
            found.append(self._term("rate", rate=formats.percent(row["rate"])))
        if row["reward"]:
            units = formats.count(str(row["min_units_per_customer"]))
            found.append(self._term("reward", reward=formats.whole_money(row["reward"], row["currency"])))
            found.append(self._term("customers", customers=formats.count(str(row["customers"])), units=units))
        for limit in ("cap", "floor"):
            if row[limit]:
                found.append(self._term(limit, **{limit: formats.whole_money(row[limit], row["currency"])}))
        if row["pays_within_days"]:
            found.append(self._term("pays_within", days=formats.count(str(row["pays_within_days"]))))
        return found

    def campaign_example(self, campaign: str) -> str:
        """What the terms of a past campaign pay for some made-up sales, as the engine works it out."""
        row = {row["id"]: row for row in table("campaign")}[known("campaign", campaign, _examples())]
        cases = json.loads((EXAMPLES / f"{campaign}.json").read_text("utf-8"))
        lines = self._rate_card(row, cases) if row["rate_card"] else [self._case(row, case) for case in cases]
        named = self._said(words.CAMPAIGNS[campaign])
        return self.lines.table(_EXAMPLE, (_SOLD, _PAYS), lines, amounts=(1,), about=named)

    def _rate_card(self, row: Row, cases: list[dict[str, Any]]) -> list[Line]:
        answer = engine.ask("campaign", **payout_request(row, cases))
        sold = [
            Line(self._sold("units", units=str(one["sold"]), sku=one["sku"]), (self._money(one["payout"], row),))
            for one in answer["skus"]
            if one["sold"]
        ]
        return [*sold, Line(self._said(words.CASES["total"]), (self._money(answer["payout"], row),))]

    def _case(self, row: Row, case: dict[str, Any]) -> Line:
        answer = engine.ask("campaign", **payout_request(row, [case]))
        formats = self.lines.formats
        given = {key: formats.count(str(value)) for key, value in case.items()}
        given |= {"revenue": formats.whole_money(case["revenue"], row["currency"])} if "revenue" in case else {}
        why = answer["limited_by"] or (None if answer.get("met", True) else "not_met")
        paid = self._money(answer["payout"], row)
        return Line(
            self._sold("revenue" if "revenue" in case else "customers", **given),
            (remarked(paid, self._said(words.WHY[why])) if why else paid,),
        )

    def _sold(self, case: str, **given: str) -> Text:
        return filled(self._said(words.CASES[case]), **given)

    def _term(self, term: str, **given: str) -> Text:
        return filled(self._said(words.TERMS[term]), **given)

    def _money(self, amount: str, row: Row) -> str:
        return self.lines.formats.money(amount, row["currency"])

    def _period(self, row: Row) -> str:
        return self.lines.formats.period(row["first_day"], row["last_day"])

    def _said(self, text: str) -> str:
        return self.lines.words.gettext(text)


def _examples() -> list[str]:
    return [path.stem for path in EXAMPLES.glob("*.json")]


def payout_request(row: Row, cases: list[dict[str, Any]]) -> dict[str, Any]:
    """The engine's request `campaign` for the terms of a past campaign and the sales of an example."""
    terms = {key: row[key] for key in ("kind", "currency")}
    terms |= {key: row[key] for key in ("cap", "floor") if row[key]}
    match row["kind"]:
        case "percentage":
            return terms | {"rate": row["rate"], "revenue": cases[0]["revenue"]}
        case "dollar-per-sku":
            card = [{"sku": sku, "amount": amount} for sku, amount in row["rate_card"]]
            sales = [{"sku": case["sku"], "quantity": case["units"]} for case in cases]
            return terms | {"rate_card": card, "sales": sales}
        case _:
            return terms | _frequency(row, cases[0])


def _frequency(row: Row, case: dict[str, Any]) -> dict[str, Any]:
    sale = {"date": row["last_day"], "units": case["units"]}
    return {
        "period": {"first_day": row["first_day"], "last_day": row["last_day"]},
        "threshold": {"customers": row["customers"], "rule": "all"},
        "reward": {"per": row["reward_per"], "amount": row["reward"]},
        "min_units_per_customer": row["min_units_per_customer"],
        "sales": [sale | {"customer": str(number)} for number in range(case["customers"])],
    }
