"""The punctuation of each language: only what is wrong in any honest text, so that nobody learns to look past it."""

import re
from collections.abc import Iterator
from functools import cache
from unicodedata import east_asian_width

from babel import Locale
from babel.dates import get_month_names

from locales.guard import Fault
from locales.segments import MARKUP

_LETTER = r"[^\W\d_]"
_RULES: dict[str, tuple[tuple[re.Pattern[str], str, str], ...]] = {
    "fr": (
        (re.compile(rf"{_LETTER}[)»”]? [:;?!»](?=\s|$)"), "an ordinary space", "put a no-break space (U+00A0) there"),
        (re.compile(rf"{_LETTER}[;?!](?=\s|$)"), "no space", "put a narrow no-break space (U+202F) before it"),
        (re.compile(r"« (?=\w)"), "an ordinary space", "put a no-break space (U+00A0) after «"),
        (re.compile(r"[“„]"), "foreign quotes", "write « and », with no-break spaces"),
    ),
    "de": ((re.compile(r"”|(?<!\w)“(?=\w)|«(?=\s)|»(?=\w)"), "foreign quotes", "write „ and “"),),
    "ja": (
        (re.compile(r"[\u3040-\u30ff\u4e00-\u9fff][.,?!](?=\s|$|[\u3040-\u30ff\u4e00-\u9fff])"), "a Western mark",
         "write 。 、 ？ or ！"),
    ),
    "ar": ((re.compile(r"[\u0621-\u064a][,;?]"), "a Western mark", "write ، ؛ or ؟"),),
}  # fmt: skip
_OPENED = {"es": (("¿", "?"), ("¡", "!"))}
_LABEL = 30  # English characters: what is short and no sentence is a button, a label or the head of a column
_GROWTH, _MORE = 3, 6  # the longest honest label that explains a program's name is 2.8 times as long


def typography_faults(msgid: str, msgstr: str, code: str) -> Iterator[Fault]:
    """Where `msgstr` breaks the habits of writing of the language with this code."""
    english, text = MARKUP.sub("\ufffc", msgid), MARKUP.sub("\ufffc", msgstr)
    for pattern, what, cure in _RULES.get(code, ()):
        if found := pattern.search(text):
            yield f"punctuation: {what} at “{found.group().strip()}”", cure
    for opening, closing in _OPENED.get(code, ()):
        if text.count(opening) != text.count(closing):
            yield f"punctuation: {opening} and {closing} do not pair", f"begin with {opening} what ends with {closing}"
    if '"' in text and '"' not in english:
        yield "punctuation: straight quotes", "write the quotes of your language"
    if "  " in text.strip() and "  " not in english:
        yield "punctuation: two spaces", "write one"
    if english.rstrip().endswith(":") and not text.rstrip().endswith((":", "：", "。")):
        yield "punctuation: the colon at the end is missing", "end with a colon, something follows"
    yield from _dates(english, text, code)


def label_faults(msgid: str, msgstr: str) -> Iterator[Fault]:
    """Where the translation of a button or label is so long that it breaks out of its place."""
    most = _GROWTH * (len(msgid) + _MORE)
    if len(msgid) <= _LABEL and "." not in msgid and (width := _width(msgstr)) > most:
        yield f"length: a label of {width} columns, where {most} are the most", "say it shorter; it stands on a button"


def _width(text: str) -> int:
    """How many columns of Latin letters the text is wide."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def _dates(english: str, text: str, code: str) -> Iterator[Fault]:
    """A month by name that the English text does not name: a figure has been typed in."""
    if (found := _months(code).search(text)) and not _months("en").search(english):
        yield f"dates: {found.group()} is not in the English text", "use the names in braces; never type a date"


@cache
def _months(code: str) -> re.Pattern[str]:
    names = get_month_names("wide", locale=Locale.parse(code, sep="-")).values()
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")
