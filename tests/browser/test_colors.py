"""The theme's switch of colors by keyboard: one button, named by what it does, that keeps the focus."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

type OpenPage = Callable[..., Page]


@pytest.mark.parametrize(
    ("now", "names"), [("light", ["Dark mode", "Light mode"]), ("dark", ["Light mode", "Dark mode"])]
)
def test_the_colors_are_switched_to_and_fro_by_keyboard(now: str, names: list[str], open_page: OpenPage) -> None:
    page = open_page("claiming/", color_scheme=now)
    body = page.locator("body")
    schemes = {"Dark mode": "slate", "Light mode": "default"}
    for key, name, other in [("Space", *names), ("Enter", *reversed(names))]:
        expect(page.get_by_role("button", name=other, exact=True)).to_have_count(0)
        page.get_by_role("button", name=name, exact=True).press(key)
        expect(body).to_have_attribute("data-md-color-scheme", schemes[name])
        expect(page.get_by_role("button", name=other, exact=True)).to_be_focused()
    assert page.get_by_role("radio").count() == 0
