"""The Markdown extension that puts a page into the reader's language and fills in its figures.

    markdown_extensions:
      - locales.translate:
          language: de

It knows Python-Markdown only, so it works under any site generator built on it.
"""

from html import escape, unescape
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from locales.figures import FigureError, Figures
from locales.languages import Language, language


class Page:
    """What the extension knows of the page in hand; a new one for every page."""

    def __init__(self) -> None:
        self.figures = Figures()
        self.is_filled = False


class TranslateExtension(Extension):
    """Puts pages into one language. `language` is a code from `locales/languages.toml`."""

    def __init__(self, **settings: Any) -> None:
        self.config = {"language": ["en", "Code of the language of this build"]}
        super().__init__(**settings)
        self.language: Language = language(self.getConfig("language"))
        self.page = Page()

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name is Python-Markdown's)
        """Register the steps around the parser's own: see each class for why its priority is what it is."""
        md.registerExtension(self)
        md.preprocessors.register(Mask(md, self), "locales_mask", 1000)
        md.treeprocessors.register(FillTree(md, self), "locales_fill", 3.5)
        md.postprocessors.register(FillHtml(md, self), "locales_fill", 0.5)

    def reset(self) -> None:
        """Forget the last page. Called by Python-Markdown before each."""
        self.page = Page()


class Mask(Preprocessor):
    """First of all: one character in place of each token, before anything can split or read it."""

    def __init__(self, md: Markdown, extension: TranslateExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, lines: list[str]) -> list[str]:
        """The page's lines with masked tokens."""
        self.extension.page = Page()
        return self.extension.page.figures.mask("\n".join(lines)).split("\n")


class FillTree(Treeprocessor):
    """After ids are given (toc 5, tabs 4), so that no id holds a figure; before titles (1) and links (0) are read."""

    def __init__(self, md: Markdown, extension: TranslateExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: Element) -> None:
        """Fill in the figures of the tree and of the table of contents."""
        page = self.extension.page
        page.figures.fill(root)
        for entry in getattr(self.md, "toc_tokens", []):
            _fill_entry(entry, page.figures)
        page.is_filled = True


class FillHtml(Postprocessor):
    """After stashed HTML is back in place (30): fill in its figures too, and make sure none is left over."""

    def __init__(self, md: Markdown, extension: TranslateExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, text: str) -> str:
        """The finished HTML. Raises FigureError where a figure is left over."""
        page = self.extension.page
        if not page.is_filled:  # toc runs every postprocessor on each heading, to make its id
            return text
        return page.figures.html(text)


def _fill_entry(entry: dict[str, Any], figures: Figures) -> None:
    entry["name"] = escape(figures.plain(unescape(entry["name"])), quote=False)
    entry["html"] = figures.html(entry["html"])
    entry["data-toc-label"] = figures.plain(entry["data-toc-label"])
    for child in entry["children"]:
        _fill_entry(child, figures)


def makeExtension(**settings: Any) -> TranslateExtension:  # noqa: N802 (the name is Python-Markdown's)
    """The extension, as Python-Markdown asks for it."""
    return TranslateExtension(**settings)


__all__ = ["FigureError", "TranslateExtension", "makeExtension"]
