"""The Markdown extension that puts a page into the reader's language and fills in its figures.

    markdown_extensions:
      - locales.translate:
          language: de

It knows Python-Markdown only, so it works under any site generator built on it. In English, pages come out as they
would without it, figures apart.
"""

import re
from collections.abc import Iterator
from html import escape, unescape
from pathlib import Path
from posixpath import dirname, relpath
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from locales.anchors import Twins, pin_headings, pin_tabs
from locales.catalogs import Translation, documents, interface, log
from locales.collect import wanted
from locales.defaults import translate_titles
from locales.figures import FigureError, Figures
from locales.findings import Finding, excerpt
from locales.inline import InlineProcessor
from locales.languages import FOLDER, SOURCE, Language, language
from locales.lookups import note
from locales.notice import Counts, notice
from locales.page import ENGLISH, Place, Text, places
from locales.segments import Cutter, Segment
from locales.tokens import PATTERN
from locales.trust import faults
from locales.whereabouts import where

# A token, or its one character as an address or an e-mail link would spell it.
_LEFT = re.compile(rf"{PATTERN.pattern}|&#98[34]\d{{3}};|%F3%B0(?:%[0-9A-F]{{2}}){{2}}")


class PageState:
    """What the extension knows of the page in hand; a new one for every page."""

    def __init__(self) -> None:
        self.figures = Figures()
        self.counts = Counts()
        self.tabs: Twins = []
        self.is_filled = False


class TranslateExtension(Extension):
    """Puts pages into one language.

    `language` is a code from `locales/languages.toml`, `catalogs` the folder that holds `<language>/LC_MESSAGES`.
    """

    def __init__(self, **settings: Any) -> None:
        self.config = {
            "language": [SOURCE, "Code of the language of this build"],
            "catalogs": [str(FOLDER), "Folder of the catalogs"],
            "preview": [False, "Whether each text says where it stands in the catalog (see `locales.preview`)"],
            "status": ["", "The page that says how far the translations are"],
        }
        super().__init__(**settings)
        self.language: Language = language(self.getConfig("language"))
        self.catalogs = Path(self.getConfig("catalogs"))
        self.page = PageState()

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name is Python-Markdown's)
        """Register the steps around the parser's own; each says why its place is where it is."""
        md.registerExtension(self)
        md.preprocessors.register(Mask(md, self), "locales_mask", 1000)
        md.treeprocessors.register(Translate(md, self), "locales_translate", 45)
        md.treeprocessors.register(InlineProcessor(md), "inline", 20)
        md.treeprocessors.register(FillTree(md, self), "locales_fill", 3.5)
        md.postprocessors.register(FillHtml(md, self), "locales_fill", 0.5)

    def reset(self) -> None:
        """Forget the last page. Called by Python-Markdown before each."""
        self.page = PageState()


class Mask(Preprocessor):
    """First of all (1000): one character in place of each figure, before anything can split or read it."""

    def __init__(self, md: Markdown, extension: TranslateExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, lines: list[str]) -> list[str]:
        """The page's lines with masked figures. Raises FigureError for a figure that was changed on its way."""
        self.extension.page = PageState()
        translate_titles(self.md, interface(self.extension.language.code, self.extension.catalogs))
        return self.extension.page.figures.mask("\n".join(lines)).split("\n")


