"""Measure the engine's start in the page, and what a keystroke costs there.

    .venv/bin/python -m publish && .venv/bin/python tests/bench_page.py [--runs 5] [--networks 4G …]

Every start is cold: a browser with a profile of its own. The starts that are compared take turns, so that a busy
machine slows all of them down; trust the ratios of one table, not the milliseconds.
"""
# ruff: noqa: T201 - it is a command: what it measures is printed

import argparse
import json
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bench_network import NETWORKS, Network, network
from conftest import CHROMIUM, FLAGS
from playwright.sync_api import Page, sync_playwright

from publish import compression
from publish.commands import run
from publish.server import server

ROOT = Path(__file__).parent.parent
LINES = 10
KEYSTROKES = 15
FRAME = 1000 / 60
STARTS = {"bare loadPyodide": "assets/bare/", "the calculator": "calculator/"}

# The first answer that the page shows: the example's, once the engine is ready.
WATCH = """
new MutationObserver((seen) => {
  const form = document.querySelector("form[data-calculator-state=ready]");
  const { dataset } = document.documentElement;
  if (form && !dataset.answered && seen.some((one) => one.attributeName === "data-results")) {
    dataset.answered = performance.now();
  }
}).observe(document, { subtree: true, attributeFilter: ["data-results"] });
"""

# When a question leaves for the engine, when its answer comes, when the page has put it in its place, and when the
# frame with it begins and is painted: the page's own listener stands between the two for the answer.
TIME_ANSWERS = """
const times = (window.times = {});
window.Worker = class extends Worker {
  constructor(...given) {
    super(...given);
    this.addEventListener("message", () => { times.answered = performance.now(); });
  }
  postMessage(message) {
    times.asked = performance.now();
    this.addEventListener("message", () => {
      times.shown = performance.now();
      requestAnimationFrame(() => {
        times.frame = performance.now();
        setTimeout(() => {
          times.painted = performance.now();
          document.documentElement.dataset.painted = "";
        });
      });
    }, { once: true });
    super.postMessage(message);
  }
};
"""

# A keystroke in a field, with all that the page does about it at once, the layout included.
TYPE = """([name, value]) => {
  const field = document.querySelector(`[name="${name}"]`);
  delete document.documentElement.dataset.painted;
  const began = performance.now();
  field.value = value;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  document.body.getBoundingClientRect();
  window.times.typed = performance.now() - began;
}"""


@contextmanager
def chromium() -> Iterator[Page]:
    """A page of a browser that has never been anywhere."""
    found = next(filter(None, map(shutil.which, CHROMIUM)))
    with TemporaryDirectory() as profile, sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(profile, executable_path=found, args=list(FLAGS))
        yield context.pages[0]
        context.close()


@contextmanager
def served(site: Path) -> Iterator[int]:
    """The port at which `site` is served, with Pyodide as its package has it in the folder `assets/bare`."""
    with TemporaryDirectory() as work:
        copy = shutil.copytree(site, Path(work) / "site")
        _add_bare(copy / "assets" / "bare")
        with server(copy, 0) as running:
            threading.Thread(target=running.serve_forever).start()
            yield running.server_port
            running.shutdown()


def _add_bare(bare: Path) -> None:
    shutil.copytree(ROOT / "node_modules" / "pyodide", bare)
    run("hatchling", "build", "--target", "wheel", "--directory", bare, folder=ROOT)
    next(bare.glob("*.whl")).rename(bare / "engine.whl")
    example = json.loads((ROOT / "macros" / "examples" / "baseline.json").read_text("utf-8"))
    (bare / "request.json").write_text(json.dumps({"request": "estimate", "input": example}), "utf-8")
    shutil.copyfile(ROOT / "tests" / "bench_bare.js", bare / "bare.js")
    (bare / "index.html").write_text('<!doctype html><script type="module" src="bare.js"></script>', "utf-8")
    compression.write(bare.parent.parent)


