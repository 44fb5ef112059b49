"""The JSON Schema of the answers of `import_earnings`, `import_claims`, `calendar` and `differences`."""

from calculator.answer_schemas import COUNT, DAY, DECIMAL, HALF, SOURCE_ROW, WARNINGS, closed, list_of, nullable
from calculator.ledger import STATUSES
from calculator.shapes import Schema

_TEXT: Schema = {"type": "string"}
_CURRENCY: Schema = {"$ref": "#/$defs/currency"}
_PROGRAM: Schema = {"$ref": "#/$defs/program"}


def _with(required: dict[str, Schema], **optional: Schema) -> Schema:
    """An object that has the required fields and may have the others."""
    shape = closed(**required)
    return {**shape, "properties": {**required, **optional}}


_ACCOUNT: dict[str, Schema] = {
    "rows_read": COUNT,
    "rows_refused": COUNT,
    "rows_left_out": COUNT,
    "duplicates_dropped": COUNT,
    "columns_ignored": list_of(_TEXT),
    "personal_columns": COUNT,
    "problems": list_of({"$ref": "#/$defs/problem"}),
    "programs": list_of(closed(name=_TEXT, program=nullable(_PROGRAM), participant=_TEXT, rows=COUNT)),
}
_EARNING = _with({"id": _TEXT, "earned_on": DAY, "currency": _CURRENCY, "co_op": DECIMAL}, usd_rate=DECIMAL)
_CLAIM = _with(
    {
        "id": _TEXT,
        "amount": DECIMAL,
        "currency": _CURRENCY,
        "status": {"enum": list(STATUSES)},
        "executed_on": DAY,
    },
    submitted_on=DAY,
    half=HALF,
    activity=_TEXT,
)
_HALF = closed(
    half=HALF,
    co_op_usd=DECIMAL,
    balances=list_of(closed(currency=_CURRENCY, co_op=DECIMAL, co_op_usd=DECIMAL, rebate=DECIMAL)),
)
_RULE: Schema = {"type": "object", "required": ["first_day", "last_day", "source", "confidence"]}
_CHANGE = closed(
    table=_TEXT,
    name=nullable(_TEXT),
    activity=nullable(_TEXT),
    program=nullable(_PROGRAM),
    change={"enum": ["added", "ended", "changed"]},
    keys=list_of(_TEXT),
    before=nullable(_RULE),
    after=nullable(_RULE),
)

ANSWERS: dict[str, Schema] = {
    "import_earnings": closed(
        earnings=list_of(_EARNING),
        report=closed(
            **_ACCOUNT,
            other_types=list_of(closed(type=_TEXT, rows=COUNT)),
            reasons=list_of(closed(reason=_TEXT, rows=COUNT)),
            halves=list_of(_HALF),
            conversions=WARNINGS,
        ),
        warnings=WARNINGS,
    ),
    "import_claims": closed(claims=list_of(_CLAIM), report=closed(**_ACCOUNT), warnings=WARNINGS),
    "calendar": closed(calendar=_TEXT),
    "differences": closed(
        **{"from": DAY},
        to=DAY,
        program=nullable(_PROGRAM),
        differences=list_of(_CHANGE),
        sources=list_of(SOURCE_ROW),
    ),
}
