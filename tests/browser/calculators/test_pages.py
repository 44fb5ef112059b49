"""What holds for the page of every further calculator: the example without JavaScript, live answers, accessibility."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from locales.languages import LANGUAGES

PAGES = [f"calculator/{name}/" for name in ("deadlines", "plan", "campaign", "co-sell", "top-tier")]
READERS: list[dict[str, Any]] = [
    {"color_scheme": "light"},
    {"size": "phone", "color_scheme": "dark"},
]

RESULT = """() => JSON.stringify([...document.querySelectorAll("[data-results-body] *")]
  .map(({dataset, hidden, textContent}) => ({...dataset, hidden, textContent})))"""


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_live_answer_to_the_example_is_the_one_built_into_the_page(
    path: str, language: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(path, language=language)
    built = json.loads(page.evaluate(RESULT))
    page.locator("form[data-calculator] select").first.focus()
    page.wait_for_selector("form[data-calculator-state=ready]", timeout=60_000)
    page.locator("[type=submit]").click()
    page.wait_for_selector("[data-results-title]:focus")
    assert json.loads(page.evaluate(RESULT)) == built


@pytest.mark.parametrize("path", PAGES)
def test_a_link_brings_all_figures_and_the_same_result(path: str, open_calculator: Callable[..., Any]) -> None:
    page = open_calculator(path).page
    page.wait_for_selector("[data-results=current]")
    before = json.loads(page.evaluate(RESULT))
    page.locator("[data-action=share]").click()
    link = page.locator("[data-link-text]")
    expect(link).not_to_have_value("")
    address = link.input_value()
    page.goto("about:blank")
    page.goto(address)
    page.wait_for_selector("[data-figures=shared][data-results=current]", timeout=60_000)
    assert json.loads(page.evaluate(RESULT)) == before


@pytest.mark.parametrize("path", PAGES)
def test_the_example_can_be_read_without_javascript(path: str, open_page: Callable[..., Page]) -> None:
    page = open_page(path, java_script_enabled=False)
    results = page.locator("[data-result]:visible")
    assert results.count() > 0
    assert all(text.strip() for text in results.all_inner_texts())
    assert page.locator("form button:visible, [data-calendar]:visible").count() == 1  # the disabled one of the form


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("reader", READERS, ids=["desk", "phone in the dark"])
def test_no_one_is_shut_out(
    path: str, reader: dict[str, Any], open_calculator: Callable[..., Any], violations: Callable[[Page], list[str]]
) -> None:
    calculator = open_calculator(path, **reader)
    calculator.start_afresh()
    calculator.submit()  # with whatever is missing said beside its field
    assert violations(calculator.page) == []
    assert not calculator.page.evaluate("document.documentElement.scrollWidth > innerWidth")


@pytest.mark.parametrize("path", PAGES)
def test_the_keyboard_alone_reaches_the_result(path: str, open_calculator: Callable[..., Any]) -> None:
    calculator = open_calculator(path)
    calculator.form.locator("[data-action=start-afresh]:visible").focus()
    for _ in range(200):
        calculator.page.keyboard.press("Tab")
        if calculator.page.evaluate("document.activeElement.type") == "submit":
            break
    calculator.page.keyboard.press("Enter")
    calculator.page.wait_for_selector("[data-results-title]:focus")
