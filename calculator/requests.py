"""The one door: the text of a request → the text of its answer. The same text gives the same answer, byte for byte."""

import json
from typing import Any

from calculator import documents
from calculator.activity import ACTIVITY_REQUEST
from calculator.calendar import CALENDAR
from calculator.campaigns import CAMPAIGN
from calculator.co_sell import CO_SELL
from calculator.differences import DIFFERENCES
from calculator.envelopes import Envelope
from calculator.errors import PolicyError, Problem, RequestError
from calculator.estimate import ESTIMATE
from calculator.imports import IMPORT_CLAIMS, IMPORT_EARNINGS
from calculator.plan import PLAN
from calculator.policies import POLICIES
from calculator.policy import policy
from calculator.records import Request
from calculator.shapes import Report
from calculator.timeline import TIMELINE
from calculator.top_tier import TOP_TIER
from calculator.working_file import WORKING

# Every request there is, by name. A new one is declared in a module of its own and listed here.
_ALL: tuple[Request, ...] = (
    ESTIMATE,
    TIMELINE,
    POLICIES,
    IMPORT_EARNINGS,
    IMPORT_CLAIMS,
    CALENDAR,
    DIFFERENCES,
    ACTIVITY_REQUEST,
    PLAN,
    CAMPAIGN,
    CO_SELL,
    TOP_TIER,
    WORKING,
)
REQUESTS = {request.name: request for request in _ALL}
_DOOR = Envelope(REQUESTS)


def answer(request_json: str) -> str:
    """Answer a request: `{"request": "estimate", "input": {…}}`.

    The answer is JSON in ASCII alone (other characters are escaped), so it survives any console and any encoding:
    `{"answer": {…}, "policy_version": "…"}`, or `{"error": {…}, "errors": [{…}]}` with every problem one pass found,
    each with its code, the path of its field and its values. Nothing a request holds makes this raise.
    """
    return text_of(reply(request_json))


def reply(request_json: str) -> dict[str, Any]:
    """The answer before it is written as text; it has a key `error` where the request was refused."""
    try:
        return _answered(request_json)
    except RequestError as error:
        return refused(error.problems)
    except PolicyError as error:
        values = {"file": error.file, "table": error.table, "row": error.row, "key": error.key}
        return refused([Problem("policy_file_broken", "", values)])


def _answered(request_json: str) -> dict[str, Any]:
    report = Report()
    asked = _DOOR.check(documents.read(request_json, report), "", report)
    if asked is None or report.problems:
        raise RequestError(report.problems)
    return {"answer": asked.answer(), "policy_version": policy().version}


def refused(problems: list[Problem]) -> dict[str, Any]:
    """The error answer for at least one problem."""
    errors = [{"code": problem.code, "field": problem.field, "values": problem.values} for problem in problems]
    return {"error": errors[0], "errors": errors}


def text_of(envelope: dict[str, Any]) -> str:
    """An answer as JSON text."""
    return json.dumps(envelope, ensure_ascii=True, allow_nan=False)
