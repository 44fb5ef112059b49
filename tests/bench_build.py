"""How fast a large site is built in many languages: our build beside mkdocs-static-i18n, on this machine.

    .venv/bin/python tests/bench_build.py                          # 200 pages in 10 languages: some minutes
    .venv/bin/python tests/bench_build.py --pages 40 --languages 4

Both build the same made-up site (`tests/generated_site.py`), each as it comes: theirs in one process and with the
theme's search index, ours side by side, with its index (Pagefind) told on a line of its own. Times are the best of the
runs, which take turns; what counts are the ratios, for seconds belong to one machine.
"""
# ruff: noqa: T201 - it is a command: what it measures is printed

import argparse
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import generated_site

ROOT = Path(__file__).parent.parent
PAGES = """
import sys
from pathlib import Path
from publish import pages
root, work, *codes = sys.argv[1:]
pages.build(Path(root), codes, Path(work), "http://127.0.0.1:8000/", lambda line: None)
"""
SEARCH = "import sys; from pathlib import Path; from publish import search; search.build(Path(sys.argv[1]))"


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds until a build was done, seconds of processor time, and MiB of its largest process."""

    seconds: float
    processor: float
    memory: float


def measured(command: list[str], folder: Path, **variables: str) -> Measured:
    """Run a command to its end in a process that counts for all its children."""
    counted = f"import resource, subprocess; subprocess.run({command!r}, check=True)\n"
    counted += "used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
    counted += "print('\\n', used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)"
    began = time.monotonic()
    settings = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT), **variables}
    done = subprocess.run(
        [sys.executable, "-c", counted], cwd=folder, env=settings, check=True, capture_output=True, text=True
    )
    processor, memory = map(float, done.stdout.splitlines()[-1].split())
    return Measured(time.monotonic() - began, processor, memory)


@dataclass(frozen=True, slots=True)
class Bench:
    """The two projects in `folder`, and how each is built."""

    ours: Path
    theirs: Path
    folder: Path
    codes: list[str]

    def static_i18n(self) -> Measured:
        """Everything by mkdocs-static-i18n, which knows no other way."""
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(self.folder / "theirs-site")]
        return measured(command, self.theirs)

    def our_pages(self) -> Measured:
        """What is not yet as it should be, by ours."""
        command = [sys.executable, "-c", PAGES, str(self.ours), str(self.folder / "work"), *self.codes]
        return measured(command, self.ours, SITE_LOCALES=str(self.ours / "locales"))

    def our_search(self) -> Measured:
        """Our search index."""
        site = self.folder / "searched"
        shutil.copytree(self.folder / "work" / "site", site, dirs_exist_ok=True)
        return measured([sys.executable, "-c", SEARCH, str(site)], ROOT)

    def cold(self) -> Measured:
        """Everything by ours, with nothing to remember."""
        shutil.rmtree(self.folder / "work", ignore_errors=True)
        return self.our_pages()

    def one_message(self) -> Measured:
        """Ours, after one translated paragraph was edited."""
        catalog = self.ours / "locales" / self.codes[1] / "LC_MESSAGES" / "pages.po"
        text = catalog.read_text("utf-8")
        paragraph = re.search(r'^msgstr "[^"]{300,}', text, re.MULTILINE)
        assert paragraph
        catalog.write_text(f"{text[: paragraph.end()]} anew{text[paragraph.end() :]}", "utf-8")
        return self.our_pages()


def main() -> None:
    """Build in turns, and print what was measured, the ratios last."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--pages", type=int, default=200)
    parser.add_argument("--languages", type=int, default=10, choices=range(2, 11), metavar="2…10")
    parser.add_argument("--runs", type=int, default=1)
    options = parser.parse_args()
    languages = generated_site.LANGUAGES[: options.languages]
    with TemporaryDirectory() as folder:
        bench = Bench(
            *generated_site.make(Path(folder), options.pages, languages), Path(folder), [one.code for one in languages]
        )
        print(f"{options.pages} pages in {options.languages} languages, {os.cpu_count()} cores, {options.runs} runs")
        _tell(bench, options.runs)


def _tell(bench: Bench, runs: int) -> None:
    ways: dict[str, Callable[[], Measured]] = {
        "mkdocs-static-i18n, with its search": bench.static_i18n,
        "ours, everything": bench.cold,
        "ours, one message changed": bench.one_message,
        "ours, nothing changed": bench.our_pages,
        "ours, the search index": bench.our_search,
    }
    turns = [{name: way() for name, way in ways.items()} for _ in range(runs)]
    best = {name: min((turn[name] for turn in turns), key=lambda one: one.seconds) for name in ways}
    theirs = best["mkdocs-static-i18n, with its search"]
    print(f"{'':38}{'seconds':>9}{'processor':>11}{'MiB':>6}{'times faster':>14}{'by processor':>14}")
    for name, one in best.items():
        ratios = f"{theirs.seconds / one.seconds:>14.1f}{theirs.processor / one.processor:>14.1f}"
        print(f"{name:38}{one.seconds:>9.1f}{one.processor:>11.1f}{one.memory:>6.0f}{ratios}")
    print("MiB is the largest process; ours has as many of them as cores at a time.")


if __name__ == "__main__":
    main()
