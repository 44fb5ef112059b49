"""The cut: from a piece of Markdown as the parser holds it, to a message for a translator, and back.

    "[x] File by ⟨token⟩, see [the guide]. { .lead }"
    lead "[x] ", message "File by {claim_by}, see [the guide][the guide].", trail " { .lead }"

A segment is the text of one element, taken after Markdown's blocks are parsed and before its inline marks are, so
nothing in a translation can open a list, a table cell or a heading.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from markdown import Markdown
from markdown.extensions.attr_list import AttrListTreeprocessor
from markdown.extensions.footnotes import NBSP_PLACEHOLDER

from locales.clear import is_clear
from locales.figures import FIGURE, Figures
from locales.nesting import code
from locales.references import CODE, expand, hidden
from locales.rendering import is_same_rendered

_HEADER_LIKE = {"h1", "h2", "h3", "h4", "h5", "h6", "dt", "td", "th"}
_TASK = re.compile(r"\s*\[[ xX]\][ ]+")
_ATTRIBUTES = re.compile(
    r"(?<=[)\]*_:>~^=+\x00])\{:?[ ]*(?=[.#]|[A-Za-z][\w:-]*=)[^{}\n]*\}"
    r"|(?<=[)\]:>\x00])\{:?[ ]*(?=[A-Za-z][\w:-]*[ }])[^{}\n]*\}"
)
TEMPLATES = re.compile(r"\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}|\{#[^{}\n]*#\}")
_PLAIN = re.compile(r"[^\[{$\\<`]*")  # text in which a line break is sure to mean nothing
_WORD_FIRST = re.compile(r"[^\W\d_]+(?=[\s,]|$)")
_FILLS = re.compile(rf"\x02[^\x03]*\x03|{FIGURE.pattern}")
_FIELD = re.compile(r"\{\{|\}\}|\{([a-z][a-z0-9_]*)\}")

# The parts of a message that hold no words for a translator.
MARKUP = re.compile(
    rf"{CODE}|<(?P<tag>code|kbd|pre|samp)\b[^<>`]*>[^`]*?</(?P=tag)>"  # code
    r"|\{[a-z][a-z0-9_]*\}|\{\{|\}\}"  # what is filled in, and braces
    r"|<!--.*?-->|<[A-Za-z/?!][^<>]*>|</?[A-Za-z][\w-]*"  # tags and automatic links
    r"|(?<=\])\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?=[\s)])|(?<=\])\[[^\]]*\]"  # where a link goes
    r"|\[\^[^\]]+\]"  # footnotes
    r"|\b[a-z][a-z+.-]*://[^\s<>)\]]+|\bwww\.[^\s<>)\]]+|[\w.+-]+@[\w-]+\.[\w.-]+"  # addresses
    r"|:[\w+-]+:|\+\+(?:[\w-]+|\"[^\"]*\")(?:\+(?:[\w-]+|\"[^\"]*\"))*\+\+"  # icons and keys
    r"|\$\$?[^$\s](?:[^$]*[^$\s])?\$\$?|\\\(.*?\\\)"  # formulas
    r"|(?<!\w)@\w[\w-]*(?:/[\w.-]*\w)?"  # people
    r"|&(?:\#\d+|\#x[\da-fA-F]+|\w+);|\\[^<]",  # entities and escapes
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Segment:
    """One message and what stands around it. `fills` holds, by name, the Markdown that `{name}` stands for."""

    lead: str
    msgid: str
    trail: str
    fills: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_format(self) -> bool:
        """Whether `{name}` in the message is filled in, and braces that are text are doubled."""
        return bool(self.fills)

    @property
    def is_of_figures(self) -> bool:
        """Whether all that is filled in is figures, which are text, and no marks."""
        return all(FIGURE.fullmatch(raw) for raw in self.fills.values())

    def filled(self, msgstr: str) -> str:
        """`msgstr` as Markdown. Names that are not in `fills` stay as they are."""
        if not self.is_format:
            return msgstr
        return _FIELD.sub(lambda m: self.fills.get(m[1], m[0]) if m[1] else m[0][0], msgstr)


@dataclass(frozen=True, slots=True)
class Cutter:
    """Cuts the texts of one page, as its parser `md` will understand them."""

    md: Markdown
    figures: Figures

    def cut(self, raw: str, tag: str, *, is_markdown: bool = True) -> Segment | None:
        """The segment in `raw`, the text of an element `tag`; None where it holds no words.

        `is_markdown` is False for text that is not parsed any further, such as a title.
        """
        start, end = self._ends(raw, tag) if is_markdown else _stripped(raw, 0, len(raw))
        body = raw[start:end]
        if is_markdown and body == self._contents:
            return None
        if is_markdown:
            body = self._tidied(body, tag)
        msgid, fills = self._named(body, has_attributes=is_markdown and self._has_attributes)
        return Segment(raw[:start], msgid, raw[end:], fills) if has_words(msgid) else None

    @property
    def _has_attributes(self) -> bool:
        return "attr_list" in self.md.treeprocessors

    @property
    def _stash(self) -> list[str]:
        return list(map(str, self.md.htmlStash.rawHtmlBlocks))

    @property
    def _contents(self) -> str:
        """The mark in whose place a table of contents is put, such as `[TOC]`: no words."""
        return getattr(self.md.treeprocessors["toc"], "marker", "") if "toc" in self.md.treeprocessors else ""

    def _tidied(self, body: str, tag: str) -> str:
        """`body` on one line and with its references written out, as far as that means the same to the parser."""
        if "\n" not in body and "[" not in body:
            return body
        for tidied in self._tidier(body):
            if (
                tidied == body
                or _PLAIN.fullmatch(body)
                or is_clear(body)
                or is_same_rendered(self.md, tidied, body, tag)
            ):
                return tidied
        return body

    def _tidier(self, body: str) -> Iterator[str]:
        """`body` as tidy as can be, then with less of that."""
        on_one_line = body if "nl" in self.md.inlinePatterns else _on_one_line(body)  # nl2br: line breaks count
        yield expand(on_one_line, self.md.references)
        yield expand(body, self.md.references)
        yield on_one_line

    def _ends(self, raw: str, tag: str) -> tuple[int, int]:
        """Where the words begin and end: task boxes, block attributes and a footnote's mark are not among them."""
        start, end = _stripped(raw, 0, _without_note_end(raw))
        if "task-list" in self.md.treeprocessors and tag in {"li", "p"} and (box := _TASK.match(raw, 0, end)):
            start = box.end()
        pattern = AttrListTreeprocessor.HEADER_RE if tag in _HEADER_LIKE else AttrListTreeprocessor.BLOCK_RE
        if raw[:end].endswith("}") and self._has_attributes and (found := pattern.search(raw[:end])):
            end = found.start()
            if tag.startswith("h"):
                end = len(raw[:end].rstrip("#").rstrip())
        return _stripped(raw, start, max(start, end))

    def _named(self, body: str, *, has_attributes: bool) -> tuple[str, dict[str, str]]:
        """`body` with names in place of all that is no text, figures and templates too, and what they stand for."""
        places = [match.span() for match in _FILLS.finditer(body)]
        if "\x02" in body:
            places += code(body, self._stash)
        if "{" in body:
            patterns = (TEMPLATES, _ATTRIBUTES) if has_attributes else (TEMPLATES,)
            seen = hidden(body)
            places += [match.span() for pattern in patterns for match in pattern.finditer(seen)]
        if not places:
            return body, {}
        names: dict[str, str] = {}
        written, done = "", 0
        for start, end in sorted(places, key=lambda place: (place[0], -place[1])):
            if start < done:
                continue
            raw = body[start:end]
            if raw not in names:
                names[raw] = _unused(self._name(raw), set(names.values()))
            written += f"{_doubled(body[done:start])}{{{names[raw]}}}"
            done = end
        return written + _doubled(body[done:]), {name: raw for raw, name in names.items()}

    def _name(self, raw: str) -> str:
        if raw in self.figures:
            return self.figures[raw].name
        if raw.startswith("\x02"):
            return "html"
        return "template" if TEMPLATES.fullmatch(raw) else "attr"


