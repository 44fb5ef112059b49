"""What a build remembers of a language's pages, and which of them have to be rendered anew."""

import pickle
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from locales.catalogs import quiet_documents
from locales.languages import FOLDER, language
from locales.lookups import EVERYTHING, answers
from publish.inputs import Inputs


@dataclass(frozen=True, slots=True)
class Rendered:
    """A page as it was rendered: its file, what it is called and says of itself, what it asked the catalogs for."""

    file: str
    title: str | None
    meta: Mapping[str, Any]
    asked: frozenset[str]
    answers: str

    def names(self) -> tuple[str | None, dict[str, Any]]:
        """What other pages may show of it."""
        return self.title, dict(self.meta)


@dataclass(frozen=True, slots=True)
class Record:
    """A language's pages by their source, and what they were made from."""

    inputs: Inputs
    pages: Mapping[str, Rendered] = field(default_factory=dict)

    def write(self, path: Path) -> None:
        """Write the record to `path`, whole or not at all."""
        draft = path.with_suffix(".draft")
        draft.write_bytes(pickle.dumps(self))
        draft.replace(path)


def remembered(path: Path, folder: Path) -> Record | None:
    """The record in `path` of the pages in `folder`; None where there is none, or a page is gone."""
    try:
        record: Record = pickle.loads(path.read_bytes())  # noqa: S301 (our own, in the folder of our work)
    except (OSError, EOFError, AttributeError, TypeError, pickle.UnpicklingError):
        return None
    return record if all((folder / page.file).is_file() for page in record.pages.values()) else None


def stale(record: Record | None, now: Inputs, code: str) -> set[str] | None:
    """The sources whose pages have to be rendered anew; None for all of them."""
    if record is None or not record.pages or record.inputs.shared != now.shared:
        return None
    if now.sources.keys() != record.inputs.sources.keys() or record.pages.keys() != now.sources.keys():
        return None
    changed = {page for page, digest in now.sources.items() if record.inputs.sources[page] != digest}
    asking = {
        name: page
        for name, page in record.pages.items()
        if record.inputs.catalogs != now.catalogs or EVERYTHING in page.asked
    }
    catalog = quiet_documents(language(code), FOLDER) if asking else {}
    return changed | {name for name, page in asking.items() if answers(page.asked, catalog) != page.answers}
