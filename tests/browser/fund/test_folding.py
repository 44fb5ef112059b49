"""Finished lines fold to what they say; nothing of them is lost, and none with a problem is put out of sight."""

import json
from collections.abc import Callable
from itertools import pairwise
from typing import Any

from playwright.sync_api import Locator, expect

type Open = Callable[..., Any]

CLAIM = {"amount": "100", "currency": "EUR", "status": "approved", "executed_on": "2024-02-10"}
EARNING = {"earned_on": "2023-11-30", "currency": "EUR", "co_op": "12000", "usd_rate": "1.0925"}


def lines_of(estimate: Any, name: str) -> Locator:
    found: Locator = estimate.form.locator(f"[data-list={name}] [data-line]")
    return found


def said(line: Locator) -> list[str]:
    """The pieces of what a folded line says."""
    return line.locator("[data-said] > span").all_inner_texts()


def add(estimate: Any, name: str) -> None:
    estimate.form.locator(f"[data-list={name}] [data-action=add]").click()


def test_the_next_line_folds_the_finished_ones_to_what_they_say(open_estimate: Open) -> None:
    estimate = open_estimate()
    add(estimate, "claims")
    expect(estimate.field("claims[2].currency")).to_be_focused()
    assert said(lines_of(estimate, "claims").nth(0)) == ["$5,250", "Approved", "February 10, 2024"]
    assert said(lines_of(estimate, "claims").nth(1)) == ["$3,000", "Approved", "March 12, 2024"]
    assert not lines_of(estimate, "claims").nth(2).locator("[data-said]").is_visible()
    assert not estimate.field("claims[0].amount").is_visible()
    estimate.submit()
    assert estimate.result("claimed") == "8250.00"


def test_no_row_of_a_folded_line_begins_or_ends_with_a_dot(open_estimate: Open) -> None:
    estimate = open_estimate(size="narrow")
    add(estimate, "claims")
    line = lines_of(estimate, "claims").first.locator("[data-said]")
    edge = line.evaluate("line => line.getBoundingClientRect().left")
    pieces = line.locator("span").evaluate_all("all => all.map((one) => one.getBoundingClientRect().toJSON())")
    firsts = [pieces[0], *(now for last, now in pairwise(pieces) if now["top"] > last["top"])]
    dots = line.locator("span").evaluate_all(
        "all => all.map((one) => parseFloat(getComputedStyle(one, '::before').width))"
    )
    assert len(firsts) == 2
    assert all(first["left"] + max(dots) <= edge for first in firsts)
    assert line.evaluate("line => getComputedStyle(line).overflowX") == "clip"


def test_a_folded_line_opens_where_it_was_and_goes_by_its_number(open_estimate: Open) -> None:
    estimate = open_estimate()
    add(estimate, "claims")
    estimate.page.get_by_role("button", name="Edit Claim 2", exact=True).press("Enter")
    expect(estimate.field("claims[1].currency")).to_be_focused()
    expect(estimate.field("claims[1].amount")).to_have_value("3,000")
    estimate.page.get_by_role("button", name="Remove Claim 2", exact=True).click()
    estimate.page.get_by_role("button", name="Remove Claim 2", exact=True).click()
    expect(estimate.page.get_by_role("button", name="Edit Claim 1", exact=True)).to_be_focused()


def test_a_line_with_a_problem_stays_open(open_estimate: Open) -> None:
    estimate = open_estimate()
    estimate.field("claims[0].amount").fill("much")
    estimate.form.locator("[id='estimate-claims[1].executed_on-day']").fill("")
    add(estimate, "claims")
    add(estimate, "claims")
    assert lines_of(estimate, "claims").evaluate_all("all => all.map((one) => one.hasAttribute('data-folded'))") == (
        [False] * 4
    )


def test_a_line_that_the_engine_finds_wrong_opens_again(open_estimate: Open) -> None:
    estimate = open_estimate()
    add(estimate, "claims")
    estimate.field("claims[2].amount").fill("1")
    add(estimate, "claims")  # before the engine has said that the day is missing
    expect(lines_of(estimate, "claims").nth(2)).not_to_have_attribute("data-folded", "")
    expect(lines_of(estimate, "claims").nth(1)).to_have_attribute("data-folded", "")


def test_more_than_three_lines_come_folded_and_three_come_open(open_estimate: Open) -> None:
    given = {"program": "mci-csp", "as_of": "2024-05-01", "earnings": [EARNING] * 3, "claims": [CLAIM] * 4}
    record = {"input": given, "imported": {}, "whose": "own", "day": "2024-05-01"}
    estimate = open_estimate()
    estimate.page.evaluate("text => localStorage.setItem('co-op-calculator.1.estimate', text)", json.dumps(record))
    estimate.page.reload()
    estimate.page.wait_for_selector("[data-figures=own][data-results=current]", timeout=60_000)
    assert estimate.form.locator("[data-folded] > legend").all_inner_texts() == [
        "Claim 1",
        "Claim 2",
        "Claim 3",
        "Claim 4",
    ]
    assert estimate.result("claimed") == "400.00"
    add(estimate, "earnings")
    assert said(lines_of(estimate, "earnings").first) == ["November 30, 2023", "Co-op: €12,000", "€1 = $1.0925"]
