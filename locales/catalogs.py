"""The catalogs of a language, as a build reads them: `<language>/LC_MESSAGES/<domain>.po`.

Texts of pages are looked up in all domains but `interface` (same sentence, same translation); the words of templates
and macros in `interface`. What is missing, fuzzy or refused is English.
"""

import gettext
import logging
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo

from locales.findings import CatalogError, Finding, excerpt, shown
from locales.guard import refusals
from locales.languages import FOLDER, Language, language
from locales.po import ids, read_catalog, strings

INTERFACE = "interface"
PAGES = "pages"

# Below "mkdocs", so that a strict build counts the warnings and fails.
log = logging.getLogger("mkdocs.locales")


@dataclass(frozen=True, slots=True)
class Translation:
    """A message's translation, never empty, and where it stands."""

    msgstr: str
    is_fuzzy: bool
    path: str
    line: int


def catalog_files(language: Language, folder: Path = FOLDER) -> list[Path]:
    """The language's catalogs, sorted by domain. A language without any has none."""
    return sorted((folder / language.folder / "LC_MESSAGES").glob("*.po"))


def domain_of(page: str) -> str:
    """The top folder that `page`, its path below the pages' folder, is in.

    Pages in none, or in one that is called like a domain of ours, are `pages`.
    """
    top, _, rest = page.partition("/")
    return top if rest and top != INTERFACE else PAGES


def documents(language: Language, folder: Path = FOLDER) -> dict[str, Translation]:
    """The translations of the pages' texts by their English. A settled one goes before a fuzzy one.

    A catalog that cannot be read is not used; the log says so, once.
    """
    files = _files(language, folder)
    _tell(language, files)
    return _documents(language, files)[0]


def quiet_documents(language: Language, folder: Path) -> dict[str, Translation]:
    """The same without a word about catalogs that cannot be read, for those who report them in another way."""
    return _documents(language, _files(language, folder))[0]


def interface(code: str, folder: Path = FOLDER) -> gettext.NullTranslations:
    """The words of templates and macros in the language with this code.

    The object's `gettext(msgid)`, `ngettext(one, many, n)` and `pgettext(context, msgid)` return English for what is
    missing, fuzzy or refused. Raises ValueError for a code that `languages.toml` does not have.
    """
    path = folder / language(code).folder / "LC_MESSAGES" / f"{INTERFACE}.po"
    return _interface(code, _version(path)) if path.exists() else gettext.NullTranslations()


def _version(path: Path) -> tuple[Path, int]:
    """A file and the time of its last change: what a cache may rely on while a writer edits."""
    return path, path.stat().st_mtime_ns


def _files(language: Language, folder: Path) -> tuple[tuple[Path, int], ...]:
    return tuple(_version(path) for path in catalog_files(language, folder) if path.stem != INTERFACE)


@lru_cache(maxsize=32)
def _documents(
    language: Language, files: tuple[tuple[Path, int], ...]
) -> tuple[dict[str, Translation], tuple[Finding, ...]]:
    found: dict[str, Translation] = {}
    faults: list[Finding] = []
    for path, _ in files:
        try:
            catalog = read_catalog(path, language.locale)
        except CatalogError as error:
            faults += error.findings
            continue
        place = shown(path)
        for message in filter(lambda message: message.id and not message.pluralizable, catalog):
            (msgid,), (msgstr,) = ids(message), strings(message)
            if msgstr.strip() and (msgid not in found or found[msgid].is_fuzzy):
                found[msgid] = Translation(msgstr, message.fuzzy, place, message.lineno or 0)
    return found, tuple(faults)


@lru_cache(maxsize=32)
def _tell(language: Language, files: tuple[tuple[Path, int], ...]) -> None:
    for finding in _documents(language, files)[1]:
        log.warning("%s (nothing of this catalog is used)", finding)


@lru_cache(maxsize=32)
def _interface(code: str, file: tuple[Path, int]) -> gettext.NullTranslations:
    path, _ = file
    try:
        catalog = read_catalog(path, language(code).locale)
    except CatalogError as error:
        for finding in error.findings:
            log.warning("%s (nothing of this catalog is used)", finding)
        return gettext.NullTranslations()
    for finding in _drop_refused(catalog, path):
        log.warning("%s (the English text is used)", finding)
    compiled = BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def _drop_refused(catalog: Catalog, path: Path) -> list[Finding]:
    findings = []
    for message in list(catalog):
        if message.id and (faults := interface_findings(message, path, catalog)):
            catalog.delete(message.id, message.context)
            findings += faults
    return findings


def interface_findings(message: Message, path: Path, catalog: Catalog) -> list[Finding]:
    """Every rule that the message's translation breaks.

    A plural form may follow either English form, and may leave out the number where it is for one number only
    ("noch ein Tag").
    """
    is_format = "python-brace-format" in message.flags
    found = []
    for form, msgstr in enumerate(strings(message)):
        judged = [refusals(msgid, msgstr, is_format=is_format) for msgid in ids(message)] if msgstr.strip() else [[]]
        faults = min(judged, key=len)
        if message.pluralizable and _is_for_one_number(form, catalog):
            faults = [fault for fault in faults if not fault[0].endswith("} is missing")]
        found += [Finding(shown(path), message.lineno or 0, rule, excerpt(msgstr), cure) for rule, cure in faults]
    return found


def _is_for_one_number(form: int, catalog: Catalog) -> bool:
    choose = gettext.c2py(catalog.plural_expr)
    return sum(choose(number) == form for number in range(200)) == 1
