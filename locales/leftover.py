"""The words of a built page that no translator reached: those still written in Latin letters.

Pages in a pseudo-language hold none but names, code, and figures. What readers see counts, and what they hear.
"""

import json
import re
import tomllib
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_SKIPPED = {"code", "data", "kbd", "math", "pre", "samp", "script", "style", "template", "time"}
_ATTRIBUTES = ("alt", "aria-label", "label", "placeholder", "title")
_WORD = re.compile(r"(?<![^\W_])[A-Za-z]{2,}(?:[-'’][A-Za-z]+)*(?![^\W_])")
_CODE = re.compile(r"[A-Z]{2,4}")
_ADDRESS = re.compile(r"https?://\S+|\b[\w.-]+@[\w-]+\.[\w.]+|\{\w+\}")


class _Page(HTMLParser):
    """Reads a page's texts, and the language and direction it says it has."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self.language = self.direction = ""
        self.skipped: list[str] = []  # the element whose text does not count, and those of its kind inside it
        self.is_words = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if tag in {"html", "body"}:
            self.language = attributes.get("lang") or self.language
            self.direction = attributes.get("dir") or self.direction
        if self.skipped:
            self.skipped += [tag] if tag == self.skipped[0] else []
            return
        if tag in _SKIPPED or attributes.get("translate") == "no" or "hreflang" in attributes:
            self.skipped = [] if tag in _VOID else [tag]
            self.is_words = "data-calculator-words" in attributes
        if not self.skipped:
            names = (*_ATTRIBUTES, "content") if attributes.get("name") == "description" else _ATTRIBUTES
            self.texts += [text for name in names if (text := attributes.get(name))]

    def handle_endtag(self, tag: str) -> None:
        if self.skipped and tag == self.skipped[0]:
            self.skipped.pop()
            self.is_words &= bool(self.skipped)

    def handle_data(self, data: str) -> None:
        if self.is_words:
            self.texts += _sentences(json.loads(data))
        elif not self.skipped:
            self.texts.append(data)


def leftover(html: str, names: list[str]) -> list[str]:
    """The pieces of text with a word left in English, in reading order, each once. `names` may be left."""
    known = re.compile("|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)) or "(?!)")
    page = _read(html)
    return list(dict.fromkeys(" ".join(text.split()) for text in page.texts if _has_words(known.sub(" ", text))))


def said_language(html: str) -> tuple[str, str]:
    """The language and the direction that the page says it has."""
    page = _read(html)
    return page.language, page.direction


def names(root: Path, file: Path) -> list[str]:
    """The names that `file` lists, and those in the project's data, in `root`, that it points to."""
    listed = tomllib.loads(file.read_text(encoding="utf-8"))
    found = list(listed["names"])
    for path, keys in listed["files"].items():
        if (root / path).exists():
            found += _values(tomllib.loads((root / path).read_text(encoding="utf-8")), keys)
    return found


def _values(data: Any, keys: list[str]) -> Iterator[str]:
    if isinstance(data, list):
        for entry in data:
            yield from _values(entry, keys)
    elif isinstance(data, dict):
        for key, value in data.items():
            if key in keys and isinstance(value, str):
                yield value
            yield from _values(value, keys)


def _has_words(text: str) -> bool:
    return any(not _CODE.fullmatch(word) for word in _WORD.findall(_ADDRESS.sub(" ", text)))


def _read(html: str) -> _Page:
    page = _Page()
    page.feed(html)
    page.close()
    return page


def _sentences(words: Any) -> Iterator[str]:
    """The texts among the words that the calculators show: every one but codes, which are kinds of values and names."""
    if isinstance(words, str):
        yield words
    elif isinstance(words, dict):
        for key, value in words.items():
            if key not in {"by", "kinds", "locale"}:
                yield from _sentences(value)
