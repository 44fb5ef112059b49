"""For everyone: dialogs, notices, the comparison and the picture have no barrier, by axe-core, keyboard and size."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

type Open = Callable[..., Any]

type Violations = Callable[..., list[str]]

READERS: list[dict[str, Any]] = [
    {"color_scheme": "light"},
    {"size": "narrow", "color_scheme": "dark"},
    {"forced_colors": "active"},
]
NAMES = ["desk", "narrow in the dark", "forced colors"]
WITH_DIALOGS = ".coop"


def fits(page: Page) -> bool:
    """Whether nothing makes the page wider than its window."""
    wide: bool = page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    return wide


@pytest.mark.parametrize("reader", READERS, ids=NAMES)
def test_taking_over_a_file_has_no_barrier(
    reader: dict[str, Any], open_import: Open, export: str, violations: Violations
) -> None:
    estimate, dialog = open_import(**reader)
    dialog.locator("[data-paste]").fill(export + "E9,never,Co-op,1.00,USD,,,,,\n")
    dialog.locator("[data-action=read-pasted]").click()
    dialog.locator("summary").click()
    assert violations(estimate.page, WITH_DIALOGS) == []
    assert fits(estimate.page)
    dialog.locator("[data-action=take-over]").click()
    expect(estimate.form.locator("[data-block]")).to_be_visible()
    assert violations(estimate.page, WITH_DIALOGS) == []


@pytest.mark.parametrize("reader", READERS, ids=NAMES)
def test_comparing_and_sharing_have_no_barrier(
    reader: dict[str, Any], open_estimate: Open, violations: Violations
) -> None:
    estimate = open_estimate(**reader)
    estimate.page.locator("[data-action=compare]").click()
    estimate.field("claims[0].amount").fill("6,250")
    expect(estimate.page.locator("[data-differs]")).to_have_count(2)
    assert violations(estimate.page, WITH_DIALOGS) == []
    estimate.page.locator("[data-action=share]").click()
    assert violations(estimate.page, WITH_DIALOGS) == []
    assert fits(estimate.page)


def test_a_file_is_taken_over_and_shared_by_keyboard_alone(open_estimate: Open, export: str) -> None:
    page = open_estimate().page
    page.locator("[data-list=earnings] [data-action=import]").press("Enter")
    page.locator("[data-import=earnings] [data-paste]").focus()
    page.keyboard.insert_text(export)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("[data-import=earnings] [data-found-title]")).to_be_focused()
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.dataset.action") == "take-over":
            break
    page.keyboard.press("Enter")
    expect(page.locator("[data-action=edit-block]")).to_be_focused()
    page.wait_for_selector("[data-results=current]")
    page.locator("[data-action=share]").press("Enter")
    page.keyboard.press("Escape")
    expect(page.locator("[data-action=share]")).to_be_focused()


def test_every_target_of_a_dialog_is_large_enough(open_import: Open, export: str) -> None:
    _, dialog = open_import()
    dialog.locator("[data-paste]").fill(export)
    dialog.locator("[data-action=read-pasted]").click()
    dialog.locator("[data-found]").wait_for()
    targets = dialog.locator("button:visible, input:visible, textarea:visible, select:visible, summary:visible")
    heights = [target.bounding_box()["height"] for target in targets.all()]
    assert min(heights) >= 24


UNNAMED = """[...document.querySelectorAll('form[data-calculator] :is(input, select, textarea, button)')]
  .filter((field) => field.checkVisibility({ visibilityProperty: true }) && !field.hasAttribute('aria-hidden'))
  .filter((field) => !(field.labels?.length || field.textContent.trim())).map((field) => field.outerHTML)"""


def heard(field: Locator) -> tuple[str, str, str]:
    """The name, the description and the validity of a field in Chromium's own accessibility tree."""
    session = field.page.context.new_cdp_session(field.page)
    field.evaluate("field => { window.asked = field; }")
    found = session.send("Runtime.evaluate", {"expression": "window.asked"})["result"]["objectId"]
    tree = session.send("Accessibility.getPartialAXTree", {"objectId": found, "fetchRelatives": False})
    node = tree["nodes"][0]
    invalid = next(one["value"]["value"] for one in node["properties"] if one["name"] == "invalid")
    return node["name"]["value"], node["description"]["value"], invalid


def test_every_field_has_a_name_a_description_and_its_error(open_estimate: Open) -> None:
    estimate = open_estimate()
    assert estimate.page.evaluate(UNNAMED) == []
    field = estimate.field("earnings[0].revenue")
    hint = "The amount the payout rate is applied to."
    assert heard(field) == ("Eligible revenue", f"{hint} $1,000,000", "false")
    field.fill("much")
    field.blur()
    expect(field).to_have_attribute("aria-invalid", "true")
    wrong = "“much” is not clear. Write a number such as 1,234.56."
    assert heard(field) == ("Eligible revenue", f"{hint} {wrong}", "true")
    expect(estimate.page.get_by_role("group", name="Claim 2").get_by_role("textbox", name="Year")).to_have_value("2024")


def test_what_is_said_of_a_result_is_heard_in_the_tree(open_estimate: Open) -> None:
    estimate = open_estimate()
    estimate.page.locator("[data-action=compare]").click()
    said = estimate.page.get_by_role("status")
    expect(said.filter(has_text="A and B")).to_have_count(1)
    estimate.field("claims[0].amount").fill("6,250")
    expect(said.filter(has_text="FY24 H1: $6,750.00 remaining.")).to_have_count(1)
