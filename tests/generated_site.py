"""A made-up site of any size, twice: as our build reads it, and as mkdocs-static-i18n does (a page per language).

Both have the same words, the same Markdown, the same macros and the same theme. A page has about 1,500 words in
sections of prose, tables, tabs, boxes, lists, definitions, footnotes and code.
"""

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog

from locales.languages import SOURCE, Language, described
from locales.newcomer import line
from locales.po import write_catalog

LANGUAGES = [
    described(code, name)
    for code, name in {
        "en": "English", "de": "Deutsch", "fr": "Français", "es": "Español", "it": "Italiano", "nl": "Nederlands",
        "pl": "Polski", "pt": "Português", "ja": "日本語", "ar": "العربية",
    }.items()
]  # fmt: skip
_PER_FOLDER = 10
_WORDS = """
    claim proof partner program activity deadline amount balance period figure page source reading rate share row
    plan campaign invoice review payment status week month year team market product order report sample guide
    earns spends claims checks reads counts writes sends keeps asks answers shows needs gives takes follows
    early late open whole first second other clear short common local written agreed expected eligible
    before after during within without against under over between because although where when which
""".split()  # noqa: SIM905
_MACROS = '''"""The macros of the made-up site. In ours a figure is a token, filled in after translation."""

from locales.tokens import Token


def define_env(env):
    @env.macro
    def days(number):
        return str({token})

    @env.macro
    def steps(number):
        rows = "".join(f"| {{n}} | {{n * 15}} |\\n" for n in range(1, number + 1))
        return f"| # | % |\\n| --- | --- |\\n{{rows}}"
'''
_TOKENS = {"ours": 'Token("days", f"{number:,}")', "theirs": 'f"{number:,}"'}
_CONFIG = """site_name: Made-up site
site_url: !ENV [SITE_URL, "http://127.0.0.1:8000/"]
site_dir: !ENV [SITE_DIR, site]
theme:
  name: material
  language: !ENV [SITE_LANGUAGE, en]
  font: false
  features: [navigation.indexes, navigation.prune, navigation.sections, navigation.tabs, navigation.top]
markdown_extensions:
  - abbr
  - admonition
  - attr_list
  - def_list
  - footnotes
  - md_in_html
  - tables
  - toc: {permalink: true}
  - pymdownx.details
  - pymdownx.superfences
  - pymdownx.tabbed: {alternate_style: true}
  - pymdownx.tasklist
"""
_OURS = """  - locales.translate:
      language: !ENV [SITE_LANGUAGE, en]
plugins:
  - search: {enabled: !ENV [THEME_SEARCH, true]}
  - macros
"""
_THEIRS = """plugins:
  - search
  - i18n:
      docs_structure: suffix
      languages:
"""


class Text:
    """Words in one language: each English text is remembered with its translation."""

    def __init__(self, language: Language, seed: int) -> None:
        self.language, self.random = language, random.Random(seed)  # noqa: S311 - the same site every time
        self.messages: dict[str, str] = {}

    def __call__(self, length: int, form: str = "{}") -> str:
        """A text of so many words in the page's language; `form` is what stands around it, marks included."""
        words = [self.random.choice(_WORDS) for _ in range(length)]
        english = form.format(" ".join(words)).capitalize()
        translated = form.format(" ".join(map(self._word, words))).capitalize()
        self.messages[_message(english)] = _message(translated)
        return english if self.language.code == SOURCE else translated

    def _word(self, word: str) -> str:
        return word if self.language.code == SOURCE else f"{word[::-1]}{self.language.code}"


def _message(text: str) -> str:
    return text.replace("{{ days(45) }}", "{days}")


def page(text: Text, number: int) -> str:
    """One page as Markdown."""
    sections = "\n\n".join("\n\n".join(_section(text, n)) for n in range(8))
    return f"# {text(4, f'{{}} {number}')}\n\n{text(20)}\n{{ .lead }}\n\n{sections}\n\n[^1]: {text(12)}\n"


def _section(text: Text, number: int) -> Iterator[str]:
    yield f"## {text(5)}"
    yield text(60, "The {} **in bold** and `code`, within {{{{ days(45) }}}} days[^1].")
    yield text(45, "See [the guide](https://example.org/a) and *mind* {}.")
    yield "\n".join(f"- {text(12, '{} with **bold** words')}" for _ in range(4))
    yield _part(text, number % 4)


def _part(text: Text, kind: int) -> str:
    if kind == 0:
        rows = "\n".join(f"| {text(2)} | {text(4)} | {text(3)} |" for _ in range(5))
        return f"| {text(1)} | {text(2)} | {text(1)} |\n| --- | --- | --- |\n{rows}"
    if kind == 1:
        return "\n\n".join(f'=== "{text(2)}"\n\n    {text(18)}' for _ in range(3))
    if kind == 2:
        return f'!!! note "{text(4)}"\n\n    {text(25)}\n\n{text(2)}\n:   {text(12)}\n\n{{{{ steps(5) }}}}'
    return f"```python\nfor row in rows:\n    print(row, {kind})\n```\n\n- [ ] {text(8)}\n- [x] {text(8)}"


def make(folder: Path, pages: int, languages: list[Language]) -> tuple[Path, Path]:
    """Write both projects below `folder`; returns the folders of ours and of theirs."""
    shutil.rmtree(folder, ignore_errors=True)
    ours, theirs = folder / "ours", folder / "theirs"
    for language in languages:
        catalog = Catalog(locale=language.locale, project="Made-up", version="1", fuzzy=False)
        for number in range(pages):
            text = Text(language, number)
            source, name = page(text, number), f"docs/part-{number // _PER_FOLDER:02d}/page-{number:03d}"
            if language.code == SOURCE:
                _write(ours / f"{name}.md", source)
            _write(theirs / f"{name}.{language.code}.md", source)
            for msgid, msgstr in text.messages.items():
                catalog.add(msgid, msgstr)
        if language.code != SOURCE:
            write_catalog(ours / "locales" / language.folder / "LC_MESSAGES" / "pages.po", catalog)
    _settings(ours, theirs, languages)
    return ours, theirs


def _settings(ours: Path, theirs: Path, languages: list[Language]) -> None:
    _write(ours / "locales" / "languages.toml", "\n".join(map(line, languages)) + "\n")
    entries = (
        f"        - {{locale: {one.code}, name: {one.name}, build: true, default: {str(one.code == SOURCE).lower()}}}\n"
        for one in languages
    )
    for folder, which, plugins in (
        (ours, "ours", _OURS),
        (theirs, "theirs", _THEIRS + "".join(entries) + "  - macros\n"),
    ):
        _write(folder / "mkdocs.yml", _CONFIG + plugins)
        _write(folder / "main.py", _MACROS.format(token=_TOKENS[which]))
        home = "# Start\n\nA made-up site.\n"
        for name in ["index.md"] if which == "ours" else [f"index.{one.code}.md" for one in languages]:
            _write(folder / "docs" / name, home)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
