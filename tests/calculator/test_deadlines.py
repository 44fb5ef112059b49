"""What changes on a deadline: the day before, the day itself, the day after."""

import json
from datetime import date, timedelta
from typing import Any

import pytest

from calculator import answer


def half_on(day: date, earned: str = "12500.00") -> dict[str, Any]:
    """FY24 H1 as it stands on a day, with 12,500 of co-op and a claim of 500."""
    request = {
        "program": "mci-csp",
        "as_of": str(day),
        "earnings": [{"half": "FY24 H1", "currency": "USD", "co_op": earned}],
        "claims": [{"amount": "500.00", "currency": "USD", "status": "approved", "executed_on": "2024-02-10"}],
    }
    replied: dict[str, Any] = json.loads(answer(json.dumps({"request": "estimate", "input": request})))["answer"]
    half: dict[str, Any] = replied["halves"][0] | {"today": replied["today"]}
    return half


def around(day: date) -> list[dict[str, Any]]:
    return [half_on(day + timedelta(days=shift)) for shift in (-1, 0, 1)]


def test_the_half_is_earned_through_its_last_day() -> None:
    assert [half["state"] for half in around(date(2023, 12, 31))] == ["earning", "earning", "spending"]


def test_what_misses_the_threshold_is_converted_the_day_after_the_half() -> None:
    days = [date(2023, 12, 30), date(2023, 12, 31), date(2024, 1, 1)]
    assert [half_on(day, "9999.99")["state"] for day in days] == ["earning", "earning", "converted"]


def test_the_money_is_spent_through_the_last_day_of_the_usage_period() -> None:
    halves = around(date(2024, 6, 30))
    assert [half["state"] for half in halves] == ["spending", "spending", "claiming"]
    assert [half["days_to_spend"] for half in halves] == [1, 0, -1]
    assert [half["today"]["spend"] for half in halves] == ["FY24 H1", "FY24 H1", "FY24 H2"]


def test_the_balance_is_estimated_until_the_claim_window_opens() -> None:
    halves = around(date(2024, 2, 16))
    assert [half["estimated"] for half in halves] == [True, False, False]
    assert [half["today"]["claim"] for half in halves] == [["FY23 H2"], ["FY24 H1"], ["FY24 H1"]]


def test_the_day_to_act_by_is_the_earliest_reading() -> None:
    assert [half["days_to_claim"] for half in around(date(2024, 8, 14))] == [1, 0, -1]


def test_the_money_is_gone_after_the_latest_reading() -> None:
    halves = around(date(2024, 8, 15))
    assert [half["state"] for half in halves] == ["claiming", "claiming", "closed"]
    assert [half["balances"][0]["remaining"] for half in halves] == ["12000.00", "12000.00", "0.00"]
    assert [half["balances"][0]["forfeited"] for half in halves] == ["0.00", "0.00", "12000.00"]


def test_proof_may_follow_for_45_days() -> None:
    assert [half["days_to_proof"] for half in around(date(2024, 9, 28))] == [1, 0, -1]


@pytest.mark.parametrize(
    ("day", "half"),
    [("2023-12-31", "FY24 H1"), ("2024-01-01", "FY24 H2"), ("2024-06-30", "FY24 H2"), ("2024-07-01", "FY25 H1")],
)
def test_the_day_of_earning_decides_the_half(day: str, half: str) -> None:
    request = {"request": "timeline", "input": {"earned_on": day}}
    assert json.loads(answer(json.dumps(request)))["answer"]["halves"][0]["half"] == half


@pytest.mark.parametrize(
    ("half", "period", "days"),
    [
        ("FY23 H2", "claiming", 184),
        ("FY24 H1", "claiming", 182),  # with a leap day
        ("FY23 H1", "claiming", 181),
        ("FY24 H2", "earning", 182),
        ("FY25 H2", "earning", 181),
        ("FY24 H1", "earning", 184),
        ("FY25 H1", "earning", 184),
    ],
)
def test_a_period_is_as_long_as_its_days_both_ends_counted(half: str, period: str, days: int) -> None:
    request = {"request": "timeline", "input": {"half": half}}
    ends = json.loads(answer(json.dumps(request)))["answer"]["halves"][0][period]
    first, last = (date.fromisoformat(ends[name]) for name in ("first_day", "last_day"))
    assert (last - first).days + 1 == days
