"""Search in the published pages, by hand and by keyboard, under the real content security policy."""

from pathlib import Path

from playwright.sync_api import Page, expect

from publish.commands import run

ROOT = Path(__file__).parents[2]
OPEN = "pagefind-modal dialog[open]"


def search(page: Page, words: str) -> None:
    expect(page.locator(f"{OPEN} input")).to_be_focused()
    page.keyboard.type(words)
    expect(page.locator("pagefind-results mark").first).to_be_visible()


def test_a_slash_opens_the_search_and_results_show_where_the_words_stand(server: str, page: Page) -> None:
    page.goto(server, wait_until="networkidle")
    page.keyboard.press("/")
    search(page, "claim")
    first = page.locator(".pf-result").first
    expect(first.locator(".pf-result-title")).not_to_be_empty()
    assert "claim" in first.locator("mark").first.inner_text().lower()


def test_the_arrow_leads_to_the_first_result_and_enter_follows_it(server: str, page: Page) -> None:
    page.goto(server, wait_until="networkidle")
    page.keyboard.press("Control+k")
    search(page, "claim")
    page.keyboard.press("ArrowDown")
    first = page.locator(".pf-result-link").first
    expect(first).to_be_focused()
    address = first.evaluate("link => link.href")
    page.keyboard.press("Enter")
    page.wait_for_url(address)


def test_escape_closes_the_search_and_gives_the_focus_back(server: str, page: Page) -> None:
    page.goto(server, wait_until="networkidle")
    button = page.locator("[data-search]")
    button.click()
    expect(page.locator(OPEN)).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(OPEN)).to_be_hidden()
    expect(button).to_be_focused()


def test_a_slash_typed_into_a_field_is_a_slash(server: str, page: Page) -> None:
    page.goto(server, wait_until="networkidle")
    page.keyboard.press("/")
    search(page, "claim")
    page.keyboard.type("/")
    expect(page.locator(f"{OPEN} input")).to_have_value("claim/")


def test_the_search_speaks_the_language_of_the_page_and_finds_pages_of_that_language(server: str, page: Page) -> None:
    page.goto(f"{server}de/", wait_until="networkidle")
    page.get_by_role("button", name="Suche").click()
    search(page, "Co-op")
    addresses = page.locator(".pf-result-link").evaluate_all("links => links.map(link => link.pathname)")
    assert [address for address in addresses if not address.startswith("/de/")] == []
    expect(page.locator("pagefind-summary")).to_contain_text("Ergebnis")


def test_a_question_finds_pages_though_none_holds_all_of_its_words(server: str, page: Page) -> None:
    page.goto(server, wait_until="networkidle")
    page.keyboard.press("/")
    search(page, "xylophone claim")
    expect(page.locator(".pf-result-link").first).to_be_visible()


def test_words_in_quotation_marks_are_looked_for_as_they_stand(server: str, page: Page) -> None:
    page.goto(server, wait_until="networkidle")
    page.keyboard.press("/")
    expect(page.locator(f"{OPEN} input")).to_be_focused()
    page.keyboard.type('"xylophone proof"')
    expect(page.locator("pagefind-summary")).to_contain_text("No results")


def test_nothing_is_fetched_for_the_search_before_it_is_opened(server: str, page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(server, wait_until="networkidle")
    assert [address for address in asked if "pagefind" in address] == []
    assert [address for address in asked if not address.startswith(server)] == []


def test_a_writer_has_the_themes_own_search_in_its_place(tmp_path: Path) -> None:
    run("mkdocs", "build", "--site-dir", tmp_path, folder=ROOT, settings={"NO_MKDOCS_2_WARNING": "1"})
    text = (tmp_path / "index.html").read_text("utf-8")
    assert 'class="md-search"' in text
    assert "data-search" not in text
    assert (tmp_path / "search" / "search_index.json").is_file()
