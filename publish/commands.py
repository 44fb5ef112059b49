"""Other people's programs, run for the publication."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from publish.errors import PublishError

# The date of files that have none of their own: the site never tells when it was built.
NO_DATE = "1577836800"  # 2020-01-01T00:00:00Z


def run(
    module: str, *arguments: str | Path, folder: Path, settings: Mapping[str, str] | None = None, given: str = ""
) -> str:
    """Run `python -m module` in `folder` with `settings` added to the environment and `given` to read.

    Returns what it printed.

    Raises:
        PublishError: it failed; the text is what it said about it.
    """
    done = subprocess.run(  # noqa: S603 - locked packages on our own files
        [sys.executable, "-m", module, *map(str, arguments)],
        cwd=folder,
        env={"SOURCE_DATE_EPOCH": NO_DATE, "PYTHONUTF8": "1", **os.environ, **(settings or {})},
        input=given,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise PublishError(f"{done.stdout}{done.stderr}".strip()[-10_000:] or f"{module} failed without a word")
    return done.stdout
