"""The request `policies`: every row of the policy data with its validity, source and confidence."""

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from calculator import policy_kinds
from calculator.money import Money, plain, share_text
from calculator.periods import Half, Period
from calculator.policy import policy
from calculator.policy_files import FILES
from calculator.records import Record, Request, optional
from calculator.timeline import described, published
from calculator.values import DAY

# These have a place of their own in the answer; every other file of the policy is answered table by table.
_NAMED_FILES = ("sources.toml", "programs.toml", "deadlines.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Input:
    as_of: date | None = optional(DAY)


def row_answer(record: Any) -> dict[str, Any]:
    """A policy row as an answer holds it: every key but the note, which is prose for whoever edits the file."""
    fields = (field for field in dataclasses.fields(record) if field.name != "note")
    return {field.name: _plain(getattr(record, field.name), field.metadata["kind"]) for field in fields}


def _plain(value: Any, kind: object = None) -> Any:
    if isinstance(value, Decimal):
        amounts = {policy_kinds.SHARE: share_text(value), policy_kinds.USD: str(Money(value, "USD"))}
        return amounts.get(kind, plain(value)) if isinstance(kind, policy_kinds.Kind) else plain(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return str(value) if isinstance(value, date | Half) else value


def _answered(asked: _Input) -> dict[str, Any]:
    tables = policy().tables
    splits, thresholds = _in_force(tables["split"], asked.as_of), _in_force(tables["threshold"], asked.as_of)
    return {
        "as_of": asked.as_of and str(asked.as_of),
        "programs": _rows(tables["program"], asked.as_of),
        "halves": [described(published(half), asked.as_of) for half in policy().windows if _is_open(half, asked.as_of)],
        "terms": [
            {"term": term, **row_answer(row)}
            for term, rows in (("split", splits), ("threshold", thresholds))
            for row in rows
            if row.state == "known"
        ],
        "conversions": _rows(tables["conversion"], asked.as_of),
        "deadlines": _rows(tables["deadline"], asked.as_of),
        **_other_files(asked.as_of),
        "not_published": [
            *({"what": "split", **row_answer(row)} for row in splits if row.state == "expected"),
            *({"what": "threshold", **row_answer(row)} for row in thresholds if row.state == "expected"),
            *_rows(tables["not_public"], asked.as_of),
        ],
        "sources": [row_answer(source) for source in policy().sources],
    }


def _other_files(as_of: date | None) -> dict[str, dict[str, list[dict[str, Any]]]]:
    """The rows of activities.toml, co_sell.toml and so on, by file and table."""
    return {
        name.removesuffix(".toml"): {
            table: _rows(policy().tables[table], as_of) for table in tables if table != "not_public"
        }
        for name, tables in FILES.items()
        if name not in _NAMED_FILES
    }


def _rows(records: Iterable[Any], as_of: date | None) -> list[dict[str, Any]]:
    return [row_answer(record) for record in _in_force(records, as_of)]


def _in_force(records: Iterable[Any], as_of: date | None) -> list[Any]:
    return [record for record in records if as_of is None or as_of in record.period]


def _is_open(half: Half, as_of: date | None) -> bool:
    """Whether its money is being earned, spent or claimed on that day."""
    timeline = published(half)
    return as_of is None or as_of in Period(timeline.earning.first_day, timeline.claim_closes)


POLICIES = Request("policies", Record(_Input), _answered)
