"""The JSON Schema of the answers of `activity` and `plan`."""

from typing import Any

from calculator.answer_schemas import DAY, DECIMAL, HALF, PERIOD, SOURCE, WARNINGS, WORKING, closed, list_of, nullable
from calculator.shapes import Schema

ID: Schema = {"type": "string", "pattern": "^[a-z0-9]+(_[a-z0-9]+)*$"}
CONFIDENCE: Schema = {"enum": ["high", "medium", "low"]}
LINE: Schema = {"$ref": "#/$defs/line"}

WORDS = list_of(closed(id=ID, source=SOURCE))
_PROOFS = closed(required=WORDS, recommended=WORDS)
_PREAPPROVAL = closed(level={"enum": ["required", "recommended"]}, approvers=WORDS, sources=list_of(SOURCE))


def _cap(**more: Schema) -> Schema:
    figures: Schema = {"type": "object"}  # those of the cap's code, as `line` describes them
    return nullable(closed(code=ID, values=figures, source=SOURCE, confidence=CONFIDENCE, **more))


_EXPENSE = closed(
    name={"type": "string"},
    activity=ID,
    category=nullable(ID),
    category_name=nullable(ID),
    rank={"type": "integer", "minimum": 1},
    cost=DECIMAL,
    payable=DECIMAL,
    unfunded=DECIMAL,
    limited_by={"enum": ["cost", "cap", "remaining", "not_eligible", "outside_period"]},
    why_not=nullable(LINE),
    cap=_cap(limit=DECIMAL, left=DECIMAL),
    preapproval=nullable(_PREAPPROVAL),
    proofs=_PROOFS,
)

ANSWERS: dict[str, dict[str, Any]] = {
    "activity": closed(
        activity=ID,
        program={"$ref": "#/$defs/program"},
        country=nullable({"$ref": "#/$defs/country"}),
        as_of=DAY,
        category=nullable(ID),
        category_name=nullable(ID),
        eligible={"type": "boolean"},
        why_not=nullable(LINE),
        confidence=nullable(CONFIDENCE),
        cap=_cap(),
        preapproval=nullable(_PREAPPROVAL),
        core_requirements=WORDS,
        proofs=_PROOFS,
        metrics=WORDS,
        expenses=WORDS,
        sources=list_of(SOURCE),
        warnings=WARNINGS,
        working=WORKING,
    ),
    "plan": closed(
        program={"$ref": "#/$defs/program"},
        half=HALF,
        usage=PERIOD,
        spend_by=DAY,
        claim_by=DAY,
        claim_closes=DAY,
        currency={"$ref": "#/$defs/currency"},
        earned=DECIMAL,
        already_claimed=DECIMAL,
        order={"enum": ["largest-first", "as-given"]},
        expenses=list_of(_EXPENSE),
        payable=DECIMAL,
        unfunded=DECIMAL,
        remaining=DECIMAL,
        warnings=WARNINGS,
        working=WORKING,
    ),
}
