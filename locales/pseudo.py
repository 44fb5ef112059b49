"""Pseudo-languages: every text "translated" by a rule, to see what no translator can reach before one is asked.

    Claim by {claim_by} → ⟦Çŀàîɱ ƀý {claim_by} éé⟧

One reads from left to right and is longer by a third, one reads from right to left in Arabic letters. They stand in
the place of Greek and Arabic, whose theme, dates and numbers hold no Latin letter: what is left of those is English.
They are built as any language is, from catalogs in a folder of their own, and never published.
"""

from collections.abc import Callable, Iterator
from gettext import c2py
from pathlib import Path
from string import ascii_letters

from babel.messages.catalog import Catalog

from locales.extract import build
from locales.findings import Finding, excerpt, shown
from locales.languages import SOURCE, Language, described
from locales.leftover import leftover, names, said_language
from locales.merge import merge
from locales.newcomer import line
from locales.po import ids, write_catalog
from locales.segments import MARKUP

_ACCENTED = "àƀçđéƒğĥîĵķŀɱñôþɋřšŧûṽŵẋýžÀɃÇĐÉƑĞĤÎĴĶĿṀÑÔÞɊŘŠŦÛṼŴẊÝŽ"
_ARABIC = "ابجدهفغحيژكلمنوپقرستثڤشخعز" * 2
_GROWTH = 3  # one letter more for every three

LONGER, MIRRORED = described("el", "Longer"), described("ar", "Mirrored")
PSEUDO = (LONGER, MIRRORED)
_NAMES = Path(__file__).with_name("names.toml")
_CURE = "put it where translators see it: into the page, or in _(…); a name goes into locales/names.toml"


def pseudo(config: Path, templates: dict[str, Catalog], folder: Path) -> list[Finding]:
    """Build the site that `config` describes in both pseudo-languages into `folder`. Returns what is wrong with it.

    Raises:
        ExtractError: the pages do not build, for a pseudo-translation was refused in its place for instance.
    """
    root = config.resolve().parent
    write_pseudo(templates, folder / "locales")
    known = names(root, _NAMES)
    found: list[Finding] = []
    for language in PSEUDO:
        pages = folder / "site" / language.code
        build(config, pages, {"SITE_LOCALES": str((folder / "locales").resolve()), "SITE_LANGUAGE": language.code})
        for page in sorted(pages.rglob("*.html")):
            found += _judged(page, language, known)
    return found


def _judged(page: Path, language: Language, known: list[str]) -> Iterator[Finding]:
    html = page.read_text(encoding="utf-8")
    for text in leftover(html, known):
        yield Finding(shown(page), 0, "untranslated", excerpt(text), _CURE)
    wanted, said = (language.code, language.direction), said_language(html)
    if said != wanted:
        cure = "write lang on <html> and dir on <html> or <body>"
        yield Finding(shown(page), 0, "direction", f"{said[0]} {said[1]}, not {wanted[0]} {wanted[1]}", cure)


def longer(msgid: str) -> str:
    """`msgid` accented, between brackets, a third longer; what is filled in, addresses and code as they were."""
    letters = sum(map(str.isalpha, MARKUP.sub("", msgid)))
    return f"⟦{_replaced(msgid, _ACCENTED)} {'é' * (letters // _GROWTH)}⟧"


def mirrored(msgid: str) -> str:
    """`msgid` in Arabic letters, which read from right to left; what is filled in, addresses and code as they were."""
    return _replaced(msgid, _ARABIC)


def write_pseudo(templates: dict[str, Catalog], folder: Path) -> None:
    """Write the pseudo-languages into `folder`: their lines in `languages.toml`, and their catalogs."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = [line(one) for one in (described(SOURCE, "English"), *PSEUDO)]
    (folder / "languages.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    for language, translate in ((LONGER, longer), (MIRRORED, mirrored)):
        for domain, template in templates.items():
            path = folder / language.folder / "LC_MESSAGES" / f"{domain}.po"
            write_catalog(path, _translated(template, language, translate))


def _translated(template: Catalog, language: Language, translate: Callable[[str], str]) -> Catalog:
    catalog = merge(None, template, language, [])
    form = c2py(catalog.plural_expr)
    for message in filter(lambda message: message.id, catalog):
        texts = [translate(msgid) for msgid in ids(message)]
        if message.pluralizable:
            message.string = tuple(texts[number != form(1)] for number in range(catalog.num_plurals))
        else:
            message.string = texts[0]
    return catalog


def _replaced(msgid: str, alphabet: str) -> str:
    table = str.maketrans(ascii_letters, alphabet)
    written, done = "", 0
    for mark in MARKUP.finditer(msgid):
        written += msgid[done : mark.start()].translate(table) + mark.group()
        done = mark.end()
    return written + msgid[done:].translate(table)
