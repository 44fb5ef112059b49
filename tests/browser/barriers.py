"""No barrier that axe-core finds, on any calculator: in every language, state, size and color scheme.

It takes some minutes, so `make barriers` runs it; `make test` does a part (see test_accessibility.py).
"""

from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from locales.languages import LANGUAGES

type OpenPage = Callable[..., Page]
type Found = dict[str, list[str]]

AXE = (Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
PAGES = ["", "deadlines/", "plan/", "campaign/", "co-sell/", "top-tier/"]
SIZES: dict[str, Any] = {"desk": {"width": 1280, "height": 900}, "phone": {"width": 320, "height": 640}}
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
LOOK = "async () => (await axe.run()).violations"
TOO_WIDE = "document.documentElement.scrollWidth > innerWidth"


def violations(page: Page) -> Found:
    """What axe-core finds wrong in the whole page as it stands: by size and colors, each by rule and element."""
    found = {}
    for (size, viewport), (colors, (scheme, forced)) in product(SIZES.items(), COLORS.items()):
        page.set_viewport_size(viewport)
        page.emulate_media(forced_colors=forced)
        page.evaluate(CHOOSE, scheme)
        wrong = page.evaluate(LOOK)
        found[f"{size}, {colors}"] = [f"{rule['id']}: {node['html'][:300]}" for rule in wrong for node in rule["nodes"]]
        found[f"{size}, {colors}"] += ["wider than the window"] * page.evaluate(TOO_WIDE)
    return {look: wrong for look, wrong in found.items() if wrong}


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_one_is_shut_out(language: str, path: str, open_page: OpenPage) -> None:
    page = open_page(f"calculator/{path}", language=language, expected="worker|ERR_FAILED", reduced_motion="reduce")
    page.add_init_script(AXE)
    page.reload()
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
    page.route("**/engine/worker.js", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks it
    page.evaluate("localStorage.clear()")
    page.reload()
    page.wait_for_selector("form[data-calculator-state=loading]")
    found["loading"] = violations(page)
    page.route("**/engine/worker.js", lambda route: route.abort())
    for route in held:
        route.abort()
    page.wait_for_selector("form[data-calculator-state=failed]")
    found["failed"] = violations(page)
    assert {state: wrong for state, wrong in found.items() if wrong} == {}
