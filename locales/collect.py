"""Taking down a page's messages during an English build: what `python -m locales extract` and `check` read.

The build is asked for it with the environment variable LOCALES_COLLECT, the path of a file. Each page adds one line
of JSON to it. The parser is the site's own, with the site's own settings, so what is taken down is what is looked up
when a page is translated; and every translation there is gets judged on the spot.
"""

import json
import os
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from markdown import Markdown

from locales.catalogs import quiet_documents
from locales.defaults import default_titles
from locales.figures import Figures
from locales.findings import Finding, excerpt
from locales.languages import LANGUAGES
from locales.nesting import without_placeholders
from locales.page import Place, Text
from locales.segments import Segment
from locales.trust import faults
from locales.unreached import unreached

VARIABLE = "LOCALES_COLLECT"


class Collector:
    """Takes down one page. `links` is MkDocs' step for relative links, which knows the page and the site."""

    def __init__(self, md: Markdown, figures: Figures, catalogs: Path, links: Any) -> None:
        self.md, self.figures, self.links = md, figures, links
        self.catalogs = {code: quiet_documents(one, catalogs) for code, one in LANGUAGES.items() if not one.is_source}
        self.heading = ""
        self.messages: list[dict[str, Any]] = []
        self.findings: list[Finding] = []
        self.folder = catalogs

    def add(self, place: Place, segment: Segment) -> None:
        """Take down one message, and judge its translations."""
        fills = {name: self._example(raw) for name, raw in segment.fills.items()}
        self.messages.append(
            {
                "id": segment.msgid,
                "is_format": segment.is_format,
                "kind": place.kind,
                "under": self.heading,
                "fills": fills,
            }
        )
        if isinstance(place, Text) and place.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            self.heading = segment.msgid
        for catalog in self.catalogs.values():
            translation = catalog.get(segment.msgid)
            if translation and not translation.is_fuzzy:
                self.findings += [
                    Finding(translation.path, translation.line, rule, excerpt(translation.msgstr), cure)
                    for rule, cure in faults(self.md, place, segment, translation.msgstr)
                ]

    def write(self, texts: list[str]) -> None:
        """Add the page's line to the file that LOCALES_COLLECT names. `texts` are all of the page, messages or not."""
        file, config = self.links.file, self.links.config
        record = {
            "page": file.src_uri,
            "site": {"name": config["site_name"]},
            "settings": list(_settings(config)),
            "docs_dir": config["docs_dir"],
            "catalogs": str(self.folder),
            "titles": _titles(file.page),
            "defaults": default_titles(self.md),
            "messages": self.messages,
            "findings": [asdict(finding) for finding in self.findings],
            "unreached": [asdict(finding) for finding in self._unreached(file, config, texts)],
        }
        with Path(os.environ[VARIABLE]).open("a", encoding="utf-8") as lines:
            lines.write(json.dumps(record) + "\n")

    def _example(self, raw: str) -> str:
        """What a reader of the English page sees in place of a name."""
        html = without_placeholders(raw, list(map(str, self.md.htmlStash.rawHtmlBlocks)))
        return "" if "\x02" in html else self.figures.plain(html)

    def _unreached(self, file: Any, config: Any, texts: list[str]) -> list[Finding]:
        raw = [block for block in self.md.htmlStash.rawHtmlBlocks if isinstance(block, str)]
        path = f"{Path(config['docs_dir']).name}/{file.src_uri}"
        return unreached(path, Path(file.abs_src_path).read_text(encoding="utf-8-sig"), raw, texts)


def wanted(md: Markdown, figures: Figures, catalogs: Path) -> Collector | None:
    """A collector, if this build was asked for one and is MkDocs'.

    MkDocs tells an extension nothing of the page, but its own step for relative links, registered with every
    page's parser, holds it.
    """
    if not os.environ.get(VARIABLE) or "relpath" not in md.treeprocessors:
        return None
    return Collector(md, figures, catalogs, md.treeprocessors["relpath"])


def _titles(page: Any) -> list[str]:
    """What the page's front matter calls it, and says of it."""
    meta = page.meta if page else {}
    return [str(meta[key]) for key in ("title", "description") if meta.get(key)]


def _settings(config: Any) -> Iterator[str]:
    """The words in the site's settings: its name, its description, its navigation, its light and dark modes."""
    yield from (config["site_name"] or "", config["site_description"] or "")
    yield from _named_entries(config["nav"] or [])
    palettes = config["theme"].get("palette") or []
    yield from (palette["toggle"]["name"] for palette in palettes if isinstance(palette, dict) and "toggle" in palette)


def _named_entries(entries: list[Any]) -> Iterator[str]:
    for entry in entries:
        if isinstance(entry, dict):
            for title, below in entry.items():
                yield title
                yield from _named_entries(below if isinstance(below, list) else [])
