"""The built pages as the publication sees them: what each says of itself, loads, links to and offers as a target."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

Attributes = list[tuple[str, str | None]]

# What a browser fetches by itself. A link element fetches unless its `rel` only tells about the page.
_LOADING = frozenset(
    {"audio", "embed", "iframe", "img", "input", "object", "script", "source", "track", "use", "video"}
)
_TELLING = frozenset({"alternate", "canonical", "help", "next", "prev"})
_HEADING = re.compile("h[1-6]")
_ADDRESSES = ("href", "xlink:href", "src", "data", "poster", "action")


@dataclass(slots=True)
class Document:
    """One page of the site; `path` is where it stands in it: `de/claiming/index.html`."""

    path: str
    language: str = ""
    direction: str = ""
    canonical: str = ""
    title: str = ""
    description: str = ""
    headings: list[int] = field(default_factory=list)  # the level of each, from the top
    alternates: dict[str, str] = field(default_factory=dict)  # the same page elsewhere: language → address
    loads: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    targets: set[str] = field(default_factory=set)
    inline_scripts: list[str] = field(default_factory=list)
    forbidden: list[str] = field(default_factory=list)  # what the content security policy would refuse in silence

    @property
    def address(self) -> str:
        """The address below the site's root: `de/claiming/`, and `de/404.html` for what is no folder's page."""
        return self.path.removesuffix("index.html")

    @property
    def is_embedded(self) -> bool:
        """Whether the page is one for the frames of other sites."""
        return "calculator/embed/" in self.path


def read(site: Path) -> list[Document]:
    """Every page of `site`, in the order of their paths."""
    return [_read(site, path) for path in sorted(site.rglob("*.html"))]


def _read(site: Path, path: Path) -> Document:
    reader = _Reader(Document(path.relative_to(site).as_posix()))
    reader.feed(path.read_text("utf-8"))
    reader.close()
    return reader.document


class _Reader(HTMLParser):
    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document
        self.inside = ""  # the element whose text is being collected
        self.text = ""

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        document, given = self.document, {name: value or "" for name, value in attrs}
        document.targets |= {given["id"]} if "id" in given else set()
        document.forbidden += _forbidden(tag, given)
        if tag == "html":
            document.language = given.get("lang", "")
        elif tag == "body":
            document.direction = given.get("dir", "")
        elif tag == "meta" and given.get("name") == "description":
            document.description = given.get("content", "")
        elif _HEADING.fullmatch(tag):
            document.headings.append(int(tag[1]))
        elif tag == "title" or (tag == "script" and "src" not in given and not _is_data(given)):
            self.inside, self.text = tag, ""
        self._collect_addresses(tag, given)

    def _collect_addresses(self, tag: str, given: dict[str, str]) -> None:
        relations = set(given.get("rel", "").split())
        if tag == "link" and "canonical" in relations:
            self.document.canonical = given.get("href", "")
        if tag == "link" and "hreflang" in given:
            self.document.alternates[given["hreflang"]] = given.get("href", "")
        loads = tag in _LOADING or (tag == "link" and not relations & _TELLING)
        (self.document.loads if loads else self.document.links).extend(_addresses(given))

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_endtag(self, tag: str) -> None:
        if tag != self.inside:
            return
        if tag == "title" and not self.document.title:  # drawings have titles, too
            self.document.title = self.text.strip()
        elif tag == "script":
            self.document.inline_scripts.append(self.text)
        self.inside = ""


def _is_data(attributes: dict[str, str]) -> bool:
    return attributes.get("type") in {"application/json", "application/ld+json"}


def _addresses(attributes: dict[str, str]) -> Iterator[str]:
    yield from (attributes[name] for name in _ADDRESSES if attributes.get(name))
    yield from (part.split()[0] for part in attributes.get("srcset", "").split(",") if part.strip())


def _forbidden(tag: str, attributes: dict[str, str]) -> Iterator[str]:
    if tag == "style":
        yield "<style>"
    for name, value in attributes.items():
        if name == "style" or name.startswith("on") or value.strip().lower().startswith("javascript:"):
            yield f'<{tag} {name}="{value}">'
