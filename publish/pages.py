"""The pages of every language: one MkDocs build each, side by side, put together as one folder.

MkDocs keeps its plugins from one configuration to the next inside one process, so two languages never share one.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

from publish.errors import PublishError

SOURCE_LANGUAGE = "en"  # its pages stand at the root of the site, every other language in a folder of its own
# The date that files without a date of their own carry: the site never tells when it was built.
NO_DATE = "1577836800"  # 2020-01-01T00:00:00Z

Say = Callable[[str], None]


def folder_of(code: str) -> str:
    """The folder of a language inside the site, "" for English, with a slash at its end otherwise."""
    return "" if code == SOURCE_LANGUAGE else f"{code}/"


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


def _put_together(codes: Sequence[str], work: Path) -> Path:
    site = work / "site"
    shutil.rmtree(site, ignore_errors=True)
    for code in sorted(codes, key=folder_of):
        shutil.copytree(work / "pages" / code, site / folder_of(code), dirs_exist_ok=True)
    return site


def _build_language(root: Path, code: str, folder: Path, public_url: str) -> str:
    """Build the pages of one language into `folder`; returns the line that says so."""
    began = time.monotonic()
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--strict",
        "--quiet",
        "--config-file",
        str(root / "mkdocs.yml"),
    ]
    done = subprocess.run(  # noqa: S603 - our own interpreter on our own file
        command,
        cwd=root,
        env=_environment(code, folder, public_url),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise PublishError(_refused(code, done.stdout))
    return f"  {code:<6} {time.monotonic() - began:4.1f} s"


def _environment(code: str, folder: Path, public_url: str) -> dict[str, str]:
    return {
        "SOURCE_DATE_EPOCH": NO_DATE,  # before the caller's own environment, which may set another
        **os.environ,
        "SITE_LANGUAGE": code,
        "SITE_DIR": str(folder.resolve()),
        "SITE_URL": f"{public_url.rstrip('/')}/{folder_of(code)}",
        "SITE_SEARCH": "pagefind",
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONHASHSEED": "0",  # plugins that walk a set walk it in the same order
        "PYTHONUTF8": "1",
    }


def _refused(code: str, output: str) -> str:
    return (
        f"MkDocs refused the pages of language {code!r}:\n\n{output.strip()}\n\n"
        f"Cure: correct what is named above; SITE_LANGUAGE={code} mkdocs serve shows the pages while you do."
    )
