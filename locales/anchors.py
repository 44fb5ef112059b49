"""Ids in every language are those of the English page, so that a link to a heading works in all of them.

Left to themselves, Japanese headings would get `_1`, `_2`, and a better German wording would break every link to it.
"""

from copy import deepcopy
from xml.etree.ElementTree import Element

from markdown import Markdown

from locales.rendering import aside

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
# What makes ids, and what changes the words they are made from, in the order it runs.
_STEPS = ("inline", "attr_list", "smart-symbols", "smarty", "toc", "tab_slugs")

Twins = list[tuple[Element, Element]]  # an element of the page and the same one in English


def pin_headings(md: Markdown, root: Element) -> Twins:
    """Give the headings of the untranslated tree the ids they have in English.

    Returns the names of tabs with their English twins, for `pin_tabs`: their ids are made after those of headings.
    """
    twins: Twins = []
    english, _ = _twin(root, twins)
    with aside(md):
        for name in _STEPS:
            if name in md.treeprocessors:
                md.treeprocessors[name].run(english)
    for element, twin in twins:
        if twin.get("id") and element.tag in _HEADINGS:
            element.set("id", twin.attrib["id"])
    return [(element, twin) for element, twin in twins if element.tag in {"input", "label"}]


def _twin(element: Element, twins: Twins) -> tuple[Element, bool]:
    """A copy of `element` with all in it that gives an id or has one, and whether there is any such thing.

    Of the others nothing is copied but the elements beside them. Attribute lists give ids outside headings.
    """
    if element.tag in _HEADINGS or element.tag == "label":
        twin = deepcopy(element)
        twins += zip(element.iter(), twin.iter(), strict=True)
        return twin, True
    twin, is_needed = Element(element.tag, element.attrib), "id" in element.attrib or _has_list(element.text)
    twin.text = element.text if _has_list(element.text) else ""
    twins.append((element, twin))
    for child in element:
        copied, has_any = _twin(child, twins)
        copied.tail = child.tail if _has_list(child.tail) else ""
        is_needed = is_needed or has_any or bool(copied.tail)
        twin.append(copied)
    if not is_needed:
        del twin[:]
    return twin, is_needed


def _has_list(text: str | None) -> bool:
    return text is not None and "{" in text


def pin_tabs(tabs: Twins) -> None:
    """Give the tabs of a page the ids they have in English."""
    for element, twin in tabs:
        element.attrib.update({key: twin.attrib[key] for key in ("id", "for") if key in twin.attrib})
