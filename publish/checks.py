"""What is promised of every page, checked on the finished site. Each finding names the page and the cure."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from locales.languages import LANGUAGES, SOURCE
from locales.structure import structure_differences
from publish.documents import Document
from publish.errors import PublishError
from publish.pages import folder_of

_SHOWN = 40  # findings; one slip in a template makes thousands
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
_FOREIGN_IN_CSS = re.compile(r"""(?:url\(|@import)\s*["']?((?:https?:)?//[^"')\s]+)""")


@dataclass(frozen=True, slots=True)
class Site:
    """The site under check: its folder, its pages, the languages published, and where it will be read."""

    folder: Path
    documents: tuple[Document, ...]
    codes: tuple[str, ...]
    public_url: str

    def path_of(self, address: str) -> str | None:
        """The file of the site that an absolute `address` names, or None for an address outside the site."""
        if not address.startswith(self.public_url):
            return None
        path = unquote(urlsplit(address.removeprefix(self.public_url)).path)
        return f"{path}index.html" if not path or path.endswith("/") else path


def check(site: Site) -> None:
    """Check every page of `site`.

    Raises:
        PublishError: promises are broken; the text lists the findings.
    """
    findings = [finding for promise in PROMISES for finding in promise(site)]
    if findings:
        more = [f"… and {len(findings) - _SHOWN} more"] if len(findings) > _SHOWN else []
        raise PublishError("\n".join(["The site breaks its promises:", *findings[:_SHOWN], *more]))


def pages_name_themselves(site: Site) -> Iterator[str]:
    """Every page has its language and direction, a title, a description and one heading of the first level."""
    for document in site.documents:
        folder = document.path.partition("/")[0]
        language = folder if folder in LANGUAGES else SOURCE
        if document.language != language:
            yield f"{document.path}: lang={document.language!r} where {language!r} belongs; see partials/language.html"
        if document.direction != (direction := LANGUAGES[language].direction):
            yield f"{document.path}: dir={document.direction!r} where {direction!r} belongs; see locales/languages.toml"
        if not document.title:
            yield f"{document.path}: no title; give the page a heading"
        if not document.description:
            yield f"{document.path}: no description; give the page an introduction"
        if (tops := document.headings.count(1)) != 1:
            yield f"{document.path}: {tops} headings of the first level; a page has exactly one"


def headings_leave_no_level_out(site: Site) -> Iterator[str]:
    """A heading is at most one level below the one before it: whoever listens to a page goes by them."""
    for document in site.documents:
        for above, below in pairwise(document.headings):
            if below > above + 1:
                yield f"{document.path}: a heading of level {below} right after one of level {above}; leave none out"


def pages_keep_the_policy(site: Site) -> Iterator[str]:
    """No page holds what the content security policy refuses: the browser would drop it without a word."""
    for document in site.documents:
        yield from (f"{document.path}: {found}; move it to a style sheet or a script" for found in document.forbidden)


def nothing_foreign_is_loaded(site: Site) -> Iterator[str]:
    """No page and no style sheet loads anything from elsewhere."""
    for document in site.documents:
        for address in document.loads:
            whole = urljoin(site.public_url + document.address, address)
            if site.path_of(whole) is None and not whole.startswith("data:"):
                yield f"{document.path}: loads {address}; take a copy of it into the site"
    for sheet in sorted(site.folder.rglob("*.css")):
        for address in _FOREIGN_IN_CSS.findall(sheet.read_text("utf-8")):
            yield f"{sheet.relative_to(site.folder)}: loads {address}; take a copy of it into the site"


def links_lead_somewhere(site: Site) -> Iterator[str]:
    """Every address within the site is a file of it, and every fragment a place in that page."""
    targets = {document.path: document.targets for document in site.documents}
    for document in site.documents:
        for address in {*document.links, *document.loads}:
            whole, fragment = urldefrag(urljoin(site.public_url + document.address, address))
            path = site.path_of(whole)
            if path is None:
                continue
            if not (site.folder / path).is_file():
                yield f"{document.path}: {address} leads nowhere (no {path}); correct the link"
            elif fragment and path in targets and unquote(fragment) not in targets[path]:
                yield f"{document.path}: {address} leads to no place in {path}; correct the part after #"


def languages_name_each_other(site: Site) -> Iterator[str]:
    """A page names itself in every language of the site, and each of those names the same."""
    by_path = {document.path: document for document in site.documents}
    for document in site.documents:
        for code in site.codes if document.path.endswith("index.html") else ():
            other = by_path.get(site.path_of(document.alternates.get(code, "")) or "")
            if other is None:
                yield f"{document.path}: names no page in {code!r}; see the links with hreflang in main.html"
            elif other.alternates != document.alternates:
                yield f"{document.path}: names other languages than {other.path}; see main.html"


def pages_know_their_own_address(site: Site) -> Iterator[str]:
    """A page's canonical address is its own, as is that in its own language; readers of no language get English."""
    for document in site.documents:
        if not document.path.endswith("index.html"):
            continue
        own, others = site.public_url + document.address, document.alternates
        if document.canonical != own:
            yield f"{document.path}: its canonical address is {document.canonical!r}, not {own!r}; see main.html"
        if others.get(document.language) != own:
            yield f"{document.path}: names {others.get(document.language)!r} as itself, not {own!r}; see main.html"
        if others.get("x-default") != others.get(SOURCE):
            yield f"{document.path}: names no English page as x-default; see main.html"


def translations_are_built_like_the_english_page(site: Site) -> Iterator[str]:
    """A translated page has the elements of the English one: whatever a catalog says, it adds and takes none."""
    folders = tuple(folder_of(code) for code in site.codes if folder_of(code))
    for document in site.documents:
        if not document.path.startswith(folders) or not document.path.endswith("index.html"):
            continue
        english = site.folder / document.path.partition("/")[2]
        if not english.is_file():
            yield f"{document.path}: there is no such page in English; remove it"
            continue
        translated = (site.folder / document.path).read_text("utf-8")
        for difference in structure_differences(english.read_text("utf-8"), translated)[:1]:
            yield f"{document.path}: built unlike the English page: {difference}; correct the message in the catalog"


def no_figure_is_left_open(site: Site) -> Iterator[str]:
    """No character of those that stand for a figure on its way is left in a page."""
    for document in site.documents:
        text = (site.folder / document.path).read_text("utf-8")
        for found in _PRIVATE.finditer(text):
            around = text[max(found.start() - 30, 0) : found.end() + 30].replace("\n", " ")
            yield f"{document.path}: a figure was not filled in: …{around}…; see locales/figures.py"


PROMISES: tuple[Callable[[Site], Iterable[str]], ...] = (
    pages_name_themselves,
    headings_leave_no_level_out,
    pages_keep_the_policy,
    nothing_foreign_is_loaded,
    links_lead_somewhere,
    languages_name_each_other,
    pages_know_their_own_address,
    translations_are_built_like_the_english_page,
    no_figure_is_left_open,
)
