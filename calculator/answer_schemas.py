"""The JSON Schema of the answers of `estimate`, `timeline`, `policies` and `working`."""

from typing import Any

from calculator.shapes import Schema


def closed(**properties: Schema) -> Schema:
    """An object that has exactly these fields."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def list_of(item: Schema) -> Schema:
    """An array of one shape."""
    return {"type": "array", "items": item}


def nullable(shape: Schema) -> Schema:
    """That shape, or null where it is not known."""
    return {"anyOf": [shape, {"type": "null"}]}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


DAY, HALF, DECIMAL, SOURCE = _ref("day"), _ref("half"), _ref("decimal"), _ref("source")
FLAG: Schema = {"type": "boolean"}
COUNT: Schema = {"type": "integer"}
PERIOD = closed(first_day=DAY, last_day=DAY)
WARNINGS, WORKING = list_of(_ref("warning")), list_of(_ref("step"))


def _one_of(*ids: str) -> Schema:
    return {"enum": list(ids)}


_DATES: dict[str, Schema] = {
    "spend_by": DAY,
    "claim_opens": DAY,
    "claim_by": DAY,
    "claim_closes": DAY,
    "proof_by": DAY,
}
_STATUS = _one_of("published", "rule")

_READING = closed(
    of=_one_of("earning", "spend", "claim", "proof"),
    first_day=nullable(DAY),
    last_day=DAY,
    followed_as=nullable(_one_of("earning", "spend_by", "claim_by", "claim_closes", "proof_by")),
    source=SOURCE,
    confidence=_one_of("high", "medium", "low"),
)

_TIMELINE_HALF = closed(
    half=HALF,
    earning=PERIOD,
    usage=PERIOD,
    claiming=PERIOD,
    **_DATES,
    state=nullable(_one_of("earning", "spending", "claiming", "closed")),
    days_to_spend=nullable(COUNT),
    days_to_open=nullable(COUNT),
    days_to_claim=nullable(COUNT),
    days_to_close=nullable(COUNT),
    days_to_proof=nullable(COUNT),
    status=_STATUS,
    sources={"type": "object", "additionalProperties": SOURCE},
    readings=list_of(_READING),
)

_BALANCE = closed(
    currency=_ref("currency"),
    incentive=DECIMAL,
    earned=DECIMAL,
    rebate=DECIMAL,
    claimed=DECIMAL,
    remaining=DECIMAL,
    over_claimed=DECIMAL,
    converted=DECIMAL,
    forfeited=DECIMAL,
)

_WAY = closed(
    currency=_ref("currency"),
    usd_rate=DECIMAL,
    rate=nullable(DECIMAL),
    share=nullable(DECIMAL),
    revenue=nullable(DECIMAL),
    incentive=nullable(DECIMAL),
    co_op=DECIMAL,
)

_ESTIMATE_HALF = closed(
    half=HALF,
    earning=PERIOD,
    usage=PERIOD,
    **_DATES,
    days_to_spend=COUNT,
    days_to_claim=COUNT,
    days_to_proof=COUNT,
    status=_STATUS,
    state=_one_of("earning", "spending", "claiming", "closed", "converted"),
    terms=closed(
        rebate=nullable(DECIMAL),
        co_op=nullable(DECIMAL),
        threshold_usd=nullable(DECIMAL),
        source=nullable(SOURCE),
        threshold_source=nullable(SOURCE),
        own=FLAG,
    ),
    threshold=nullable(closed(co_op_usd=DECIMAL, met=FLAG, short_by_usd=DECIMAL)),
    forecast=nullable(closed(earn_by=DAY, ways=list_of(_WAY))),
    balances=list_of(_BALANCE),
    estimated=FLAG,
)

_ROW: Schema = {"type": "object", "required": ["source"], "properties": {"source": SOURCE}}
_TABLES: Schema = {"type": "object", "additionalProperties": list_of(_ROW)}
SOURCE_ROW = closed(
    id=SOURCE,
    title={"type": "string"},
    publisher={"type": "string"},
    address={"type": "string", "format": "uri"},
    dated={"type": "string"},
    read_on=DAY,
)

_POLICIES: dict[str, Any] = {
    "type": "object",
    "properties": {
        "as_of": nullable(DAY),
        "programs": list_of(_ROW),
        "halves": list_of(_TIMELINE_HALF),
        "terms": list_of(_ROW),
        "conversions": list_of(_ROW),
        "deadlines": list_of(_ROW),
        "not_published": list_of(_ROW),
        "sources": list_of(SOURCE_ROW),
    },
    "required": ["as_of", "programs", "halves", "terms", "conversions", "deadlines", "not_published", "sources"],
    "additionalProperties": _TABLES,
}

ANSWERS: dict[str, Schema] = {
    "estimate": closed(
        as_of=DAY,
        halves=list_of(_ESTIMATE_HALF),
        today=closed(spend=nullable(HALF), claim=list_of(HALF), earn=nullable(HALF)),
        warnings=WARNINGS,
        working=WORKING,
    ),
    "timeline": closed(as_of=nullable(DAY), halves=list_of(_TIMELINE_HALF)),
    "policies": _POLICIES,
    "working": closed(request={"type": "string"}, steps=WORKING, csv={"type": "string"}),
}
