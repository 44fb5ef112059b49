"""A table wider than its place scrolls by keyboard, too, and is announced by its heading; one that fits is no stop."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, expect

type OpenPage = Callable[..., Page]

# How far it has scrolled, as soon as it has. The page's policy lets no test wait for a text that is code.
SCROLLED = """async (place) => {
  for (let frame = 0; frame < 300 && place.scrollLeft === 0; frame += 1) await new Promise(requestAnimationFrame);
  return place.scrollLeft;
}"""


def test_a_plain_table_is_a_named_stop_only_while_it_scrolls(open_page: OpenPage, sizes: Any) -> None:
    page = open_page("claiming/", size="narrow")
    place = page.get_by_role("group", name="Collect the proof as you go", exact=True)
    place.focus()
    page.keyboard.press("ArrowRight")
    assert place.evaluate(SCROLLED) > 0
    page.set_viewport_size(sizes["desk"])
    expect(page.locator("table")).to_be_visible()
    expect(place).to_have_count(0)
    expect(page.locator(".md-typeset__scrollwrap")).not_to_have_attribute("tabindex", "0")


def test_a_region_with_a_table_is_a_stop_only_while_it_scrolls(open_page: OpenPage) -> None:
    place = open_page("deadlines/").get_by_role("region", name="The dates of every half")
    expect(place).not_to_have_attribute("tabindex", "0")
    place.evaluate("place => { place.style.inlineSize = '10rem'; }")
    expect(place).to_have_attribute("tabindex", "0")
