"""Everything that can be wrong with the catalogs, found before a reader does."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from babel.messages.catalog import Catalog, Message

from locales.catalogs import INTERFACE, catalog_files, interface_findings
from locales.extract import Record
from locales.findings import CatalogError, Finding, excerpt, shown
from locales.languages import Language
from locales.po import ids, read_catalog, strings
from locales.terms import term_faults
from locales.typography import label_faults, typography_faults

_MERGE = "run `python -m locales merge`"


def check(language: Language, folder: Path, templates: dict[str, Catalog], records: list[Record]) -> list[Finding]:
    """Every fault in the language's catalogs, by file and line.

    `templates` and `records` are what the English pages gave: the messages there are, and how the site's own parser
    judged each translation in its place.
    """
    found = {
        finding
        for path in catalog_files(language, folder)
        for finding in _check_file(path, language, templates.get(path.stem))
    }
    own = shown(folder / language.folder)
    found |= {Finding(**row) for record in records for row in record["findings"] if row["path"].startswith(f"{own}/")}
    missing = [domain for domain in templates if not _path(language, folder, domain).exists()]
    found |= {
        Finding(shown(_path(language, folder, name)), 0, "missing", "no such catalog", _MERGE) for name in missing
    }
    return sorted(found, key=lambda finding: (finding.path, finding.line, finding.rule))


def notes(templates: dict[str, Catalog], records: list[Record]) -> list[Finding]:
    """What the authors of pages should know: words that no translator will see, in pages or among a macro's own."""
    found = [Finding(**row) for record in records for row in record["unreached"]]
    known = [catalog for domain, catalog in templates.items() if domain == INTERFACE]
    return [
        replace(one, text=excerpt(one.text)) for one in found if not any(catalog.get(one.text) for catalog in known)
    ]


def differing(language: Language, folder: Path) -> list[str]:
    """English texts that two catalogs of the language translate differently: maybe on purpose, so no fault."""
    found: dict[str, dict[str, str]] = {}
    for path in catalog_files(language, folder):
        with suppress(CatalogError):
            for message in read_catalog(path, language.locale):
                if isinstance(message.id, str) and message.id and message.string and not message.fuzzy:
                    place = f"{shown(path)}:{message.lineno}"
                    found.setdefault(message.id, {}).setdefault(str(message.string), place)
    return [
        f"{' and '.join(given.values())}: differing | {excerpt(msgid)} | {' / '.join(map(excerpt, given))}"
        for msgid, given in found.items()
        if len(given) > 1
    ]


def _path(language: Language, folder: Path, domain: str) -> Path:
    return folder / language.folder / "LC_MESSAGES" / f"{domain}.po"


def _check_file(path: Path, language: Language, template: Catalog | None) -> Iterator[Finding]:
    try:
        catalog = read_catalog(path, language.locale)
    except CatalogError as error:
        yield from error.findings
        return
    if template is None:
        yield Finding(shown(path), 0, "unknown", "no page has a message of this catalog", "delete the file")
        return
    yield from _check_header(path, catalog, language)
    for message in catalog:
        if message.id:
            yield from _check_message(path, message, catalog, template, language)


def _check_header(path: Path, catalog: Catalog, language: Language) -> Iterator[Finding]:
    if catalog.fuzzy:
        yield Finding(shown(path), 1, "header", "the header is marked fuzzy", "delete `#, fuzzy` above the first msgid")
    if b"charset=utf-8" not in path.read_bytes().lower():
        yield Finding(shown(path), 1, "header", "the header does not say charset=UTF-8", _MERGE)
    wanted = Catalog(locale=language.locale).num_plurals
    if catalog.num_plurals != wanted:
        text = f"nplurals={catalog.num_plurals}, {language.name} has {wanted}"
        yield Finding(shown(path), 1, "plurals", text, _MERGE)


def _check_message(
    path: Path, message: Message, catalog: Catalog, template: Catalog, language: Language
) -> Iterator[Finding]:
    def finding(rule: str, text: str, cure: str) -> Finding:
        return Finding(shown(path), message.lineno or 0, rule, excerpt(text), cure)

    source, given = template.get(message.id, message.context), [text for text in strings(message) if text.strip()]
    if source is None or ids(source) != ids(message):
        cure = f"{_MERGE}; the English text is changed on the page, never in the catalog"
        yield finding("unknown: no page has this English text", ids(message)[0], cure)
        return
    if message.fuzzy or not given:
        return
    if len(given) < len(strings(message)) or (message.pluralizable and len(given) != catalog.num_plurals):
        yield finding("plurals: a form is empty", ids(message)[0], f"write all {catalog.num_plurals} forms")
    if path.stem == INTERFACE:
        yield from interface_findings(message, path, catalog)
    english = " ".join(ids(message))
    for msgstr in given:
        faults = [*term_faults(english, msgstr, language.code), *typography_faults(english, msgstr, language.code)]
        faults += label_faults(ids(message)[0], msgstr) if path.stem == INTERFACE else ()
        for rule, cure in faults:
            yield finding(rule, msgstr, cure)
