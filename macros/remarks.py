"""Lines that several calculators say about an answer: the same as `calculator/browser/remarks.js`."""

from collections.abc import Mapping
from typing import Any

type Answer = Mapping[str, Any]
type View = dict[str, Any]


def line(code: str, values: Mapping[str, Any]) -> View:
    """The sentence of that code with its values."""
    return {"code": code, "values": values}


def said(note: Answer) -> View:
    """A warning or a step as an entry of a list."""
    return {"half": note["half"], "source": note["source"], "line": line(note["code"], note["values"])}


def days(left: int) -> View:
    """How many days are left, or have passed."""
    if left == 0:
        return line("last_day", {})
    return line("days_left" if left > 0 else "days_past", {"days": abs(left)})


def state(half: Answer) -> View:
    """What can be done now with the money of a half."""
    return line(f"state_{half['state']}", {**half, "usage_first_day": half["usage"]["first_day"]})
