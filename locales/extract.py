"""From pages, templates and code to the list of messages of each domain.

The pages are built once in English by the site generator itself, which takes down what its parser saw (see
`locales.collect`). Templates and Python are read by Babel's own extractors.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir

from locales.catalogs import INTERFACE, PAGES, domain_of
from locales.collect import VARIABLE
from locales.findings import excerpt
from locales.languages import SOURCE
from locales.po import keep_flags, write_catalog, written

_METHODS = [("**.py", "python"), ("**.html", "jinja2")]
_OPTIONS = {"**.html": {"silent": "false"}}
_SOURCES = ("macros", "locales")
_COMMENT = "L10n:"

Record = dict[str, Any]  # what `locales.collect` wrote of one page


class ExtractError(Exception):
    """The English pages could not be built. The message holds what the build said, and the cure."""


def collect(config: Path) -> list[Record]:
    """Build the English pages of the site that `config` (its mkdocs.yml) describes; one record per page, by name.

    Raises:
        ExtractError: the build failed, or no page uses the extension.
    """
    with TemporaryDirectory() as folder:
        records = Path(folder, "records.jsonl")
        build(config, Path(folder, "site"), {"SITE_LANGUAGE": SOURCE, VARIABLE: str(records)})
        if not records.exists():
            raise ExtractError(f"No page of {config} has a text. Cure: add `locales.translate` to markdown_extensions.")
        lines = records.read_text(encoding="utf-8").splitlines()
    return sorted(map(json.loads, lines), key=lambda record: str(record["page"]))


def build(config: Path, site: Path, settings: dict[str, str]) -> None:
    """Build the pages of the site that `config` describes into `site`, as `settings`, its environment, ask for.

    Raises:
        ExtractError: the build failed.
    """
    settings = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", **settings}
    command = [sys.executable, "-m", "mkdocs", "build", "--config-file", str(config), "--site-dir", str(site)]
    built = subprocess.run(command, env=settings, capture_output=True, text=True, check=False)  # noqa: S603 (our own)
    if built.returncode:
        lines = (built.stderr or built.stdout).splitlines()
        said = "\n".join(line for line in lines if not line.startswith("INFO"))
        which = "English" if settings["SITE_LANGUAGE"] == SOURCE else "translated"
        raise ExtractError(f"{said}\nThe {which} pages do not build. Cure: make `mkdocs build` pass first.")


def templates(records: list[Record], root: Path) -> dict[str, Catalog]:
    """The messages of every domain, in reading order, each message in one domain only, with every page that has it.

    `root` is the project's folder: the paths in references start there, and templates and code are looked for in it.
    """
    site = records[0]["site"]
    found = {
        domain: _new(site["name"]) for domain in [PAGES, *sorted({_domain(record) for record in records} - {PAGES})]
    }
    homes: dict[str, Catalog] = {}
    for domain, catalog in found.items():
        for record in records:
            if _domain(record) == domain:
                _add_page(catalog, record, root, homes)
    found[INTERFACE] = _interface(records, root)
    return {domain: catalog for domain, catalog in found.items() if len(catalog)}


def write_templates(found: dict[str, Catalog], folder: Path) -> list[Path]:
    """Write one POT file per domain, untouched where only the date would change. Returns the paths."""
    for domain, catalog in found.items():
        path = folder / f"{domain}.pot"
        if not path.exists() or _undated(path.read_bytes()) != _undated(written(catalog)):
            write_catalog(path, catalog)
    return [folder / f"{domain}.pot" for domain in found]


def now() -> datetime:
    """The time that catalogs are dated with: SOURCE_DATE_EPOCH where it is set, so that a run can be repeated."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)


def _new(project: str) -> Catalog:
    return Catalog(
        project=project,
        version="1",
        header_comment=f"# Messages of {project}. Made by `python -m locales extract`; do not edit.",
        msgid_bugs_address="see CONTRIBUTING.md",
        creation_date=now(),
        charset="utf-8",
        fuzzy=False,
    )


def _domain(record: Record) -> str:
    return domain_of(str(record["page"]))


def _add_page(catalog: Catalog, record: Record, root: Path, homes: dict[str, Catalog]) -> None:
    """Add a page's messages to its catalog, but for those that have a home in another one."""
    path = _reference(record, root)
    for entry in record["messages"]:
        home = homes.setdefault(entry["id"], catalog)
        known = home.get(entry["id"])
        comments = [] if known else list(_comments(entry))
        message = home.add(entry["id"], locations=[(path, 0)], auto_comments=comments)
        is_format = entry["is_format"] or (known is not None and "python-brace-format" in known.flags)
        keep_flags(message, set() if is_format else {"no-python-brace-format"})


def _reference(record: Record, root: Path) -> str:
    path = Path(record["docs_dir"], record["page"])
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name


def _comments(entry: dict[str, Any]) -> Iterator[str]:
    """What a translator should know: what the text is, where it stands, what each name stands for."""
    under = f"under “{excerpt(entry['under'])}”" if entry["under"] else ""
    if place := ", ".join(filter(None, [entry["kind"], under])):
        yield place[0].upper() + place[1:]
    for name, example in entry["fills"].items():
        yield f"{{{name}}}: for example {excerpt(example, 40)}" if example else f"{{{name}}}: a mark, keep it in place"


def _interface(records: list[Record], root: Path) -> Catalog:
    """The words of templates and code, of the site's settings and of what extensions add."""
    catalog = _new(records[0]["site"]["name"])
    for folder in _SOURCES:
        for path, _, msgid, comments, context in _from_code(root / folder):
            message = catalog.add(msgid, locations=[(f"{folder}/{path}", 0)], auto_comments=comments, context=context)
            keep_flags(message, set())
    for record in records:
        everywhere = [*record["settings"], *record["defaults"]]
        for text in filter(None, [*everywhere, *record["titles"]]):
            catalog.add(text, locations=[("mkdocs.yml" if text in everywhere else _reference(record, root), 0)])
    return catalog


def _from_code(folder: Path) -> Iterator[tuple[str, int, Any, list[str], str | None]]:
    found = extract_from_dir(folder, _METHODS, _OPTIONS, comment_tags=[_COMMENT], strip_comment_tags=True)
    return iter(sorted(found, key=lambda message: (message[0], message[1]))) if folder.is_dir() else iter(())


def _undated(content: bytes) -> list[bytes]:
    return [line for line in content.splitlines() if not line.startswith(b'"POT-Creation-Date:')]
