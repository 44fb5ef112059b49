"""What the pages of a language are made from, as digests: where they are as they were, so are the pages.

In doubt a file counts for every page: an addition to the project can make a build slower, never wrong.
"""

import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.metadata import distributions
from pathlib import Path

from locales.catalogs import INTERFACE, catalog_files
from locales.languages import FILE, language
from locales.offer import offers

_HERE = Path(__file__).parent.parent
_OUR_OWN = [_HERE / "publish", _HERE / "locales"]
_NOT_READ = {"__pycache__", "build", "node_modules", "site", "tests"}  # nor any folder whose name begins with a dot
_SET = re.compile(r"\b[A-Z][A-Z0-9_]+\b")
_ALWAYS_SET = ("SITE_LOCALES", "SOURCE_DATE_EPOCH", "TZ")
# A page that takes in another file changes with that file.
_INCLUDES = re.compile(rb"-+8<-+|\{%-?\s*(?:include|import|from|extends)\b")


@dataclass(frozen=True, slots=True)
class Inputs:
    """What one language's pages are made from: what counts for all of them, its catalogs of pages, and each page."""

    shared: str
    catalogs: str
    sources: Mapping[str, str]


def inputs(root: Path, work: Path, settings: Mapping[str, str], code: str) -> Inputs:
    """The inputs of the language `code` of the project in `root`, built with `settings` in the folder `work`."""
    pages = _pages(root / "docs")
    files = [path for path in _files(root, work.resolve()) if path not in pages]
    catalogs = catalog_files(language(code))
    files += [FILE, *(path for path in catalogs if path.stem == INTERFACE)]
    other_languages = sorted(offers(language(code)).items())  # their words on these pages, and no more of them
    known = (sorted(settings.items()), _environment(root, settings), _versions(), _ours(), other_languages)
    shared = sha256(repr(known).encode())
    shared.update(_digest(files).encode())
    return Inputs(
        shared.hexdigest(),
        _digest(path for path in catalogs if path.stem != INTERFACE),
        {path.relative_to(root / "docs").as_posix(): _digest([path]) for path in pages},
    )


def _pages(docs: Path) -> set[Path]:
    """The Markdown files that count for their own page only: none where one takes in another file."""
    pages = set(docs.rglob("*.md"))
    return set() if any(_INCLUDES.search(path.read_bytes()) for path in pages) else pages


def _files(folder: Path, work: Path) -> Iterator[Path]:
    """Every file of the project but what is made, and the catalogs of pages."""
    for entry in sorted(folder.iterdir()):
        if entry.is_dir():
            if entry.name not in _NOT_READ and not entry.name.startswith(".") and entry.resolve() != work:
                yield from _files(entry, work)
        elif entry.suffix != ".po":
            yield entry


def _digest(paths: Iterable[Path]) -> str:
    digest = sha256()
    for path in sorted(paths):
        digest.update(f"{path.name}\0".encode())
        digest.update(sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _environment(root: Path, settings: Mapping[str, str]) -> list[tuple[str, str | None]]:
    """The variables of the environment that the project's settings may name."""
    named = {*_SET.findall((root / "mkdocs.yml").read_text("utf-8")), *_ALWAYS_SET}
    return [(name, settings.get(name, os.environ.get(name))) for name in sorted(named)]


@cache
def _versions() -> list[str]:
    return [sys.version, *sorted(f"{found.name} {found.version}" for found in distributions())]


@cache
def _ours() -> str:
    return _digest(path for folder in _OUR_OWN for path in folder.rglob("*.py"))
