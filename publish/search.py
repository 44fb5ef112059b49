"""Search in the published pages: Pagefind's index, one part per language, read by the browser in small pieces."""

import json
import shutil
from pathlib import Path

from publish.commands import run

_BROWSER = Path(__file__).parent / "browser"
_UNUSED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-highlight.js")  # its older interfaces


def build(site: Path) -> None:
    """Index the pages of `site` by the language they name, and put the index and its interface beside them.

    Only the text of the article counts, without the permalink signs; error pages are not indexed.

    Raises:
        PublishError: Pagefind failed.
    """
    run(
        "pagefind",
        *("--site", site, "--glob", "**/index.html", "--root-selector", "article", "--quiet"),
        *("--exclude-selectors", ".headerlink"),
        folder=site,
    )
    bundle = site / "pagefind"
    for path in (path for pattern in _UNUSED for path in bundle.glob(pattern)):
        path.unlink()
    _sort(bundle / "pagefind-entry.json")
    shutil.copytree(_BROWSER, site / "assets" / "search", ignore=shutil.ignore_patterns("tsconfig.json"))


def _sort(entry: Path) -> None:
    """Pagefind writes its languages in any order: put them in one, so that the same pages make the same file."""
    content = json.loads(entry.read_text("utf-8"))
    entry.write_text(json.dumps(content, sort_keys=True), "utf-8")
