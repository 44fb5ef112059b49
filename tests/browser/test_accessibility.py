"""For everyone: no violation that axe-core finds, everything by keyboard, and room on a narrow screen."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from locales.languages import LANGUAGES

type Open = Callable[..., Any]

type Violations = Callable[..., list[str]]

FORM = "form[data-calculator]"


@pytest.mark.parametrize(
    ("size", "color_scheme", "language"),
    [
        ("desk", "light", "en"),
        ("desk", "dark", "en"),
        ("phone", "light", "en"),
        *(("phone", "dark", language) for language in LANGUAGES),
    ],
)
def test_the_example_has_no_barrier(
    size: str, color_scheme: str, language: str, open_estimate: Open, violations: Violations
) -> None:
    estimate = open_estimate(language, size=size, color_scheme=color_scheme)
    for button in estimate.form.locator("[data-action=add]").all():
        button.click()  # which folds the lines so far
    for summary in estimate.form.locator("summary:visible").all():
        summary.click()
    assert violations(estimate.page, FORM) == []


@pytest.mark.parametrize("color_scheme", ["light", "dark"])
def test_warnings_and_problems_have_no_barrier(color_scheme: str, open_estimate: Open, violations: Violations) -> None:
    estimate = open_estimate(color_scheme=color_scheme)
    estimate.field("claims[0].amount").fill("20,000")
    estimate.submit()
    assert estimate.form.locator(".coop-warnings li").count() == 1
    estimate.field("claims[1].amount").fill("much")
    estimate.submit()
    assert violations(estimate.page, FORM) == []


def press(page: Page, keys: str) -> None:
    for key in keys.split():
        page.keyboard.press(key)


def test_a_reader_without_a_mouse_works_out_a_result(open_estimate: Open) -> None:
    page = open_estimate().page
    page.locator("[data-action=start-afresh]:visible").focus()
    press(page, "Enter")
    expect(page.locator("[name=program]")).to_be_focused()
    press(page, "Tab Tab Tab Tab Tab")  # the three boxes of today, the button beside them, the half
    expect(page.locator("[name='earnings[0].half']")).to_be_focused()
    page.keyboard.type("FY24 H1")
    press(page, "Tab")
    page.keyboard.type("The co-op")
    press(page, "Tab Tab")
    page.keyboard.type("16000")
    press(page, "Enter")
    expect(page.locator("[data-results-title]")).to_be_focused()
    assert page.locator("[data-result=earned]").get_attribute("data-value") == "16000.00"


# Whether the header or the line at the bottom of a phone stays before what has the focus: the header slides away.
COVERED = """async () => {
  const { activeElement: used } = document;
  const isCovered = () => {
    const { left, top, width, height } = used.getBoundingClientRect();
    const bar = document.elementFromPoint(left + width / 2, top + height / 2)?.closest(".coop-glance, .md-header");
    return bar !== null && bar !== undefined && !bar.contains(used);
  };
  for (let frame = 0; frame < 300 && isCovered(); frame += 1) await new Promise(requestAnimationFrame);
  return isCovered();
}"""


def test_what_has_the_focus_is_never_behind_a_bar(open_page: Open) -> None:
    page = open_page("calculator/deadlines/", size="phone")
    page.wait_for_selector("form[data-calculator-state=ready]")
    for key in ["Tab"] * 36 + ["Shift+Tab"] * 30:
        page.keyboard.press(key)
        assert not page.evaluate(COVERED), page.evaluate("document.activeElement.outerHTML")


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_on_a_narrow_screen(language: str, open_estimate: Open) -> None:
    page = open_estimate(language, size="narrow").page
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    for title in page.locator(".md-header__topic .md-ellipsis").all():
        assert title.evaluate("title => title.scrollWidth <= title.clientWidth && title.scrollHeight <= 48")


def test_targets_are_large_enough_for_a_finger(open_estimate: Open) -> None:
    estimate = open_estimate(size="phone")
    estimate.form.locator("[data-list=claims] [data-action=add]").click()
    targets = estimate.form.locator(
        "button:visible, select:visible, input:visible:not([tabindex='-1']), summary:visible"
    )
    height = "target => (target.closest('label') ?? target).getBoundingClientRect().height"
    heights = [target.evaluate(height) for target in targets.all()]
    assert min(heights) >= 43


def test_nothing_is_cut_off_at_200_percent(open_estimate: Open) -> None:
    page = open_estimate(viewport={"width": 640, "height": 450}).page
    assert page.evaluate("document.documentElement.scrollWidth") <= 640


def test_on_paper_the_result_stands_alone_with_its_working(open_estimate: Open) -> None:
    estimate = open_estimate()
    estimate.page.emulate_media(media="print")
    assert not estimate.form.locator("[data-inputs]").is_visible()
    assert estimate.form.locator("[data-result=remaining]").is_visible()
