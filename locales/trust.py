"""Whether a translation may be shown in its place."""

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
    return rendering_refusals(md, english, translated, place.tag) if place.is_markdown else []
