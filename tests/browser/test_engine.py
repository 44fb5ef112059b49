"""The engine in the page: the same answers as anywhere else, started when needed, and calm when it cannot start."""

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from calculator import answer

type OpenPage = Callable[..., Any]

FILES = [
    tomllib.loads(path.read_text("utf-8")) for path in sorted(Path(__file__).parents[1].glob("calculator/cases/*"))
]
CASES = [pytest.param(file["request"], file["case"], id=file["request"]) for file in FILES if "request" in file]
NO_WASM = "Failed to load resource: net::ERR_FAILED|wasm|worker|WebAssembly"

ASK = """async (requests) => {
  const { Engine } = await import("/assets/calculator/engine.js");
  window.asked ??= new Engine("/assets/engine/");
  return Promise.all(requests.map((request) => window.asked.ask(request)));
}"""


@pytest.fixture(scope="module")
def real_engine() -> bool:
    return True


@pytest.mark.parametrize(("request_name", "cases"), CASES)
def test_the_page_answers_every_case_byte_for_byte_as_this_machine_does(
    request_name: str, cases: list[dict[str, Any]], shared_page: OpenPage
) -> None:
    requests = [json.dumps({"request": request_name, "input": case["input"]}, default=str) for case in cases]
    page = shared_page("calculator/")
    assert page.evaluate(ASK, requests) == [answer(request) for request in requests]


def test_what_is_no_request_is_refused_in_the_page_too(shared_page: OpenPage) -> None:
    broken = [
        "",
        "{",
        "null",
        '{"request": "estimate"}',
        '"\\ud800"',
        '{"request": "estimate", "input": {"as_of": 1e6}}',
    ]
    page = shared_page("calculator/")
    assert page.evaluate(ASK, broken) == [answer(text) for text in broken]


# Resolves when the page, too, has seen that the form is in sight and had the time to start the engine.
SEEN = """(form) => new Promise((resolve) => {
  const act = (seen) => seen.some((one) => one.isIntersecting) && requestIdleCallback(resolve);
  new IntersectionObserver(act).observe(form);
})"""


def test_a_reader_who_saves_data_starts_the_engine_by_a_touch_alone(open_page: OpenPage) -> None:
    page = open_page("reference/sources/")
    page.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })")
    page.goto(page.url.replace("reference/sources/", "calculator/"))
    form = page.locator("form[data-calculator]")
    form.evaluate(SEEN)
    assert form.get_attribute("data-calculator-state") == "static"
    form.locator("[name=program]").focus()
    expect(form).to_have_attribute("data-calculator-state", "ready", timeout=60_000)


def cut_off(route: Route) -> None:
    """The file begins to arrive, and ends too soon."""
    route.fulfill(body=b"\0asm\1\0\0\0\1", content_type="application/wasm")


WAYS_TO_FAIL = pytest.mark.parametrize("fail", [Route.abort, cut_off])


def fail_first(page: Page, times: int, fail: Callable[[Route], None]) -> list[str]:
    """Let the first requests for the engine's Python fail."""
    refused: list[str] = []

    def handle(route: Route) -> None:
        if len(refused) < times:
            refused.append(route.request.url)
            fail(route)
        else:
            route.fallback()

    page.context.route("**/pyodide.asm.wasm", handle)
    return refused


@WAYS_TO_FAIL
def test_an_engine_that_fails_once_is_started_again(fail: Callable[[Route], None], open_page: OpenPage) -> None:
    page = open_page("reference/sources/", expected=NO_WASM)
    refused = fail_first(page, 1, fail)
    page.goto(page.url.replace("reference/sources/", "calculator/"))
    page.wait_for_selector("[data-calculator-state=ready]", timeout=60_000)
    assert len(refused) == 1


@WAYS_TO_FAIL
def test_an_engine_that_cannot_start_leaves_the_example_and_says_what_helps(
    fail: Callable[[Route], None], open_page: OpenPage
) -> None:
    page = open_page("reference/sources/", expected=NO_WASM)
    fail_first(page, 2, fail)
    page.goto(page.url.replace("reference/sources/", "calculator/"))
    form = page.locator("form[data-calculator]")
    expect(form).to_have_attribute("data-calculator-state", "failed", timeout=60_000)
    expect(form.locator("[data-note=failed]")).to_be_visible()
    assert form.locator("[data-result=remaining]").get_attribute("data-value") == "7750.00"
    form.locator("[data-action=try-again]").click()
    expect(form).to_have_attribute("data-calculator-state", "ready", timeout=60_000)
    expect(form.locator("[data-note=failed]")).to_be_hidden()


