"""A page offered in the language that its reader once chose, in that language's own words.

A page in one language needs these few words of all the others, so only they are looked for in the catalogs.
"""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from babel.messages.catalog import Catalog

from locales.catalogs import INTERFACE, interface_findings
from locales.findings import CatalogError
from locales.languages import FOLDER, LANGUAGES, Language
from locales.po import read_catalog, strings


def _(msgid: str) -> str:
    """Mark a text for translation."""
    return msgid


# L10n: In your language, and naming it: “Diese Seite auf Deutsch lesen” in German.
_READ = _("Read this page in English")
# L10n: {language} is the language of the page in hand, as your language calls it in a sentence.
_STAY = _("Stay in {language}")


@dataclass(frozen=True, slots=True)
class Offer:
    """The words that offer a page in one language to the reader of another: the link, and what declines it."""

    read: str
    stay: str


def offers(shown: Language, folder: Path = FOLDER) -> dict[str, Offer]:
    """By language, how it offers a page that is `shown` in another one. A language without the words has no offer."""
    found = {}
    for other in LANGUAGES.values():
        words = _words(other, folder)
        if words and other != shown:
            name = shown.locale.get_display_name(other.locale) or shown.name
            found[other.code] = Offer(words[0], words[1].format(language=name))
    return found


def _words(language: Language, folder: Path) -> tuple[str, str] | None:
    if language.is_source:
        return _READ, _STAY
    path = folder / language.folder / "LC_MESSAGES" / f"{INTERFACE}.po"
    return _read(language, path, path.stat().st_mtime_ns) if path.exists() else None


@lru_cache(maxsize=32)
def _read(language: Language, path: Path, _time: int) -> tuple[str, str] | None:
    try:
        catalog = read_catalog(path, language.locale)
    except CatalogError:  # whoever builds the pages of that language is told
        return None
    read, stay = (_settled(catalog, msgid, path) for msgid in (_READ, _STAY))
    return (read, stay) if read and stay else None


def _settled(catalog: Catalog, msgid: str, path: Path) -> str:
    message = catalog.get(msgid)
    is_settled = message and not message.fuzzy and not interface_findings(message, path, catalog)
    return strings(message)[0] if message and is_settled else ""
