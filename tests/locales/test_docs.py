"""The round trip over every page of the site: nothing is lost, nothing is changed, every word can be translated."""

import html
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
OURS = ROOT / "docs"
CONFIG = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
PAGES = sorted(path.relative_to(OURS).as_posix() for path in OURS.rglob("*.md"))


@pytest.fixture(scope="module")
def docs(tmp_path_factory):
    """The pages as the parser gets them, by name: macros have run, figures are tokens."""
    folder = tmp_path_factory.mktemp("docs")
    (folder / "macros").symlink_to(ROOT / "macros")
    settings = CONFIG.replace("markdown_extensions:\n", "markdown_extensions:\n  - dump\n")
    config = folder / "mkdocs.yml"
    config.write_text(f"docs_dir: {OURS}\n{settings}", encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", config, "--site-dir", folder / "site"],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).with_name("pages")), "DUMPED_PAGES": str(folder / "pages"),
             "NO_MKDOCS_2_WARNING": "1"},
        check=True,
    )  # fmt: skip
    return {name: (folder / "pages" / name).read_text(encoding="utf-8") for name in PAGES}


class Settings(yaml.SafeLoader):
    """Reads mkdocs.yml; of `!ENV [NAME, default]` it takes the default."""


Settings.add_constructor("!ENV", lambda loader, node: loader.construct_sequence(node)[-1])


@pytest.fixture(scope="module")
def ours(material):
    """The site's own extensions and their settings, but for the explained acronyms: accents make them other words."""
    rows = yaml.load(CONFIG, Settings)["markdown_extensions"]  # noqa: S506 (a safe loader)
    found = {name: settings for row in rows for name, settings in ({row: {}} if isinstance(row, str) else row).items()}
    del found["locales.translate"], found["macros.glossary"]
    return type(material)(list(found), found)


@pytest.mark.parametrize("name", PAGES)
def test_an_english_page_is_the_same_with_and_without_the_extension(docs, ours, name):
    source = re.sub("\ue000.*?\ue001", "45", docs[name])
    assert ours.english(source) == ours.plain(source)


@pytest.mark.parametrize("name", PAGES)
def test_no_figure_is_left_over(docs, ours, name):
    assert re.search("[\ue000\ue001\U000f0000-\U000fffff]", ours.english(docs[name])) is None


@pytest.mark.parametrize("name", PAGES)
def test_a_page_without_translations_is_the_english_page_marked_as_such(docs, ours, name):
    german = re.sub(r'<div class="untranslated-notice".*?</div>\n', "", ours.german(docs[name], None))
    german = re.sub(r'<span dir="ltr" lang="en">(.*?)</span>(?=\n|&#160;|<[uo]l)', r"\1", german)
    assert unmarked(german) == unmarked(ours.english(docs[name]))


@pytest.mark.parametrize("name", PAGES)
def test_translations_that_say_the_same_change_nothing(docs, ours, name, refused):
    assert ours.german(docs[name], lambda msgid: msgid).split() == ours.english(docs[name]).split()
    assert refused() == []


@pytest.mark.parametrize("name", PAGES)
def test_every_word_can_be_translated_and_nothing_else_changes(docs, ours, name, pseudo, words_left):
    translated = ours.german(docs[name], pseudo)
    assert without_words(translated) == without_words(ours.english(docs[name]))
    assert set(words_left(translated)) <= raw_html(docs[name]) | {"Permanent", "link"}


def raw_html(page: str) -> set[str]:
    """The words of the HTML that macros put into a page: those come from the interface's catalog."""
    blocks = re.finditer(r"^[ ]*<(\w+)\b.*?^[ ]*</\1>|^[ ]*<[^\n]*", page, flags=re.MULTILINE | re.DOTALL)
    return set(re.findall(r"[^\W\d_]+", html.unescape(" ".join(block.group() for block in blocks))))


def unmarked(page: str) -> str:
    """A page without marks of language."""
    return re.sub(' (?:dir="ltr"|lang="en")', "", page)


def without_words(page: str) -> list[str]:
    """The tags of a page, with those attributes that are not for reading, and its code."""
    page = re.sub(r'(alt|title)="[^"]*"', r"\1", page)
    return re.findall(r"<(?:code|pre)\b.*?</(?:code|pre)>|<[^>]*>", page, flags=re.DOTALL)
