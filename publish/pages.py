"""The pages of every language: one MkDocs build each, side by side, put together as one folder.

A language whose pages would be as they are is not built again, and of the others no page that would be as it is.
"""

import json
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from locales.languages import SOURCE
from publish.commands import NO_DATE, run
from publish.errors import PublishError
from publish.jobs import Job

Say = Callable[[str], None]

_SAME_ORDER = {"PYTHONHASHSEED": "0"}  # whoever walks a set walks it in the same order every time
_HERE = Path(__file__).parent.parent  # where this package is found
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
    settings = {code: _settings(work, code, codes, public_url) for code in codes}
    jobs = [Job(str(root.resolve()), str(work.resolve()), code, settings[code]) for code in codes]
    if waiting := [job for job in jobs if not job.is_done()]:
        _build(waiting, say)
    for job in jobs:
        if job not in waiting:
            say(f"  {job.code:<6} as it was")
    return _put_together(codes, work)


def _settings(work: Path, code: str, codes: Sequence[str], public_url: str) -> dict[str, str]:
    return {
        "SITE_LANGUAGE": code,
        "SITE_LANGUAGES": ",".join(codes),
        "SITE_DIR": str((work / "pages" / code).resolve()),
        "SITE_URL": public_url + folder_of(code),
        "THEME_SEARCH": "false",  # Pagefind takes its place
        "NO_MKDOCS_2_WARNING": "1",
        "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", NO_DATE),
    }


def _build(jobs: Sequence[Job], say: Say) -> None:
    jobs[0].folder.parent.mkdir(parents=True, exist_ok=True)
    for job in jobs:
        job.log.unlink(missing_ok=True)
    given = json.dumps([asdict(job) for job in jobs])
    try:
        done = run("publish.side_by_side", folder=_HERE, given=given, settings=_SAME_ORDER)
    except PublishError as error:
        raise PublishError("\n\n".join(_refusals(jobs)) or str(error)) from error
    for line in done.splitlines():
        code, seconds = line.split()
        say(f"  {code:<6} {seconds:>4} s")


def _refusals(jobs: Sequence[Job]) -> Iterator[str]:
    """What MkDocs said of the languages that it refused."""
    for job in jobs:
        if not job.record.exists() and job.log.exists():
            yield (
                f"MkDocs refused the pages of language {job.code!r}:\n\n{job.log.read_text('utf-8').strip()}\n\n"
                f"Cure: correct what is named above; `SITE_LANGUAGE={job.code} mkdocs serve` shows the pages meanwhile."
            )


def _put_together(codes: Sequence[str], work: Path) -> Path:
    """One folder with the pages of every language, without what the published pages never ask for."""
    site = work / "site"
    shutil.rmtree(site, ignore_errors=True)
    for code in sorted(codes, key=folder_of):
        shutil.copytree(work / "pages" / code, site / folder_of(code), ignore=_UNUSED, dirs_exist_ok=True)
    return site
