"""The fields of a request as the command line lists them, from the same declarations the engine checks by."""

from collections.abc import Iterator
from textwrap import fill

from calculator.policy import policy
from calculator.requests import REQUESTS
from calculator.shapes import Schema

_COLUMN = 28


def field_list(name: str) -> str:
    """Every field of a request's input on its own line, what it takes beside it; [brackets] may be left out."""
    return "\n".join([f"  {name}", *_lines(REQUESTS[name].input.schema(), "    ")])


def _lines(shape: Schema, indent: str) -> Iterator[str]:
    kinds = shape.get("oneOf", [])
    if any("$ref" in kind for kind in kinds):
        kinds = [_request_of([kind["$ref"].rpartition("/")[2].removesuffix("_request") for kind in kinds])]
    for index, kind in enumerate(kinds):
        yield from [f"{indent}or"] if index else []
        yield from _lines(kind, indent)
    for field, value in shape.get("properties", {}).items():
        label = field if field in shape["required"] else f"[{field}]"
        line = f"{indent}{label:<{_COLUMN - len(indent)}} {_takes(value)}"
        yield fill(line, 110, subsequent_indent=" " * _COLUMN + " ", break_on_hyphens=False)
        yield from _lines(value.get("items", value), indent + "  ")
    for part in shape.get("allOf", []):
        yield f"{indent}{_rule(part)}"


def _request_of(names: list[str]) -> Schema:
    """A request inside a request, without the fields that are listed under its own name."""
    fields = {"request": {"enum": names}, "input": {"const": "what that request takes"}}
    return {"properties": fields, "required": list(fields)}


def _takes(value: Schema) -> str:
    """What a field takes, in a few words."""
    if "$ref" in value:
        return {"program": " | ".join(policy().programs)}.get(name := value["$ref"].rpartition("/")[2], f"{name} code")
    if "const" in value or "enum" in value:
        return " | ".join(value.get("enum", [value.get("const")]))
    if value.get("type") == "array":
        return f"list of {_takes(value['items'])}".rstrip()
    if "anyOf" in value:
        return "whole number"
    written = {"^20[": "YYYY-MM-DD", "^FY[": '"FY24 H1"', r"\S": "text", "^[0-": "decimal", "^-?[": "decimal"}
    otherwise = {"string": "text", "object": ""}.get(value["type"], str(value["type"]))
    return written.get(value.get("pattern", "")[:4], otherwise)


def _rule(part: Schema) -> str:
    if "dependentRequired" in part:
        return f"together: {', '.join(part['dependentRequired'])}"
    word, sets = ("exactly one of", part["oneOf"]) if "oneOf" in part else ("at least one of", part["anyOf"])
    return f"{word}: {' | '.join(' + '.join(names['required']) for names in sets)}"
