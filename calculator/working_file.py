"""The request `working`: the working of another request's answer, as steps and as a CSV file for a spreadsheet."""

import csv
import io
import re
from collections.abc import Iterable, Mapping
from typing import Any

from calculator import codes
from calculator.activity import ACTIVITY_REQUEST
from calculator.campaigns import CAMPAIGN
from calculator.co_sell import CO_SELL
from calculator.envelopes import Asked, Envelope
from calculator.estimate import ESTIMATE
from calculator.plan import PLAN
from calculator.records import Request
from calculator.top_tier import TOP_TIER

COLUMNS = ("step", "half", "code", "source", "name", "kind", "value")

# A spreadsheet takes a cell that begins with one of these for a formula, in some languages split at semicolons.
_FORMULA = re.compile(r"(^|[;\t\r\n])([\s\"']*)(?=[=+\-@＝＋－＠])")


def harmless(text: str) -> str:
    """A text from outside as a spreadsheet may show it: an apostrophe stands where a formula would begin.

    Source: OWASP, "CSV Injection", https://owasp.org/www-community/attacks/CSV_Injection
    """
    return _FORMULA.sub(r"\1\2'", text)


def csv_of(steps: Iterable[Mapping[str, Any]]) -> str:
    """Steps as CSV (RFC 4180), one line for each value: amounts and days plain, as in the answer."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    for number, step in enumerate(steps, start=1):
        place = (number, step["half"] or "", step["code"], step["source"] or "")
        kinds = codes.STEPS[step["code"]]
        writer.writerows((*place, name, kind, _cell(kind, step["values"][name])) for name, kind in kinds.items())
    return file.getvalue()


def _cell(kind: str, value: str | int | None) -> str:
    if value is None:
        return ""
    return harmless(str(value)) if kind == "text" else str(value)


def _answered(asked: Asked) -> dict[str, Any]:
    steps = asked.answer()["working"]
    return {"request": asked.request.name, "steps": steps, "csv": csv_of(steps)}


EXPLAINED = {request.name: request for request in (ESTIMATE, PLAN, CAMPAIGN, ACTIVITY_REQUEST, CO_SELL, TOP_TIER)}
"""The requests whose answers have a working, by name."""
WORKING = Request("working", Envelope(EXPLAINED), _answered)
