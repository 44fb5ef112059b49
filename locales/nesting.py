"""Whether tags of raw HTML still enclose what they should when a translation moves them.

Languages order words differently, so `<b>` … `</b>` may move, but not overlap with what stands beside it.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from locales.structure import VOID

_STASHED = re.compile(r"\x02wzxhzdk:(\d+)\x03")
_CODE = re.compile(r"<(code|kbd|pre|samp)\b[^<>]*>\s*", re.IGNORECASE)
_TAG = re.compile(r"<(/?[A-Za-z][\w-]*)[^<>]*?(?<!/)>")

Rendered = tuple[Element, list[str]]  # the tree, and the raw HTML that its placeholders stand for, by number


def raw_html(text: str | None, stash: list[str]) -> list[str]:
    """The pieces of raw HTML in a text of the tree."""
    return [stash[int(number)] for number in _STASHED.findall(text or "")]


def without_placeholders(html: str, stash: list[str]) -> str:
    """`html` with the raw HTML in its place."""
    return _STASHED.sub(lambda match: stash[int(match[1])], html)


def code(text: str, stash: list[str]) -> Iterator[tuple[int, int]]:
    """Where in `text` there is code between tags of raw HTML that the parser has put away."""
    begun: tuple[int, str] | None = None
    for match in _STASHED.finditer(text):
        html = stash[int(match[1])]
        if begun and html == f"</{begun[1]}>":
            yield begun[0], match.end()
            begun = None
        elif not begun and (opened := _CODE.fullmatch(html)):
            begun = match.start(), opened[1]


def is_as_well_nested(given: Rendered, wanted: Rendered) -> bool:
    """Whether each tag in `given` ends what began last; where that is not so in `wanted`, whether they are the same."""
    tags, others = list(_tags(*given)), list(_tags(*wanted))
    return tags == others or (_is_nested(tags) and _is_nested(others))


def _tags(element: Element, stash: list[str]) -> Iterator[str]:
    """The tags in order, those that end something with a slash."""
    yield str(element.tag)
    yield from _raw_tags(element.text, stash)
    for child in element:
        yield from _tags(child, stash)
        yield from _raw_tags(child.tail, stash)
    yield f"/{element.tag}"


def _raw_tags(text: str | None, stash: list[str]) -> Iterator[str]:
    found = (tag.lower() for html in raw_html(text, stash) for tag in _TAG.findall(html))
    return (tag for tag in found if tag not in VOID)


def _is_nested(tags: list[str]) -> bool:
    begun: list[str] = []
    for tag in tags:
        if not tag.startswith("/"):
            begun.append(tag)
        elif not begun or begun.pop() != tag[1:]:
            return False
    return True
