"""The content security policy in a real browser, page by page."""

from pathlib import Path

from playwright.sync_api import Browser, Page

from locales.languages import LANGUAGES
from publish.documents import Document
from publish.pages import folder_of


def test_no_page_asks_for_anything_that_the_policy_refuses_or_the_site_lacks(
    documents: list[Document], server: str, page: Page
) -> None:
    folders = tuple(folder_of(code) for code in LANGUAGES if folder_of(code))
    english = [document.address for document in documents if not document.address.startswith(folders)]
    for address in [*english, *folders]:
        page.goto(server + address, wait_until="load")


def test_the_policy_holds_where_a_host_sends_no_headers(site: Path, server: str, browser: Browser) -> None:
    page = browser.new_page()
    page.route(server, lambda route: route.fulfill(path=site / "index.html", content_type="text/html"))
    page.goto(server)
    ran = page.evaluate("""() => {
        const script = document.createElement("script");
        script.textContent = "window.ran = true";
        document.head.append(script);
        return window.ran === true;
    }""")
    page.close()
    assert not ran
