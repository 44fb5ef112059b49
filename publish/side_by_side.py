"""Languages built side by side, as many at a time as there are cores, each in a process of its own.

MkDocs keeps its plugins from one configuration to the next inside one process, so two languages never share one. They
are forked from this one, which has read the project's settings once and loaded all the code with that.

    python -m publish.side_by_side < jobs.json
"""

import json
import logging
import os
import sys
import time
from contextlib import suppress
from traceback import print_exc

from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from publish.jobs import Job
from publish.language import NamesChangedError, build_language
from publish.remembered import Record, remembered, stale

_DONE, _REFUSED, _RENAMED = 0, 1, 3


def main() -> int:
    """Build the languages that the jobs on the input stream ask for; says which are done, and how long each took."""
    jobs = [Job(**row) for row in json.load(sys.stdin)]
    _load_everything(jobs[0])
    running: dict[int, tuple[Job, float]] = {}
    refused = False
    while jobs or running:
        while jobs and len(running) < (os.cpu_count() or 1):
            job = jobs.pop(0)
            running[_forked(job)] = (job, time.monotonic())
        process, status = os.wait()
        job, began = running.pop(process)
        if (code := os.waitstatus_to_exitcode(status)) == _RENAMED:
            job.record.unlink(missing_ok=True)
            jobs.insert(0, job)
        elif code == _DONE:
            print(f"{job.code} {time.monotonic() - began:.1f}", flush=True)  # noqa: T201 (for the process that waits)
        else:
            refused = True
    return _REFUSED if refused else _DONE


def _load_everything(job: Job) -> None:
    """Read the settings for the sake of what that imports: plugins, extensions, the theme; and what counts for all."""
    job.inputs()
    os.environ.update(job.settings)
    os.chdir(job.root)
    with suppress(Abort, ConfigurationError):  # each language will say so itself
        load_config(strict=True)


def _forked(job: Job) -> int:
    """Build in a process of its own that writes to the job's log; returns the process's number."""
    if process := os.fork():
        return process
    with job.log.open("wb") as log:
        os.dup2(log.fileno(), 1)
        os.dup2(log.fileno(), 2)
    status = _REFUSED
    try:
        status = _build(job)
    except BaseException:
        print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


def _build(job: Job) -> int:
    _tell_warnings()
    now, before = job.inputs(), remembered(job.record, job.folder)
    pages = stale(before, now, job.code)
    known = Record(now, before.pages if before else {})
    job.record.unlink(missing_ok=True)
    try:
        done = build_language(job, known, pages)
    except NamesChangedError:
        return _RENAMED
    except (Abort, ConfigurationError) as error:
        print(error, file=sys.stderr)  # noqa: T201 (the log)
        return _REFUSED
    done.write(job.record)
    return _DONE


def _tell_warnings() -> None:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(levelname)-7s -  %(message)s"))
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    logger.setLevel(logging.WARNING)


if __name__ == "__main__":
    sys.exit(main())
