"""Whether a translation may be shown in its place."""

import re

from markdown import Markdown

from locales.guard import Fault, attribute_refusals, refusals
from locales.page import Listed, Place
from locales.rendering import rendering_refusals
from locales.segments import Segment

# Text in which no inline mark can begin, so that rendering it would tell nothing.
_PLAIN = re.compile(r"(?:[^\W_]|[\s,;()'’…%–—/?\"“”„«»-]|[.:!](?=\s|$))*")


def faults(md: Markdown, place: Place, segment: Segment, msgstr: str) -> list[Fault]:
    """Every reason not to show `msgstr` in this place; empty for an honest translation.

    What the two texts alone tell comes first; only a translation that passes is rendered and compared.
    """
    found = refusals(segment.msgid, msgstr, is_format=segment.is_format)
    if isinstance(place, Listed):
        found += attribute_refusals(msgstr)
    is_plain = _PLAIN.fullmatch(segment.msgid) and _PLAIN.fullmatch(msgstr)
    if place.is_markdown and not is_plain and not found:
        found = rendering_refusals(md, segment.filled(segment.msgid), segment.filled(msgstr), place.tag)
    return found
