"""The agreed words of each language, from `terms.toml`: what a term is called, what it is never called, and why."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from locales.guard import Fault

_FILE = Path(__file__).with_name("terms.toml")
_NO_WORDS = re.compile(r"\{\w+\}|(?<=\])\([^)]*\)")  # a figure's name and a link's address are no words of the text


@dataclass(frozen=True, slots=True)
class Term:
    """One English term in one language.

    One of `use` must be in a translation of a text with the term (none listed: nothing is asked for); none of `never`,
    which holds the reason for each, may be.
    """

    english: re.Pattern[str]
    use: tuple[str, ...]
    never: dict[str, str]


@cache
def terms(code: str) -> tuple[Term, ...]:
    """The terms of the language with this code. Raises ValueError for a row that has neither `use` nor `never`."""
    rows = tomllib.loads(_FILE.read_text(encoding="utf-8"))["term"]
    return tuple(_term(row["english"], row[code]) for row in rows if code in row)


def _term(english: list[str], row: dict[str, Any]) -> Term:
    if unknown := sorted(set(row) - {"use", "never"}):
        raise ValueError(f"locales/terms.toml: {english[0]}: unknown key {unknown[0]!r}; write `use` or `never`")
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, english))})(?![\w-])", re.IGNORECASE)
    return Term(pattern, tuple(row.get("use", ())), dict(row.get("never", {})))


def term_faults(msgid: str, msgstr: str, code: str) -> Iterator[Fault]:
    """Where `msgstr` breaks what is agreed for the terms in `msgid`."""
    source, text = _NO_WORDS.sub("", msgid), _NO_WORDS.sub("", msgstr).casefold()
    for term in terms(code):
        if found := term.english.search(source):
            for word, reason in term.never.items():
                if word.casefold() in text:
                    yield f"terms: {found.group()} is never {word}: {reason}", _cure(term)
            if term.use and not any(word.casefold() in text for word in term.use):
                yield f"terms: {found.group()} without its agreed word", _cure(term)


def _cure(term: Term) -> str:
    return f"write {' or '.join(term.use)}" if term.use else "see locales/terms.toml for the word to use"
