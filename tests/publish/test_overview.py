"""The overview of the site for programs that read for people."""

from pathlib import Path

from publish import overview
from publish.documents import Document

URL = "https://example.org/"
DOCUMENTS = [
    Document("404.html", "en", title="Co-op", description="What it is worth."),
    Document("de/index.html", "de", title="Co-op", description="Was es wert ist."),
    Document("deadlines/index.html", "en", title="Deadlines - Co-op", description="When to spend,\nand when to claim."),
    Document("index.html", "en", title="Co-op", description="What it is worth."),
]


def test_every_english_page_is_listed_with_its_description_and_every_language_with_its_root(tmp_path: Path) -> None:
    overview.write(tmp_path, DOCUMENTS, ["en", "de"], URL)
    assert (
        (tmp_path / "llms.txt").read_text("utf-8")
        == """\
# Co-op

> What it is worth.

## Pages

- [Deadlines](https://example.org/deadlines/): When to spend, and when to claim.

## Changes

- [What the policy changed, day by day](https://example.org/feed.xml): an Atom feed

## Languages

- [English](https://example.org/)
- [Deutsch](https://example.org/de/)
"""
    )


def test_the_site_has_its_overview(site: Path) -> None:
    assert "](http://127.0.0.1:8000/deadlines/): " in (site / "llms.txt").read_text("utf-8")
