"""A calculator in the page of another site: alive, as high as what it shows, and nothing else of ours."""

import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def real_engine() -> bool:
    return True


@pytest.fixture
def open_partner(browser: Browser, server: str, tmp_path: Path) -> Iterator[Callable[[str], Page]]:
    """Opens a page of another site that holds this HTML after our script."""
    handler = partial(_Quiet, directory=str(tmp_path))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as partner:
        threading.Thread(target=partner.serve_forever).start()
        page = browser.new_page()

        def opened(html: str) -> Page:
            script = f'<script src="{server}assets/embed/coop-calculator.js" defer></script>'
            (tmp_path / "index.html").write_text(f"<!doctype html><title>Partner</title>{script}{html}", "utf-8")
            page.goto(f"http://localhost:{partner.server_port}/")
            return page

        yield opened
        page.close()
        partner.shutdown()


def test_a_partners_page_shows_a_live_result_in_a_frame(open_partner: Callable[[str], Page]) -> None:
    page = open_partner('<coop-calculator calculator="estimate" language="de"></coop-calculator>')
    frame = page.frame_locator("iframe")
    frame.locator("[name='claims[0].amount']").fill("1000")
    expect(frame.locator("[data-result=claimed]").first).to_have_attribute("data-value", "4000.00", timeout=60_000)
    assert frame.locator("html").get_attribute("lang") == "de"


# Resolves once the frame is as high as what is in it.
AS_HIGH = "height => Math.abs(document.querySelector('iframe').getBoundingClientRect().height - height) <= 1"


def fitted(page: Page) -> Page:
    frame = page.frame_locator("iframe")
    expect(frame.locator("form[data-calculator-state=ready]")).to_be_visible(timeout=60_000)
    content = frame.locator("main").bounding_box()
    assert content
    page.wait_for_function(AS_HIGH, arg=content["height"])
    return page


def test_the_frame_is_as_high_as_the_calculator(open_partner: Callable[[str], Page]) -> None:
    fitted(open_partner("<coop-calculator></coop-calculator>"))


def test_a_message_from_anyone_else_changes_nothing(open_partner: Callable[[str], Page]) -> None:
    page = fitted(open_partner("<coop-calculator></coop-calculator>"))
    before = page.locator("iframe").bounding_box()
    page.evaluate("""() => new Promise((heard) => {
      addEventListener("message", ({ data }) => data === "the last" && heard());
      postMessage({ coopCalculatorHeight: 10 }, "*");
      postMessage("the last", "*");
    })""")
    assert page.locator("iframe").bounding_box() == before


def test_the_frame_holds_the_disclaimer_and_no_navigation(open_partner: Callable[[str], Page]) -> None:
    frame = open_partner("<coop-calculator></coop-calculator>").frame_locator("iframe")
    expect(frame.locator(".site-disclaimer")).to_be_visible()
    assert frame.locator("nav, header.md-header, [data-search]").count() == 0


@pytest.mark.parametrize(("said", "scheme"), [("light", "default"), ("light dark", "slate"), ("dark", "slate")])
def test_the_frame_is_dark_where_the_page_around_it_is(
    said: str, scheme: str, open_partner: Callable[[str], Page]
) -> None:
    page = open_partner(f"<style>:root {{ color-scheme: {said}; }}</style><coop-calculator></coop-calculator>")
    page.emulate_media(color_scheme="dark")
    page.reload()
    expect(page.frame_locator("iframe").locator("body")).to_have_attribute("data-md-color-scheme", scheme)


@pytest.mark.parametrize(
    ("address", "reader"), [("", {}), ("?dark", {}), ("", {"forced_colors": "active"})], ids=["light", "dark", "forced"]
)
def test_a_frame_has_no_barrier(
    address: str,
    reader: dict[str, Any],
    open_page: Callable[..., Page],
    violations: Callable[[Page], list[str]],
) -> None:
    page = open_page(f"calculator/embed/top-tier/{address}", size="phone", **reader)
    page.wait_for_selector("form[data-calculator-state=ready]")
    assert violations(page) == []


def test_no_other_page_can_be_framed(open_partner: Callable[[str], Page], server: str) -> None:
    page = open_partner(f'<iframe src="{server}calculator/"></iframe>')
    expect(page.frame_locator("iframe").locator("form[data-calculator]")).to_have_count(0)
