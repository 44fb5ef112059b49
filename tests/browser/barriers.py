"""No barrier that axe-core finds, on any calculator: in every language, state, size and color scheme.

It takes some minutes, so `make barriers` runs it; `make test` does a part (see test_accessibility.py).
"""

from collections.abc import Callable, Mapping
from itertools import product
from typing import Any

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from locales.languages import LANGUAGES

type OpenPage = Callable[..., Page]
type Found = dict[str, list[str]]

PAGES = ["", "deadlines/", "plan/", "campaign/", "co-sell/", "top-tier/"]
SIZES = ["desk", "narrow"]
COLORS: dict[str, tuple[str, Any]] = {
    "light": ("default", "none"),
    "dark": ("slate", "none"),
    "forced": ("default", "active"),
}
# The scheme is chosen by the site's own switch. A color on its way to another has a contrast of its own.
CHOOSE = """async (scheme) => {
  document.querySelector(`input[data-md-color-scheme=${scheme}]`).click();
  await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
}"""
TOO_WIDE = "document.documentElement.scrollWidth > innerWidth"


@pytest.fixture
def barriers(violations: Callable[[Page], list[str]], sizes: Mapping[str, ViewportSize]) -> Callable[[Page], Found]:
    """What axe-core finds wrong in the whole page as it stands: by size and colors, each by rule and element."""

    def found(page: Page) -> Found:
        looks = {}
        page.mouse.move(0, 0)  # in another size it would point at something else, which may have a tooltip
        expect(page.locator(".md-tooltip2")).to_have_count(0)
        for size, (colors, (scheme, forced)) in product(SIZES, COLORS.items()):
            page.set_viewport_size(sizes[size])
            page.emulate_media(forced_colors=forced)
            page.evaluate(CHOOSE, scheme)
            looks[f"{size}, {colors}"] = violations(page) + ["wider than the window"] * page.evaluate(TOO_WIDE)
        return {look: wrong for look, wrong in looks.items() if wrong}

    return found


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_one_is_shut_out(language: str, path: str, open_page: OpenPage, barriers: Callable[[Page], Found]) -> None:
    page = open_page(f"calculator/{path}", language=language, expected="worker|ERR_FAILED", reduced_motion="reduce")
    found = {}
    page.wait_for_selector("form[data-calculator-state=ready]")
    for summary in page.locator("form[data-calculator] summary:visible").all():
        summary.click()
    found["filled"] = barriers(page)
    page.locator("[data-action=start-afresh]:visible").click()
    found["empty"] = barriers(page)
    page.locator("form[data-calculator] [type=submit]").click()
    page.wait_for_selector("[data-results-title]:focus, [data-summary]:focus")
    found["error"] = barriers(page)
    held: list[Any] = []
    page.route("**/engine/worker.js", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks it
    page.evaluate("localStorage.clear()")
    page.reload()
    page.wait_for_selector("form[data-calculator-state=loading]")
    found["loading"] = barriers(page)
    page.route("**/engine/worker.js", lambda route: route.abort())
    for route in held:
        route.abort()
    page.wait_for_selector("form[data-calculator-state=failed]")
    found["failed"] = barriers(page)
    assert {state: wrong for state, wrong in found.items() if wrong} == {}
