"""No barrier that axe-core finds, on any calculator: in every language, color scheme, size and state.

It takes the better part of an hour, so `make barriers` runs it; `make test` does a part (see test_accessibility.py).
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from locales.languages import LANGUAGES

type OpenPage = Callable[..., Page]

AXE = (Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
PAGES = ["", "deadlines/", "plan/", "campaign/", "co-sell/", "top-tier/"]
SIZES = {"desk": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}
COLORS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
}


def violations(page: Page) -> list[str]:
    """What axe-core finds wrong in the whole page, by rule and element."""
    found = page.evaluate(f"{AXE}; axe.run().then(({{violations}}) => violations)")
    return [f"{rule['id']}: {node['html'][:300]}" for rule in found for node in rule["nodes"]]


@pytest.mark.parametrize("colors", COLORS)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_one_is_shut_out(language: str, path: str, size: str, colors: str, open_page: OpenPage) -> None:
    page = open_page(
        f"calculator/{path}",
        language=language,
        expected="Failed to load|worker|ERR_FAILED",
        bypass_csp=True,
        reduced_motion="reduce",
        viewport=SIZES[size],
        **COLORS[colors],
    )
    found = {}
    page.wait_for_selector("form[data-calculator-state=ready]")
    for summary in page.locator("form[data-calculator] summary:visible").all():
        summary.click()
    found["filled"] = violations(page)
    page.locator("[data-action=start-afresh]:visible").click()
    found["empty"] = violations(page)
    page.locator("form[data-calculator] [type=submit]").click()
    page.wait_for_selector("[data-results-title]:focus, [data-summary]:focus")
    found["error"] = violations(page)
    held: list[Any] = []
    page.context.route("**/engine/worker.js", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks it
    page.evaluate("localStorage.clear()")
    page.reload()
    page.wait_for_selector("form[data-calculator-state=loading]")
    found["loading"] = violations(page)
    page.context.route("**/engine/worker.js", lambda route: route.abort())
    for route in held:
        route.abort()
    page.wait_for_selector("form[data-calculator-state=failed]")
    found["failed"] = violations(page)
    assert {state: wrong for state, wrong in found.items() if wrong} == {}
