"""Words of a template that its language lacks yet: they are English, and their element says so.

    <th scope="col">Spend by</th> → <th scope="col"><span lang="en" dir="ltr">Spend by</span></th>

On the way through the template they stand between two control characters, for only the finished HTML tells whether
they are text or an attribute. An attribute cannot say its language, nor can what holds no elements.
"""

import re
from collections.abc import Callable
from copy import copy
from gettext import GNUTranslations, NullTranslations

_BEGIN, _END = "\x0e", "\x0f"  # “shift out” and “shift in”: no text has them
_PLAIN = "option|script|style|svg|textarea|title"
_HTML = re.compile(rf"<({_PLAIN})\b.*?</\1\s*>|<[^>]*>|[{_BEGIN}{_END}]", re.DOTALL)
_ELEMENT = {_BEGIN: '<span lang="en" dir="ltr">', _END: "</span>"}
_NONE = str.maketrans("", "", _BEGIN + _END)


class _English(NullTranslations):
    def gettext(self, message: str) -> str:
        return f"{_BEGIN}{message}{_END}"


def gettext(words: NullTranslations) -> Callable[[str], str]:
    """The `gettext` of `words` with a mark around what is not in its catalog, for `marked` to find."""
    if not isinstance(words, GNUTranslations):  # no catalog: English is the page's own language
        return words.gettext
    marking = copy(words)
    marking.add_fallback(_English())
    return marking.gettext


def marked(html: str) -> str:
    """`html` with an element around each text that `gettext` marked; the other marks are taken out."""
    if _BEGIN not in html:
        return html
    return _HTML.sub(lambda match: _ELEMENT.get(match[0]) or match[0].translate(_NONE), html)
