"""Texts so clear that it is known what they become, without rendering them.

Most messages are words with a few marks that stand apart from each other: **bold**, *italic*, `code`, a link, a
footnote, a figure. Whatever the site's settings are, each of those marks becomes one element.
"""

import re

from locales.figures import FIGURE

_WORD = r"[^\W_]++|[,;()'’…%–—/?\"“”„«»-]++|[.:!](?=\s|$)"
_INSIDE = rf"(?=[^\W_])(?:{_WORD}|[ ])++(?<=[^\W_])"
_BEFORE, _AFTER = r"(?<![^\s(“„«])", r"(?![^\s,.;:!?)”“»])"
_MARK = (
    rf"{_BEFORE}\*\*{_INSIDE}\*\*{_AFTER}"
    rf"|{_BEFORE}\*{_INSIDE}\*{_AFTER}"
    r"|(?<![`\\])`[^`\s\\]+(?:[ ][^`\s\\]+)*`(?!`)"
    rf"|(?<![!\]\\])\[{_INSIDE}\](?:\([\w./#:?=&%+-]+\)|\[[\w ./-]+\])(?![\[({{])"
    r"|(?<![\]\\])\[\^[\w-]+\](?![\[({:])"
)
_NAME = rf"\{{[a-z][a-z0-9_]*\}}|{FIGURE.pattern}"
_CLEAR = re.compile(rf"(?:{_WORD}|[^\S\n]++|(?<![ \\])\n|{_MARK}|{_NAME})*+")
# The same of words and blanks alone, but for `_`, in as few steps as can be: most texts are so.
_PLAIN = re.compile(r"(?:[\w ,;()'’…%–—/?\"“”„«»-]++|[.:!](?=\s|$)|[^\S\n]++)*+")
_MARKS = re.compile(r"\*\*[^*]+\*\*|\*[^*]+\*|`[^`]+`|\[[^\]]+\](?:\([^)]*\)|\[[^\]]+\])?")  # in a clear text
_SHOWN = re.compile(rf"(?<=\*){_INSIDE}(?=\*)|(?<=\[){_INSIDE}(?=\][(\[])")


def is_clear(text: str) -> bool:
    """Whether every mark in `text` is one of those, and a line break means no more than a blank."""
    return _CLEAR.fullmatch(text) is not None


def is_same(one: str, other: str) -> bool:
    """Whether both texts are clear and have the same marks and line breaks, the words in them apart."""
    if _is_plain(one):
        return _is_plain(other)
    if one.count("\n") != other.count("\n"):  # each may be a <br>
        return False
    return is_clear(one) and is_clear(other) and marks(one) == marks(other)


def _is_plain(text: str) -> bool:
    return "_" not in text and _PLAIN.fullmatch(text) is not None


def marks(text: str) -> list[str]:
    """The marks of a clear text without their words, sorted: `** **`, the code, where links and notes lead."""
    return sorted(mark if mark.startswith("`") else _SHOWN.sub("", mark) for mark in _MARKS.findall(text))
