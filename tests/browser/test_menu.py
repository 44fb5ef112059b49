"""The theme's menu on a phone: reached, opened and left by keyboard, and no trap while it is closed."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

type OpenPage = Callable[..., Page]


def test_the_menu_is_opened_and_left_by_keyboard(open_page: OpenPage) -> None:
    page = open_page("claiming/", size="phone")
    button = page.get_by_role("button", name="Navigation")
    expect(button).to_have_attribute("aria-expanded", "false")
    for _ in range(4):  # the skip link and the site's name come first
        page.keyboard.press("Tab")
        if button.evaluate("button => button === document.activeElement"):
            break
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    assert page.evaluate("document.activeElement.closest('.md-sidebar--primary') !== null")
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")


def test_of_the_menus_levels_only_the_one_in_sight_can_be_reached(open_page: OpenPage) -> None:
    page = open_page("claiming/", size="phone")
    page.get_by_role("button", name="Navigation").press("Enter")
    menu = page.locator(".md-sidebar--primary")
    way, inside, outside = (
        menu.get_by_role("button", name="Claiming", exact=True),
        menu.get_by_role("link", name="Statuses and review", exact=True),
        menu.get_by_role("link", name="Deadlines", exact=True),
    )
    expect(way).to_be_focused()
    expect(inside).to_be_visible()
    expect(outside).to_have_count(0)
    way.press("Enter")
    expect(menu.get_by_role("link", name="Claiming", exact=True)).to_be_focused()
    expect(outside).to_be_visible()
    expect(inside).to_have_count(0)
    way.press("Space")
    expect(way).to_be_focused()
    expect(outside).to_have_count(0)


def test_a_closed_menu_is_no_stop_on_the_way(open_page: OpenPage) -> None:
    page = open_page("claiming/", size="phone")
    assert page.locator(".md-sidebar--primary").evaluate("menu => menu.inert")
    page.set_viewport_size({"width": 1400, "height": 900})
    assert not page.locator(".md-sidebar--primary").evaluate("menu => menu.inert")


@pytest.mark.parametrize("path", ["", "claiming/", "calculator/", "404.html"])
@pytest.mark.parametrize("forced_colors", ["none", "active"])
def test_the_whole_page_has_no_barrier_on_a_phone(
    path: str, forced_colors: str, open_page: OpenPage, violations: Callable[[Page], list[str]]
) -> None:
    page = open_page(path, size="narrow", forced_colors=forced_colors)
    assert violations(page) == []
