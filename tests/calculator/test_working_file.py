"""The working as a file: CSV that loses nothing and that no spreadsheet calculates; and what has no working."""

import csv
import io
import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from calculator import answer, codes

FILES = [tomllib.loads(file.read_text("utf-8")) for file in sorted((Path(__file__).parent / "cases").glob("*.toml"))]
CASES = [
    pytest.param(file["request"], case["input"], id=f"{file['request']}: {case['name']}")
    for file in FILES
    for case in file["case"]
    if file.get("request") not in (None, "timeline") and "answer" in case
]
type Step = dict[str, Any]


def asked(request: str, given: dict[str, Any]) -> dict[str, Any]:
    replied: dict[str, Any] = json.loads(answer(json.dumps({"request": request, "input": given})))["answer"]
    return replied


def read(text: str) -> list[Step]:
    """The steps in a CSV file."""
    steps: dict[str, Step] = {}
    for row in csv.DictReader(io.StringIO(text, newline="")):
        place = {"code": row["code"], "half": row["half"] or None, "values": {}, "source": row["source"] or None}
        steps.setdefault(row["step"], place)["values"][row["name"]] = value(row["kind"], row["value"])
    return list(steps.values())


def value(kind: str, cell: str) -> str | int | None:
    if kind == "text":
        return re.sub(r"(^|[;\t\r\n])([\s\"']*)'(?=[=+\-@＝＋－＠])", r"\1\2", cell)
    if not cell:
        return None
    return int(cell) if kind == "count" else cell


def working(request: str, given: dict[str, Any]) -> list[Step]:
    return read(asked("working", {"request": request, "input": given})["csv"])


@pytest.mark.parametrize(("request_name", "given"), CASES)
def test_a_working_read_back_from_csv_is_the_working_of_the_answer(request_name: str, given: dict[str, Any]) -> None:
    assert working(request_name, given) == asked(request_name, given)["working"]


@pytest.mark.parametrize("code", codes.STEPS)
def test_every_step_has_a_value_and_no_kind_that_csv_could_not_hold(code: str) -> None:
    assert codes.STEPS[code]
    assert "codes" not in codes.STEPS[code].values()


# --- Formulas in a spreadsheet ----------------------------------------------------------------------------------------


def shown(name: str) -> str:
    """How the name of an expense stands in the file, before a spreadsheet reads it."""
    expense = {"name": name, "activity": "digital_ads", "cost": "1.00"}
    plan = {"program": "mci-csp", "half": "FY24 H1", "currency": "USD", "earned": "1.00", "expenses": [expense]}
    assert working("plan", plan) == asked("plan", plan)["working"]
    text_of_file = asked("working", {"request": "plan", "input": plan})["csv"]
    rows = csv.DictReader(io.StringIO(text_of_file, newline=""))
    return next(row["value"] for row in rows if row["name"] == "name")


@pytest.mark.parametrize(
    ("name", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("＝1", "'＝1"),
        (" =1", " '=1"),
        ('"=1', "\"'=1"),
        ("'=1", "''=1"),
        ("x;=1", "x;'=1"),
        ("x\t=1", "x\t'=1"),
        ("x\n=1", "x\n'=1"),
        ("=1;=2", "'=1;'=2"),
    ],
)
def test_a_name_that_a_spreadsheet_would_calculate_is_shown_as_text(name: str, cell: str) -> None:
    assert shown(name) == cell


@pytest.mark.parametrize("name", ["Ads", "A=B", "x, =1", "'Ads", 'say "now"', "1-2", "größer; 日本"])
def test_any_other_name_stays_as_it_is(name: str) -> None:
    assert shown(name) == name


def test_amounts_stay_numbers() -> None:
    line = {"half": "FY24 H1", "currency": "USD", "co_op": "-500.00"}
    given = {"program": "hosting", "as_of": "2023-12-01", "earnings": [line]}
    assert ",co_op,money,-500.00\r\n" in asked("working", {"request": "estimate", "input": given})["csv"]


# --- What has no working ----------------------------------------------------------------------------------------------


def test_what_is_wrong_inside_the_request_is_named_with_its_place() -> None:
    inside = {"request": "estimate", "input": {"as_of": "never", "earnings": []}}
    errors = json.loads(answer(json.dumps({"request": "working", "input": inside})))["errors"]
    found = [(error["code"], error["field"]) for error in errors]
    assert found == [("missing_field", "input.input.program"), ("not_a_date", "input.input.as_of")]


@pytest.mark.parametrize(
    ("given", "code", "field"),
    [
        ({"request": "timeline", "input": {"half": "FY24 H1"}}, "unknown_request", "input.request"),
        ({"request": "working", "input": {}}, "unknown_request", "input.request"),
        ({"request": "plan"}, "missing_field", "input.input"),
        ({"input": {}}, "missing_field", "input.request"),
        ({"request": 1, "input": {}}, "wrong_type", "input.request"),
        ([], "wrong_type", "input"),
    ],
)
def test_a_request_without_a_working_is_refused(given: Any, code: str, field: str) -> None:
    error = json.loads(answer(json.dumps({"request": "working", "input": given})))["error"]
    assert (error["code"], error["field"]) == (code, field)
