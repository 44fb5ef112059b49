"""How far the translations are, `{{ translations_table() }}`, and what each translated page says of itself."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from gettext import NullTranslations
from pathlib import PurePosixPath
from typing import Any

from markupsafe import Markup

from locales.catalogs import domain_of
from locales.languages import LANGUAGES, SOURCE, Language
from locales.lookups import EVERYTHING, note
from locales.status import pages, standing, whole
from macros.formats import Formats
from macros.marks import _
from macros.rendering import filled, render

# L10n: {file} is the file with the translations of this page.
_IMPROVE = _("You know a better word? Correct {file}, one sentence at a time.")
_DOCS = "docs/"


@dataclass(frozen=True, slots=True)
class Translations:
    """The macro and the note in the reader's language.

    `source_files` is the address below which the project's files can be read, or empty where none is known;
    `site_root` gives the way from the page in hand to the root of the whole site; `built` are the codes of the
    languages that are built with this one.
    """

    reader: Language
    words: NullTranslations
    source_files: str
    site_root: Callable[[], str]
    built: Sequence[str]

    def translations_table(self) -> str:
        """For every language what is translated, fuzzy and missing, and the same for each page."""
        note(EVERYTHING)
        rows = [(LANGUAGES[code], whole(domains), self._pages(code, domains)) for code, domains in standing().items()]
        return self._render("translations.html", rows=rows, catalog=self._link, built=self.built)

    def line(self, page: Any) -> str:
        """How a page was translated, and how to improve that; nothing for a page in the language it was written in.

        Of a page that is not translated yet, or not wholly, only the latter can be said.
        """
        if self.reader.code == SOURCE:
            return ""
        catalog = self._link(_catalog(self.reader, domain_of(page.file.src_uri)))
        improve = filled(self.words.gettext(_IMPROVE), file=catalog)
        is_whole = "untranslated-notice" not in page.content
        return self._render("translation_note.html", improve=improve, is_whole=is_whole)

    def _pages(self, code: str, domains: dict[str, Any]) -> list[tuple[str, str, dict[str, int], str]]:
        """Each page: what it is called in addresses, where it is, its counts, and its catalog."""
        root = self.site_root() + ("" if code == SOURCE else f"{code}/")
        return [
            (
                name,
                f"{root}{name}/" if name else root or "./",
                counts,
                _catalog(LANGUAGES[code], domain_of(f"{path[5:]}")),
            )
            for path, counts in pages(domains).items()
            if path.startswith(_DOCS)
            for name in [path.removeprefix(_DOCS).removesuffix(".md").removesuffix("index").removesuffix("/")]
        ]

    def _link(self, path: str) -> Markup:
        """A file of the project: a link where its address is known, its path in any case."""
        name = Markup('<code dir="ltr">{}</code>').format(path)
        return Markup('<a href="{}">{}</a>').format(self.source_files + path, name) if self.source_files else name

    def _render(self, template: str, **values: Any) -> str:
        return render(template, Formats(self.reader.code), self.words, **values)


def _catalog(language: Language, domain: str) -> str:
    return str(PurePosixPath("locales", language.folder, "LC_MESSAGES", f"{domain}.po"))
