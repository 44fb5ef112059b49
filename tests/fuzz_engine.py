"""Throw inputs at the engine until something breaks: requests sound and broken, exports, claims files, policy files.

    .venv/bin/python tests/fuzz_engine.py --inputs 1000000
    .venv/bin/python tests/fuzz_engine.py --only 4711          one input again, with what became of it

Every input is made from the seed and its own number, so a number names it for ever. An input fails when the engine
raises anything but an error of its own tree, replies in a form it does not promise, or breaks a law of its answers.
"""
# ruff: noqa: T201 - it is a command: what it finds is printed

import argparse
import multiprocessing
import sys
import time
import traceback
from collections import Counter
from dataclasses import dataclass

from fuzzing import laws
from fuzzing.inputs import Made, made

from calculator import answer, policy_files
from calculator.errors import PolicyError

BATCH = 500
CLOSELY = 50  # every so many replies are also asked again and held to the published schema
MOST_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a batch: how many inputs of each kind ended how, and what failed, by number."""

    counts: Counter[tuple[str, str]]
    failures: dict[int, str]


def tried(given: Made, *, closely: bool) -> str:
    """Put one input to the engine: `answered` or `refused`. Whatever else is raised is a failure."""
    if given.kind != "policy file":
        return laws.check_reply(given.text, answer(given.text), closely=closely)
    try:
        policy_files.records(given.files)
    except PolicyError as error:
        if error.file not in given.files or not error.cure:
            raise
        return "refused"
    return "answered"


def run_batch(job: tuple[int, range]) -> Outcome:
    """Try the inputs of these numbers."""
    seed, numbers = job
    outcome = Outcome(Counter(), {})
    for number in numbers:
        given = made(seed, number)
        try:
            outcome.counts[given.kind, tried(given, closely=number % CLOSELY == 0)] += 1
        except Exception:
            outcome.counts[given.kind, "failed"] += 1
            outcome.failures[number] = traceback.format_exc(limit=-3)
    return outcome


def run(seed: int, inputs: int, processes: int) -> Outcome:
    """Try that many inputs on that many processes, saying now and then how far it is."""
    total = Outcome(Counter(), {})
    jobs = [(seed, range(first, min(first + BATCH, inputs))) for first in range(0, inputs, BATCH)]
    started = told = time.monotonic()
    with multiprocessing.get_context("spawn").Pool(processes) as pool:
        for outcome in pool.imap_unordered(run_batch, jobs):
            total.counts.update(outcome.counts)
            total.failures.update(outcome.failures)
            if time.monotonic() - told > 10:
                told = time.monotonic()
                done = total.counts.total()
                print(f"{done:,} of {inputs:,}, {done / (told - started):,.0f} a second, {len(total.failures)} failed")
    return total


def summarize(total: Outcome, seed: int, seconds: float) -> None:
    """Print what became of each kind of input, and the first failures."""
    for number, failure in sorted(total.failures.items())[:MOST_SHOWN]:
        print(f"\ninput {number} (--seed {seed} --only {number})\n{failure}")
    for kind in sorted({kind for kind, _ in total.counts}):
        ends = {end: total.counts[kind, end] for end in ("answered", "refused", "failed")}
        print(f"{kind:15} " + "  ".join(f"{end} {count:>9,}" for end, count in ends.items()))
    print(f"{total.counts.total():,} inputs in {seconds:,.0f} s, {len(total.failures)} failed (seed {seed})")


def show(seed: int, number: int) -> None:
    """Try one input again and print it with its reply."""
    given = made(seed, number)
    print(given.kind)
    print(given.text.encode("ascii", "backslashreplace").decode() or given.files)
    if given.text:
        print(answer(given.text))
    print(tried(given, closely=True))


def main() -> int:
    """Run the command; 1 when an input failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inputs", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=multiprocessing.cpu_count())
    parser.add_argument("--only", type=int, help="the number of one input")
    asked = parser.parse_args()
    if asked.only is not None:
        show(asked.seed, asked.only)
        return 0
    started = time.monotonic()
    total = run(asked.seed, asked.inputs, asked.processes)
    summarize(total, asked.seed, time.monotonic() - started)
    return 1 if total.failures else 0


if __name__ == "__main__":
    sys.exit(main())
