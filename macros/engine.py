"""The way from a page to the engine: a request with its input in, the answer out."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from calculator import answer
from macros.names import NotInDataError, known


def ask(request: str, **given: Any) -> dict[str, Any]:
    """The engine's answer to `request` with the input `given`.

    Raises:
        NotInDataError: the input is not accepted; the message holds the engine's codes and values.
    """
    reply: dict[str, Any] = json.loads(_answer(json.dumps({"request": request, "input": given})))
    if "error" in reply:
        raise NotInDataError(f"the engine refuses {request}: {reply['errors']}")
    found: dict[str, Any] = reply["answer"]
    return found


@cache
def _answer(request: str) -> str:
    """Pages ask the same thing over and over; the engine, having no clock, always answers the same."""
    return answer(request)


@cache
def policies() -> dict[str, Any]:
    """Everything the policy data holds. All who ask share it, so it is only to be read."""
    return ask("policies")


def policy_version() -> str:
    """The version of the policy data, as every answer states it."""
    version: str = json.loads(_answer(json.dumps({"request": "policies", "input": {}})))["policy_version"]
    return version


def halves() -> list[str]:
    """Every half that has dates, oldest first."""
    return [row["half"] for row in policies()["halves"]]


def timeline(half: str) -> dict[str, Any]:
    """The dates of a half. Raises NotInDataError for a half without."""
    found: dict[str, Any] = ask("timeline", half=known("half", half, halves()))["halves"][0]
    return found


def terms(term: str, program: str, half: str) -> list[dict[str, Any]]:
    """The rows of a term (`split`, `threshold`) that hold for a program on at least one day of a half.

    Raises NotInDataError for an unknown program or half.
    """
    known("program", program, [row["id"] for row in policies()["programs"]])
    earning = timeline(half)["earning"]
    return [
        row
        for row in policies()["terms"]
        if row["term"] == term
        and program in row["programs"]
        and row["first_day"] <= earning["last_day"]
        and row["last_day"] >= earning["first_day"]
    ]


@cache
def confidences() -> dict[str, list[str]]:
    """How sure the records are that cite a source, by its id: `high`, `medium`, `low`, each once."""
    cited = {(row["source"], row["confidence"]) for row in _records(policies())}
    levels = ("high", "medium", "low")
    return {id_: [level for level in levels if (id_, level) in cited] for id_, _ in cited}


def _records(data: Any) -> Iterator[dict[str, Any]]:
    """Every record at any depth of an answer that names a source and how sure it is."""
    if isinstance(data, dict):
        if {"source", "confidence"} <= data.keys():
            yield data
        data = list(data.values())
    if isinstance(data, list):
        for part in data:
            yield from _records(part)
