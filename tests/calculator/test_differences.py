"""What changed in the policy between two days: every rule once, with both of its sides and their sources."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculator import answer
from calculator.policy import policy

DAYS = st.dates(date(2020, 1, 1), date(2028, 12, 31))
MIRRORED = {"added": "ended", "ended": "added", "changed": "changed"}


def ask(first: date | str, second: date | str, **more: Any) -> dict[str, Any]:
    asked = {"from": str(first), "to": str(second), **more}
    replied: dict[str, Any] = json.loads(answer(json.dumps({"request": "differences", "input": asked})))
    return replied


def changes(first: date | str, second: date | str, **more: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = ask(first, second, **more)["answer"]["differences"]
    return found


def about(change: dict[str, Any]) -> tuple[str, ...]:
    return tuple(change[key] or "" for key in ("change", "table", "name", "activity", "program"))


def test_co_op_came_to_mci_with_its_split_and_its_threshold() -> None:
    split, threshold = changes("2022-10-31", "2022-11-01")
    assert about(split) == ("changed", "split", "", "", "mci-csp")
    assert split["keys"] == ["co_op", "rebate"]
    assert (split["before"]["co_op"], split["after"]["co_op"]) == ("0.00", "0.40")
    assert about(threshold) == ("added", "threshold", "", "", "mci-csp")
    assert (threshold["before"], threshold["after"]["usd"]) == (None, "10000.00")


def test_the_threshold_of_a_legacy_program_rose_in_october_2021() -> None:
    found = changes("2021-09-30", "2021-10-01", program="csp-indirect-reseller")
    rose = next(change for change in found if change["table"] == "threshold")
    assert (rose["change"], rose["before"]["usd"], rose["after"]["usd"]) == ("changed", "4000.00", "10000.00")


def test_trade_shows_moved_and_readiness_got_another_name_with_fy25() -> None:
    found = {about(change): change for change in changes("2024-06-30", "2024-07-01")}
    moved = found["changed", "list", "", "tradeshows", ""]
    assert (moved["before"]["category"], moved["after"]["category"]) == ("market_development", "demand_generation")
    named = found["changed", "category", "partner_skilling", "", ""]
    assert (named["before"]["name"], named["after"]["name"]) == ("partner_readiness", "partner_skilling")


def test_both_sides_say_from_when_until_when_and_by_whom() -> None:
    split = changes("2022-10-31", "2022-11-01")[0]
    assert (split["before"]["last_day"], split["after"]["first_day"]) == ("2022-10-31", "2022-11-01")
    assert {split["before"]["source"], split["after"]["source"]} == {"microsoft-fy23-incentive-changes"}


def test_one_program_is_told_only_what_concerns_it() -> None:
    programs = {change["program"] for change in changes("2022-06-30", "2024-07-01", program="surface-add")}
    assert programs == {"surface-add"}


def test_each_source_cited_is_there_once() -> None:
    reply = ask("2021-09-30", "2025-07-01")["answer"]
    cited = {side["source"] for change in reply["differences"] for side in (change["before"], change["after"]) if side}
    assert sorted(source["id"] for source in reply["sources"]) == sorted(cited)


@settings(max_examples=20)
@given(DAYS)
def test_a_day_does_not_differ_from_itself(day: date) -> None:
    assert changes(day, day) == []


@settings(max_examples=40)
@given(DAYS, DAYS, st.sampled_from([None, *policy().programs]))
def test_backwards_in_time_what_was_added_ends(first: date, second: date, program: str | None) -> None:
    more = {"program": program} if program else {}
    there, back = changes(first, second, **more), changes(second, first, **more)
    mirrored = [
        {**one, "change": MIRRORED[one["change"]], "before": one["after"], "after": one["before"]} for one in back
    ]
    assert sorted(map(json.dumps, mirrored)) == sorted(map(json.dumps, there))


@pytest.mark.parametrize(
    ("asked", "errors"),
    [
        ({}, [("missing_field", "input.from"), ("missing_field", "input.to")]),
        ({"from": "2024-02-30", "to": "2024-01-01"}, [("not_a_date", "input.from")]),
        ({"from_": "2024-01-01", "from": "2024-01-01", "to": "2024-01-01"}, [("unknown_field", "input.from_")]),
        ({"from": "2024-01-01", "to": "2024-01-01", "program": "x"}, [("unknown_program", "input.program")]),
    ],
)
def test_a_wrong_input_is_refused_at_its_place(asked: dict[str, str], errors: list[tuple[str, str]]) -> None:
    reply = json.loads(answer(json.dumps({"request": "differences", "input": asked})))
    assert [(error["code"], error["field"]) for error in reply["errors"]] == errors
