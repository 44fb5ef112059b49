"""Tooltips for acronyms: a Markdown extension that explains each at its first place on a page.

The meaning comes from the interface's catalog, so that a page's own catalog holds none. The theme shows it on hover
and on focus (`content.tooltips`); without scripts it is the title that browsers show.
"""

import re
from gettext import NullTranslations
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from locales.catalogs import interface
from locales.languages import SOURCE
from macros.glossary_words import ACRONYMS

_AFTER_INLINE = 6  # Python-Markdown's own abbreviations come at 7
_LEFT_ALONE = {"a", "abbr", "button", "code", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "kbd", "pre", "summary", "svg"}
_WORD = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(ACRONYMS, key=len, reverse=True))})(?![\w-])")


class Glossary(Extension):
    """Explains acronyms in the language with the code `language`."""

    def __init__(self, **options: Any) -> None:
        self.config = {"language": [SOURCE, "the code of the language"]}
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - named by Python-Markdown
        """Put the explanation behind everything that makes elements of text."""
        md.treeprocessors.register(_Explained(md, interface(self.getConfig("language"))), "glossary", _AFTER_INLINE)


class _Explained(Treeprocessor):
    def __init__(self, md: Markdown, words: NullTranslations) -> None:
        super().__init__(md)
        self.words = words

    def run(self, root: Element) -> None:
        _explain(root, {acronym: self.words.gettext(meaning) for acronym, meaning in ACRONYMS.items()})


def _explain(element: Element, left: dict[str, str]) -> None:
    """Explain the acronyms `left` in the element's text and in that of the elements within; each only once."""
    if element.tag in _LEFT_ALONE:
        return
    element.text, within = _split(element.text, left)
    for child in list(element):
        _explain(child, left)
        child.tail, behind = _split(child.tail, left)
        within += [child, *behind]
    element[:] = within


def _split(text: str | None, left: dict[str, str]) -> tuple[str | None, list[Element]]:
    """The text up to the first acronym that is `left`, and an element for each, with the text behind it."""
    found = next((match for match in _WORD.finditer(text or "") if match.group() in left), None)
    if text is None or found is None or isinstance(text, AtomicString):
        return text, []
    abbreviation = Element("abbr", {"title": left.pop(found.group()), "tabindex": "0"})
    abbreviation.text = AtomicString(found.group())
    abbreviation.tail, further = _split(text[found.end() :], left)
    return text[: found.start()], [abbreviation, *further]


def makeExtension(**options: Any) -> Glossary:  # noqa: N802 - named by Python-Markdown
    """What Python-Markdown calls for `macros.glossary` in the settings."""
    return Glossary(**options)
