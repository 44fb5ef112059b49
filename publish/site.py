"""The whole publication, step by step: pages, search, headers, and at last the exchange of the old site for the new."""

import shutil
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from locales.languages import LANGUAGES
from publish import headers, pages
from publish.errors import PublishError

Say = Callable[[str], None]


def publish(root: Path, output: Path, asked: Sequence[str] | None, public_url: str, say: Say) -> None:
    """Build the site of the project in `root` into `output`, which keeps its old content when anything fails.

    `asked` are the codes of the languages to build, None for all; `public_url` is where the site will be read.

    Raises:
        PublishError: a language that does not exist, pages that MkDocs refuses, or a site that breaks a promise.
    """
    began = time.monotonic()
    codes = _codes(asked)
    work = root / "build"
    say(f"Pages in {len(codes)} languages …")
    site = pages.build(root, codes, work, public_url, say)
    say("Headers and content security policy …")
    headers.write(site)
    _exchange(site, output)
    size = sum(file.stat().st_size for file in output.rglob("*") if file.is_file())
    say(f"{output} is ready: {size / 1e6:.1f} MB in {time.monotonic() - began:.1f} s. See it: python -m publish serve")


def _codes(asked: Sequence[str] | None) -> list[str]:
    """The codes to build, in the order of the catalogs. Raises PublishError for one that has no catalog."""
    known = [language.code for language in LANGUAGES]
    if unknown := sorted(set(asked or ()) - set(known)):
        raise PublishError(f"No such language: {', '.join(unknown)}. Cure: take of these: {', '.join(known)}")
    return [code for code in known if not asked or code in asked]


def _exchange(site: Path, output: Path) -> None:
    shutil.rmtree(output, ignore_errors=True)
    shutil.move(site, output)
