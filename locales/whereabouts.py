"""Where each message stands in the catalogs: what a preview shows of a text that is pointed at."""

from functools import lru_cache
from pathlib import Path

from locales.catalogs import INTERFACE, catalog_files
from locales.findings import CatalogError, shown
from locales.languages import Language
from locales.po import ids, read_catalog

_NOWHERE = "in no catalog yet: run python -m locales merge"


def where(language: Language, folder: Path, msgid: str, state: str) -> dict[str, str]:
    """The attributes that tell of a text's state and of its place in the catalog."""
    catalogs = (path for path in catalog_files(language, folder) if path.stem != INTERFACE)
    lines = ((path, _lines(language, path, path.stat().st_mtime_ns).get(msgid)) for path in catalogs)
    place = next((f"{shown(path)}:{line}" for path, line in lines if line), _NOWHERE)
    return {"data-message": state, "title": f"{place} ({state})"}


@lru_cache(maxsize=128)
def _lines(language: Language, path: Path, _time: int) -> dict[str, int]:
    """The lines of a catalog's messages: an edit of another one does not change them."""
    try:
        catalog = read_catalog(path, language.locale)
    except CatalogError:
        return {}
    return {ids(message)[0]: message.lineno or 0 for message in catalog if message.id}
