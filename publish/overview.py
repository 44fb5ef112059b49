"""`llms.txt`: what the site is and what each of its pages answers, as plain text for programs that read for people."""

from collections.abc import Iterable
from pathlib import Path

from locales.languages import LANGUAGES, SOURCE
from publish.documents import Document
from publish.pages import folder_of

_TEXT = """\
# {title}

> {description}

## Pages

{pages}

## Changes

- [What the policy changed, day by day]({url}feed.xml): an Atom feed

## Languages

{languages}
"""


def write(site: Path, documents: Iterable[Document], codes: Iterable[str], public_url: str) -> None:
    """Write `llms.txt`: the English pages in the order of their addresses, and the roots of the languages `codes`."""
    english = {document.address: document for document in documents if document.language == SOURCE}
    start = english.pop("")
    pages = [page for page in english.values() if page.path.endswith("index.html") and not page.is_embedded]
    text = _TEXT.format(
        title=start.title,
        description=start.description,
        pages="\n".join(_line(document, start.title, public_url) for document in pages),
        url=public_url,
        languages="\n".join(f"- [{LANGUAGES[code].name}]({public_url}{folder_of(code)})" for code in codes),
    )
    (site / "llms.txt").write_text(text, "utf-8")


def _line(document: Document, site_name: str, public_url: str) -> str:
    title = document.title.removesuffix(f" - {site_name}")
    return f"- [{title}]({public_url}{document.address}): {' '.join(document.description.split())}"
