"""The published schema describes the requests about files, calendars and differences, and what they are answered."""

import json
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from calculator import answer
from calculator.claim_files import CLAIMS_TEMPLATE
from calculator.schema import schema

SCHEMA = schema()
CASES = tomllib.loads((Path(__file__).parent / "cases" / "import_earnings.toml").read_text("utf-8"))["case"]
EXPORT = CASES[0]["export"] + CASES[1]["adds"]
BROKEN_ROWS = "E10,never,,Co-op,1e3,XXX,1,1,,,\nE11,2024-01-15,,Co-op,1.00,USD,1,2.00,,CSP 1T Direct Partner,\nE12\n"
CLAIMS = (
    CLAIMS_TEMPLATE + "C1,mci-csp,FY24 H1,Digital ads,2024-02-10,2024-03-01,5.00,USD,Approved\nC2,,,,,,0,USD,Paid\n"
)
ANSWERED: list[tuple[str, dict[str, Any]]] = [
    ("import_earnings", {"text": EXPORT}),
    ("import_earnings", {"text": EXPORT + BROKEN_ROWS}),
    ("import_earnings", {"text": EXPORT, "date_order": "mdy", "program_name": "MCI", "participant": "P1"}),
    ("import_claims", {"text": CLAIMS, "decimal_mark": "point"}),
    ("calendar", {"halves": ["FY24 H1"], "as_of": "2024-01-01", "words": {"spend_by": "x"}, "reminders": [7, 1]}),
    ("differences", {"from": "2021-01-01", "to": "2025-01-01"}),
    ("differences", {"from": "2021-01-01", "to": "2025-01-01", "program": "surface-add"}),
]
REFUSED: list[tuple[str, dict[str, Any]]] = [
    ("import_earnings", {"text": "%PDF-1.7"}),
    ("import_earnings", {"text": "earningId,earningDate\nE1,03/04/2024\nE2,04/05/2024"}),
    ("import_claims", {"text": 'claimId,amount,executedOn\nC1,"1,234",01/13/2024\nC2,1,13/01/2024'}),
    ("import_claims", {"text": "claimId,claim id\n1,2"}),
    ("calendar", {"halves": [], "as_of": "x", "words": {"spend_by": "{x}\n"}}),
    ("differences", {"from": "2021-01-01", "to": "2014-01-01"}),
]


def describes(definition: str, instance: object) -> None:
    document = {"$ref": f"#/$defs/{definition}", "$defs": SCHEMA["$defs"]}
    jsonschema.Draft202012Validator(document).validate(instance)


@pytest.mark.parametrize(("request_name", "given"), ANSWERED)
def test_the_schema_describes_a_request_and_its_answer(request_name: str, given: dict[str, Any]) -> None:
    request = {"request": request_name, "input": given}
    describes(f"{request_name}_request", request)
    describes(f"{request_name}_answer", json.loads(answer(json.dumps(request))))


@pytest.mark.parametrize(("request_name", "given"), REFUSED)
def test_the_schema_describes_a_refusal(request_name: str, given: dict[str, Any]) -> None:
    describes("refusal", json.loads(answer(json.dumps({"request": request_name, "input": given}))))
