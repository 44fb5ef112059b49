"""The language switcher: the same page in another language, at the same place."""

from collections.abc import Callable

from playwright.sync_api import Page, expect


def test_another_language_opens_at_the_readers_place_on_the_same_page(
    open_page: Callable[..., Page], server: str
) -> None:
    page = open_page("claiming/#before-you-spend")
    page.locator(".md-select button").focus()
    page.get_by_role("link", name="Deutsch").click()
    expect(page).to_have_url(f"{server}de/claiming/#before-you-spend")
    expect(page.locator("html")).to_have_attribute("lang", "de")
