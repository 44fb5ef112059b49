"""The house: who may import whom, where words and figures may live, and that nothing is left lying about."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("calculator", "locales", "macros", "publish")
MAY_IMPORT = {
    "calculator": {"calculator"},
    "locales": {"locales", "babel", "markdown", "mkdocs", "jinja2", "yaml"},  # mkdocs and its jinja2: the preview alone
    "macros": {"macros", "calculator", "locales", "babel", "mkdocs_macros", "markdown", "jinja2", "markupsafe"},
    "publish": {"publish", "calculator", "locales", "babel", "mkdocs", "jinja2"},
}
OUR_FILES = sorted(
    path for package in PACKAGES for path in (ROOT / package).rglob("*.py") if "__pycache__" not in path.parts
)


def imported_packages(path: Path) -> set[str]:
    """The top-level packages that a file imports, at any depth of its code; its own for a relative import."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(path.relative_to(ROOT).parts[0] if node.level else (node.module or "").partition(".")[0])
    return found


@pytest.mark.parametrize("path", OUR_FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_package_imports_only_what_the_house_allows(path: Path) -> None:
    foreign = imported_packages(path) - set(sys.stdlib_module_names)
    assert foreign <= MAY_IMPORT[path.relative_to(ROOT).parts[0]]


def test_the_engine_imports_with_the_standard_library_alone() -> None:
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r}); import calculator; print(calculator.answer('{{}}'))"
    done = subprocess.run([sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    "path", [p for p in OUR_FILES if p.parts[len(ROOT.parts)] == "calculator"], ids=lambda p: p.name
)
def test_the_engine_reads_no_clock(path: Path) -> None:
    clocks = {"today", "now", "utcnow", "time", "monotonic", "perf_counter"}
    calls = {
        node.attr for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Attribute)
    } & clocks
    assert calls == set()


def prose(markdown: str) -> Iterator[tuple[int, str]]:
    """The typed words of a page by line: no front matter, fence, macro, code span, link address or markup."""
    text = re.sub(r"\A---\n.*?\n---\n", lambda m: "\n" * m[0].count("\n"), markdown, flags=re.S)
    for pattern in (
        r"^(```|~~~).*?^\1",
        r"<!--.*?-->",
        r"\{%.*?%\}",
        r"\{\{.*?\}\}",
        r"`[^`\n]*`",
        r"\]\([^)\n]*\)",
        r"\{[:.#][^}\n]*\}",
        r"<[^>\n]*>",
    ):
        text = re.sub(pattern, lambda m: "\n" * m[0].count("\n"), text, flags=re.S | re.M)
    yield from enumerate(text.splitlines(), start=1)


# Names that hold a digit: they are no figures.
NAMES = re.compile(
    r"\bFY\d\d\b|\bH[12]\b|\bQ[1-4]\b|Microsoft 365|Dynamics 365|Office 365|\bM365\b|\bD365\b|\bE[35]\b"
    r"|\[\^\w+\]|^\s*\d+\.(?=\s)"
    r"|\bW-[89]\b|\b10(99|42)-\w+\b|ISO \d+|RFC \d+|WCAG 2\.2|\bUTF-(8|16)\b"
)


@pytest.mark.parametrize("path", sorted((ROOT / "docs").rglob("*.md")), ids=lambda p: str(p.relative_to(ROOT / "docs")))
def test_a_page_holds_no_typed_figure(path: Path) -> None:
    typed = [
        f"{path.name}:{number}: {line.strip()}"
        for number, line in prose(path.read_text("utf-8"))
        if re.search(r"\d", NAMES.sub("", line))
    ]
    assert typed == [], "take the figure from the policy data with a macro"


def strings_of(javascript: str) -> Iterator[str]:
    code = re.sub(r"/\*.*?\*/|(?<![:\"'`])//[^\n]*", "", javascript, flags=re.S)
    yield from (match[2] for match in re.finditer(r"([\"'`])((?:\\.|(?!\1).)*)\1", code))


@pytest.mark.parametrize("path", sorted((ROOT / "calculator" / "browser").glob("*.js")), ids=lambda p: p.name)
def test_javascript_holds_no_sentence(path: Path) -> None:
    sentences = [
        text for text in strings_of(path.read_text("utf-8")) if re.search(r"[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}", text)
    ]
    assert sentences == []


def test_every_source_is_cited_by_a_row() -> None:
    rows = "\n".join(
        p.read_text("utf-8") for p in (ROOT / "calculator/policy").glob("*.toml") if p.name != "sources.toml"
    )
    sources = tomllib.loads((ROOT / "calculator/policy/sources.toml").read_text("utf-8"))["source"]
    assert [s["id"] for s in sources if f'"{s["id"]}"' not in rows] == []


def tracked_files() -> list[Path]:
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in listing.split("\0") if name and (ROOT / name).is_file()]


def test_no_file_names_a_package_registry() -> None:
    hosts = re.compile("|".join(["pypi" + r"\.org", "python" + "hosted", r"registry\." + "npmjs", "deb" + r"\.debian"]))
    assert [str(p.relative_to(ROOT)) for p in tracked_files() if hosts.search(p.read_text("utf-8", "ignore"))] == []


def test_no_tests_folder_is_a_package() -> None:
    assert list((ROOT / "tests").rglob("__init__.py")) == []  # it would shadow the package of the same name
