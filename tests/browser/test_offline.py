"""After one visit the site is there without a network: whole, unmixed, and in the reader's language."""

import shutil
import threading
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from publish import offline
from publish.server import server as site_server

REST = 10_000  # milliseconds, more than the page waits before it has anything kept
# Resolves once all files of the page's language are kept.
KEPT = """async () => {
  const { scope } = await navigator.serviceWorker.ready;
  const list = new URL(`assets/offline/${document.documentElement.lang}.json`, scope);
  for (let tries = 0; !(await caches.match(list)); tries += 1) {
    if (tries > 400) throw new Error("not kept");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}"""
# Resolves once the last of the files is kept.
KEPT_LAST = """async () => {
  for (let tries = 0; !(await caches.match("assets/engine/worker.js")); tries += 1) {
    if (tries > 400) throw new Error("not kept");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}"""
# Resolves once a newer version of the site waits.
NEWER = """async () => {
  const registration = await navigator.serviceWorker.ready;
  await registration.update();
  for (let tries = 0; !registration.waiting; tries += 1) {
    if (tries > 200) throw new Error(`nothing waits: ${registration.installing?.state}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}"""
# Resolves once no version waits any more.
TAKEN_OVER = """async () => {
  const registration = await navigator.serviceWorker.getRegistration("/project/");
  for (let tries = 0; registration.waiting || registration.active.state !== "activated"; tries += 1) {
    if (tries > 200) throw new Error("the old version stays");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}"""
ADDRESSES = """async () => {
  const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
  return (await Promise.all(caches_.map((cache) => cache.keys()))).flat().map(({ url }) => new URL(url).pathname);
}"""


class Host:
    """A host of our own copy of the site, below a path as project pages have it, that can go off the network."""

    def __init__(self, site: Path, root: Path) -> None:
        self.root = root
        self.site = shutil.copytree(site, root / "project")
        shutil.copyfile(site / "_headers", root / "_headers")
        self.port = 0
        self.go_on()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/project/"

    def go_on(self) -> None:
        self.running: ThreadingHTTPServer = site_server(self.root, self.port)
        self.port = self.running.server_port
        threading.Thread(target=self.running.serve_forever).start()

    def go_off(self) -> None:
        self.running.shutdown()
        self.running.server_close()

    def publish_again(self, path: str, old: str, new: str) -> None:
        """Publish another version, in which one file has changed."""
        file = self.site / path
        assert old in file.read_text("utf-8")
        file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
        codes = [path.stem for path in (self.site / "assets" / "offline").glob("*.json")]
        (self.site / "service-worker.js").unlink()
        shutil.rmtree(self.site / "assets" / "offline")
        offline.write(self.site, codes)


@pytest.fixture
def host(site: Path, tmp_path: Path) -> Iterator[Host]:
    running = Host(site, tmp_path)
    yield running
    running.go_off()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def rest(page: Page, address: str) -> None:
    """Open a page and let it come to rest, in no time."""
    page.clock.install()
    page.goto(address)
    page.clock.run_for(REST)


def visit(page: Page, address: str) -> None:
    rest(page, address)
    page.evaluate(KEPT)


@pytest.mark.parametrize("language", ["", "de/"])
def test_pages_search_and_calculator_work_without_a_network_after_one_visit(
    language: str, host: Host, page: Page
) -> None:
    visit(page, host.address + language)
    host.go_off()
    page.goto(f"{host.address}{language}claiming/")
    expect(page.locator("h1")).to_be_visible()
    page.locator("[data-search]").click()
    page.get_by_role("searchbox").fill("Microsoft")
    expect(page.locator("pagefind-modal a[href*='/project/']").first).to_be_visible(timeout=20_000)
    page.goto(f"{host.address}{language}calculator/")
    page.wait_for_selector("[data-calculator-state=ready]", timeout=60_000)
    page.locator("[name='claims[0].amount']").fill("1000")
    expect(page.locator("[data-result=claimed]").first).to_have_attribute("data-value", "4000.00")
    host.go_on()


def test_nothing_of_another_language_is_kept(host: Host, page: Page) -> None:
    visit(page, host.address + "de/")
    kept = set(page.evaluate(ADDRESSES))
    assert {"/project/de/claiming/", "/project/assets/engine/pyodide.asm.wasm"} <= kept
    assert (
        kept & {"/project/", "/project/claiming/", "/project/ar/claiming/", "/project/pagefind/wasm.en.pagefind"}
        == set()
    )


def test_a_new_version_waits_until_it_is_whole_and_takes_over_when_the_tab_is_closed(host: Host, page: Page) -> None:
    visit(page, host.address)
    page.goto(host.address + "claiming/")
    host.publish_again("reference/about/index.html", "About this site", "A newer version")
    page.goto(host.address + "reference/about/")
    expect(page.locator("h1")).to_contain_text("About this site")
    page.evaluate(NEWER)
    context = page.context
    page.close()
    later = context.new_page()
    later.goto(host.address.replace("project/", ""))  # a page of the same host that is none of the site's
    later.evaluate(TAKEN_OVER)
    later.goto(host.address + "reference/about/")
    expect(later.locator("h1")).to_contain_text("A newer version")


def test_two_tabs_stay_with_the_version_they_have(host: Host, page: Page) -> None:
    visit(page, host.address)
    page.goto(host.address + "claiming/")
    other = page.context.new_page()
    other.goto(host.address)
    host.publish_again("reference/about/index.html", "About this site", "A newer version")
    page.evaluate(NEWER)
    page.goto(host.address + "reference/about/")
    expect(page.locator("h1")).to_contain_text("About this site")


def test_a_file_that_was_changed_on_the_way_is_refused_and_the_language_not_complete(host: Host, page: Page) -> None:
    broken = host.site / "claiming" / "index.html"
    broken.write_text(broken.read_text("utf-8").replace("</h1>", " (changed)</h1>"), "utf-8")
    rest(page, host.address)
    page.evaluate(KEPT_LAST)
    kept = page.evaluate(ADDRESSES)
    assert "/project/claiming/" not in kept
    assert "/project/assets/offline/en.json" not in kept


def test_a_reader_who_saves_data_is_left_alone(host: Host, page: Page) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })")
    page.add_init_script("navigator.serviceWorker.register = () => { window.registered = true; }")
    rest(page, host.address)
    assert page.evaluate("window.registered") is None
