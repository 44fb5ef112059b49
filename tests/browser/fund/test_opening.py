"""Saved files that are opened again: the calculator's own, those with imported lines, and anything else."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from calculator import answer

type Open = Callable[..., Any]

SAVED: dict[str, Any] = {
    "request": "estimate",
    "input": {
        "program": "mci-csp",
        "as_of": "2024-05-01",
        "earnings": [{"half": "FY24 H1", "currency": "USD", "co_op": "16000.50"}],
        "claims": [{"amount": "250.00", "currency": "USD", "status": "approved", "executed_on": "2024-02-10"}],
        "rounding": "half-up",
    },
}


def choose(page: Page, content: bytes, name: str = "saved.json") -> None:
    """Open a file with this content."""
    with page.expect_file_chooser() as chooser:
        page.locator("[data-action=open-saved]").click()
    chooser.value.set_files({"name": name, "mimeType": "application/json", "buffer": content})


def saved_by(page: Page) -> bytes:
    """The file with the working that the page saves."""
    with page.expect_download() as download:
        page.locator("[data-action=save-json]").click()
    return Path(download.value.path()).read_bytes()


def test_a_saved_file_brings_its_figures_back_and_nothing_of_it_is_kept(open_estimate: Open) -> None:
    estimate = open_estimate()
    estimate.field("claims[0].amount").fill("6,250")
    estimate.page.wait_for_selector("[data-result=remaining][data-value='6750.00']")
    file = saved_by(estimate.page)
    estimate.form.locator("[data-action=delete-mine]").click()
    estimate.page.wait_for_selector("[data-result=remaining][data-value='7750.00']")
    choose(estimate.page, file)
    estimate.page.wait_for_selector("[data-figures=shared][data-results=current]")
    assert estimate.result("remaining") == "6750.00"
    assert estimate.page.evaluate("localStorage.getItem('co-op-calculator.1.estimate')") is None
    expect(estimate.page.locator("[data-notice=rules]")).not_to_be_visible()


def test_lines_of_an_export_come_back_as_the_block_they_were(open_import: Open, export: str) -> None:
    estimate, dialog = open_import()
    dialog.locator("[data-file]").set_input_files({"name": "h1.csv", "mimeType": "text/csv", "buffer": export.encode()})
    dialog.locator("[data-action=take-over]").click()
    estimate.page.wait_for_selector("[data-results=current]")
    before = estimate.form.locator("[data-block] > p").all_inner_texts(), estimate.result("earned")
    file = saved_by(estimate.page)
    estimate.form.locator("[data-action=delete-mine]").click()
    expect(estimate.form.locator("[data-block]")).to_have_count(0)
    choose(estimate.page, file)
    estimate.page.wait_for_selector("[data-figures=shared][data-results=current]")
    assert (estimate.form.locator("[data-block] > p").all_inner_texts(), estimate.result("earned")) == before
    assert "h1.csv" in before[0][0]


def test_an_old_file_says_which_rules_have_changed(open_estimate: Open) -> None:
    answered = json.loads(answer(json.dumps(SAVED)))["answer"]
    answered["halves"][0]["claim_by"] = "2024-08-13"
    old = {**SAVED, "policy_version": "an older version", "answer": answered}
    page = open_estimate().page
    choose(page, json.dumps(old).encode())
    expect(page.locator("[data-notice=rules] li")).to_have_text(
        "Claim by, FY24 H1: it was August 13, 2024, it is now August 14, 2024."
    )


def test_what_was_there_before_comes_back(open_estimate: Open) -> None:
    estimate = open_estimate()
    estimate.field("claims[0].amount").fill("6,250")
    estimate.page.wait_for_selector("[data-result=remaining][data-value='6750.00']")
    choose(estimate.page, json.dumps(SAVED).encode())
    expect(estimate.field("claims[0].amount")).to_have_value("250")
    estimate.form.locator("[data-action=leave-shared]").click()
    expect(estimate.field("claims[0].amount")).to_have_value("6,250")


def with_input(**changes: Any) -> dict[str, Any]:
    return {**SAVED, "input": {**SAVED["input"], **changes}}


FOREIGN = {
    "nothing": b"",
    "a picture": b"\x89PNG\r\n\x1a\n\x00\x00",
    "JSON that is cut off": json.dumps(SAVED).encode()[:-20],
    "a list": b"[]",
    "nothing said": b"null",
    "another calculator's": json.dumps({**SAVED, "request": "plan"}).encode(),
    "a list of figures": json.dumps({"request": "estimate", "input": []}).encode(),
    "no figures": json.dumps({"request": "estimate"}).encode(),
    "an unknown field": json.dumps(with_input(budget="1.00")).encode(),
    "an amount that is none": json.dumps(with_input(earnings=[{"co_op": "<b>1</b>"}])).encode(),
    "more lines than anyone types": json.dumps(with_input(claims=[{}] * 1001)).encode(),
    "more lines from a file than there are": json.dumps(
        {**SAVED, "from_files": {"earnings": [{"file": "x", "lines": 2}]}}
    ).encode(),
    "lines from a file in no list": json.dumps(
        {**SAVED, "from_files": {"budget": [{"file": "x", "lines": 1}]}}
    ).encode(),
    "lines from a file, not counted": json.dumps(
        {**SAVED, "from_files": {"earnings": [{"file": "x", "lines": "1"}]}}
    ).encode(),
    "an answer that is none": json.dumps({**SAVED, "answer": {"halves": "all"}}).encode(),
    "six megabytes": b" " * 6_000_000 + json.dumps(SAVED).encode(),
}


def test_no_other_file_changes_the_form_and_each_is_named(open_estimate: Open) -> None:
    estimate = open_estimate()
    estimate.field("claims[0].amount").fill("6,250")
    estimate.page.wait_for_selector("[data-result=remaining][data-value='6750.00']")
    notice = estimate.page.locator("[data-notice=link]")
    for name, content in FOREIGN.items():
        choose(estimate.page, content, f"{name}.json")
        expect(notice).to_have_text(
            f"Nothing was taken from {name}.json: this calculator has not saved it. "
            "Choose a JSON file that it has saved."
        )
        expect(estimate.field("claims[0].amount")).to_have_value("6,250")
        assert estimate.form.get_attribute("data-figures") == "changed"


def test_a_file_that_is_none_of_ours_leaves_what_is_told_and_the_result_before(open_estimate: Open) -> None:
    estimate = open_estimate()
    estimate.field("claims[0].amount").fill("a lot")
    estimate.form.locator("[type=submit]").click()
    expect(estimate.form.locator("[data-summary]")).to_be_focused()
    choose(estimate.page, b"no JSON")
    expect(estimate.page.locator("[data-notice=link]")).to_be_visible()
    expect(estimate.form.locator("[data-summary] li")).to_have_count(1)
    assert estimate.result("remaining") == "7750.00"
    assert estimate.form.get_attribute("data-results") == "old"
