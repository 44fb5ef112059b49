"""What a translation may not do. Translators are untrusted: a message that breaks one of these rules stays English.

The rules here need nothing but the two texts. `locales.rendering` adds the strongest one: rendered with the site's own
settings, both give the same elements.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache

from babel.dates import get_month_names

Fault = tuple[str, str]  # the rule broken and how, and its cure

_NAME = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_TEMPLATE = re.compile(r"\{\{|\{%|\{#|\{=")
_SNIPPET = re.compile(r"-+8<-+")
_DEFINITION = re.compile(r"^[ ]{0,3}\*?\[[^\]\n]+\]:", re.MULTILINE)
_TASK = re.compile(r"^\s*\[[ xX]\]\s")
# Whole where it is closed; of code, the text too.
_TAG = re.compile(
    r"<(code|kbd|pre|samp)\b[^<>`]*>[^`]*?</\1>|</?[A-Za-z][^<>`]*>|</?[A-Za-z][\w-]*|<[!?]", re.DOTALL | re.IGNORECASE
)
_NUMBER = re.compile(r"\d+(?:[.,'’\u00a0\u202f٫٬]\d+)*")
_MONTH = re.compile(r"(?<![\d.])(\d{1,2})月")
_MONTHS = {str(month): name for month, name in get_month_names("wide", locale="en").items()}
# Nothing that any rule but that of length asks for.
_HARMLESS = re.compile(r"(?:[^\W\d_]++|[ ,.;:!?()*'’…%–—/\"“”„«»]++)*+")
_TABLE_OF_CONTENTS = "[TOC]"
_OVERRIDES = {*map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A)), "\ufeff", "\u2028", "\u2029"}
_MOST_GROWTH, _MOST_MORE = 4, 200  # German runs 1.4 times as long; nothing honest is four times as long


def refusals(msgid: str, msgstr: str, *, is_format: bool) -> list[Fault]:
    """Every rule that `msgstr`, as a translation of `msgid`, breaks; empty for an honest one.

    `is_format` tells that `{name}` stands for something to be filled in and `{{` for a brace.
    """
    if _HARMLESS.fullmatch(msgstr) and _HARMLESS.fullmatch(msgid):
        return list(_length(msgid, msgstr))
    texts = (unbraced(msgid), unbraced(msgstr)) if is_format else (msgid, msgstr)
    both = f"{msgid}\n{msgstr}"
    found = [fault for mark, rule in _RULES if mark in both for fault in rule(*texts)]
    if "{" in both or "}" in both:
        found += _tokens(msgid, msgstr, is_format)
        found += _template(msgid, msgstr) if is_format else ()
    return found


def unbraced(text: str) -> str:
    """`text` of a format message with its doubled braces single."""
    return text.replace("{{", "{").replace("}}", "}")


def names(text: str, *, is_format: bool) -> Counter[str]:
    """How often each `{name}` stands in `text`."""
    return Counter(_NAME.findall(text.replace("{{", "").replace("}}", "") if is_format else text))


def single_braces(text: str) -> Counter[str]:
    """The braces in the `text` of a format message that are neither doubled nor those of a `{name}`."""
    return Counter(re.findall(r"[{}]", _NAME.sub("", text.replace("{{", "").replace("}}", ""))))


def numbers(text: str) -> Counter[str]:
    """The numbers in `text`, as bare digits: `10,000.50`, `10.000,50` and `10 000,50` are all `1000050`."""
    found = ("".join(filter(str.isdecimal, number)) for number in _NUMBER.findall(text))
    return Counter("".join(str(unicodedata.decimal(digit)) for digit in digits) for digits in found)


def _tokens(msgid: str, msgstr: str, is_format: bool) -> Iterator[Fault]:
    if _NAME.findall(msgid) == _NAME.findall(msgstr) and not {"{", "}"} & {*_NAME.sub("", msgid + msgstr)}:
        return
    wanted, given = names(msgid, is_format=is_format), names(msgstr, is_format=is_format)
    if missing := wanted - given:
        yield f"tokens: {_listed(missing)} is missing", "copy it from the English text, braces included"
    if unknown := given - wanted:
        yield f"tokens: {_listed(unknown)} is not in the English text", "use only the names that stand there"
    if is_format and single_braces(msgstr) - single_braces(msgid):
        yield "tokens: a single brace", "write {{ and }} for braces that are text"


def _listed(names: Counter[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names))


def _same(rule: str, pattern: re.Pattern[str], cure: str) -> Callable[[str, str], Iterator[Fault]]:
    """The rule that what `pattern` matches must be the same, in any order."""

    def faults(msgid: str, msgstr: str) -> Iterator[Fault]:
        wanted, given = (Counter(match.group() for match in pattern.finditer(text)) for text in (msgid, msgstr))
        if more := given - wanted:
            yield f"{rule}: {' '.join(sorted(more))} is not in the English text", cure
        if less := wanted - given:
            yield f"{rule}: {' '.join(sorted(less))} is missing", cure

    return faults


def _no_more(rule: str, pattern: re.Pattern[str], cure: str) -> Callable[[str, str], Iterator[Fault]]:
    """The rule that what `pattern` matches may only stand where the English text has it too."""

    def faults(msgid: str, msgstr: str) -> Iterator[Fault]:
        given = pattern.findall(msgstr)
        if given and (more := Counter(given) - Counter(pattern.findall(msgid))):
            yield f"{rule}: {' '.join(map(str.strip, sorted(more)))} is not in the English text", cure

    return faults


def _numbers(msgid: str, msgstr: str) -> Iterator[Fault]:
    if _NUMBER.findall(msgid) == _NUMBER.findall(msgstr) and "月" not in msgstr:
        return
    wanted, given = numbers(msgid), numbers(_without_months(msgid, msgstr))
    if more := given - wanted:
        yield f"numbers: {', '.join(sorted(more))} is not in the English text", "use the numbers that stand there"
    if less := wanted - given:
        yield f"numbers: {', '.join(sorted(less))} is missing", "write the number in digits, as the English text does"


def _without_months(msgid: str, msgstr: str) -> str:
    """`msgstr` without the figures of the months that `msgid` names: Japanese and Chinese write July as 7月."""

    def bare(match: re.Match[str]) -> str:
        return "月" if _MONTHS.get(match[1], "none") in msgid else match[0]

    return _MONTH.sub(bare, msgstr)


def _characters(msgid: str, msgstr: str) -> Iterator[Fault]:
    if strange := set(filter(_is_strange, set(msgstr) - set(msgid))):
        listed = ", ".join(f"U+{ord(character):04X}" for character in sorted(strange))
        yield f"characters: {listed} (a control, override or private character)", "delete it and type the text anew"


_UNSEEN = {"Cc", "Co", "Cs", "Cn"}


@cache
def _is_strange(character: str) -> bool:
    is_tag = 0xE0000 <= ord(character) <= 0xE007F
    return is_tag or character in _OVERRIDES or unicodedata.category(character) in _UNSEEN


def _lines(msgid: str, msgstr: str) -> Iterator[Fault]:
    if msgstr.count("\n") > msgid.count("\n"):
        yield "lines: more line breaks than the English text", "write the translation on one line"
    if _TASK.match(msgstr) and not _TASK.match(msgid):
        yield "lines: a task box at the start", "leave out the [ ]"
    if _TABLE_OF_CONTENTS in msgstr and _TABLE_OF_CONTENTS not in msgid:
        yield "lines: [TOC] is not in the English text", "leave it out"


def _length(msgid: str, msgstr: str) -> Iterator[Fault]:
    if len(msgstr) > _MOST_GROWTH * len(msgid) + _MOST_MORE:
        yield f"length: {len(msgstr)} characters for {len(msgid)} in English", "translate this text and nothing more"


_template = _no_more("template", _TEMPLATE, "templates are not run in a translation; leave them out")

# Each rule after the mark without which it has nothing to say.
_RULES: tuple[tuple[str, Callable[[str, str], Iterator[Fault]]], ...] = (
    ("{", _template),
    ("8<", _no_more("snippet", _SNIPPET, "a translation cannot include a file; leave it out")),
    (
        "]:",
        _no_more(
            "definition",
            _DEFINITION,
            "a translation cannot define links, notes or abbreviations; leave it out",
        ),
    ),
    ("<", _same("html", _TAG, "keep each tag exactly as it is, and add none")),
    ("", _numbers),
    ("", _characters),
    ("", _lines),
    ("", _length),
)


def attribute_refusals(msgstr: str) -> list[Fault]:
    """What a translation that stands in an attribute list may not hold: the marks that would end it."""
    if set(msgstr) & set('"{}\n<>'):
        return [('quotes: one of " { } < > in a text that stands between quotes', "use typographic quotes instead")]
    return []
