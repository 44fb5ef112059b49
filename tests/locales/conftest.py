"""One small site to try pages on: the extensions of a large Material site, in two languages, with any catalog."""

import html
import logging
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from unittest.mock import patch

import pytest
from markdown import Markdown
from material.extensions.emoji import to_svg, twemoji

from locales import translate
from locales.catalogs import Translation
from locales.segments import MARKUP

EXTENSIONS = [
    "abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc",
    "pymdownx.arithmatex", "pymdownx.blocks.admonition", "pymdownx.blocks.caption", "pymdownx.blocks.tab",
    "pymdownx.caret", "pymdownx.critic", "pymdownx.details", "pymdownx.emoji", "pymdownx.highlight",
    "pymdownx.inlinehilite", "pymdownx.keys", "pymdownx.magiclink", "pymdownx.mark", "pymdownx.smartsymbols",
    "pymdownx.superfences", "pymdownx.tabbed", "pymdownx.tasklist", "pymdownx.tilde",
]  # fmt: skip
SETTINGS = {
    "pymdownx.arithmatex": {"generic": True},
    "pymdownx.blocks.tab": {"alternate_style": True},
    "pymdownx.emoji": {"emoji_index": twemoji, "emoji_generator": to_svg},
    "pymdownx.tabbed": {"alternate_style": True},
    "toc": {"permalink": True},
}

Translate = Callable[[str], str]
_ACCENTS = str.maketrans("aeiouyAEIOUYcnsz", "àéîõüýÀÉÎÕÜÝçñšž")
_NO_WORDS = re.compile(
    r"<(script|style|pre|code|kbd|svg|data|time)\b.*?</\1>|<!--.*?-->"  # code, and what is filled in
    r'|<(span|div) class="(?:arithmatex|filename)">.*?</\2>|<div class="untranslated-notice".*?</div>'
    r"|\{\{[^{}]*\}\}|\{%[^{}]*%\}|\{#[^{}]*#\}|(?<!\w)@\w+"  # templates and people
    r"|https?://[^\s<]+|<[^>]*>",
    re.DOTALL,
)


@dataclass
class Catalog:
    """A catalog that translates whatever it is asked for, and remembers what that was."""

    translate: Translate | None
    asked: list[str] = field(default_factory=list)

    def get(self, msgid: str) -> Translation | None:
        self.asked.append(msgid)
        msgstr = self.translate(msgid) if self.translate else ""
        return Translation(msgstr, False, "locales/de/LC_MESSAGES/pages.po", 1) if msgstr else None


@dataclass
class Site:
    """A site with these Markdown extensions and their settings."""

    extensions: list[str]
    settings: dict[str, dict]

    def plain(self, source: str) -> str:
        """The page without our extension."""
        return Markdown(extensions=self.extensions, extension_configs=self.settings).convert(source)

    def parser(self, language: str, **settings: str) -> Markdown:
        """A parser with our extension."""
        own = {"language": language, "catalogs": "no-such-folder", **settings}
        settings = {**self.settings, "locales.translate": own}
        return Markdown(extensions=["locales.translate", *self.extensions], extension_configs=settings)

    def english(self, source: str) -> str:
        return self.parser("en").convert(source)

    def german(self, source: str, translations: Translate | None) -> str:
        with patch.object(translate, "documents", lambda *_: Catalog(translations)):
            return self.parser("de").convert(source)

    def messages(self, source: str) -> list[str]:
        """The English messages of a page, in the order they are looked up."""
        catalog = Catalog(None)
        with patch.object(translate, "documents", lambda *_: catalog):
            self.parser("de").convert(source)
        return catalog.asked


@pytest.fixture(scope="session")
def material() -> Site:
    """A large Material site's extensions."""
    return Site(EXTENSIONS, SETTINGS)


@pytest.fixture
def refused(caplog: pytest.LogCaptureFixture) -> Callable[[], list[str]]:
    """What was said of refused translations."""
    caplog.set_level(logging.WARNING, logger="mkdocs.locales")
    return lambda: [record.getMessage() for record in caplog.records]


@pytest.fixture(scope="session")
def pseudo() -> Translate:
    """A translation that changes every word and nothing else."""

    def translate_words(msgid: str) -> str:
        written, done = "", 0
        for mark in MARKUP.finditer(msgid):
            written += msgid[done : mark.start()].translate(_ACCENTS) + mark.group()
            done = mark.end()
        return written + msgid[done:].translate(_ACCENTS)

    return translate_words


@pytest.fixture(scope="session")
def words_left() -> Callable[[str], list[str]]:
    """The words of an HTML page that a pseudo-translation did not reach; icons' names apart."""

    def left(page: str) -> list[str]:
        text = re.sub(r":[\w+-]+:", " ", html.unescape(_NO_WORDS.sub(" ", page)))
        return [word for word in re.findall(r"[^\W\d_]+", text) if re.search(r"[aeiouAEIOU]", word)]

    return left


@pytest.fixture
def catalogs(tmp_path: Path) -> Callable[..., Path]:
    """Writes catalogs: `catalogs(pages="msgid …")` makes <folder>/de/LC_MESSAGES/pages.po and returns the folder."""

    def write(**domains: str) -> Path:
        for domain, messages in domains.items():
            path = tmp_path / "catalogs" / "de" / "LC_MESSAGES" / f"{domain}.po"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(HEADER + messages, encoding="utf-8")
        return tmp_path / "catalogs"

    return write


@pytest.fixture(scope="session")
def msgfmt() -> Callable[[Path], str]:
    """GNU gettext's own check of a catalog: what it finds wrong."""
    program = shutil.which("msgfmt")
    assert program, "msgfmt is missing. Cure: install GNU gettext (apt install gettext, brew install gettext)"

    def check(path: Path) -> str:
        command = [program, "--check", "--output-file=/dev/null", str(path)]
        return subprocess.run(command, capture_output=True, text=True, check=False).stderr

    return check


@pytest.fixture(scope="session")
def gettext_tool() -> Callable[..., bytes]:
    """GNU gettext's own programs: `gettext_tool("msgcat", "--no-wrap", path)` gives what one writes."""

    def run(program: str, *arguments: str | Path) -> bytes:
        assert shutil.which(program), f"{program} is missing. Cure: install GNU gettext (apt install gettext)"
        command = [program, *map(str, arguments)]
        return subprocess.run(command, capture_output=True, check=True).stdout

    return run


HEADER = """msgid ""
msgstr ""
"Project-Id-Version: Test 1\\n"
"PO-Revision-Date: 2024-01-01 12:00+0000\\n"
"Last-Translator: A <a@example.org>\\n"
"Language-Team: German <a@example.org>\\n"
"Language: de\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""
