"""Unchanged pages are not rendered again, and a site put together of old and new pages is that of a fresh build."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BUILD = """
import sys
from pathlib import Path
from publish import pages
pages.build(Path("project"), ["en", "de"], Path(sys.argv[1]), "https://example.org/", print)
"""
FILES = {
    "mkdocs.yml": """
site_name: Small
site_url: !ENV SITE_URL
site_dir: !ENV SITE_DIR
theme: {name: material, font: false, language: !ENV SITE_LANGUAGE}
plugins: [search: {enabled: !ENV THEME_SEARCH}, macros]
markdown_extensions: [attr_list, tables, locales.translate: {language: !ENV SITE_LANGUAGE}]
""",
    "main.py": "def define_env(env):\n    env.macro(lambda: 'made', 'word')\n",
    "docs/index.md": "# Welcome\n\nA first text. See [claims](claims.md).\n",
    "docs/claims.md": "# Claims\n\nA second text, {{ word() }}.\n\nA third text.\n",
    "docs/plans.md": "# Plans\n\nA third text.\n",
    "locales/languages.toml": 'en = { name = "English" }\nde = { name = "Deutsch" }\n',
    "locales/de/LC_MESSAGES/interface.po": 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n',
    "locales/de/LC_MESSAGES/pages.po": """msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgid "Claims"
msgstr "Anträge"

msgid "A first text. See [claims](claims.md)."
msgstr "Ein erster Text. Siehe [Anträge](claims.md)."

msgid "A third text."
msgstr "Ein dritter Text."
""",
}
# What is edited: file, old text, new text; and which pages of which language are written anew, "*" being all.
EDITS = {
    "nothing": ("docs/index.md", "A first", "A first", {}),
    "a message": ("locales/de/LC_MESSAGES/pages.po", "Ein erster", "Der erste", {"de": {"index.html"}}),
    "a message of two pages": (
        "locales/de/LC_MESSAGES/pages.po", "dritter", "letzter", {"de": {"claims/index.html", "plans/index.html"}},
    ),
    "a message that becomes fuzzy": (
        "locales/de/LC_MESSAGES/pages.po", 'msgid "A first', '#, fuzzy\nmsgid "A first', {"de": {"index.html"}},
    ),
    "a message that no page asks for": (
        "locales/de/LC_MESSAGES/pages.po", 'msgid "Cl', 'msgid "New"\nmsgstr "Neu"\n\nmsgid "Cl', {},
    ),
    "a message that is a title": ("locales/de/LC_MESSAGES/pages.po", "Anträge\"", "Die Anträge\"", {"de": "*"}),
    "a word of the interface": ("locales/de/LC_MESSAGES/interface.po", "utf-8", "UTF-8", {"de": "*"}),
    "a sentence on a page": (
        "docs/plans.md", "A third", "A fourth", {"en": {"plans/index.html"}, "de": {"plans/index.html"}},
    ),
    "the title of a page": ("docs/plans.md", "# Plans", "# Plan", {"en": "*", "de": "*"}),
    "a page that includes another": ("docs/plans.md", "A third", "{% include 'index.md' %}", {"en": "*", "de": "*"}),
    "a macro": ("main.py", "made", "remade", {"en": "*", "de": "*"}),
    "a setting": ("mkdocs.yml", "Small", "Large", {"en": "*", "de": "*"}),
}  # fmt: skip


def built(folder: Path, work: str) -> str:
    """Build the project in `folder`; returns what the build said."""
    settings = {**os.environ, "PYTHONPATH": str(ROOT), "SITE_LOCALES": str(folder / "project" / "locales")}
    done = subprocess.run(
        [sys.executable, "-c", BUILD, work], cwd=folder, env=settings, capture_output=True, text=True, check=False
    )
    return done.stdout + done.stderr


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def times(folder: Path) -> dict[str, int]:
    """When each page was last written."""
    return {path.relative_to(folder).as_posix(): path.stat().st_mtime_ns for path in folder.rglob("index.html")}


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a project, and what its first build left."""
    folder = tmp_path_factory.mktemp("first")
    for name, text in FILES.items():
        path = folder / "project" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    assert "Traceback" not in built(folder, "work")
    return folder


@pytest.fixture
def project(first: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same folder, as the first build left it."""
    kept = first.with_name("kept")
    if not kept.exists():
        shutil.copytree(first, kept)
    shutil.rmtree(first)
    shutil.copytree(kept, first)
    monkeypatch.chdir(first)
    return first


def edit(name: str) -> None:
    path, old, new, _ = EDITS[name]
    text = Path("project", path).read_text("utf-8")
    assert old in text
    Path("project", path).write_text(text.replace(old, new), "utf-8")


@pytest.mark.parametrize("name", EDITS)
def test_after_an_edit_what_it_concerns_is_written_anew_and_the_site_is_that_of_a_fresh_build(
    project: Path, name: str
) -> None:
    before = {code: times(Path("work", "pages", code)) for code in ("en", "de")}
    edit(name)
    assert "Traceback" not in built(project, "work")
    for code, pages in before.items():
        after = times(Path("work", "pages", code))
        wanted = EDITS[name][3].get(code, set())
        assert {page for page in after if after[page] != pages[page]} == (set(pages) if wanted == "*" else wanted)
    assert "Traceback" not in built(project, "afresh")
    assert contents(Path("work", "site")) == contents(Path("afresh", "site"))


def test_a_page_that_comes_and_one_that_goes_make_everything_anew(project: Path) -> None:
    shutil.move("project/docs/plans.md", "project/docs/planning.md")
    built(project, "work")
    built(project, "afresh")
    assert "planning/index.html" in contents(Path("work", "site"))
    assert contents(Path("work", "site")) == contents(Path("afresh", "site"))


def test_a_page_that_somebody_deleted_from_the_work_is_made_again(project: Path) -> None:
    Path("work/pages/de/plans/index.html").unlink()
    whole = contents(Path("work", "site"))
    built(project, "work")
    assert contents(Path("work", "site")) == whole


def test_a_build_that_failed_is_not_remembered(project: Path) -> None:
    catalog = Path("project/locales/de/LC_MESSAGES/pages.po")
    right = catalog.read_text("utf-8")
    catalog.write_text(right.replace("Ein erster", "<script>"), "utf-8")
    for _ in range(2):
        said = built(project, "work")
        assert "MkDocs refused the pages of language 'de':" in said
        assert "html: <script> is not in the English text" in said
    whole = contents(Path("work", "site"))
    catalog.write_text(right, "utf-8")
    built(project, "work")
    assert contents(Path("work", "site")) == whole


def test_languages_that_stay_as_they_are_are_not_built(project: Path) -> None:
    said = built(project, "work").splitlines()
    assert [line.split() for line in said] == [["en", "as", "it", "was"], ["de", "as", "it", "was"]]