def start(path: str, line: Network) -> tuple[float, float]:
    """One cold start of a page: milliseconds from navigation to the first answer, and kB over the line."""
    before = line.sent
    with chromium() as page:
        page.add_init_script(WATCH)
        page.goto(line.address + path, wait_until="commit", timeout=180_000)
        answered = page.wait_for_selector("[data-answered]", state="attached", timeout=180_000)
        return float(answered.get_attribute("data-answered")), (line.sent - before) / 1000


def print_starts(port: int, name: str, runs: int) -> None:
    """Start each way in turn, and print a row for each: its median, its bytes, how much sooner it is than the first."""
    with network(port, *NETWORKS[name]) as line:
        found = [[start(path, line) for path in STARTS.values()] for _ in range(runs)]
    first = median(row[0][0] for row in found)
    for way, times in zip(STARTS, zip(*found, strict=True), strict=True):
        took, size = median(time for time, _ in times), median(size for _, size in times)
        print(f"{name:<14}{way:<18}{took:>8,.0f} ms{size:>8,.0f} kB{first / took:>7.2f} ×")


def print_keystrokes(port: int) -> None:
    """Type into a ledger of a usual length, and print the medians of what a keystroke costs.

    The engine works beside the page. What the page does is work alone, without the wait for the next frame.
    """
    with chromium() as page:
        page.add_init_script(TIME_ANSWERS)
        page.goto(f"http://127.0.0.1:{port}/calculator/")
        page.wait_for_selector("[data-calculator-state=ready]", timeout=60_000)
        _fill_ledger(page)
        found = [_keystroke(page, str(1_000 + number)) for number in range(KEYSTROKES)]
    for name in found[0]:
        took = median(one[name] for one in found)
        print(f"{name:<32}{took:>8.1f} ms{took / FRAME:>7.2f} of a frame")


def _fill_ledger(page: Page) -> None:
    for line in range(LINES):  # the example's among them
        _add_line(page, "earnings", line, least=1)
        page.locator(f'[name="earnings[{line}].half"]').select_option("FY24 H1")
        page.locator(f'[id="estimate-earnings[{line}].basis"]').select_option("co_op")
        page.locator(f'[name="earnings[{line}].co_op"]').fill(f"{2_000 + line}")
    for line in range(LINES):
        _add_line(page, "claims", line, least=2)
        page.locator(f'[name="claims[{line}].amount"]').fill(f"{100 + line}")
        for part, text in {"year": "2024", "month": "2", "day": "10"}.items():
            page.locator(f'[id="estimate-claims[{line}].executed_on-{part}"]').fill(text)
    page.wait_for_selector("[data-painted]", state="attached")


def _add_line(page: Page, name: str, line: int, least: int) -> None:
    if line >= least:
        page.locator(f"[data-list={name}] [data-action=add]").click()


def _keystroke(page: Page, value: str) -> dict[str, float]:
    page.evaluate(TYPE, [f"claims[{LINES - 1}].amount", value])
    page.wait_for_selector("[data-painted]", state="attached")
    times = page.evaluate("window.times")
    return {
        "the page, at the keystroke": times["typed"],
        "the engine, there and back": times["answered"] - times["asked"],
        "the page, with the answer": times["shown"] - times["answered"] + times["painted"] - times["frame"],
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure the engine's start in the page.")
    parser.add_argument("--site", type=Path, default=ROOT / "site", metavar="FOLDER", help="the built site")
    parser.add_argument("--runs", type=int, default=5, help="cold starts of each kind (default: 5)")
    parser.add_argument("--networks", nargs="*", choices=NETWORKS, default=["unthrottled", "4G"], metavar="NAME")
    options = parser.parse_args()
    with served(options.site) as port:
        for name in options.networks:
            print_starts(port, name, options.runs)
        print(f"\nA keystroke in a ledger of {LINES} earnings and {LINES} claims")
        print_keystrokes(port)


if __name__ == "__main__":
    main()
