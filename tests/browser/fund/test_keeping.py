"""Figures kept in the browser: there the next time, in no case before something is typed, and gone when deleted."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

type Open = Callable[..., Any]

KEY = "co-op-calculator.1.estimate"
STORAGE_OFF = (
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } })"
)


def kept(page: Page) -> str | None:
    found: str | None = page.evaluate(f"localStorage.getItem('{KEY}')")
    return found


def change(estimate: Any) -> None:
    estimate.field("claims[0].amount").fill("6,250")
    estimate.page.wait_for_selector("[data-result=remaining][data-value='6750.00']")


def reloaded(estimate: Any) -> Any:
    estimate.page.reload()
    estimate.wait_until("ready")
    return estimate


def test_nothing_is_kept_until_something_is_typed(open_estimate: Open) -> None:
    estimate = open_estimate()
    estimate.submit()
    estimate.start_afresh()
    assert kept(estimate.page) is None


def test_figures_are_there_the_next_time(open_estimate: Open) -> None:
    estimate = open_estimate()
    change(estimate)
    reloaded(estimate)
    estimate.page.wait_for_selector("[data-results=current] [data-result=remaining][data-value='6750.00']")
    assert estimate.field("claims[0].amount").input_value() == "6,250"
    assert estimate.form.get_attribute("data-figures") == "changed"


def test_what_cannot_be_read_is_there_the_next_time_as_it_was_typed_and_told(open_estimate: Open) -> None:
    estimate = open_estimate()
    estimate.start_afresh()
    estimate.form.locator("[id='estimate-earnings[0].basis']").select_option("co_op")
    estimate.field("earnings[0].half").select_option("?day")
    estimate.field("earnings[0].co_op").fill("about 1,000")
    estimate.form.locator("[id='estimate-earnings[0].earned_on-day']").fill("31")
    reloaded(estimate)
    expect(estimate.field("earnings[0].co_op")).to_have_value("about 1,000")
    expect(estimate.form.locator("[id='estimate-earnings[0].earned_on-day']")).to_have_value("31")
    expect(estimate.form.locator("[data-list=earnings] [data-problem]:visible")).to_have_text(
        [
            "Fill in day, month and year. The year has four digits.",
            "“about 1,000” is not clear. Write a number such as 1,234.56.",
        ]
    )


@pytest.mark.parametrize(("language", "typed"), [("de", "6.250"), ("ja", "6,250")])
def test_figures_are_read_in_the_format_of_whatever_language_is_opened(
    language: str, typed: str, open_estimate: Open, server: str
) -> None:
    estimate = open_estimate()
    change(estimate)
    estimate.page.goto(f"{server}{language}/calculator/")
    expect(estimate.field("claims[0].amount")).to_have_value(typed)


def test_lines_from_a_file_are_kept_too(open_import: Open, export: str) -> None:
    estimate, dialog = open_import()
    dialog.locator("[data-paste]").fill(export)
    dialog.locator("[data-action=read-pasted]").click()
    dialog.locator("[data-action=take-over]").click()
    reloaded(estimate)
    expect(estimate.form.locator("[data-block] p")).to_have_text("5 earnings from the pasted rows")
    assert "Contoso" not in (kept(estimate.page) or "")


def test_the_back_button_brings_the_figures_back(open_estimate: Open, server: str) -> None:
    estimate = open_estimate()
    change(estimate)
    estimate.page.goto(f"{server}deadlines/")
    estimate.page.go_back()
    expect(estimate.field("claims[0].amount")).to_have_value("6,250")
    estimate.page.wait_for_selector("[data-results=current] [data-result=remaining][data-value='6750.00']")


def test_deleting_leaves_the_example_and_nothing_in_the_browser(open_estimate: Open) -> None:
    estimate = open_estimate()
    change(estimate)
    estimate.form.locator("[data-action=delete-mine]").click()
    expect(estimate.form.locator("[data-notice=deleted]")).to_have_text("Your figures are deleted from this browser.")
    assert kept(estimate.page) is None
    assert estimate.field("claims[0].amount").input_value() == "5,250"
    reloaded(estimate)
    assert estimate.form.get_attribute("data-figures") == "example"


def test_a_browser_that_keeps_nothing_is_said_and_calculates(open_page: Open) -> None:
    page = open_page("404.html", expected="SecurityError")  # the theme's own scripts
    page.add_init_script(STORAGE_OFF)
    page.goto(page.url.replace("404.html", "calculator/"))
    page.wait_for_selector("form[data-calculator-state=ready]", timeout=60_000)
    page.locator("[data-action=start-afresh]:visible").click()
    page.locator("[name='earnings[0].half']").select_option("FY24 H1")
    page.locator("[id='estimate-earnings[0].basis']").select_option("co_op")
    page.locator("[name='earnings[0].co_op']").fill("16000")
    page.wait_for_selector("[data-results=current] [data-result=half][data-value='FY24 H1']")
    expect(page.locator("[data-note=unkept]")).to_be_visible()


@pytest.mark.parametrize(
    "damaged", ["{", "null", '{"input": 1}', '{"input": {"x": "1"}, "imported": {}, "whose": "own"}']
)
def test_what_is_kept_but_damaged_gives_the_example(damaged: str, open_estimate: Open) -> None:
    estimate = open_estimate()
    estimate.page.evaluate(f"text => localStorage.setItem('{KEY}', text)", damaged)
    reloaded(estimate)
    assert estimate.form.get_attribute("data-figures") == "example"
    assert estimate.field("claims[0].amount").input_value() == "5,250"


def test_a_second_tab_is_told_of_a_change_and_may_take_it_over(open_estimate: Open) -> None:
    first = open_estimate()
    page = first.page.context.new_page()
    page.goto(first.page.url)
    page.wait_for_selector("form[data-calculator-state=ready]", timeout=60_000)
    change(first)
    notice = page.locator("[data-notice=tab]")
    expect(notice).to_contain_text("You have changed these figures in another tab.")
    assert page.locator("[name='claims[0].amount']").input_value() == "5,250"
    notice.locator("button").click()
    expect(page.locator("[name='claims[0].amount']")).to_have_value("6,250")
    expect(notice).not_to_be_visible()


def test_when_midnight_passes_the_reader_is_told_and_asked(open_page: Open) -> None:
    page = open_page("404.html", timezone_id="UTC", expected="cancelled action")  # the theme's timers, set forward
    page.clock.install(time="2024-06-30T23:58:00Z")
    page.goto(page.url.replace("404.html", "calculator/"))
    page.wait_for_selector("form[data-calculator-state=ready]", timeout=60_000)
    page.locator("[data-action=today]").click()
    page.clock.run_for(1000)
    page.wait_for_selector("[data-result=days_to_spend][data-value='0']")
    page.clock.run_for(180_000)
    notice = page.locator("[data-notice=day]")
    expect(notice).to_contain_text("It is July 1, 2024 now. The result is for June 30, 2024.")
    notice.locator("button").click()
    page.clock.run_for(1000)
    page.wait_for_selector("[data-result=days_to_spend][data-value='-1']")
    expect(notice).not_to_be_visible()
