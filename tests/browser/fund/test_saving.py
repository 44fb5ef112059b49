"""The result as a file, on paper and as a picture, and two results side by side."""

import csv
import io
import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from calculator import answer
from locales.languages import LANGUAGES
from macros.picture import picture

type Open = Callable[..., Any]


def saved(page: Page, action: str) -> tuple[str, str]:
    """The name and the text of the file that a button saves."""
    with page.expect_download() as download:
        page.locator(f"[data-action={action}]").click()
    return download.value.suggested_filename, Path(download.value.path()).read_text("utf-8")


def test_a_table_holds_what_was_entered_the_result_and_the_working(open_estimate: Open) -> None:
    estimate = open_estimate()
    name, text = saved(estimate.page, "save-csv")
    assert name.startswith("co-op-estimate-")
    assert text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert ["Entered", "Earnings 1", "Eligible revenue", "1,000,000", "$1,000,000"] in rows
    assert ["Result", "FY24 H1", "Remaining co-op", "7750.00", "$7,750.00"] in rows
    assert ["Result", "FY24 H1", "Spend by", "2024-06-30", "June 30, 2024 · 60 days left"] in rows
    working = [row for row in rows if row[0] == "Working"]
    assert len(working) == estimate.form.locator(".coop-steps > li").count()
    assert any(row[3] == "" for row in working)
    assert any(row[3] != "" for row in working)


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+49 30", "'+49 30"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-2+3", "'-2+3"),
        ('=cmd|"/c calc"', '"\'=cmd|""/c calc"""'),
        ("\t=1", "'\t=1"),
        ("＝1", "'＝1"),
        ("-5250.00", "-5250.00"),
        ("a, b", '"a, b"'),
    ],
)
def test_no_cell_of_a_table_becomes_a_formula(cell: str, written: str, open_page: Open) -> None:
    page = open_page("calculator/")
    made = page.evaluate("async (cell) => (await import('/assets/calculator/saving.js')).csv([[cell]])", cell)
    assert made == f"{written}\r\n"


def test_a_file_with_the_working_holds_the_request_and_the_engines_own_answer(open_estimate: Open) -> None:
    _, text = saved(open_estimate().page, "save-json")
    found = json.loads(text)
    again = json.loads(answer(json.dumps({"request": found["request"], "input": found["input"]})))
    assert (found["answer"], found["policy_version"]) == (again["answer"], again["policy_version"])
    assert found["answer"]["working"]


def test_the_calendar_holds_the_deadlines_of_every_open_half(open_estimate: Open) -> None:
    estimate = open_estimate()
    estimate.form.locator("[data-list=earnings] [data-action=add]").click()
    estimate.field("earnings[1].half").select_option("FY24 H2")
    estimate.field("earnings[1].revenue").fill("500000")
    estimate.field("earnings[1].rate").fill("4")
    estimate.page.wait_for_selector(".coop-others [data-figure=half][data-value='FY24 H2']")
    name, text = saved(estimate.page, "calendar")
    assert name == "co-op-fy24-h1-fy24-h2.ics"
    assert "SUMMARY:Last day to spend the co-op of FY24 H1" in text
    assert "SUMMARY:Last day to spend the co-op of FY24 H2" in text


def test_on_paper_stand_the_inputs_the_result_the_working_and_the_sources(open_estimate: Open) -> None:
    page = open_estimate().page
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    paper = page.locator("[data-paper]")
    expect(paper).to_be_visible()
    entered = paper.locator("[data-entered] tr").all_inner_texts()
    assert "Earnings 1\tPayout rate, in percent\t4%" in entered
    assert "Claim 2\tDay of the activity\tMarch 12, 2024" in entered
    assert paper.locator("[data-sources] li").count() > 0
    assert page.locator("[data-figure=policy_version]").is_visible()
    assert not page.locator("[data-action=print]").is_visible()


