"""Rendering on the side: what a piece of Markdown becomes under the site's own settings, without leaving a trace."""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown

from locales.guard import Fault

WORD_ATTRIBUTES = ("alt", "aria-label", "data-toc-label", "placeholder", "title")
_LITERAL = {"code", "kbd", "math", "pre", "script", "style", "svg"}
_INLINE = ("inline", "attr_list")
_STASHED = re.compile(r"\x02wzxhzdk:(\d+)\x03")
_ENTITY = re.compile(r"&#?\w+;")

Signature = Counter[tuple[str, ...]]


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


def _rendered(md: Markdown, text: str, tag: str) -> tuple[Element, list[str]]:
    """`text` inside a `tag`, parsed; and the raw HTML that its placeholders stand for, by number."""
    root = Element("div")
    SubElement(root, tag).text = text
    with aside(md):
        for name in _INLINE:
            if name in md.treeprocessors:
                md.treeprocessors[name].run(root)
        return root, [str(html) for html in md.htmlStash.rawHtmlBlocks]


def is_same_rendered(md: Markdown, one: str, other: str, tag: str) -> bool:
    """Whether both texts, inside a `tag`, become the same HTML, white space aside."""

    def html(text: str) -> list[str]:
        root, stash = _rendered(md, text, tag)
        return _STASHED.sub(lambda match: stash[int(match[1])], md.serializer(root)).split()

    return html(one) == html(other)


def signature(md: Markdown, text: str, tag: str) -> Signature:
    """Every element that `text` becomes inside a `tag`, with its attributes; the words are left out.

    Of attributes meant for reading only the presence counts, of code and formulas also the text.
    """
    root, stash = _rendered(md, text, tag)
    return Counter(_signed(root)) + Counter(_raw_html(root, stash))


def _signed(root: Element) -> Iterator[tuple[str, ...]]:
    for element in root.iter():
        attributes = (f"{k}={'…' if k in WORD_ATTRIBUTES else v}" for k, v in sorted(element.attrib.items()))
        text = "".join(element.itertext())
        is_literal = element.tag in _LITERAL or "arithmatex" in (element.get("class") or "")
        yield (str(element.tag), *attributes, " ".join(text.split()) if is_literal else "…" if text.strip() else "")


def _raw_html(root: Element, stash: list[str]) -> Iterator[tuple[str, ...]]:
    """Raw HTML in the text. Entities are text to a reader and may differ."""
    for element in root.iter():
        for number in _STASHED.findall(f"{element.text or ''}{element.tail or ''}"):
            if not _ENTITY.fullmatch(html := stash[int(number)]):
                yield ("html", html)


def rendering_refusals(md: Markdown, source: str, translation: str, tag: str) -> list[Fault]:
    """Where `translation`, as Markdown, gives other elements, attributes or values than `source` inside a `tag`."""
    wanted, given = signature(md, source, tag), signature(md, translation, tag)
    faults = [
        (f"markup: {_named(part)} is not in the English text", "take it out, or escape the mark with a backslash")
        for part in given - wanted
    ]
    faults += [
        (f"markup: {_named(part)} is missing or changed", "keep links, marks, code and tags as they are in English")
        for part in wanted - given
    ]
    return faults


def _named(part: tuple[str, ...]) -> str:
    tag, *attributes, text = part
    if tag == "html":
        return text
    return f"<{' '.join([tag, *attributes])}>{text.replace('…', '')}"
