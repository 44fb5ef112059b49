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
    english = deepcopy(root)
    twins = list(zip(root.iter(), english.iter(), strict=True))
    _clear(english)
    with aside(md):
        for name in _STEPS:
            if name in md.treeprocessors:
                md.treeprocessors[name].run(english)
    for element, twin in twins:
        if twin.get("id") and element.tag in _HEADINGS:
            element.set("id", twin.attrib["id"])
    return [(element, twin) for element, twin in twins if element.tag in {"input", "label"}]


def _clear(element: Element) -> None:
    """Empty what cannot give an id, an attribute list being what gives one outside headings: it saves half the time."""
    if element.tag in _HEADINGS or element.tag == "label":
        return
    if "{" not in (element.text or ""):
        element.text = ""
    for child in element:
        _clear(child)
        if "{" not in (child.tail or ""):
            child.tail = ""


def pin_tabs(tabs: Twins) -> None:
    """Give the tabs of a page the ids they have in English."""
    for element, twin in tabs:
        element.attrib.update({key: twin.attrib[key] for key in ("id", "for") if key in twin.attrib})
