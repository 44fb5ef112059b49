"""Inline marks, looked for only where they can be: a text without a `[` holds no link.

Python-Markdown tries a dozen marks on every text, most of which hold none. That is a fifth of the time a page takes.
"""

from xml.etree.ElementTree import Element

from markdown import inlinepatterns, treeprocessors
from markdown.util import AtomicString

# What a text cannot be without where the parser's own patterns match. Any other pattern is tried on every text.
MARKS = {
    inlinepatterns.BACKTICK_RE: "`",
    inlinepatterns.ESCAPE_RE: "\\",
    inlinepatterns.LINK_RE: "[",
    inlinepatterns.IMAGE_LINK_RE: "[",
    inlinepatterns.AUTOLINK_RE: "<",
    inlinepatterns.AUTOMAIL_RE: "<",
    inlinepatterns.LINE_BREAK_RE: "\n",
    inlinepatterns.HTML_RE: "<",
    inlinepatterns.ENTITY_RE: "&",
}


class InlineProcessor(treeprocessors.InlineProcessor):
    """The parser's own step, which comes out the same. It is named like that one, as the names of methods begun with
    two underscores ask for: those below are its own.
    """

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Read the inline marks of the tree, in place."""
        self.tried = [(_marks(pattern), pattern) for pattern in self.md.inlinePatterns]
        return super().run(tree, ancestors)

    def __handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803
        if isinstance(data, AtomicString):
            return data
        for index in range(patternIndex, len(self.tried)):
            marks, pattern = self.tried[index]
            for mark in marks:
                if mark in data:
                    data = self._applied(pattern, data, index)
                    break
        return data

    def _applied(self, pattern: inlinepatterns.Pattern, data: str, index: int) -> str:
        matched, start = True, 0
        while matched:
            data, matched, start = self.__applyPattern(pattern, data, index, start)  # type: ignore[attr-defined]
        return data


def _marks(pattern: inlinepatterns.Pattern) -> tuple[str, ...]:
    """The characters of which a text must hold one, for the pattern to match; "" is in every text."""
    if isinstance(pattern, inlinepatterns.DelimiterProcessor):
        return tuple(pattern.delimiters)
    return (MARKS.get(pattern.pattern, ""),)
