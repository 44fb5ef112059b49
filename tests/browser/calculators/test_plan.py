"""The plan of expenses as a reader makes it."""

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from calculator import answer

PAGE = "calculator/plan/"
CASES = Path(__file__).parents[2] / "calculator" / "cases" / "plan.toml"
GIVEN = {
    "program": "mci-csp",
    "half": "FY24 H1",
    "currency": "USD",
    "earned": "16000.00",
    "already_claimed": "0",
    "order": "as-given",
    "expenses": [
        {"name": "Voucher", "activity": "customer_offers", "cost": "5000"},
        {"name": "Second voucher", "activity": "customer_offers", "cost": "500"},
        {"name": "Advertisements", "activity": "digital_ads", "cost": "13000"},
        {"name": "Wine", "activity": "alcohol", "cost": "40.50"},
    ],
}


def answerable() -> list[Any]:
    cases = tomllib.loads(CASES.read_text("utf-8"))["case"]
    return [
        pytest.param(case["input"], id=case["name"]) for case in cases if case["input"]["expenses"] and "answer" in case
    ]


def asked(given: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(answer(json.dumps({"request": "plan", "input": given})))["answer"]
    return found


@pytest.fixture
def plan(shared_calculator: Callable[[str], Any]) -> Any:
    return shared_calculator(PAGE)


def expenses(plan: Any) -> list[dict[str, str]]:
    """What is shown of each expense, in the order of claiming."""
    read = "all => all.map(one => Object.fromEntries([...one.querySelectorAll(':scope [data-figure]')]\
        .filter(figure => figure.dataset.figure !== 'id').map(({dataset}) => [dataset.figure, dataset.value])))"
    shown: list[dict[str, str]] = plan.form.locator("[data-each=expenses] > article").evaluate_all(read)
    return shown


def test_a_plan_says_what_is_paid_and_what_limits_it(plan: Any) -> None:
    plan.type_input(GIVEN)
    plan.submit()
    assert plan.shown == {
        "half": "FY24 H1",
        "payable": "16000.00",
        "unfunded": "2540.50",
        "remaining": "0.00",
        "spend_by": "2024-06-30",
        "claim_by": "2024-08-14",
    }
    names = ("name", "activity", "cost", "payable", "unfunded", "limited_by")
    assert [tuple(expense[name] for name in names) for expense in expenses(plan)] == [
        ("Voucher", "customer_offers", "5000.00", "4000.00", "1000.00", "cap"),
        ("Second voucher", "customer_offers", "500.00", "0.00", "500.00", "cap"),
        ("Advertisements", "digital_ads", "13000.00", "12000.00", "1000.00", "remaining"),
        ("Wine", "alcohol", "40.50", "0.00", "40.50", "not_eligible"),
    ]


@pytest.mark.parametrize("given", answerable())
def test_a_case_that_is_typed_shows_what_the_engine_answers(given: dict[str, Any], plan: Any) -> None:
    plan.type_input(given)
    plan.submit()
    expected = asked(given)
    assert plan.problems == []
    assert plan.shown == {name: expected[name] for name in plan.shown}
    ranked = sorted(expected["expenses"], key=lambda expense: int(expense["rank"]))
    assert [shown["payable"] for shown in expenses(plan)] == [expense["payable"] for expense in ranked]


def test_the_largest_expense_comes_first_unless_the_reader_says_otherwise(plan: Any) -> None:
    plan.type_input({**GIVEN, "order": "largest-first"})
    plan.submit()
    assert [expense["name"] for expense in expenses(plan)] == ["Advertisements", "Voucher", "Second voucher", "Wine"]


def test_unpublished_rules_are_refused_until_the_reader_chooses_the_last_published_ones(plan: Any) -> None:
    plan.type_input({**GIVEN, "half": "FY26 H2"})
    plan.submit()
    assert plan.problems == [
        "The rules of activities for FY27 H1 are not published. Choose the last published ones under “Rules”."
    ]
    plan.field("rules_as_of").select_option(label="The last published rules, of June 30, 2026")
    plan.submit()
    assert plan.problems == []
    expect(plan.form.locator("[data-each=warnings] > li").first).to_contain_text(
        "FY26 H2 The rules for the days on which this money is spent are not published. "
        "This plan follows those of June 30, 2026."
    )


def test_what_is_ticked_stays_ticked_when_a_figure_changes(plan: Any) -> None:
    plan.type_input(GIVEN)
    plan.submit()
    card = plan.form.locator("article", has_text="Advertisements")
    ticked = card.get_by_label("A screenshot").first
    ticked.check()
    plan.field("earned").fill("9000")
    plan.submit()
    assert plan.shown["payable"] == "9000.00"
    assert ticked.is_checked()
    assert plan.form.locator("[data-tick]:checked").count() == 1


def test_nonsense_is_said_beside_each_field_and_calculated_with_by_nobody(plan: Any) -> None:
    plan.type_input(GIVEN)
    plan.open_lines()
    plan.field("earned").fill("1e6")
    plan.field("expenses[0].cost").fill("-5")
    plan.field("expenses[1].name").fill("")
    plan.submit()
    assert plan.problems == [
        "“1e6” is not clear. Write a number such as 1,234.56.",
        "“-5” does not do: enter an amount above zero.",
        "Fill this in.",
    ]
    assert plan.form.get_attribute("data-results") != "current"


def test_a_name_that_looks_like_markup_is_shown_as_it_is(plan: Any) -> None:
    plan.type_input(
        {**GIVEN, "expenses": [{"name": "<img src=x onerror=alert(1)>", "activity": "digital_ads", "cost": "1"}]}
    )
    plan.submit()
    assert expenses(plan)[0]["name"] == "<img src=x onerror=alert(1)>"
    assert plan.form.locator("img").count() == 0


def test_a_count_of_people_is_a_whole_number(plan: Any) -> None:
    plan.type_input(
        {**GIVEN, "expenses": [{"name": "Ignite", "activity": "microsoft_conferences", "cost": "9000", "persons": 1}]}
    )
    plan.field("expenses[0].persons").fill("1.5")
    plan.submit()
    assert plan.problems == ["“1.5” is not a whole number of at most 15 digits. Write digits only."]
