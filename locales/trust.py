"""Whether a translation may be shown in its place."""

import re

from markdown import Markdown

from locales.clear import is_same
from locales.guard import Fault, attribute_refusals, refusals
from locales.page import Listed, Place
from locales.rendering import rendering_refusals
from locales.segments import Segment


def faults(md: Markdown, place: Place, segment: Segment, msgstr: str) -> list[Fault]:
    """Every reason not to show `msgstr` in this place; empty for an honest translation.

    What the two texts alone tell comes first; only a translation that passes is rendered and compared.
    """
    found = refusals(segment.msgid, msgstr, is_format=segment.is_format)
    if isinstance(place, Listed):
        found += attribute_refusals(msgstr)
    if found or (segment.is_of_figures and is_same(segment.msgid, msgstr)):
        return found
    english, translated = (segment.filled(text) + segment.trail for text in (segment.msgid, msgstr))
    if isinstance(place, Listed):  # the parser reads the text around it with it
        return rendering_refusals(md, place.outer.read(), place.within(translated), place.outer.tag)
    if not place.is_markdown and _put_away(segment.msgid) != _put_away(msgstr):
        return [("html: tags overlap", "keep {html} and its like in the order of the English text")]
    return rendering_refusals(md, english, translated, place.tag) if place.is_markdown else []


def _put_away(text: str) -> list[str]:
    """The names that stand for raw HTML, in order."""
    return re.findall(r"\{html(?:_\d+)?\}", text)
