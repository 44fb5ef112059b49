"""The JSON Schema of the answers of `campaign`, `co_sell` and `top_tier`."""

from typing import Any

from calculator.answer_schemas import (
    COUNT,
    DAY,
    DECIMAL,
    FLAG,
    PERIOD,
    SOURCE,
    WARNINGS,
    WORKING,
    closed,
    list_of,
    nullable,
)
from calculator.shapes import Schema
from calculator.spending_schemas import CONFIDENCE, ID, LINE, WORDS

_PAYOUT: dict[str, Schema] = {
    "currency": {"$ref": "#/$defs/currency"},
    "earned": DECIMAL,
    "payout": DECIMAL,
    "limited_by": {"enum": ["cap", "floor", None]},
    "warnings": WARNINGS,
    "working": WORKING,
}
_SKU = closed(sku={"type": "string"}, sold=COUNT, counted=COUNT, payout=DECIMAL, why_not=list_of(LINE))
_RATE_CARD = closed(kind={"const": "dollar-per-sku"}, skus=list_of(_SKU), **_PAYOUT)
_FREQUENCY = closed(
    kind={"const": "frequency"},
    counts=closed(transactions=COUNT, customers=COUNT, units=COUNT),
    left_out=closed(outside_period=COUNT, reversed=COUNT, below_min_units=COUNT),
    missing={
        "type": "object",
        "properties": {"transactions": COUNT, "customers": COUNT},
        "minProperties": 1,
        "additionalProperties": False,
    },
    met=FLAG,
    rewarded=COUNT,
    **_PAYOUT,
)
_PERCENTAGE = closed(kind={"const": "percentage"}, **_PAYOUT)

_REQUIREMENT = closed(
    id=ID,
    amount_usd=nullable(DECIMAL),
    months=nullable(COUNT),
    first_day=DAY,
    last_day=DAY,
    source=SOURCE,
)
_CRITERION = closed(criterion=ID, met=FLAG, figures=list_of(LINE), source=SOURCE, confidence=CONFIDENCE)

ANSWERS: dict[str, dict[str, Any]] = {
    "campaign": {"oneOf": [_RATE_CARD, _FREQUENCY, _PERCENTAGE]},
    "co_sell": closed(
        closed_on=DAY,
        mbs_credit=FLAG,
        rule=ID,
        source=SOURCE,
        confidence=CONFIDENCE,
        requirements=list_of(_REQUIREMENT),
        warnings=WARNINGS,
        working=WORKING,
    ),
    "top_tier": closed(
        as_of=DAY,
        window=PERIOD,
        top_tier=FLAG,
        criteria=list_of(_CRITERION),
        left_out=closed(before_window=COUNT, after_as_of=COUNT),
        benefits=WORDS,
        warnings=WARNINGS,
        working=WORKING,
    ),
}
