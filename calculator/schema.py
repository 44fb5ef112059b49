"""The JSON Schema of requests and answers, made from the same declarations the engine checks by."""

from typing import Any

from calculator import answer_schemas, codes, file_schemas, selling_schemas, spending_schemas
from calculator.countries import COUNTRIES
from calculator.currencies import MINOR_UNITS
from calculator.policy import policy
from calculator.records import takes_nothing
from calculator.requests import REQUESTS
from calculator.shapes import Schema

_KINDS: dict[str, Schema] = {
    "money": {"$ref": "#/$defs/decimal"},
    "usd": {"$ref": "#/$defs/decimal"},
    "decimal": {"$ref": "#/$defs/decimal"},
    "share": {"$ref": "#/$defs/decimal"},
    "date": {"$ref": "#/$defs/day"},
    "half": {"$ref": "#/$defs/half"},
    "count": {"type": "integer"},
    "currency": {"$ref": "#/$defs/currency"},
    "source": {"$ref": "#/$defs/source"},
    "program": {"$ref": "#/$defs/program"},
    "code": {"type": "string"},
    "codes": {"type": "array", "items": {"type": "string"}},
    "text": {"type": "string"},
}

_ANSWERS = {**answer_schemas.ANSWERS, **file_schemas.ANSWERS, **spending_schemas.ANSWERS, **selling_schemas.ANSWERS}


def schema() -> Schema:
    """One schema document: any request, any answer, any refusal, each with its own definition to validate against."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Requests and answers of the co-op calculator",
        "oneOf": [{"$ref": f"#/$defs/{name}"} for name in ("request", "answer", "refusal")],
        "$defs": {
            "request": {"oneOf": [{"$ref": f"#/$defs/{name}_request"} for name in REQUESTS]},
            "answer": {"anyOf": [{"$ref": f"#/$defs/{name}_answer"} for name in REQUESTS]},
            **{f"{name}_request": _request(name) for name in REQUESTS},
            **{f"{name}_answer": _answer(name) for name in REQUESTS},
            "refusal": _refusal(),
            "error": {
                "oneOf": [_coded(code, kinds, {"field": {"type": "string"}}) for code, kinds in codes.ERRORS.items()]
            },
            "problem": {
                "oneOf": [
                    _coded(code, kinds, {"row": {"type": "integer"}, "column": {"type": "string"}})
                    for code, kinds in codes.ERRORS.items()
                ]
            },
            "warning": _noted(codes.WARNINGS),
            "step": _noted(codes.STEPS),
            "line": {"oneOf": [_coded(code, kinds, {}) for code, kinds in codes.REASONS.items()]},
            **_values(),
        },
    }


def _request(name: str) -> Schema:
    given = REQUESTS[name].input
    return {
        "type": "object",
        "properties": {"request": {"const": name}, "input": given.schema()},
        "required": ["request"] if takes_nothing(given) else ["request", "input"],
        "additionalProperties": False,
    }


def _answer(name: str) -> Schema:
    return {
        "type": "object",
        "properties": {"answer": _ANSWERS.get(name, {"type": "object"}), "policy_version": {"type": "string"}},
        "required": ["answer", "policy_version"],
        "additionalProperties": False,
    }


def _refusal() -> Schema:
    error = {"$ref": "#/$defs/error"}
    return {
        "type": "object",
        "properties": {"error": error, "errors": {"type": "array", "minItems": 1, "items": error}},
        "required": ["error", "errors"],
        "additionalProperties": False,
    }


def _noted(list_of_codes: dict[str, dict[str, str]]) -> Schema:
    place = {"half": _nullable({"$ref": "#/$defs/half"}), "source": _nullable({"$ref": "#/$defs/source"})}
    return {"oneOf": [_coded(code, kinds, place) for code, kinds in list_of_codes.items()]}


def _coded(code: str, kinds: dict[str, str], other: dict[str, Any]) -> Schema:
    values = {name: _nullable(_KINDS[kind]) for name, kind in kinds.items()}
    properties = {"code": {"const": code}, "values": _closed(values), **other}
    return _closed(properties)


def _closed(properties: dict[str, Any]) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _nullable(shape: Schema) -> Schema:
    return {"anyOf": [shape, {"type": "null"}]}


def _values() -> dict[str, Schema]:
    return {
        "decimal": {"type": "string", "pattern": "^-?[0-9]+([.][0-9]+)?$"},
        "day": {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
        "half": {"type": "string", "pattern": "^FY[0-9]{2} H[12]$"},
        "currency": {"enum": sorted(MINOR_UNITS)},
        "country": {"enum": sorted(COUNTRIES)},
        "program": {"enum": list(policy().programs)},
        "source": {"enum": [source.id for source in policy().sources]},
    }
