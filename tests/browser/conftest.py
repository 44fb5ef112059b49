"""A reader at the built site: pages where every error, refused policy and foreign request fails the test.

Most of these tests are about the page, not about Python in it. For them this machine's engine answers in the worker's
place, which saves the seconds that Pyodide takes to start on every page. That the real worker answers the same byte for
byte, starts, fails and is replaced is what test_engine.py and test_offline.py are about.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import cache
from http import HTTPStatus
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, ViewportSize, expect

from calculator import answer
from locales.languages import SOURCE
from macros.formats import Formats
from publish.server import Handler

type OpenPage = Callable[..., Page]
type Sizes = Mapping[str, ViewportSize]

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
SIZES: Sizes = {
    "desk": {"width": 1280, "height": 900},
    "phone": {"width": 390, "height": 844},
    "narrow": {"width": 320, "height": 640},
}

PATIENCE = 20_000  # milliseconds, for a machine that does other work as well
expect.set_options(timeout=PATIENCE)

WORKER = """
addEventListener("message", async ({ data: { number, request } }) => {
  const answered = await fetch(new URL("answer", import.meta.url), { method: "POST", body: request });
  postMessage({ number, answer: await answered.text() });
});
postMessage({ ready: true });
"""
# What the page's worker begins with.
SCRIPTS = {"/assets/engine/worker.js": WORKER, "/assets/engine/snapshot.js": "", "/assets/engine/pyodide.mjs": ""}


class StandIn(Handler):
    """The site, with this machine's engine in the place of the page's."""

    def do_GET(self) -> None:  # noqa: N802 - the library calls it
        if self.path in SCRIPTS:
            self._send(SCRIPTS[self.path], "text/javascript")
        else:
            super().do_GET()

    def do_POST(self) -> None:  # noqa: N802
        request = self.rfile.read(int(self.headers["Content-Length"]))
        self._send(answer(request.decode()), "application/json")

    def _send(self, text: str, kind: str) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(text.encode())


@pytest.fixture(scope="module")
def real_engine() -> bool:
    """Whether Python itself runs in the pages. A module of tests that needs it says so."""
    return False


@pytest.fixture(scope="module")
def server(site: Path, real_engine: bool, serve: Callable[..., AbstractContextManager[str]]) -> Iterator[str]:
    """The address of the site on this machine, with a slash at its end."""
    with serve(site, Handler if real_engine else StandIn) as address:
        yield address


@pytest.fixture(scope="session")
def sizes() -> Sizes:
    """The sizes of the windows that readers have."""
    return SIZES


@pytest.fixture(scope="session")
def violations() -> Callable[..., list[str]]:
    """What axe-core finds wrong in a page, or in a part of it, by rule and element."""
    axe = AXE.read_text("utf-8")

    def found(page: Page, part: str = "html") -> list[str]:
        page.evaluate(f"() => {{ if (!window.axe) {{ {axe} }} }}")
        wrong = page.evaluate("async part => (await axe.run(part)).violations", part)
        return [f"{rule['id']}: {node['html'][:300]}" for rule in wrong for node in rule["nodes"]]

    return found


@pytest.fixture
def open_page(browser: Browser, server: str) -> Iterator[OpenPage]:
    """Opens pages of the site: `open_page("calculator/", language="de", size="phone", color_scheme="dark")`."""
    with pages_of(browser, server) as opened:
        yield opened


@pytest.fixture(scope="module")
def shared_page(browser: Browser, server: str) -> Iterator[OpenPage]:
    """Opens a page once for all tests of a module that ask for the same one and leave it fit for the next."""
    with pages_of(browser, server) as opened:
        yield cache(opened)


@contextmanager
def pages_of(browser: Browser, server: str) -> Iterator[OpenPage]:
    """At the end nothing may have gone wrong in any of the pages opened but what matches the pattern `expected`."""
    troubles: list[str] = []
    contexts = []

    def opened(path: str, *, language: str = SOURCE, size: str = "desk", expected: str = "$^", **options: Any) -> Page:
        contexts.append(browser.new_context(**{"viewport": SIZES[size], **options}))
        contexts[-1].set_default_timeout(PATIENCE)
        contexts[-1].add_init_script("delete Navigator.prototype.serviceWorker")  # it has tests of its own
        page = contexts[-1].new_page()
        watch(page, server, lambda trouble: re.search(expected, trouble) or troubles.append(trouble))
        page.goto(server + ("" if language == SOURCE else f"{language}/") + path)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert troubles == []


def watch(page: Page, server: str, tell: Callable[[str], object]) -> None:
    """Tell of every error, of everything the content security policy refuses, and of every request to somebody else."""
    page.on("pageerror", lambda error: tell(f"error: {error}"))
    page.on("console", lambda said: tell(_written(said)) if said.type in ("error", "warning") else None)
    page.on("request", lambda asked: None if asked.url.startswith((server, "blob:", "data:")) else tell(asked.url))


def _written(said: ConsoleMessage) -> str:
    return f"{said.type}: {said.text} {said.location.get('url', '')}"


@dataclass(frozen=True, slots=True)
class Estimate:
    """The calculator of earnings and claims on a page, as a reader uses it."""

    page: Page
    language: str = SOURCE

    @property
    def form(self) -> Locator:
        return self.page.locator("form[data-calculator=estimate]")

    def wait_until(self, state: str) -> None:
        self.page.wait_for_selector(f"form[data-calculator-state={state}]", timeout=60_000)

    def field(self, name: str) -> Locator:
        """The field, or the first of its boxes, by the contract's name."""
        return self.form.locator(f'[name="{name}"]')

    def result(self, name: str) -> str | None:
        """The plain value of a result."""
        return self.form.locator(f"[data-result={name}]").get_attribute("data-value")

    def start_afresh(self) -> None:
        self.form.locator("[data-action=start-afresh]:visible").click()

    def submit(self) -> None:
        """Ask for the result, and wait until the focus is on it or on what is wrong."""
        self.form.locator("[type=submit]").click()
        self.page.wait_for_selector("[data-results-title]:focus, [data-summary]:focus")

    def type_input(self, given: dict[str, Any]) -> None:
        """Type and choose a request's input as a reader of this language would, field by field."""
        self.field("program").select_option(given["program"])
        self._type_date("as_of", given["as_of"])
        for index, earning in enumerate(given["earnings"]):
            self._line("earnings", index)
            self._type_earning(f"earnings[{index}]", earning)
        for index, claim in enumerate(given.get("claims", [])):
            self._line("claims", index)
            self._type_line(f"claims[{index}]", claim)
        if given.keys() & {"own_terms", "rounding", "country"}:
            self._open(self.field("rounding"))
        for name, value in {**given.get("own_terms", {})}.items():
            self._type(f"own_terms.{name}", value)
        for name in given.keys() & {"rounding", "country"}:
            self.field(name).select_option(given[name])

    def _line(self, name: str, index: int) -> None:
        lines = self.form.locator(f"[data-list={name}]")
        if lines.locator("[data-line]").count() <= index:
            lines.locator("[data-action=add]").click()

    def _type_earning(self, prefix: str, earning: dict[str, str]) -> None:
        basis = next(name for name in ("revenue", "incentive", "co_op") if name in earning)
        self.form.locator(f'[id="estimate-{prefix}.basis"]').select_option(basis)
        self.field(f"{prefix}.half").select_option(earning.get("half", "?day"))
        self._type_line(prefix, earning)

    def _type_line(self, prefix: str, line: dict[str, str]) -> None:
        for name in sorted(line, key=lambda name: name != "currency"):  # an amount is read in its line's currency
            self._type(f"{prefix}.{name}", line[name])

    def _type(self, name: str, value: str) -> None:
        field = self.field(name)
        self._open(field)
        match field.get_attribute("data-kind"):
            case None:
                field.select_option(value)
            case "date":
                self._type_date(name, value)
            case "percent":
                field.fill(Formats(self.language).percent(value))
            case _:
                field.fill(Formats(self.language).count(value))

    def _type_date(self, name: str, value: str) -> None:
        for part, text in zip(("year", "month", "day"), value.split("-"), strict=True):
            self.form.locator(f'[id="estimate-{name}-{part}"]').fill(text)

    def _open(self, field: Locator) -> None:
        folded = field.locator("xpath=ancestor::details[not(@open)]/summary")
        if folded.count():
            folded.click()


@pytest.fixture
def open_estimate(open_page: OpenPage) -> Callable[..., Estimate]:
    """Opens the page of the estimate, and waits until its calculator is ready."""
    return lambda language=SOURCE, **options: _ready(open_page, language, **options)


@pytest.fixture(scope="module")
def shared_estimates(shared_page: OpenPage) -> Callable[[str], Estimate]:
    """One page of the estimate per language for many tests in a row, ready for the reader's own figures."""

    def cleared(language: str = SOURCE) -> Estimate:
        estimate = _ready(shared_page, language)
        estimate.start_afresh()
        return estimate

    return cleared


def _ready(open_page: OpenPage, language: str, **options: Any) -> Estimate:
    estimate = Estimate(open_page("calculator/", language=language, **options), language)
    estimate.wait_until("ready")
    return estimate
