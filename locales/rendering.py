"""Rendering on the side: what a piece of Markdown becomes under the site's own settings, without leaving a trace."""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy
from itertools import zip_longest
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown

from locales.guard import Fault
from locales.nesting import Rendered, is_as_well_nested, raw_html, without_placeholders
from locales.structure import INLINE

WORD_ATTRIBUTES = ("alt", "aria-label", "data-toc-label", "placeholder", "title")
_LITERAL = {"code", "kbd", "math", "pre", "script", "style", "svg"}
_INLINE = ("inline", "attr_list")
_ENTITY = re.compile(r"&#?\w+;")
_BLOCK = re.compile(r"\s*<([A-Za-z][\w-]*)")
_BLANKS = re.compile(r"(<[^<>]*>)|\s+")
_NO_MORE = "take it out, or escape the mark with a backslash"
_NO_LESS = "keep links, marks, code and tags as they are in English"

Signature = list[Counter[tuple[str, ...]]]


@contextmanager
def aside(md: Markdown) -> Iterator[None]:
    """Let processors run on something that is not the page: what extensions remember is put back afterwards."""
    holders = [md.htmlStash, *md.registeredExtensions]
    kept = [(holder, dict(vars(holder))) for holder in holders]
    for holder, state in kept:
        vars(holder).update({k: copy(v) for k, v in state.items() if isinstance(v, dict | list | set)})
    try:
        yield
    finally:
        for holder, state in kept:
            vars(holder).update(state)
        if md.delimiters is not None:
            md.delimiters.reset()


def _rendered(md: Markdown, text: str, tag: str) -> Rendered:
    """`text` inside a `tag`, parsed."""
    root = Element("div")
    SubElement(root, tag).text = text
    with aside(md):
        for name in _INLINE:
            if name in md.treeprocessors:
                md.treeprocessors[name].run(root)
        return root, [str(html) for html in md.htmlStash.rawHtmlBlocks]


def is_same_rendered(md: Markdown, one: str, other: str, tag: str) -> bool:
    """Whether both texts, inside a `tag`, become the same HTML; white space counts within tags only."""

    def html(text: str) -> str:
        root, stash = _rendered(md, text, tag)
        written = without_placeholders(md.serializer(root), stash)
        return _BLANKS.sub(lambda match: match[1] or " ", written).replace("<br /> ", "<br />")

    return html(one) == html(other)


def signature(md: Markdown, text: str, tag: str) -> Signature:
    """Every element that `text` becomes inside a `tag`, with its attributes; the words are left out.

    Of attributes meant for reading only the presence counts, of code and formulas also the text. Blocks of raw HTML
    stay in order, and so does what stands between them.
    """
    return _signature(_rendered(md, text, tag))


def _signature(rendered: Rendered) -> Signature:
    root, stash = rendered
    outermost, *inner = _parts(root[0], stash)
    pieces: Signature = [Counter([(*outermost[:-1], "")])]  # a picture may be spoken of in words beside it
    for part in inner:
        block = _BLOCK.match(part[-1]) if part[0] == "html" else None
        if block and block[1].lower() not in INLINE:
            pieces.append(Counter())
        pieces[-1][part] += 1
    return pieces


def _parts(element: Element, stash: list[str]) -> Iterator[tuple[str, ...]]:
    """The element and what is in it, in reading order. Entities are text to a reader and may differ."""
    attributes = (f"{k}={'…' if k in WORD_ATTRIBUTES else v}" for k, v in sorted(element.attrib.items()))
    text = without_placeholders("".join(element.itertext()), stash)
    is_literal = element.tag in _LITERAL or "arithmatex" in (element.get("class") or "")
    yield (str(element.tag), *attributes, " ".join(text.split()) if is_literal else "…" if text.strip() else "")
    for inside, after in [(None, element.text), *((child, child.tail) for child in element)]:
        if inside is not None:
            yield from _parts(inside, stash)
        yield from (("html", html) for html in raw_html(after, stash) if not _ENTITY.fullmatch(html))


def rendering_refusals(md: Markdown, source: str, translation: str, tag: str) -> list[Fault]:
    """Where `translation`, as Markdown, gives other elements, attributes or values than `source` inside a `tag`."""
    wanted, given = _rendered(md, source, tag), _rendered(md, translation, tag)
    faults = []
    for here, there in zip_longest(_signature(wanted), _signature(given), fillvalue=Counter[tuple[str, ...]]()):
        faults += [(f"markup: {_named(part)} is not in the English text", _NO_MORE) for part in there - here]
        faults += [(f"markup: {_named(part)} is missing or changed", _NO_LESS) for part in here - there]
    if not faults and not is_as_well_nested(given, wanted):
        faults = [("html: tags overlap", "keep around the same words what begins and ends, as in the English text")]
    return faults


def _named(part: tuple[str, ...]) -> str:
    tag, *attributes, text = part
    if tag == "html":
        return text
    return f"<{' '.join([tag, *attributes])}>{text.replace('…', '')}"
