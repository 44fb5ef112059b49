"""Seller credit and Top Tier as a reader checks them."""

import json
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from calculator import answer
from macros.forms import CALCULATORS

CASES = Path(__file__).parents[2] / "calculator" / "cases"
PAGES = {"co_sell": "calculator/co-sell/", "top_tier": "calculator/top-tier/"}
# What the form has no field for: a listing is seen from the deals. More lines than this are typed in no patience.
UNASKED, MANY = {"transactable_listing"}, 3


def typable() -> Iterator[Any]:
    """The cases that a reader could enter: no error, and a field for everything in them."""
    for request in PAGES:
        for case in tomllib.loads((CASES / f"{request}.toml").read_text("utf-8"))["case"]:
            given = case["input"]
            if "answer" in case and not given.keys() & UNASKED and len(given.get("deals", [])) <= MANY:
                yield pytest.param(request, given, id=f"{request}: {case['name']}")


@pytest.mark.parametrize(("request_name", "given"), list(typable()))
def test_a_case_that_is_typed_shows_what_the_engine_answers(
    request_name: str, given: dict[str, Any], shared_calculator: Callable[[str], Any]
) -> None:
    check = shared_calculator(PAGES[request_name])
    check.type_input({name: value for name, value in given.items() if value != []})
    check.submit()
    view, _ = CALCULATORS[request_name]
    expected = view.view(json.loads(answer(json.dumps({"request": request_name, "input": given})))["answer"])
    assert check.problems == []
    assert check.shown == {name: str(expected[name]) for name in check.shown}
    assert check.shown.keys() == {{"co_sell": "mbs_credit", "top_tier": "top_tier"}[request_name]}


def test_a_day_without_a_published_rule_is_refused_with_the_days_that_have_one(
    open_calculator: Callable[..., Any],
) -> None:
    check = open_calculator(PAGES["co_sell"])
    check.type_date("closed_on", "2024-07-01")
    check.submit()
    assert check.problems == [
        "No rule about seller credit is published for FY25 H1. Rules are known from FY23 H1 to FY24 H2."
    ]


def test_the_last_published_criteria_can_be_chosen_where_there_are_none(open_calculator: Callable[..., Any]) -> None:
    check = open_calculator(PAGES["top_tier"])
    check.type_date("as_of", "2026-03-01")
    check.submit()
    assert check.problems == [
        "No criteria for Top Tier are published for FY26 H2. Choose the last published ones under “Criteria”."
    ]
    check.field("rules_as_of").select_option("2025-06-30")
    check.submit()
    assert (check.problems, check.shown) == ([], {"top_tier": "false"})
