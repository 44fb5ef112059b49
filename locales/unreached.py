"""Words of a page that no translator will see: they stand where the page's parser looks for none.

    <p>Raw words</p>    {{ button("Read more") }}    ```py title="How to claim"

What a macro makes of words is looked for in the finished page, so that a macro that takes them from the catalogs, or
puts them where the parser sees them, is left alone.
"""

import re
from collections.abc import Iterable, Iterator
from html import unescape

from locales.findings import Finding
from locales.references import hidden
from locales.segments import TEMPLATES, has_words

_WORDLESS = re.compile(r"<(script|style|svg|pre|code|math|textarea)\b.*?</\1\s*>|<!--.*?-->", re.DOTALL | re.IGNORECASE)
_TAGGED = re.compile(r"<[^<>]*>([^<>]*)")
_QUOTED = re.compile(r"(?<!\w)(?P<quote>[\"'])((?:(?!(?P=quote))[^\n\\])+)(?P=quote)")
# Words for people, not a name or a path: two in a row, or a single one with a capital letter.
_PROSE = re.compile(r".*[^\W\d_][,;:]? [^\W\d_].*|[A-Z][a-z]+[.!?:]?")


def unreached(path: str, source: str, raw: Iterable[str], texts: Iterable[str]) -> list[Finding]:
    """The words of the page `source`, in the file `path`, that are left in English without a word.

    `raw` are the pieces of raw HTML that its parser put away, `texts` all texts that it saw.
    """
    blocks = [_WORDLESS.sub("", block) for block in raw]
    found = dict(_tagged(source, blocks))
    left = [template for text in texts for template in TEMPLATES.findall(hidden(text))]
    shown = {unescape(match[1]).strip() for block in blocks for match in _TAGGED.finditer(block)}
    for match in _QUOTED.finditer(source):
        if _PROSE.fullmatch(match[2]) and (match[2] in shown or any(match.group() in template for template in left)):
            cure = "write them into the text of the page, or have the macro take them from the catalogs"
            found.setdefault(match.start(2), ("words given to a template or a block of code", match[2], cure))
    return [Finding(path, source.count("\n", 0, place) + 1, *about) for place, about in sorted(found.items())]


def _tagged(source: str, blocks: Iterable[str]) -> Iterator[tuple[int, tuple[str, str, str]]]:
    """The author's words between tags. What a macro made is not in the source."""
    for match in (match for block in blocks for match in _TAGGED.finditer(block)):
        if has_words(match[1]) and match.group() in source:
            place = source.index(match.group()) + match.start(1) - match.start()
            yield place, ("raw HTML", match[1], "add the attribute `markdown` to the tag around it")
