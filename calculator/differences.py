"""The request `differences`: what the policy says on one day and not, or otherwise, on another."""

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from calculator.policies import row_answer
from calculator.policy import policy
from calculator.policy_rows import Dated
from calculator.records import Record, Request, optional, required
from calculator.values import DAY, PROGRAM

# The key that tells the rows of a table apart, beside the programs and activities they are about.
_NAMED_BY = {
    "program": "id",
    "rule": "name",
    "deadline": "of",
    "claim_window": "half",
    "category": "category",
    "not_public": "what",
    "not_found": "what",
    "credit": "rule",
    "requirement": "requirement",
    "criterion": "criterion",
    "other_way": "way",
    "campaign": "id",
    "eligibility": "partner",
    "rate": "lever",
    "engagement": "engagement",
    "mix": "part",
    "statement": "says",
}
# Co-sell, Top Tier, campaigns and engagements belong to no program with co-op.
_OF_NO_PROGRAM = ("credit", "requirement", "criterion", "other_way", "benefit", "campaign", "engagement")
# When and by whom a row is stated; two rows that differ in nothing else say the same.
_STATED = tuple(field.name for field in dataclasses.fields(Dated))


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferencesInput:
    """Two days, in any order, and the program whose rules alone are wanted."""

    from_: date = required(DAY)
    to: date = required(DAY)
    program: str | None = optional(PROGRAM)


@dataclass(frozen=True, slots=True, order=True)
class Subject:
    """What a rule is about: its table and name, and an activity and a program where it names them, else empty."""

    table: str
    name: str
    activity: str
    program: str


@dataclass(frozen=True, slots=True)
class Said:
    """What one row says about a subject."""

    values: Mapping[str, Any]
    row: Dated

    def answer(self) -> dict[str, Any]:
        """The values, and when and by whom they are stated."""
        stated = row_answer(self.row)
        return {**self.values, **{key: stated[key] for key in _STATED if key in stated}}


type Rules = dict[Subject, list[Said]]


def differences(asked: DifferencesInput) -> dict[str, Any]:
    """Every rule that was added, ended or changed between the two days, by table, name, activity and program.

    A row about several programs or activities is one rule for each. Where a subject has one differing rule on each
    side it changed; otherwise each of its rules ended or was added. `ended` says that no row covers the later day: the
    rule may have been withdrawn, or nobody has published it for that day yet.
    """
    before, after = _rules(asked.from_, asked.program), _rules(asked.to, asked.program)
    changes = [
        change
        for subject in sorted({*before, *after})
        for change in _changes(subject, before.get(subject, []), after.get(subject, []))
    ]
    cited = {side["source"] for change in changes for side in (change["before"], change["after"]) if side}
    return {
        "from": str(asked.from_),
        "to": str(asked.to),
        "program": asked.program,
        "differences": changes,
        "sources": [row_answer(source) for source in policy().sources if source.id in cited],
    }


def _rules(day: date, program: str | None) -> Rules:
    """What holds on a day, by subject; with a program, what holds for it."""
    rules: Rules = defaultdict(list)
    tables = {table: rows for table, rows in policy().tables.items() if not program or table not in _OF_NO_PROGRAM}
    for table, rows in tables.items():
        for row in rows:
            if isinstance(row, Dated) and day in row.period:
                for subject, said in _said(table, row, program):
                    rules[subject].append(said)
    return rules


def _said(table: str, row: Dated, program: str | None) -> Iterator[tuple[Subject, Said]]:
    values = {key: value for key, value in row_answer(row).items() if key not in _STATED}
    name = str(values.pop(_NAMED_BY.get(table, ""), ""))
    activities = values.pop("activities", None) or [""]
    programs = values.pop("programs", None) or ([program or ""] if table != "program" else [name])
    if program:
        excepted = values.pop("except_programs", [])
        programs = [one for one in programs if one == program and one not in excepted]
    for of_program in programs:
        for activity in activities:
            yield Subject(table, name, activity, of_program), Said(values, row)


def _changes(subject: Subject, before: list[Said], after: list[Said]) -> Iterator[dict[str, Any]]:
    ended = [one for one in before if one.values not in [other.values for other in after]]
    added = [one for one in after if one.values not in [other.values for other in before]]
    if len(ended) == len(added) == 1:
        yield _change(subject, "changed", ended[0], added[0])
        return
    for one in ended:
        yield _change(subject, "ended", one, None)
    for one in added:
        yield _change(subject, "added", None, one)


def _change(subject: Subject, change: str, before: Said | None, after: Said | None) -> dict[str, Any]:
    keys: Iterable[str] = []
    if before and after:
        keys = (key for key in before.values if before.values[key] != after.values[key])
    return {
        "table": subject.table,
        "name": subject.name or None,
        "activity": subject.activity or None,
        "program": subject.program or None,
        "change": change,
        "keys": sorted(keys),
        "before": before and before.answer(),
        "after": after and after.answer(),
    }


DIFFERENCES = Request("differences", Record(DifferencesInput), differences)