def asked_for(page: Page) -> set[str]:
    """The names of the engine's files that the page asks for from now on."""
    names: set[str] = set()
    page.on("request", lambda asked: names.add(asked.url.rpartition("/")[2]))
    return names


def test_the_engine_starts_from_its_snapshot_without_library_and_wheel(open_page: OpenPage) -> None:
    page = open_page("reference/sources/")
    names = asked_for(page)
    page.goto(page.url.replace("reference/sources/", "calculator/"))
    page.wait_for_selector("[data-calculator-state=ready]", timeout=60_000)
    assert "snapshot.gz" in names
    assert [name for name in names if name.endswith((".whl", "stdlib.zip"))] == []


@pytest.mark.parametrize("answer_with", [{"status": 404}, {"body": b"broken"}, {"path": __file__}])
def test_without_its_snapshot_the_engine_starts_from_nothing(answer_with: Any, open_page: OpenPage) -> None:
    page = open_page("reference/sources/", expected="404")
    page.context.route("**/snapshot.gz", lambda route: route.fulfill(**answer_with))
    names = asked_for(page)
    page.goto(page.url.replace("reference/sources/", "calculator/"))
    page.wait_for_selector("[data-calculator-state=ready]", timeout=60_000)
    assert "python_stdlib.zip" in names
    page.locator("[name='claims[0].amount']").fill("1,000")
    expect(page.locator("[data-result=claimed]").first).to_have_attribute("data-value", "4000.00")


def test_a_page_without_a_calculator_fetches_nothing_of_the_engine(open_page: OpenPage) -> None:
    page = open_page("reference/about/")
    names = asked_for(page)
    page.reload(wait_until="networkidle")
    assert names & {"worker.js", "engine.js", "engine.json", "pyodide.asm.wasm", "snapshot.gz"} == set()


def test_on_a_slow_line_the_page_says_that_it_starts_and_can_be_used(open_page: OpenPage) -> None:
    page = open_page("reference/sources/")
    held: list[Route] = []
    page.context.route("**/pyodide.asm.wasm", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks it
    page.goto(page.url.replace("reference/sources/", "calculator/"))
    form = page.locator("form[data-calculator]")
    form.locator("[name='claims[0].amount']").fill("1000")
    expect(form.locator("[data-note=loading]")).to_be_visible()
    assert form.locator("[data-result=remaining]").get_attribute("data-value") == "7750.00"  # the example's
    for route in held:
        route.continue_()
    expect(form.locator("[data-result=claimed]").first).to_have_attribute("data-value", "4000.00", timeout=60_000)


CANCEL = """async ([long, short]) => {
  const { Engine } = await import("/assets/calculator/engine.js");
  const states = [];
  const engine = new Engine("/assets/engine/");
  engine.follow((state) => states.push(state));
  await engine.ask(short);
  const controller = new AbortController();
  const cancelled = engine.ask(long, controller.signal).then(() => "answered", (error) => error.name);
  const waiting = engine.ask(short);
  setTimeout(() => controller.abort(), 200);
  return [await cancelled, await waiting, await engine.ask(short), states];
}"""


def test_a_long_request_can_be_cancelled_and_the_others_are_answered(open_page: OpenPage) -> None:
    claim = {"amount": "1", "currency": "USD", "status": "approved", "executed_on": "2024-02-10"}
    given = {"program": "mci-csp", "as_of": "2024-05-01", "earnings": [], "claims": [claim] * 10_000}
    long, short = json.dumps({"request": "estimate", "input": given}), '{"request": "policies", "input": {}}'
    expected = ["AbortError", answer(short), answer(short), ["loading", "ready", "loading", "ready"]]
    assert open_page("calculator/").evaluate(CANCEL, [long, short]) == expected


def test_what_was_cancelled_before_it_was_asked_starts_nothing(open_page: OpenPage) -> None:
    page = open_page("calculator/plan/")
    script = """async () => {
      const { Engine } = await import("/assets/calculator/engine.js");
      const states = [];
      const engine = new Engine("/assets/engine/");
      engine.follow((state) => states.push(state));
      return [await engine.ask("{}", AbortSignal.abort()).catch((error) => error.name), states];
    }"""
    assert page.evaluate(script) == ["AbortError", []]


def test_a_worker_that_breaks_down_in_the_middle_is_replaced(open_estimate: Callable[..., Any]) -> None:
    estimate = open_estimate(expected="broken")
    with estimate.page.expect_worker():
        estimate.page.workers[0].evaluate("() => { setTimeout(() => { throw new Error('broken') }) }")
    estimate.field("claims[0].amount").fill("1,000")
    estimate.submit()
    assert estimate.result("claimed") == "4000.00"
