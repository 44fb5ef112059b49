"""The texts of one page, in reading order, each with the place it stands in.

Taken from the parser's own tree between block and inline parsing, so what is found is what will be rendered, whatever
extension made it. Code, formulas, scripts and drawings are left alone.
"""

import re
from collections.abc import Iterator, Mapping, MutableMapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.util import AtomicString

from locales.references import hidden
from locales.rendering import WORD_ATTRIBUTES

ENGLISH = {"lang": "en", "dir": "ltr"}
_SKIPPED = {"code", "kbd", "math", "pre", "samp", "script", "style", "svg", "textarea"}
_LISTED = re.compile(rf"(?<![\w-])(?:{'|'.join(WORD_ATTRIBUTES)})=(?:\"([^\"\n]*)\"|'([^'\n]*)')")
_LIST = re.compile(r"\{:?[ ]*(?=[.#]|[A-Za-z][\w:-]*[= }])[^{}\n]*\}")
_KINDS = {
    "h1": "Page title",
    **dict.fromkeys(["h2", "h3", "h4", "h5", "h6"], "Heading"),
    "th": "Head of a table column",
    "td": "Table cell",
    "li": "List item",
    "dt": "Term in a list of definitions",
    "dd": "Definition",
    "summary": "Title of a box that opens",
    "label": "Name of a tab",
    "figcaption": "Caption",
}


@dataclass(frozen=True, slots=True)
class Text:
    """Text in the tree: what `parent` begins with, or what follows its child `after`."""

    parent: Element
    after: Element | None = None

    @property
    def kind(self) -> str:
        """What it is, for a translator; empty for running text."""
        is_box = "admonition-title" in (self.parent.get("class") or "")
        return "Title of a box" if is_box else _KINDS.get(self.tag, "")

    @property
    def tag(self) -> str:
        """The element it stands in."""
        return str(self.parent.tag)

    @property
    def is_markdown(self) -> bool:
        """Whether it will be parsed for inline marks."""
        return not isinstance(self._raw(), AtomicString)

    def _raw(self) -> str:
        return (self.parent.text if self.after is None else self.after.tail) or ""

    def read(self) -> str:
        """The text as it stands."""
        return str(self._raw())

    def write(self, text: str) -> None:
        """Put `text` in its place; text that is not parsed stays so."""
        new = text if self.is_markdown else AtomicString(text)
        if self.after is None:
            self.parent.text = new
        else:
            self.after.tail = new

    def mark(self, attributes: Mapping[str, str], lead: str, trail: str) -> None:
        """Give the text these attributes: its element where that holds nothing else, or a span.

        `lead` and `trail`, task boxes and attribute lists, stay outside the span.
        """
        if self.after is None and not len(self.parent):
            self.parent.attrib.update(attributes)
            return
        raw = self._raw()
        span = Element("span", dict(attributes))
        span.text, span.tail = (type(raw)(part) for part in (raw[len(lead) : len(raw) - len(trail)], trail))
        self.write(lead)
        index = 0 if self.after is None else list(self.parent).index(self.after) + 1
        self.parent.insert(index, span)


@dataclass(frozen=True, slots=True)
class Value:
    """A text that is a value of a mapping: an attribute of an element, or what an abbreviation stands for."""

    values: MutableMapping[str, str]
    key: str
    kind: str

    tag = ""
    is_markdown = False

    def read(self) -> str:
        """The text as it stands."""
        return self.values[self.key]

    def write(self, text: str) -> None:
        """Put `text` in its place."""
        self.values[self.key] = text


@dataclass(frozen=True, slots=True)
class LinkTitle:
    """The title of a link that is defined apart: `[ref]: address "title"`."""

    references: MutableMapping[str, tuple[str, str]]
    key: str

    kind = "Title of a link"
    tag = ""
    is_markdown = False

    def read(self) -> str:
        """The title as it stands."""
        return self.references[self.key][1]

    def write(self, text: str) -> None:
        """Put `text` in its place."""
        self.references[self.key] = (self.references[self.key][0], text)


@dataclass(frozen=True, slots=True)
class Listed:
    """A text in an attribute list inside other text: `{ title="text" }`. `start` and `end` count in that text."""

    outer: Text
    start: int
    end: int

    kind = "Title that shows when pointed at"
    tag = ""
    is_markdown = False

    def read(self) -> str:
        """The text as it stands."""
        return self.outer.read()[self.start : self.end]

    def write(self, text: str) -> None:
        """Put `text` in its place."""
        self.outer.write(self.within(text))

    def within(self, text: str) -> str:
        """The text around it, with `text` in its place."""
        raw = self.outer.read()
        return raw[: self.start] + text + raw[self.end :]


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """An abbreviation itself. Another spelling is known beside the English one, which English texts still use."""

    values: MutableMapping[str, str]
    key: str

    kind = "Abbreviation, as your texts write it"
    tag = ""
    is_markdown = False

    def read(self) -> str:
        """The abbreviation."""
        return self.key

    def write(self, text: str) -> None:
        """Let `text` be explained as the English abbreviation is."""
        self.values[text] = self.values[self.key]


Place = Text | Value | LinkTitle | Listed | Abbreviation


def places(md: Markdown, root: Element) -> Iterator[Place]:
    """Every place of the page that may hold words, in reading order; what is defined apart comes last.

    A place may be written to, and marked, before the next is asked for.
    """
    for place in list(_in_tree(root)):
        if isinstance(place, Text) and place.is_markdown and "attr_list" in md.treeprocessors:
            yield from _listed(place)
        yield place
    for key, (_, title) in list(md.references.items()):
        if title:
            yield LinkTitle(md.references, key)
    if "abbr" in md.treeprocessors:
        abbreviations: MutableMapping[str, str] = md.treeprocessors["abbr"].abbrs  # type: ignore[attr-defined]
        for key in list(abbreviations):
            yield Value(abbreviations, key, f"What {key} stands for")
            yield Abbreviation(abbreviations, key)


def _in_tree(element: Element) -> Iterator[Text | Value]:
    css_class = element.get("class") or ""
    if element.tag in _SKIPPED or "arithmatex" in css_class or element.get("translate") == "no":
        return
    if element.text and element.text.strip():
        yield Text(element)
    if "footnote-backref" not in css_class:  # its title is the same everywhere; see `Mask`
        yield from (Value(element.attrib, key, "Attribute") for key in WORD_ATTRIBUTES if element.get(key))
    for child in element:
        yield from _in_tree(child)
        if child.tail and child.tail.strip():
            yield Text(element, child)


def _listed(text: Text) -> Iterator[Listed]:
    """The words in the attribute lists of `text`, last first, so that writing one does not move the others."""
    if "=" not in text.read():
        return
    seen = hidden(text.read())
    spans = [
        match.span(1) if match.group(1) is not None else match.span(2)
        for found in _LIST.finditer(seen)
        for match in _LISTED.finditer(seen, found.start(), found.end())
    ]
    yield from (Listed(text, start, end) for start, end in reversed(spans))
