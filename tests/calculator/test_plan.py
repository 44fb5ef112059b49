"""Laws of a plan: no cent is paid twice, above a cost, a cap or what remains, and none appears or vanishes."""

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from calculator import answer

ACTIVITIES = ["digital_ads", "customer_offers", "spiffs", "onsite_champ", "syndicated_content", "microsoft_conferences"]
NEVER = ["alcohol", "seller_award_trips", "social_media", "tv_radio"]


def planned(**given_input: Any) -> dict[str, Any]:
    replied = json.loads(answer(json.dumps({"request": "plan", "input": given_input})))
    assert "answer" in replied, replied
    plan: dict[str, Any] = replied["answer"]
    return plan


def plan_of(expenses: list[dict[str, Any]], earned: str, claimed: str, order: str, program: str) -> dict[str, Any]:
    return planned(
        program=program,
        half="FY24 H1",
        currency="USD",
        earned=earned,
        already_claimed=claimed,
        expenses=expenses,
        order=order,
    )


amounts = st.integers(0, 6_000_000).map(lambda cents: format(Decimal(cents).scaleb(-2), "f"))
costs = st.integers(1, 4_000_000).map(lambda cents: format(Decimal(cents).scaleb(-2), "f"))
expense_lists = st.lists(
    st.fixed_dictionaries(
        {
            "name": st.just("Expense"),
            "activity": st.sampled_from(ACTIVITIES + NEVER),
            "cost": costs,
            "persons": st.integers(1, 5),
            "executed_on": st.sampled_from(["2024-01-01", "2024-06-30", "2024-07-01"]),
        }
    ),
    max_size=8,
)
orders = st.sampled_from(["largest-first", "as-given"])
programs = st.sampled_from(["mci-csp", "surface-add"])


@given(expense_lists, amounts, amounts, orders, programs)
def test_every_cent_is_accounted_for(
    expenses: list[dict[str, Any]], earned: str, claimed: str, order: str, program: str
) -> None:
    plan = plan_of(expenses, earned, claimed, order, program)
    at_first = max(Decimal(0), Decimal(earned) - Decimal(claimed))
    payable = [Decimal(line["payable"]) for line in plan["expenses"]]
    assert sum(payable, Decimal(plan["remaining"])) == at_first
    assert Decimal(plan["payable"]) == sum(payable)
    assert all(
        Decimal(line["payable"]) + Decimal(line["unfunded"]) == Decimal(line["cost"]) for line in plan["expenses"]
    )
    assert all(Decimal(0) <= paid for paid in payable)
    assert Decimal(plan["remaining"]) >= 0


@given(expense_lists, amounts, orders, programs)
def test_no_activity_is_paid_more_than_its_cap(
    expenses: list[dict[str, Any]], earned: str, order: str, program: str
) -> None:
    plan = plan_of(expenses, earned, "0", order, program)
    for activity in ACTIVITIES:
        lines = [line for line in plan["expenses"] if line["activity"] == activity and line["cap"]]
        paid = sum(Decimal(line["payable"]) for line in lines)
        assert all(paid <= Decimal(line["cap"]["limit"]) for line in lines)
        assert all(Decimal(line["payable"]) <= Decimal(line["cap"]["left"]) for line in lines)


@given(expense_lists, amounts, orders, programs)
def test_what_limits_an_expense_is_what_is_named(
    expenses: list[dict[str, Any]], earned: str, order: str, program: str
) -> None:
    for line in plan_of(expenses, earned, "0", order, program)["expenses"]:
        match line["limited_by"]:
            case "cost":
                assert line["unfunded"] == "0.00"
            case "cap":
                assert line["payable"] == line["cap"]["left"]
            case "remaining":
                assert line["cap"] is None or Decimal(line["payable"]) < Decimal(line["cap"]["left"])
            case "not_eligible" | "outside_period":
                assert line["payable"] == "0.00"
                assert line["why_not"]


@given(expense_lists, amounts, programs)
def test_the_order_of_claiming_never_changes_the_sum_paid_without_caps(
    expenses: list[dict[str, Any]], earned: str, program: str
) -> None:
    uncapped = [{**expense, "activity": "digital_ads"} for expense in expenses]
    largest_first = plan_of(uncapped, earned, "0", "largest-first", program)
    assert largest_first["payable"] == plan_of(uncapped, earned, "0", "as-given", program)["payable"]


@given(expense_lists, amounts, amounts, orders, programs)
def test_more_co_op_never_pays_less(
    expenses: list[dict[str, Any]], earned: str, more: str, order: str, program: str
) -> None:
    assume(Decimal(earned) <= Decimal(more))
    less = plan_of(expenses, earned, "0", order, program)
    assert Decimal(less["payable"]) <= Decimal(plan_of(expenses, more, "0", order, program)["payable"])


@given(st.integers(1, 10_000_000), st.sampled_from(["EUR", "JPY", "KWD"]), st.sampled_from(["1.0825", "0.0067", "3"]))
def test_a_cap_in_another_currency_is_worth_no_more_than_its_dollars(cents: int, currency: str, rate: str) -> None:
    plan = planned(
        program="mci-csp",
        half="FY24 H1",
        currency=currency,
        usd_rate=rate,
        earned=str(cents),
        expenses=[{"name": "Content", "activity": "syndicated_content", "cost": "999999999"}],
    )
    limit, unit = Decimal(plan["expenses"][0]["cap"]["limit"]), {"EUR": "0.01", "JPY": "1", "KWD": "0.001"}[currency]
    assert limit * Decimal(rate) <= 18750 < (limit + Decimal(unit)) * Decimal(rate)


@pytest.mark.parametrize("order", ["largest-first", "as-given"])
def test_ten_thousand_expenses_are_planned(order: str) -> None:
    expense = {"name": "Expense", "activity": "customer_offers", "cost": "1.00"}
    plan = plan_of([expense] * 10_000, "16000.00", "0", order, "mci-csp")
    assert (plan["payable"], plan["unfunded"]) == ("4000.00", "6000.00")
