"""A request by its name with its input, `{"request": "estimate", "input": {…}}`: at the door, and inside a request."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from calculator.money import shortened
from calculator.records import Request, report_unknown, takes_nothing
from calculator.shapes import Report, Schema, type_of


@dataclass(frozen=True, slots=True)
class Asked:
    """A request whose input has been checked."""

    request: Request
    input: Any

    def answer(self) -> dict[str, Any]:
        """What the request answers."""
        return self.request.compute(self.input)


@dataclass(frozen=True, slots=True)
class Envelope:
    """One of several requests, told by its name."""

    requests: Mapping[str, Request]

    def check(self, given: object, field: str, report: Report) -> Any:
        """The request with its checked input (`Asked`), or None; `field` is empty at the door."""
        if not isinstance(given, dict):
            return report.add(field, "wrong_type", expected="object", given=type_of(given))
        place = f"{field}." if field else ""
        report_unknown(given, ("request", "input"), field, report)
        request = self._named(given, f"{place}request", report)
        if request is None:
            return None
        if "input" not in given and not takes_nothing(request.input):
            return report.add(f"{place}input", "missing_field")
        return Asked(request, request.input.check(given.get("input", {}), f"{place}input", report))

    def _named(self, given: Mapping[str, Any], field: str, report: Report) -> Any:
        name = given.get("request")
        if "request" not in given:
            return report.add(field, "missing_field")
        if type_of(name) != "text":
            return report.add(field, "wrong_type", expected="text", given=type_of(name))
        if name not in self.requests:
            return report.add(field, "unknown_request", given=shortened(str(name)), choices=list(self.requests))
        return self.requests[str(name)]

    def schema(self) -> Schema:
        """Any of the requests, each as it is defined."""
        return {"oneOf": [{"$ref": f"#/$defs/{name}_request"} for name in self.requests]}
