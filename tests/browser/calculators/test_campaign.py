"""The payout of a campaign as a reader works it out."""

import json
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from calculator import answer
from macros.campaign import view

PAGE = "calculator/campaign/"
CASES = Path(__file__).parents[2] / "calculator" / "cases" / "campaign.toml"
# What the form has no field for.
UNASKED = {"licences", "licence"}


def typable() -> Iterator[Any]:
    """The cases that a reader could enter: no error, with sales, and a field for everything in them."""
    for case in tomllib.loads(CASES.read_text("utf-8"))["case"]:
        lines = [*case["input"].get("rate_card", []), *case["input"].get("sales", [])]
        has_sales = case["input"]["kind"] == "percentage" or case["input"].get("sales")
        if "answer" in case and has_sales and not any(line.keys() & UNASKED for line in lines):
            yield pytest.param(case["input"], id=case["name"])


@pytest.fixture
def campaign(shared_calculator: Callable[[str], Any]) -> Any:
    return shared_calculator(PAGE)


@pytest.mark.parametrize("given", list(typable()))
def test_a_case_that_is_typed_shows_what_the_engine_answers(given: dict[str, Any], campaign: Any) -> None:
    campaign.type_input(given)
    campaign.submit()
    expected = view(json.loads(answer(json.dumps({"request": "campaign", "input": given})))["answer"])
    assert campaign.problems == []
    assert "payout" in campaign.shown
    assert campaign.shown == {name: str(expected[name]) for name in campaign.shown}


def test_units_above_the_maximum_are_left_out_and_the_payout_is_capped(campaign: Any) -> None:
    campaign.type_input(
        {
            "kind": "dollar-per-sku",
            "currency": "USD",
            "cap": "1500",
            "rate_card": [{"sku": "E3", "amount": "25", "min": 10, "max": 50}, {"sku": "E5", "amount": "40"}],
            "sales": [{"sku": "E3", "quantity": 60}, {"sku": "E5", "quantity": 12}],
        }
    )
    campaign.submit()
    assert campaign.shown == {"payout": "1500.00", "earned": "1730.00"}
    assert campaign.form.get_by_text("Above the maximum of 50: 10 left out.").is_visible()


def test_a_goal_tells_what_is_still_missing(campaign: Any) -> None:
    campaign.type_input(
        {
            "kind": "frequency",
            "currency": "USD",
            "period": {"first_day": "2026-01-01", "last_day": "2026-03-31"},
            "threshold": {"transactions": 5, "customers": 3, "rule": "all"},
            "reward": {"per": "customer", "amount": "100"},
            "sales": [
                {"date": "2026-01-01", "customer": "A"},
                {"date": "2026-03-31", "customer": "B", "units": 4},
                {"date": "2026-04-01", "customer": "C"},
                {"date": "2026-02-06", "customer": "D", "reversed": True},
            ],
        }
    )
    campaign.submit()
    assert campaign.shown == {
        "payout": "0.00",
        "met": "false",
        "transactions": "2",
        "missing_transactions": "3",
        "customers": "2",
        "missing_customers": "1",
        "units": "5",
    }


def test_a_goal_without_a_number_is_said_beside_the_goal(campaign: Any) -> None:
    campaign.type_input(
        {
            "kind": "frequency",
            "currency": "USD",
            "period": {"first_day": "2026-01-01", "last_day": "2026-03-31"},
            "reward": {"per": "campaign", "amount": "100"},
            "sales": [{"date": "2026-01-01", "customer": "A"}],
        }
    )
    campaign.submit()
    goal = campaign.form.get_by_role("group", name="Goal").locator("[data-problem]:visible")
    assert goal.all_inner_texts() == campaign.problems
    assert len(campaign.problems) == 1


def test_nonsense_is_said_beside_each_field(campaign: Any) -> None:
    campaign.type_input({"kind": "percentage", "currency": "USD", "revenue": "100", "rate": "0.05"})
    campaign.field("revenue").fill("a lot")
    campaign.field("rate").fill("5 of 100")
    campaign.submit()
    assert campaign.problems == [
        "“a lot” is not clear. Write a number such as 1,234.56.",
        "“5 of 100” is not clear. Write a number such as 2.5.",
    ]


TERMS = {
    "kind": "dollar-per-sku",
    "currency": "EUR",
    "cap": "1500",
    "rate_card": [{"sku": "E3", "amount": "25.5", "min": 10, "max": 50}, {"sku": "E5", "amount": "40"}],
}


def test_terms_are_saved_without_sales_and_whoever_opens_them_enters_only_those(campaign: Any) -> None:
    campaign.type_input({**TERMS, "sales": [{"sku": "E3", "quantity": 20}]})
    with campaign.page.expect_download() as download:
        campaign.form.locator("[data-action=save-terms]").click()
    saved = Path(download.value.path()).read_bytes()
    assert json.loads(saved)["input"] == TERMS
    expect(campaign.form.locator("[data-terms-saved]")).to_contain_text("co-op-campaign-terms-")
    campaign.form.locator("[data-action=delete-mine]").click()
    with campaign.page.expect_file_chooser() as chooser:
        campaign.form.locator("[data-action=open-saved]").click()
    chooser.value.set_files({"name": "terms.json", "mimeType": "application/json", "buffer": saved})
    campaign.type_input({"sales": [{"sku": "E3", "quantity": 20}]})
    campaign.submit()
    assert campaign.shown == {"payout": "510.00"}


def test_terms_that_cannot_be_read_are_told_and_not_saved(campaign: Any) -> None:
    campaign.type_input({"kind": "percentage", "currency": "USD", "rate": "0.05"})
    campaign.field("rate").fill("a bit")
    campaign.form.locator("[data-action=save-terms]").click()
    expect(campaign.form.locator("[data-summary]")).to_be_focused()
    assert "“a bit” is not clear. Write a number such as 2.5." in campaign.problems
    expect(campaign.form.locator("[data-terms-saved]")).to_be_empty()
