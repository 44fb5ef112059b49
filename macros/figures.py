"""The macros that put a figure into a sentence. Each asks the engine and returns one token in the reader's format.

    {{ half("FY24 H1") }}                         a half, by its name
    {{ date("claim_by", "FY24 H1") }}             a day of a half
    {{ days("claim_by") }}                        how many days after another day a deadline falls
    {{ share("co_op", "mci-csp", "FY24 H1") }}    a program's share of co-op or rebate
    {{ threshold("mci-csp", "FY24 H1") }}         its threshold, in US dollars
    {{ rule("payment-business-days") }}           a figure of the claim process
    {{ example("baseline", "remaining") }}        a figure of a worked example
    {{ source("resultful") }}                     the title of a source

The translator sees `{claim_by}`; `name="…"` gives another name where one sentence needs two figures of one kind.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from locales.tokens import Token
from macros import engine
from macros.formats import Formats
from macros.names import NotInDataError, known
from macros.notes import followed, note

EXAMPLES = Path(__file__).with_name("examples")
# A day of a half, and the date of the half whose source it shares.
DAYS = {
    "earning_first_day": "earning",
    "earning_last_day": "earning",
    "usage_first_day": "spend_by",
    "spend_by": "spend_by",
    "claim_opens": "claim_closes",
    "claim_by": "claim_by",
    "claim_closes": "claim_closes",
    "proof_by": "proof_by",
}
EXAMPLE_KINDS = {
    "half": "half",
    "as_of": "date",
    "spend_by": "date",
    "claim_by": "date",
    "claim_closes": "date",
    "proof_by": "date",
    "days_to_spend": "count",
    "days_to_claim": "count",
    "rate": "share",
    "revenue": "money",
    "incentive": "money",
    "rebate": "money",
    "earned": "money",
    "claimed": "money",
    "remaining": "money",
    "converted": "money",
    "short_by": "money",
}


@dataclass(frozen=True, slots=True)
class Figures:
    """The figure macros in one language's formats. All raise NotInDataError for a name that the data lacks."""

    formats: Formats

    def half(self, half: str, name: str = "half") -> str:
        """The name of a half."""
        return str(Token(name, known("half", half, engine.halves()), half))

    def date(self, day: str, half: str, name: str = "") -> str:
        """A day of a half (see DAYS) with its year."""
        entry = engine.timeline(half)
        of = known("day", day, DAYS)
        note(followed(entry)[DAYS[of]])
        days = entry | {f"{period}_{end}": entry[period][end] for period in ("earning", "usage") for end in _ENDS}
        return str(Token(name or day, self.formats.date(days[of]), days[of], entry["sources"][DAYS[of]]))

    def days(self, deadline: str, name: str = "days") -> str:
        """How many calendar days after the day it is counted from a deadline falls, by the reading that is followed."""
        rows = {row["followed_as"]: row for row in engine.policies()["deadlines"] if row["followed_as"]}
        row = rows[known("deadline", deadline, rows)]
        note(row)
        return self._token(name, "count", str(row["days"]), row["source"])

    def share(self, part: str, program: str, half: str, name: str = "") -> str:
        """The share of `rebate` or `co_op` that a program paid for all of a half."""
        row = _only("split", program, half)
        value = row[known("part", part, ("co_op", "rebate"))]
        return self._token(name or f"{part}_share", "share", value, row["source"])

    def threshold(self, program: str, half: str, name: str = "threshold") -> str:
        """The least co-op that stays co-op in a half, in US dollars without decimals."""
        row = _only("threshold", program, half)
        return self._token(name, "usd", row["usd"], row["source"])

    def rule(self, rule: str, name: str = "") -> str:
        """A figure of the claim process, by its latest row: a plain number, a date, or whole US dollars."""
        rows = {row["name"]: row for row in engine.policies()["claims"]["rule"]}
        row = rows[known("rule", rule, rows)]
        note(row)
        kind = {"usd": "usd", "day": "date"}.get(row["unit"], "count")
        return self._token(name or rule.replace("-", "_"), kind, str(row["value"]), row["source"])

    def example(self, example: str, figure: str, name: str = "") -> str:
        """A figure of a worked example: of its input or of the engine's answer to it (see EXAMPLE_KINDS)."""
        values = worked_example(example)
        kind = EXAMPLE_KINDS[known("figure", figure, EXAMPLE_KINDS.keys() & values.keys())]
        return self._token(name or figure, kind, str(values[figure]), currency=values["currency"])

    def source(self, source: str, name: str = "source") -> str:
        """The title of a source, as its publisher wrote it."""
        titles = {row["id"]: row["title"] for row in engine.policies()["sources"]}
        return str(Token(name, titles[known("source", source, titles)], source=source))

    def _token(self, name: str, kind: str, value: str, source: str = "", currency: str = "USD") -> str:
        ways: dict[str, Callable[[str], str]] = {
            "count": self.formats.count,
            "date": self.formats.date,
            "half": str,
            "money": lambda amount: self.formats.money(amount, currency),
            "share": self.formats.percent,
            "usd": lambda amount: self.formats.whole_money(amount, "USD"),
        }
        return str(Token(name, ways[kind](value), value, source))


def _only(term: str, program: str, half: str) -> dict[str, Any]:
    """The one row of a term that holds for a program in a half. Raises NotInDataError where none or several do."""
    found = engine.terms(term, program, half)
    if len(found) != 1:
        raise NotInDataError(f"{len(found)} rows give the {term} of {program} in {half}; a figure needs exactly one")
    note(found)
    return found[0]


_ENDS = ("first_day", "last_day")


def worked_example(name: str) -> Mapping[str, Any]:
    """The figures of the example in `examples/<name>.json`, an `estimate` of one half in one currency."""
    known("example", name, (path.stem for path in EXAMPLES.glob("*.json")))
    given = json.loads((EXAMPLES / f"{name}.json").read_text("utf-8"))
    answer = engine.ask("estimate", **given)
    half, earning = answer["halves"][0], given["earnings"][0]
    return {
        **{key: half[key] for key in half.keys() & EXAMPLE_KINDS.keys()},
        **half["balances"][0],
        **{key: earning[key] for key in ("revenue", "rate")},
        "as_of": given["as_of"],
        "short_by": half["threshold"]["short_by_usd"],
    }
