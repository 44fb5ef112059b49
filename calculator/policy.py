"""The policy data: read once, checked as a whole, looked up by program, day and half. Never extrapolated."""

import os
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from hashlib import sha256
from typing import Any

from calculator import policy_files
from calculator.errors import RefusedError
from calculator.money import shortened
from calculator.periods import Half, Period
from calculator.policy_rows import ClaimWindow, Conversion, Deadline, Program, Reading, Source, Split, Threshold


@dataclass(frozen=True)
class Policy:
    """Every row of the policy files, and `version`, a hash of their text."""

    tables: dict[str, tuple[Any, ...]]
    version: str

    @property
    def sources(self) -> tuple[Source, ...]:
        """Every source, in the order of the file."""
        return self.tables["source"]

    @cached_property
    def programs(self) -> dict[str, Program]:
        """Every program by its id."""
        return {program.id: program for program in self.tables["program"]}

    def program_named(self, name: str) -> Program | None:
        """The program of that id, name or alias, without regard to case and spaces around it."""
        wanted = name.strip().casefold()
        for program in self.tables["program"]:
            if wanted in (known.casefold() for known in (program.id, program.name, *program.aliases)):
                return program  # type: ignore[no-any-return]
        return None

    @cached_property
    def windows(self) -> dict[Half, ClaimWindow]:
        """The claim window of every half there is one for, oldest first."""
        return {window.half: window for window in self.tables["claim_window"]}

    def splits(self, program: str, period: Period) -> list[Split]:
        """The splits of a program with a value on at least one day of `period`, oldest first."""
        return [row for row in _of(self.tables["split"], program, period) if row.state == "known"]

    def thresholds(self, program: str, period: Period) -> list[Threshold]:
        """The thresholds of a program with a value on at least one day of `period`, oldest first."""
        return [row for row in _of(self.tables["threshold"], program, period) if row.state == "known"]

    def conversion(self, program: str, half: Half) -> Conversion | None:
        """The order to pay the program's co-op of that half as rebate, where there is one."""
        return next(iter(_of(self.tables["conversion"], program, half.period)), None)

    def deadlines(self, half: Half) -> list[Deadline]:
        """What the sources say about the dates of money earned in `half`."""
        speaking = [row for row in self.tables["deadline"] if row.period.overlaps(half.period)]
        return [row for row in speaking if row.half_number in (None, half.number)]

    def readings(self, half: Half) -> list[Reading]:
        """What single sources say about this half alone."""
        return [row for row in self.tables["reading"] if row.half == half]


def _of(rows: tuple[Any, ...], program: str, period: Period) -> list[Any]:
    found = [row for row in rows if program in row.programs and row.period.overlaps(period)]
    return sorted(found, key=lambda row: row.first_day)


def on_day[Row: (Split, Threshold)](rows: list[Row], day: date) -> Row | None:
    """The one of these rows that holds on `day`."""
    return next((row for row in rows if day in row.period), None)


@cache
def policy() -> Policy:
    """The policy the package was shipped with. Raises PolicyError when one of its files is broken."""
    files = policy_files.texts(_shipped)
    digest = sha256("".join(f"{name}\0{files[name]}\0" for name in sorted(files)).encode()).hexdigest()
    return Policy(policy_files.records(files), digest[:16])


def _shipped(name: str) -> str | None:
    """A policy file of this package, from a folder or from inside a wheel on the path; line ends do not matter."""
    path = os.path.join(os.path.dirname(__file__), "policy", name)  # noqa: PTH118, PTH120 - pathlib cannot read a wheel
    try:
        data: bytes = __spec__.loader.get_data(path)  # type: ignore[union-attr]
    except OSError:
        return None
    return data.decode().replace("\r\n", "\n")


def program_id(text: str) -> str:
    """The id of a program in the policy data. Raises RefusedError: `unknown_program`."""
    known = policy().programs
    if text not in known:
        raise RefusedError("unknown_program", given=shortened(text), choices=list(known))
    return text
