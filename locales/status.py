"""How much of each language is translated, in messages and in words."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from babel.messages.catalog import Message

from locales.catalogs import catalog_files
from locales.languages import LANGUAGES, Language
from locales.po import ids, read_catalog, strings


@dataclass(slots=True)
class Progress:
    """Counts of messages, and `words_left`: the English words of those not translated or fuzzy."""

    translated: int = 0
    fuzzy: int = 0
    missing: int = 0
    words_left: int = 0

    def count(self, message: Message) -> None:
        """Count one message. A fuzzy one is not done, nor is one with an empty plural form."""
        if message.fuzzy:
            self.fuzzy += 1
        elif all(text.strip() for text in strings(message)):
            self.translated += 1
            return
        else:
            self.missing += 1
        self.words_left += sum(len(text.split()) for text in ids(message))


def status(folder: Path) -> dict[str, dict[str, Any]]:
    """By language and domain: the counts, and the same for every page under `pages`.

    Raises:
        CatalogError: a catalog cannot be read.
    """
    return {code: dict(_domains(one, folder)) for code, one in LANGUAGES.items() if not one.is_source}


def _domains(language: Language, folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    for path in catalog_files(language, folder):
        whole, pages = Progress(), dict[str, Progress]()
        for message in filter(lambda message: message.id, read_catalog(path, language.locale)):
            whole.count(message)
            for page, _ in message.locations:
                pages.setdefault(page, Progress()).count(message)
        yield path.stem, {**asdict(whole), "pages": {page: asdict(one) for page, one in sorted(pages.items())}}


def table(found: dict[str, dict[str, Any]]) -> str:
    """The same for people: one line per language and domain."""
    head = ("language", "domain", "translated", "fuzzy", "missing", "words left")
    keys = ("translated", "fuzzy", "missing", "words_left")
    rows = [
        (code, domain, *(str(counts[key]) for key in keys))
        for code, domains in found.items()
        for domain, counts in domains.items()
    ]
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    lines = (
        "  ".join([*(cell.ljust(width) for cell, width in zip(row[:2], widths, strict=False)),
                   *(cell.rjust(width) for cell, width in zip(row[2:], widths[2:], strict=True))])
        for row in (head, *rows)
    )  # fmt: skip
    return "\n".join(lines)
