"""Where each message stands in the catalogs: what a preview shows of a text that is pointed at."""

from functools import lru_cache
from pathlib import Path

from locales.catalogs import INTERFACE, catalog_files
from locales.findings import CatalogError, shown
from locales.languages import Language
from locales.po import ids, read_catalog


def where(language: Language, folder: Path, msgid: str, state: str) -> dict[str, str]:
    """The attributes that tell of a text's state and of its place in the catalog."""
    place = _places(language, tuple((path, path.stat().st_mtime_ns) for path in catalog_files(language, folder)))
    told = f"{place.get(msgid, 'in no catalog yet: run python -m locales merge')} ({state})"
    return {"data-message": state, "title": told}


@lru_cache(maxsize=2)
def _places(language: Language, files: tuple[tuple[Path, int], ...]) -> dict[str, str]:
    found: dict[str, str] = {}
    for path, _ in files:
        try:
            catalog = read_catalog(path, language.locale) if path.stem != INTERFACE else ()
        except CatalogError:
            continue
        for message in catalog:
            if message.id:
                found.setdefault(ids(message)[0], f"{shown(path)}:{message.lineno}")
    return found