class Translate(Treeprocessor):
    """When blocks and footnotes (50) are parsed; before code is colored (30), tasks (25) and inline marks (20)."""

    def __init__(self, md: Markdown, extension: TranslateExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: Element) -> None:
        """Put the page into the language of the build; in English, take down its messages if asked to."""
        page, catalogs = self.extension.page, self.extension.catalogs
        if not self.extension.language.is_source:
            page.tabs = pin_headings(self.md, root)
            catalog = documents(self.extension.language, catalogs)
            for place, segment in self._segments(root):
                note(segment.msgid)
                self._translate(place, segment, catalog.get(segment.msgid))
        elif collector := wanted(self.md, page.figures, catalogs):
            for place, segment in self._segments(root):
                collector.add(place, segment)
            collector.write([place.read() for place in places(self.md, root)])

    def _segments(self, root: Element) -> Iterator[tuple[Place, Segment]]:
        cutter = Cutter(self.md, self.extension.page.figures)
        for place in places(self.md, root):
            if segment := cutter.cut(place.read(), place.tag, is_markdown=place.is_markdown):
                yield place, segment

    def _translate(self, place: Place, segment: Segment, translation: Translation | None) -> None:
        """Put the translation in its place, or leave the English there, marked and counted."""
        counts, state = self.extension.page.counts, self._state(place, segment, translation)
        counts.total += 1
        counts.fuzzy += state == "fuzzy"
        counts.missing += state in {"missing", "refused"}
        if translation and state == "translated":
            place.write(segment.lead + segment.filled(translation.msgstr) + segment.trail)
        marks = {} if state == "translated" else ENGLISH
        if self.extension.getConfig("preview"):
            marks = marks | where(self.extension.language, self.extension.catalogs, segment.msgid, state)
        if marks and isinstance(place, Text):
            place.mark(marks, segment.lead, segment.trail)

    def _state(self, place: Place, segment: Segment, translation: Translation | None) -> str:
        if translation is None:
            return "missing"
        if translation.is_fuzzy:
            return "fuzzy"
        return "translated" if self._may_show(place, segment, translation) else "refused"

    def _may_show(self, place: Place, segment: Segment, translation: Translation) -> bool:
        found = faults(self.md, place, segment, translation.msgstr)
        for rule, cure in found:
            text = excerpt(translation.msgstr)
            finding = Finding(translation.path, translation.line, rule, text, cure)
            log.warning("%s (the English text is shown)", finding)
        return not found


class FillTree(Treeprocessor):
    """When ids are given (toc 5, tabs 4), so that none holds a figure; before titles (1) and links (0) are read."""

    def __init__(self, md: Markdown, extension: TranslateExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: Element) -> None:
        """Fill in the figures of the tree and of the table of contents, and say what is not translated."""
        page = self.extension.page
        pin_tabs(page.tabs)
        page.figures.fill(root)
        _fill_contents(getattr(self.md, "toc_tokens", []), page.figures)
        words = interface(self.extension.language.code, self.extension.catalogs)
        if (about := notice(page.counts, self.extension.language, words, self._status())) is not None:
            has_title = len(root) and root[0].tag == "h1"
            root.insert(1 if has_title else 0, about)
        page.is_filled = True

    def _status(self) -> str:
        """The way to the page about the translations from the page in hand, where MkDocs tells which that is."""
        status = self.extension.getConfig("status")
        if not status or "relpath" not in self.md.treeprocessors:
            return ""
        here: str = self.md.treeprocessors["relpath"].file.src_uri  # type: ignore[attr-defined]
        return relpath(status, dirname(here) or ".")


class FillHtml(Postprocessor):
    """When stashed HTML is back in place (30): fill in its figures too, and make sure none is left over."""

    def __init__(self, md: Markdown, extension: TranslateExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, text: str) -> str:
        """The finished HTML. Raises FigureError where a figure is left over."""
        page = self.extension.page
        if not page.is_filled:  # toc runs every postprocessor on each heading, to make its id
            return text
        filled = page.figures.html(text)
        if left := _LEFT.search(filled):
            around = excerpt(filled[max(0, left.start() - 60) : left.end() + 60], 160)
            raise FigureError(
                f"a figure was not filled in, near: {around!r}; cure: write figures into the page's own text, "
                "not into an included file, an address or an e-mail link"
            )
        return filled


def _fill_contents(entries: list[dict[str, Any]], figures: Figures) -> None:
    for entry in entries:
        entry["name"] = escape(figures.plain(unescape(entry["name"])), quote=False)
        entry["html"] = figures.html(entry["html"])
        entry["data-toc-label"] = figures.plain(entry["data-toc-label"])
        _fill_contents(entry["children"], figures)


def makeExtension(**settings: Any) -> TranslateExtension:  # noqa: N802 (the name is Python-Markdown's)
    """The extension, as Python-Markdown asks for it."""
    return TranslateExtension(**settings)
