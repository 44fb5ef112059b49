"""The estimate as a reader uses it: figures typed into the form, the right ones read from the page."""

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from calculator import answer
from locales.languages import LANGUAGES
from macros import engine

type Input = dict[str, Any]
type Estimates = Callable[..., Any]

CASES = Path(__file__).parent.parent / "calculator" / "cases" / "estimate.toml"
# What the form has no field for: only an import gives it.
UNASKED = {"id", "activity"}
SHOWN = (
    *("half", "state", "spend_by", "claim_by", "claim_closes", "proof_by"),
    *("days_to_spend", "days_to_claim", "days_to_proof"),
    *("incentive", "earned", "rebate", "claimed", "remaining", "over_claimed", "converted", "forfeited"),
)


HALVES = engine.halves()


def typable(outcome: str) -> list[Any]:
    """The golden cases with that outcome (`answer` or `errors`) for which the form has all the fields."""
    return [
        pytest.param(case["input"], id=case["name"])
        for case in tomllib.loads(CASES.read_text("utf-8"))["case"]
        if outcome in case and any(fact.startswith("G-") for fact in case["facts"]) and has_fields_for(case["input"])
    ]


def has_fields_for(given: Input) -> bool:
    entries = [*given["earnings"], *given.get("claims", [])]
    return not any(entry.keys() & UNASKED or entry.get("half", HALVES[0]) not in HALVES for entry in entries)


def headline(given: Input) -> dict[str, str]:
    """What must stand on top: the newest half whose money can be spent or claimed, else the newest."""
    halves = json.loads(answer(json.dumps({"request": "estimate", "input": given})))["answer"]["halves"]
    main = ([half for half in halves if half["state"] in ("spending", "claiming")] or halves)[-1]
    values = {**main, **main["balances"][0]}
    return {name: str(values[name]) for name in SHOWN}


@pytest.mark.parametrize("given", typable("answer"))
def test_a_case_that_is_typed_shows_what_the_engine_answers(given: Input, shared_estimates: Estimates) -> None:
    estimate = shared_estimates()
    estimate.type_input(given)
    estimate.submit()
    assert {name: estimate.result(name) for name in SHOWN} == headline(given)


@pytest.mark.parametrize("given", typable("errors"))
def test_a_case_that_is_refused_is_said_beside_its_field_and_on_top(given: Input, shared_estimates: Estimates) -> None:
    estimate = shared_estimates()
    estimate.type_input(given)
    estimate.submit()
    beside = [text for text in estimate.form.locator("[data-problem]:visible").all_inner_texts() if text]
    assert beside
    assert estimate.form.locator("[data-summary] li p").all_inner_texts() == beside


