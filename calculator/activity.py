"""The request `activity`: may co-op pay for this, on that day, and what will a claim for it need?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from calculator.activities import ACTIVITY, Activity, lists_on, preapproval, proofs, words_of
from calculator.answers import Notes
from calculator.caps import cap_line
from calculator.policy_rows import Dated
from calculator.records import Record, Request, optional, required
from calculator.shapes import Report
from calculator.values import COUNTRY, DAY, PROGRAM


@dataclass(frozen=True, slots=True, kw_only=True)
class _Input:
    activity: str = required(ACTIVITY)
    program: str = required(PROGRAM)
    country: str | None = optional(COUNTRY)
    as_of: date = required(DAY)


def _is_published(values: Mapping[str, Any], field: str, report: Report) -> None:
    """Report a day for which no list of activities is published."""
    if day := values.get("as_of"):
        report.attempt(f"{field}.as_of", partial(lists_on, day))


def _answered(asked: _Input) -> dict[str, Any]:
    activity = Activity(asked.activity, asked.program, asked.as_of)
    category, why_not = activity.category, activity.why_not
    decided_by = activity.exclusion or activity.listing
    notes = Notes()
    _explain(activity, notes)
    return {
        "activity": asked.activity,
        "program": asked.program,
        "country": asked.country,
        "as_of": str(asked.as_of),
        "category": category and category.category,
        "category_name": category and category.name,
        "eligible": why_not is None,
        "why_not": why_not,
        "confidence": decided_by and decided_by.confidence,
        **(_terms(activity, asked.country, notes) if why_not is None else _NOTHING),
        "sources": _sources(activity),
        **notes.answer(),
    }


_NOTHING: Mapping[str, Any] = {
    "cap": None,
    "preapproval": None,
    "core_requirements": [],
    "proofs": {"required": [], "recommended": []},
    "metrics": [],
    "expenses": [],
}


def _terms(activity: Activity, country: str | None, notes: Notes) -> dict[str, Any]:
    """On what terms an eligible activity is paid."""
    proof = activity.proof
    for row in activity.not_public(country):
        notes.warn("not_public", None, row.source, what=row.what)
    return {
        "cap": cap_line(activity.cap),
        "preapproval": preapproval(activity),
        "core_requirements": words_of(proof.core, proof) if proof else [],
        "proofs": proofs(activity),
        "metrics": words_of(proof.metrics, proof) if proof else [],
        "expenses": words_of(proof.expenses, proof) if proof else [],
    }


def _sources(activity: Activity) -> list[str]:
    """The sources of the answer, that of the deciding row first."""
    rows: list[Dated | None] = [activity.exclusion, activity.listing]
    if activity.why_not is None:
        rows += [activity.cap, activity.proof, *activity.every_claim, *activity.advice, *activity.preapprovals]
    return list(dict.fromkeys(row.source for row in rows if row))


def _explain(activity: Activity, notes: Notes) -> None:
    category, listing, exclusion = activity.category, activity.listing, activity.exclusion
    if exclusion:
        notes.step("activity_excluded", None, exclusion.source, activity=activity.id)
    elif listing is None or category is None:
        notes.step("activity_in_no_list", activity=activity.id, as_of=activity.day)
    else:
        values = {"activity": activity.id, "category": category.name}
        notes.step("activity_in_list", None, listing.source, **values, last_day=listing.last_day)


ACTIVITY_REQUEST = Request("activity", Record(_Input, rules=(_is_published,)), _answered)
