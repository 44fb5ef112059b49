"""The whole publication, step by step; the old site gives way to the new one only when nothing failed."""

import json
import shutil
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from calculator.schema import schema
from locales.languages import LANGUAGES, SOURCE
from publish import checks, compression, documents, headers, offline, overview, pages, runtime, search, sitemap
from publish.errors import PublishError

Say = Callable[[str], None]

_EMBEDDING = Path(__file__).parent / "embedding"
_WORKER = ("worker.js", "snapshot.js")


@dataclass(frozen=True, slots=True)
class Publication:
    """What is published: the project in the folder `root`, in the languages `codes`, to be read at `public_url`,
    which ends in a slash.

    The site appears in the folder `output`; the work is done in the folder `work`.
    """

    root: Path
    output: Path
    work: Path
    codes: Sequence[str]
    public_url: str


def languages(asked: Sequence[str] | None) -> list[str]:
    """The codes of the languages to publish: every one, or those asked for and English, which holds the site's root.

    Raises:
        PublishError: a code that is not in `locales/languages.toml`.
    """
    if unknown := sorted(set(asked or ()) - set(LANGUAGES)):
        raise PublishError(f"No such language: {', '.join(unknown)}. Cure: take of these: {', '.join(LANGUAGES)}")
    return [code for code in LANGUAGES if not asked or code in {SOURCE, *asked}]


def publish(publication: Publication, say: Say) -> None:
    """Build the site; `say` is given a line for each step.

    Raises:
        PublishError: pages that MkDocs refuses, an engine that does not start, or a site that breaks a promise.
            The folder `output` keeps its old content.
    """
    began = time.monotonic()
    root, work = publication.root, publication.work
    say(f"Pages ({len(publication.codes)} languages) …")
    site = pages.build(root, publication.codes, work, publication.public_url, say)
    say("The engine's runtime …")
    runtime.build(root, site / "assets" / "engine", work / "engine")
    _copy_browser_files(root / "calculator" / "browser", site / "assets")
    shutil.copytree(_EMBEDDING, site / "assets" / "embed", ignore=shutil.ignore_patterns("tsconfig.json"))
    (site / "assets" / "schema.json").write_text(json.dumps(schema()), "utf-8")
    say("Search …")
    search.build(site)
    say("Maps, headers, compressed copies …")
    found = documents.read(site)
    sitemap.write(site, found, publication.public_url)
    overview.write(site, found, publication.codes, publication.public_url)
    headers.write(site, found)
    offline.write(site, publication.codes)
    compression.write(site)
    (site / ".nojekyll").touch()  # GitHub Pages would leave out what Jekyll does not know
    say(f"Checks of {len(found)} pages …")
    checks.check(checks.Site(site, tuple(found), tuple(publication.codes), publication.public_url))
    _exchange(site, publication.output)
    size = sum(file.stat().st_size for file in publication.output.rglob("*") if file.is_file())
    say(f"{publication.output} is ready: {size / 1e6:.1f} MB in {time.monotonic() - began:.1f} s.")


def _copy_browser_files(browser: Path, assets: Path) -> None:
    """The worker's files go beside the runtime it starts, all others of the page to a folder of their own."""
    for file in sorted(browser.glob("*.js")) + sorted(browser.glob("*.css")):
        folder = assets / ("engine" if file.name in _WORKER else "calculator")
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, folder / file.name)


def _exchange(site: Path, output: Path) -> None:
    shutil.rmtree(output, ignore_errors=True)
    shutil.move(site, output)
