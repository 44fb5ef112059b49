"""How much of each language is translated, in messages and in words, and whether its agreed words are kept."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

from babel.messages.catalog import Message

from locales.catalogs import catalog_files
from locales.findings import CatalogError, Finding, shown
from locales.languages import FOLDER, LANGUAGES, Language
from locales.po import ids, read_catalog, strings
from locales.terms import term_faults

_HEAD = ("language", "domain", "translated", "fuzzy", "missing", "words left", "terms broken")

Counts = dict[str, Any]


@dataclass(slots=True)
class Progress:
    """Counts of messages; `words_left`, the English words of those not translated or fuzzy; agreed words not kept."""

    translated: int = 0
    fuzzy: int = 0
    missing: int = 0
    words_left: int = 0
    terms_broken: int = 0

    def count(self, message: Message, code: str) -> None:
        """Count one message. A fuzzy one is not done, nor is one with an empty plural form."""
        if message.fuzzy:
            self.fuzzy += 1
        elif all(text.strip() for text in strings(message)):
            self.translated += 1
            english = " ".join(ids(message))
            self.terms_broken += sum(1 for text in strings(message) for _ in term_faults(english, text, code))
            return
        else:
            self.missing += 1
        self.words_left += sum(len(text.split()) for text in ids(message))


def status(folder: Path) -> tuple[dict[str, dict[str, Counts]], list[Finding]]:
    """By language and domain: the counts, and the same for every page under `pages`.

    Beside it what is wrong with the catalogs that cannot be read: they are left out.
    """
    faults: list[Finding] = []
    found = {code: dict(_domains(one, folder, faults)) for code, one in LANGUAGES.items() if not one.is_source}
    return found, faults


@cache
def standing() -> dict[str, dict[str, Counts]]:
    """The status of the site's own catalogs as this process found them."""
    return status(FOLDER)[0]


def whole(domains: dict[str, Counts]) -> Counts:
    """The counts of all domains of a language, added up."""
    return {key: sum(counts[key] for counts in domains.values()) for key in asdict(Progress())}


def pages(domains: dict[str, Counts]) -> dict[str, Counts]:
    """The counts of every page and other file by its path, added up over the domains of a language."""
    found: dict[str, dict[str, Counts]] = {}
    for domain, counts in domains.items():
        for page, one in counts["pages"].items():
            found.setdefault(page, {})[domain] = one
    return {page: whole(parts) for page, parts in sorted(found.items())}


def _domains(language: Language, folder: Path, faults: list[Finding]) -> Iterator[tuple[str, Counts]]:
    if not (paths := catalog_files(language, folder)):
        cure = f"run `python -m locales merge {language.code}`"
        faults.append(Finding(shown(folder / language.folder / "LC_MESSAGES"), 0, "missing", "no catalogs", cure))
    for path in paths:
        try:
            catalog = read_catalog(path, language.locale)
        except CatalogError as error:
            faults += error.findings
            continue
        total, by_page = Progress(), dict[str, Progress]()
        for message in filter(lambda message: message.id, catalog):
            total.count(message, language.code)
            for page, _ in message.locations:
                by_page.setdefault(page, Progress()).count(message, language.code)
        yield path.stem, {**asdict(total), "pages": {page: asdict(one) for page, one in sorted(by_page.items())}}


def table(found: dict[str, dict[str, Counts]], *, by_page: bool = False) -> str:
    """The same for people: one line per language and domain, or page, and one for each whole language."""
    rows: list[tuple[str, ...]] = [(_HEAD[0], "page", *_HEAD[2:]) if by_page else _HEAD]
    for code, domains in found.items():
        parts = pages(domains) if by_page else domains
        rows += [_row(code, name, counts) for name, counts in parts.items()]
        rows += [_row(code, "(all)", whole(domains))] if domains else []
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(_aligned(row, widths).rstrip() for row in rows)


def _row(code: str, name: str, counts: Counts) -> tuple[str, ...]:
    return (code, name, *(str(counts[key]) for key in asdict(Progress())))


def _aligned(row: tuple[str, ...], widths: list[int]) -> str:
    """Names to the left, numbers to the right."""
    cells = zip(row, widths, strict=True)
    return "  ".join(cell.ljust(width) if n < 2 else cell.rjust(width) for n, (cell, width) in enumerate(cells))
