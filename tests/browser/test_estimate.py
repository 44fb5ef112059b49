"""The estimate as a reader uses it: figures typed into the form, the right ones read from the page."""

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from calculator import answer
from locales.languages import LANGUAGES

CASES = tomllib.loads((Path(__file__).parent.parent / "calculator" / "cases" / "estimate.toml").read_text("utf-8"))["case"]
type Shared = Callable[..., Any]

# What the form has no field for.
UNASKED = {"id", "activity"}
SHOWN = (
    "half state spend_by claim_by claim_closes proof_by days_to_spend days_to_claim days_to_proof "
    "incentive earned rebate claimed remaining over_claimed converted forfeited"
).split()


def is_typable(case: dict[str, Any]) -> bool:
    """Whether a reader could enter the case: it is no error, and the form has a field for everything in it."""
    given = case["input"]
    lines = [*given["earnings"], *given.get("claims", [])]
    return "answer" in case and bool(given["earnings"]) and not any(line.keys() & UNASKED for line in lines)


def headline(given: dict[str, Any]) -> dict[str, str]:
    """What the page must show on top: the newest half whose money can be spent or claimed, else the newest."""
    halves = json.loads(answer(json.dumps({"request": "estimate", "input": given})))["answer"]["halves"]
    main = [half for half in halves if half["state"] in ("spending", "claiming")][-1:] or halves[-1:]
    values = {**main[0], **main[0]["balances"][0]}
    return {name: str(values[name]) for name in SHOWN}


def shown(estimate: Any) -> dict[str, str]:
    return {name: estimate.result(name) for name in SHOWN}


TYPABLE = [pytest.param(case["input"], id=case["name"]) for case in CASES if is_typable(case)]


@pytest.mark.parametrize("given", TYPABLE)
def test_a_case_that_is_typed_shows_what_the_engine_answers(given: dict[str, Any], shared_estimates: Shared) -> None:
    estimate = shared_estimates()
    estimate.type_input(given)
    estimate.submit()
    assert shown(estimate) == headline(given)
