"""The rows around incentives: the shipped ones as facts, and faults named with their cure."""

import json
from decimal import Decimal
from typing import Any

import pytest

from calculator import answer, policy_files
from calculator.errors import PolicyError

SOURCES = """
[[source]]
id = "guide"
title = "A guide"
publisher = "Microsoft"
address = "https://example.com/guide"
dated = "2023-10"
read_on = 2026-11-22
"""
PROGRAMS = """
[[program]]
id = "mci-csp"
name = "Microsoft Commerce Incentives"
first_day = 2021-10-01
last_day = 2026-06-30
source = "guide"
confidence = "high"
"""
DAYS = """
first_day = 2025-07-01
last_day = 2026-06-30
source = "guide"
confidence = "high"
"""
NEED = '[[eligibility]]\nprograms = ["mci-csp"]\npartner = "direct_bill"\nneeds = "revenue"\nrevenue_usd = 1000000\n'
RATE = '[[rate]]\nprograms = ["mci-csp"]\nlever = "core"\nscope = "azure"\nshare = 0.04' + DAYS


def rows(file: str, table: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(answer('{"request": "policies", "input": {}}'))["answer"][file][table]
    return found


def fault(text: str) -> tuple[str, str]:
    files = {"sources.toml": SOURCES, "programs.toml": PROGRAMS, "incentives.toml": text}
    with pytest.raises(PolicyError) as raised:
        policy_files.records(files)
    return raised.value.key, raised.value.cure


def test_revenue_is_meant_over_so_many_months() -> None:
    assert fault(NEED + DAYS) == ("months", "this kind of row has revenue_usd, months and no other figure")


def test_a_designation_has_no_points() -> None:
    text = NEED.replace('"revenue"', '"designation"').replace("revenue_usd = 1000000", "points = 25")
    assert fault(text + DAYS) == ("points", "this kind of row has no figure and no other figure")


def test_two_rates_of_one_lever_do_not_hold_on_one_day() -> None:
    assert fault(RATE + RATE)[0] == "first_day"


def test_two_scopes_of_one_lever_may_hold_on_one_day() -> None:
    files = {"incentives.toml": RATE + RATE.replace("azure", "business_applications")}
    tables = policy_files.records({"sources.toml": SOURCES, "programs.toml": PROGRAMS, **files})
    assert len(tables["rate"]) == 2


@pytest.mark.parametrize("by", ["category", "solution_area"])
def test_an_advised_mix_adds_up_to_all_of_the_co_op(by: str) -> None:
    assert sum(Decimal(row["share"]) for row in rows("planning", "mix") if row["by"] == by) == 1


def test_no_engagement_is_reviewed_before_it_is_submitted() -> None:
    found = rows("engagements", "engagement")
    assert [row["engagement"] for row in found if row["review_days"] <= row["submit_days"]] == []


def test_the_reading_that_is_followed_is_marked() -> None:
    of_rebate = [row for row in rows("statements", "statement") if row["about"] == "rebate_rhythm"]
    assert [(row["says"], row["followed"]) for row in of_rebate] == [
        ("rebate_at_the_rhythm_of_the_program", True),
        ("rebate_monthly", False),
    ]


def test_the_strategic_rate_fell_with_fy26() -> None:
    rates = [row for row in rows("incentives", "rate") if row["scope"] == "innovate_and_balance_countries"]
    assert [(row["first_day"], row["share"]) for row in rates] == [("2024-07-01", "0.05"), ("2025-07-01", "0.03")]
