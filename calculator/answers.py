"""Values → what an answer holds: plain text in the form `codes` names for their kind."""

from collections.abc import Mapping
from typing import Any

from calculator import codes
from calculator.money import plain, share_text
from calculator.periods import Half, Period


def formatted(kind: str, value: Any) -> Any:
    """One value as its kind is written; None stays null."""
    if value is None or kind in ("count", "text", "code", "codes", "currency", "source", "program"):
        return value
    if kind == "share":
        return share_text(value)
    return plain(value) if kind == "decimal" else str(value)  # str: Money, dates and halves


def days(period: Period) -> dict[str, str]:
    """A period by its two ends, both included."""
    return {"first_day": str(period.first_day), "last_day": str(period.last_day)}


class Notes:
    """The warnings and the working of one answer, in the order they arise."""

    def __init__(self) -> None:
        self.warnings: list[dict[str, Any]] = []
        self.working: list[dict[str, Any]] = []

    def warn(self, code: str, half: Half | None = None, source: str | None = None, /, **values: Any) -> None:
        """Add a warning; its values are those `codes.WARNINGS` names."""
        self.warnings.append(_note(codes.WARNINGS[code], code, half, source, values))

    def step(self, code: str, half: Half | None = None, source: str | None = None, /, **values: Any) -> None:
        """Add a step of the working; `source` is the policy row's where a rule was applied."""
        self.working.append(_note(codes.STEPS[code], code, half, source, values))

    def answer(self) -> dict[str, Any]:
        """The fields of an answer."""
        return {"warnings": self.warnings, "working": self.working}


def reason(code: str, /, **values: Any) -> dict[str, Any]:
    """Why something does not count; its values are those `codes.REASONS` names."""
    kinds = codes.REASONS[code]
    return {"code": code, "values": {name: formatted(kind, values[name]) for name, kind in kinds.items()}}


def _note(kinds: dict[str, str], code: str, half: Half | None, source: str | None, values: Mapping[str, Any]) -> Any:
    return {
        "code": code,
        "half": half and str(half),
        "values": {name: formatted(kind, values[name]) for name, kind in kinds.items()},
        "source": source,
    }
