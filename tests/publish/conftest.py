"""The site's pages, read once, and a page of the browser that tolerates nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page

from publish.documents import Document, read


@pytest.fixture(scope="session")
def documents(site: Path) -> list[Document]:
    """Every page of the site."""
    return read(site)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that fails its test at any fault in the console: a refused script, say, or a file that is not there."""
    faults: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            faults.append(message.text)

    context = browser.new_context()
    context.add_init_script("delete Navigator.prototype.serviceWorker")
    page = context.new_page()
    page.on("console", note)
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page
    context.close()
    assert faults == []