GERMAN_LIKE = {
    "program": "mci-csp",
    "as_of": "2024-05-01",
    "earnings": [
        {"half": "FY24 H1", "currency": "EUR", "revenue": "1234567.89", "rate": "0.0375", "usd_rate": "1.0925"}
    ],
    "claims": [{"amount": "5250.5", "currency": "EUR", "status": "approved", "executed_on": "2024-02-10"}],
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_figures_are_typed_as_each_language_writes_them(language: str, shared_estimates: Estimates) -> None:
    estimate = shared_estimates(language)
    estimate.type_input(GERMAN_LIKE)
    estimate.submit()
    assert {name: estimate.result(name) for name in SHOWN} == headline(GERMAN_LIKE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_built_into_the_page_is_what_the_engine_then_answers(language: str, open_page: Estimates) -> None:
    page = open_page("calculator/", language=language)
    built = page.inner_html("[data-results-body]")
    page.evaluate("document.querySelector('[data-results-body] [data-result=remaining]').textContent = ''")
    page.wait_for_selector("[data-calculator-state=ready]")
    page.locator("[type=submit]").click()
    page.wait_for_selector("[data-results-title]:focus")
    assert page.inner_html("[data-results-body]") == built


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_javascript_the_worked_example_is_there(language: str, open_page: Estimates) -> None:
    page = open_page("calculator/", language=language, java_script_enabled=False)
    form = page.locator("form[data-calculator=estimate]")
    assert form.get_attribute("data-calculator-state") == "static"
    assert form.locator("[data-result=remaining]").get_attribute("data-value") == "7750.00"
    assert form.locator("[name='earnings[0].earned_on']").get_attribute("value") == "2023-11-30"
    assert form.locator("[type=submit]").is_disabled()


def test_the_result_follows_what_is_typed(open_estimate: Estimates) -> None:
    estimate = open_estimate()
    estimate.field("claims[0].amount").fill("6,250")
    estimate.page.wait_for_selector("[data-result=remaining][data-value='6750.00']")
    assert estimate.form.get_attribute("data-figures") == "changed"


def test_the_contracts_plain_date_can_be_set_by_its_name(open_estimate: Estimates) -> None:
    estimate = open_estimate()
    estimate.field("as_of").fill("2024-06-29")
    estimate.page.wait_for_selector("[data-result=days_to_spend][data-value='1']")
    assert estimate.form.locator("[id=estimate-as_of-day]").input_value() == "29"


def test_while_a_half_runs_it_is_told_what_reaches_its_threshold(shared_estimates: Estimates) -> None:
    estimate = shared_estimates()
    estimate.type_input(
        {
            "program": "mci-csp",
            "as_of": "2023-12-31",
            "earnings": [{"earned_on": "2023-11-30", "currency": "USD", "revenue": "375000.00", "rate": "0.04"}],
        }
    )
    estimate.submit()
    foreseen = estimate.form.locator(".coop-main .coop-to-threshold p:visible")
    expect(foreseen).to_have_count(3)
    assert "$249,999.69" in foreseen.last.inner_text()


def test_every_half_has_its_own_card_and_the_newest_open_one_comes_first(shared_estimates: Estimates) -> None:
    estimate = shared_estimates()
    earnings = [{"half": half, "currency": "USD", "co_op": "12000"} for half in ("FY23 H2", "FY24 H1", "FY24 H2")]
    estimate.type_input({"program": "mci-csp", "as_of": "2024-03-01", "earnings": earnings})
    estimate.submit()
    assert estimate.result("half") == "FY24 H1"
    others = estimate.form.locator(".coop-others [data-figure=half]")
    assert others.all_inner_texts() == ["FY23 H2", "FY24 H2"]


def test_starting_afresh_leaves_nothing_of_the_example(open_estimate: Estimates) -> None:
    estimate = open_estimate(timezone_id="Pacific/Auckland")
    estimate.start_afresh()
    today = estimate.page.evaluate("new Intl.DateTimeFormat('sv').format(new Date())")
    assert estimate.field("as_of").input_value() == today
    assert estimate.field("earnings[0].revenue").input_value() == ""
    assert estimate.form.locator("[data-list=claims] [data-line]").count() == 0
    assert not estimate.form.locator("[data-results-body]").is_visible()
    assert estimate.form.get_attribute("data-figures") == "own"


def test_a_removed_line_no_longer_counts(open_estimate: Estimates) -> None:
    estimate = open_estimate()
    estimate.form.locator("[data-list=claims] [data-action=remove]").first.click()
    estimate.page.wait_for_selector("[data-result=remaining][data-value='13000.00']")
    assert estimate.field("claims[0].amount").input_value() == "3,000"


def test_a_line_left_blank_does_not_count(open_estimate: Estimates) -> None:
    estimate = open_estimate()
    estimate.form.locator("[data-list=claims] [data-action=add]").click()
    estimate.submit()
    assert estimate.result("remaining") == "7750.00"


def test_the_result_is_read_out_once_after_a_pause(open_estimate: Estimates) -> None:
    estimate = open_estimate()
    region = estimate.form.locator("[data-announcement]")
    region.evaluate(
        """(region) => { window.said = [];
        new MutationObserver(() => window.said.push(region.textContent)).observe(region, { childList: true }); }"""
    )
    for amount in ("1", "12", "123"):
        estimate.field("claims[0].amount").fill(amount)
    said = "FY24 H1: $12,877.00 remaining. Spend by June 30, 2024, claim by August 14, 2024."
    expect(region).to_have_text(said)
    assert estimate.page.evaluate("window.said") == [said]