def _without_note_end(raw: str) -> int:
    """Where `raw` ends without the mark of a footnote's way back."""
    text = raw.rstrip()
    while text.endswith(NBSP_PLACEHOLDER):
        text = text.removesuffix(NBSP_PLACEHOLDER).rstrip()
    return len(text)


def _on_one_line(text: str) -> str:
    """`text` without the line breaks that mean nothing, so that wrapping a paragraph anew changes no message."""
    *lines, last = text.split("\n")
    if not lines:
        return text
    joined = (line + "\n" if line.endswith(("  ", "\\")) else line.rstrip() + " " for line in lines)
    return re.sub(r"(?<=[ \n]) +(?=\S)", "", "".join(joined) + last)


def has_words(msgid: str) -> bool:
    """Whether there is anything in the message for a translator to do."""
    return _WORD_FIRST.match(msgid) is not None or re.search(r"[^\W\d_]", MARKUP.sub(" ", msgid)) is not None


def _stripped(raw: str, start: int, end: int) -> tuple[int, int]:
    inner = raw[start:end]
    return start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip()) if inner.strip() else start


def _doubled(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


def _unused(name: str, taken: set[str]) -> str:
    """`name`, or `name_2`, `name_3` … where it is taken: two figures of one name must stay apart."""
    candidates = (name if n == 1 else f"{name}_{n}" for n in range(1, len(taken) + 2))
    return next(candidate for candidate in candidates if candidate not in taken)
