"""The pages of every language: one MkDocs build each, side by side, put together as one folder.

MkDocs keeps its plugins from one configuration to the next inside one process, so two languages never share one.
"""

import os
import shutil
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

from locales.languages import SOURCE
from publish.commands import run
from publish.errors import PublishError

Say = Callable[[str], None]

_UNUSED = shutil.ignore_patterns("*.map", "lunr", "workers", "tags.json")  # the theme's own search, among others


def folder_of(code: str) -> str:
    """The folder of a language inside the site: "" for the language the pages are written in, else "de/"."""
    return "" if code == SOURCE else f"{code}/"


def build(root: Path, codes: Sequence[str], work: Path, public_url: str, say: Say) -> Path:
    """Build the pages of the languages `codes` of the project in `root`, as many at a time as there are cores.

    Returns `work`/site, holding the English pages at its root and the others in a folder per language.

    Raises:
        PublishError: MkDocs refused the pages of a language; its own messages are in the text.
    """
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        jobs = [pool.submit(_build_language, root, code, work / "pages" / code, public_url) for code in codes]
        for job in as_completed(jobs):
            if not job.exception():
                say(job.result())
    if errors := [str(job.exception()) for job in jobs if job.exception()]:
        raise PublishError("\n\n".join(errors))
    return _put_together(codes, work)


def _build_language(root: Path, code: str, folder: Path, public_url: str) -> str:
    """Build the pages of one language into `folder`; returns the line that says so."""
    began = time.monotonic()
    settings = {
        "SITE_LANGUAGE": code,
        "SITE_DIR": str(folder.resolve()),
        "SITE_URL": public_url + folder_of(code),
        "THEME_SEARCH": "false",  # Pagefind takes its place
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONHASHSEED": "0",  # whoever walks a set walks it in the same order every time
    }
    try:
        run("mkdocs", "build", "--strict", folder=root, settings=settings)
    except PublishError as error:
        said = "\n".join(line for line in str(error).splitlines() if not line.startswith("INFO"))
        raise PublishError(
            f"MkDocs refused the pages of language {code!r}:\n\n{said}\n\n"
            f"Cure: correct what is named above; SITE_LANGUAGE={code} mkdocs serve shows the pages while you do."
        ) from error
    return f"  {code:<6} {time.monotonic() - began:4.1f} s"


def _put_together(codes: Sequence[str], work: Path) -> Path:
    """One folder with the pages of every language, without what the published pages never ask for."""
    site = work / "site"
    shutil.rmtree(site, ignore_errors=True)
    for code in sorted(codes, key=folder_of):
        shutil.copytree(work / "pages" / code, site / folder_of(code), ignore=_UNUSED, dirs_exist_ok=True)
    return site
