"""The second wall: a translated page is built of the same elements as the English one, whatever its texts say.

Blocks must come in the same order; within one block, links, code and marks may stand in another, for languages order
their words differently. So may all that is in a form: a date is asked for in the reader's own order. A sentence with a
count names it in some of its plural forms only.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import zip_longest

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
INLINE = {
    "a", "abbr", "b", "bdi", "br", "cite", "code", "data", "del", "em", "i", "img", "ins", "kbd", "mark", "q", "s",
    "samp", "small", "span", "strong", "sub", "sup", "svg", "path", "time", "u", "var",
}  # fmt: skip
# What is meant for reading, or tells the language, differs; so do amounts in the reader's own format, and the places
# along a drawing's line of reading, which is mirrored where one reads from right to left.
_OWN = {
    "alt", "aria-label", "data-label", "dir", "dx", "hreflang", "label", "lang", "placeholder", "title",
    "x", "x1", "x2",
}  # fmt: skip
_FIGURE = {"value", "datetime"}
_ABOUT = {"untranslated-notice", "translation-note"}  # what a page says of its own translation
_CODE = {"code", "pre", "kbd"}


@dataclass(slots=True)
class _Block:
    """A block element, and the inline elements in it up to the next block."""

    name: str
    inline: Counter[str] = field(default_factory=Counter)


class _Reader(HTMLParser):
    """Reads a page's blocks: those of its article if there is one, or all."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks = [_Block("page")]
        self.ignored = 0  # how deep we are in what the page says of its translation
        self.is_in_form = False
        self.code: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        css_class = attributes.get("class") or ""
        if tag == "article" and "md-content__inner" in css_class:
            self.blocks = [_Block("page")]
        if self.ignored or css_class in _ABOUT:
            self.ignored += tag not in VOID
        elif not _is_own(tag, attributes):
            self._take(tag, attributes, css_class)

    def _take(self, tag: str, attributes: dict[str, str | None], css_class: str) -> None:
        own = _OWN | (_FIGURE if "figure" in css_class.split() or tag == "input" else set())
        own |= {"data-value"} if attributes.get("data-kind") == "text" else set()  # words of a worked example
        name = " ".join(
            [tag, *(f"{key}={_address(value)}" for key, value in sorted(attributes.items()) if key not in own)]
        )
        if tag in INLINE or self.is_in_form:
            self.blocks[-1].inline[name] += 1
        else:
            self.blocks.append(_Block(name))
        self.is_in_form |= tag == "form"
        if tag in _CODE:
            self.code = []
        elif tag == "p":
            self.code = None  # no paragraph stands in code: the English page itself tears it apart

    def handle_endtag(self, tag: str) -> None:
        if self.ignored:
            self.ignored -= tag not in VOID
        elif tag == "form":
            self.is_in_form = False
        elif tag in _CODE and self.code is not None:
            text = " ".join("".join(self.code).split())
            if not any(map(str.isdigit, text)):  # a figure in code reads differently in another language
                self.blocks[-1].inline[f"text of {tag}: {text}"] += 1
            self.code = None

    def handle_data(self, data: str) -> None:
        if self.code is not None:
            self.code.append(data)


def _is_own(tag: str, attributes: dict[str, str | None]) -> bool:
    """Whether a translated page has the element or not, as its words need it: terms, text in English, a count, 1st."""
    if tag in {"bdi", "sup"}:
        return not attributes
    return tag == "abbr" or (tag == "span" and set(attributes) == {"lang", "dir"})


def structure_differences(english: str, translated: str) -> list[str]:
    """Where the elements of two pages, as HTML, differ: one line for each block that does, empty where none does.

    Texts, figures, titles, `lang`, `dir`, abbreviations and what the page says of its translation may differ.
    """
    pairs = zip_longest(_blocks(english), _blocks(translated), fillvalue=_Block("nothing"))
    return [
        f"block {number}: {_described(one, other)} in English, {_described(other, one)} in the translation"
        for number, (one, other) in enumerate(pairs)
        if one != other
    ]


def same_structure(english: str, translated: str) -> bool:
    """Whether two pages, as HTML, are built of the same elements."""
    return not structure_differences(english, translated)


def _blocks(html: str) -> list[_Block]:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.blocks


def _address(value: str | None) -> str:
    """An attribute's value; of an address, without the way up to the site's root, which is longer in `/de/`."""
    return re.sub(r"^(?:\.\./)+", "", value or "")


def _described(block: _Block, other: _Block) -> str:
    extra = block.inline - other.inline
    return f"<{block.name}>" + (f" with {', '.join(sorted(extra))}" if extra else "")