def test_the_picture_shows_the_shares_and_the_days_of_each_half(open_estimate: Open) -> None:
    estimate = open_estimate()
    picture = estimate.form.locator(".coop-picture svg").first
    claimed, remaining = picture.locator("rect.claimed"), picture.locator("rect.remaining")
    assert (claimed.get_attribute("width"), remaining.get_attribute("x")) == ("51.56%", "51.56%")
    whole = picture.bounding_box()["width"]
    assert round(claimed.bounding_box()["width"] / whole, 2) == 0.52
    assert [text.strip() for text in picture.locator("text:not([class])").all_text_contents()] == [
        "Spend by June 30, 2024",
        "Claim by August 14, 2024",
        "Proof by September 28, 2024",
    ]
    estimate.form.locator(".coop-picture summary").click()
    assert estimate.form.locator(".coop-picture tbody tr").all_inner_texts() == [
        "FY24 H1\t$16,000.00\t$8,250.00\t$7,750.00\tJune 30, 2024\tAugust 14, 2024\tSeptember 28, 2024"
    ]


CASES = Path(__file__).parents[2] / "calculator" / "cases" / "estimate.toml"


def test_the_page_draws_by_the_same_rule_as_the_build(shared_page: Open) -> None:
    cases = [case for case in tomllib.loads(CASES.read_text("utf-8"))["case"] if "answer" in case]
    asked = [json.dumps({"request": "estimate", "input": case["input"]}, default=str) for case in cases]
    answers = [json.loads(answer(request))["answer"] for request in asked]
    drawn = shared_page("calculator/").evaluate(
        "async (answers) => answers.map((await import('/assets/calculator/picture.js')).picture)", answers
    )
    assert drawn == [picture(one) for one in answers]
    assert len(drawn) > 20


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [320, 1280])
def test_no_word_of_the_picture_is_cut_off(language: str, width: int, shared_page: Open) -> None:
    page = shared_page("calculator/", language=language)
    page.set_viewport_size({"width": width, "height": 800})
    cut = page.evaluate(
        """() => [...document.querySelectorAll('.coop-picture svg')].flatMap((svg) => {
        const {left, right, top, bottom} = svg.getBoundingClientRect();
        return [...svg.querySelectorAll('text')].filter((text) => { const box = text.getBoundingClientRect();
          return box.left < left - 1 || box.right > right + 1 || box.top < top - 1 || box.bottom > bottom + 1; })
          .map((text) => text.textContent); })"""
    )
    assert cut == []


def test_two_results_stand_side_by_side_with_differences_marked(open_estimate: Open) -> None:
    estimate = open_estimate()
    estimate.page.locator("[data-action=compare]").click()
    expect(estimate.page.locator("[data-compare-title]")).to_be_focused()
    estimate.field("claims[0].amount").fill("6,250")
    marked = estimate.page.locator("[data-compare] [data-differs]")
    expect(marked).to_have_count(2)
    assert marked.all_inner_texts() == [
        "Co-op claimed\t$8,250.00\t$9,250.00",
        "Remaining co-op\t$7,750.00\t$6,750.00",
    ]
    expect(estimate.page.locator("[data-compare-line]")).to_have_text("A and B differ in what is marked.")
    estimate.page.locator("[data-action=back-to-a]").click()
    expect(estimate.field("claims[0].amount")).to_have_value("5,250")
    estimate.page.wait_for_selector("[data-result=remaining][data-value='7750.00']")
    expect(estimate.page.locator("[data-compare]")).not_to_be_visible()


def test_another_day_can_be_compared_too(open_estimate: Open) -> None:
    estimate = open_estimate()
    estimate.page.locator("[data-action=compare]").click()
    estimate.field("as_of").fill("2024-07-01")
    expect(estimate.page.locator("[data-compare] [data-differs] th").first).to_have_text("Spend by")
    estimate.page.locator("[data-action=keep-b]").click()
    expect(estimate.page.locator("[data-compare]")).not_to_be_visible()
    assert estimate.result("state") == "claiming"
