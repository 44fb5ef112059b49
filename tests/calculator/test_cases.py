"""Every case of the data files in `cases/` is answered as it says, and the published schema describes it.

A file with `request = "…"` on top holds cases of that request: `input`, and `answer` or `errors` with the fields to
compare. A field that is not named is not compared, a list is compared whole, "null" stands for null, and a text where
the answer has a warning, step or error stands for its code.
"""

import json
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from calculator import answer
from calculator.schema import schema

FILES = [tomllib.loads(file.read_text("utf-8")) for file in sorted((Path(__file__).parent / "cases").glob("*.toml"))]
CASES = [
    pytest.param(file["request"], case, id=f"{file['request']}: {case['name']}")
    for file in FILES
    if "request" in file
    for case in file["case"]
]
SCHEMA = schema()


def asked(request: str, case: dict[str, Any]) -> dict[str, Any]:
    replied: dict[str, Any] = json.loads(answer(json.dumps({"request": request, "input": case["input"]})))
    return replied


def differences(wanted: Any, given: Any, place: str) -> list[str]:
    """Where the answer is not what the case says, in words that name the place."""
    if isinstance(wanted, str) and isinstance(given, dict):
        given = given.get("code")
    if isinstance(wanted, dict) and isinstance(given, dict):
        found = [differences(value, given.get(name, "(missing)"), f"{place}.{name}") for name, value in wanted.items()]
        return [difference for differences in found for difference in differences]
    if isinstance(wanted, list) and isinstance(given, list) and len(wanted) == len(given):
        found = [differences(*pair, f"{place}[{index}]") for index, pair in enumerate(zip(wanted, given, strict=True))]
        return [difference for differences in found for difference in differences]
    return [] if given == (None if wanted == "null" else wanted) else [f"{place}: wanted {wanted!r}, got {given!r}"]


def describes(definition: str, instance: Any) -> None:
    document = {"$ref": f"#/$defs/{definition}", "$defs": SCHEMA["$defs"]}
    jsonschema.Draft202012Validator(document).validate(instance)


@pytest.mark.parametrize(("request_name", "case"), CASES)
def test_the_answer_is_what_the_case_says(request_name: str, case: dict[str, Any]) -> None:
    replied = asked(request_name, case)
    expected = {name: case[name] for name in ("answer", "errors") if name in case}
    assert len(expected) == 1, "a case has either an answer or errors"
    assert differences(expected, replied, "reply") == []


@pytest.mark.parametrize(("request_name", "case"), CASES)
def test_the_schema_describes_the_answer(request_name: str, case: dict[str, Any]) -> None:
    replied = asked(request_name, case)
    if "answer" in replied:
        describes(f"{request_name}_request", {"request": request_name, "input": case["input"]})
    describes(f"{request_name}_answer" if "answer" in replied else "refusal", replied)


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.get("request", "other"))
def test_every_case_names_the_facts_it_rests_on(file: dict[str, Any]) -> None:
    assert [case["name"] for case in file["case"] if not case.get("facts")] == []
