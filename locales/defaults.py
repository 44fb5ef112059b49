"""The titles that Markdown extensions give to links of their own. They stand in no page: words of the interface."""

from gettext import NullTranslations
from typing import Any

from markdown import Markdown


def default_titles(md: Markdown) -> list[str]:
    """The titles in use: of a footnote's way back, and of a heading's permanent link."""
    footnotes, toc = _footnotes(md), _toc(md)
    titles = [footnotes.getConfig("BACKLINK_TITLE") if footnotes else "", toc.permalink_title if toc else ""]
    return [title for title in titles if title]


def translate_titles(md: Markdown, words: NullTranslations) -> None:
    """Put the titles into the language of `words`. Doing it twice changes nothing."""
    if footnotes := _footnotes(md):
        footnotes.setConfig("BACKLINK_TITLE", words.gettext(footnotes.getConfig("BACKLINK_TITLE")))
    if (toc := _toc(md)) and toc.permalink_title:
        toc.permalink_title = words.gettext(toc.permalink_title)


def _footnotes(md: Markdown) -> Any:
    step = _step(md, "footnote")
    return step and step.footnotes


def _toc(md: Markdown) -> Any:
    return _step(md, "toc")


def _step(md: Markdown, name: str) -> Any:
    if name not in md.treeprocessors:
        return None
    return md.treeprocessors[name]
