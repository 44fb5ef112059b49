"""The language switcher: the same page in another language, at the same place, and that language from then on."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

type OpenPage = Callable[..., Page]

REFUSED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } })"
SHIFTS = """new Promise(tell => new PerformanceObserver(list => tell(list.getEntries().map(shift => shift.value)))
    .observe({ type: 'layout-shift', buffered: true }) ?? setTimeout(tell, 300, []))"""


@pytest.fixture
def german(open_page: OpenPage) -> Page:
    """A page of a reader who chose German on an English page, once."""
    return chosen(open_page, "Deutsch")


def chosen(open_page: OpenPage, language: str, path: str = "claiming/#before-you-spend", **options: object) -> Page:
    page = open_page(path, **options)
    page.locator(".md-select button").focus()
    page.get_by_role("link", name=language).click()
    expect(page.locator("html")).not_to_have_attribute("lang", "en")
    return page


def test_another_language_opens_at_the_readers_place_on_the_same_page(german: Page, server: str) -> None:
    expect(german).to_have_url(f"{server}de/claiming/#before-you-spend")
    expect(german.locator("html")).to_have_attribute("lang", "de")
    expect(german.locator(".language-offer")).to_be_hidden()


def test_a_page_in_another_language_is_offered_in_the_one_chosen_and_moves_nothing(german: Page, server: str) -> None:
    german.goto(f"{server}fr/deadlines/")
    notice = german.get_by_role("complementary", name="Diese Seite auf Deutsch lesen")
    expect(notice).to_have_attribute("lang", "de")
    expect(notice).to_have_attribute("dir", "ltr")
    assert german.evaluate(SHIFTS) == []
    german.emulate_media(media="print")
    expect(notice).to_be_hidden()
    german.emulate_media(media="screen")
    german.evaluate("location.hash = 'x'")
    link = notice.get_by_role("link")
    expect(link).to_have_attribute("hreflang", "de")
    link.press("Enter")
    expect(german).to_have_url(f"{server}de/deadlines/#x")


def test_who_stays_is_not_asked_again(german: Page, server: str) -> None:
    german.goto(f"{server}fr/deadlines/")
    german.get_by_role("button", name="Auf Französisch weiterlesen").press("Enter")
    expect(german.locator(".language-offer")).to_be_hidden()
    german.goto(f"{server}fr/claiming/")
    expect(german.locator(".language-offer")).to_be_hidden()
    german.goto(server)
    expect(german).to_have_url(f"{server}fr/")


def test_the_sites_root_goes_straight_to_the_language_chosen_unless_it_was_asked_for(german: Page, server: str) -> None:
    german.goto(server)
    expect(german).to_have_url(f"{server}de/")
    german.goto(f"{server}deadlines/")
    german.get_by_role("link", name="Start", exact=True).first.click()
    expect(german).to_have_url(server)
    expect(german.locator(".language-offer")).to_be_visible()


def test_a_page_that_does_not_exist_is_offered_in_no_language(german: Page, server: str) -> None:
    german.goto(f"{server}404.html")
    expect(german.locator(".md-select__link")).to_have_count(7)
    expect(german.locator(".language-offer")).to_have_count(0)


def test_without_storage_nothing_is_offered_and_languages_are_chosen_all_the_same(
    open_page: OpenPage, server: str
) -> None:
    page = open_page("claiming/", expected="SecurityError")  # the theme complains
    page.add_init_script(REFUSED)
    page.goto(f"{server}claiming/")
    page.locator(".md-select button").focus()
    page.get_by_role("link", name="Deutsch").click()
    expect(page).to_have_url(f"{server}de/claiming/")
    page.goto(f"{server}claiming/")
    expect(page.locator(".language-offer")).to_be_hidden()


def test_the_offer_has_no_barrier_and_reads_in_its_own_direction(
    open_page: OpenPage, server: str, violations: Callable[[Page], list[str]]
) -> None:
    page = chosen(open_page, "العربية", size="narrow", color_scheme="dark")
    page.goto(f"{server}de/")
    notice = page.get_by_role("complementary", name="قراءة هذه الصفحة بالعربية")
    expect(notice).to_have_attribute("dir", "rtl")
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert violations(page) == []
