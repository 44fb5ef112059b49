"""The rows of the policy data by the name of their table, and those of one fiscal year among them."""

from collections.abc import Iterable
from typing import Any

from macros import engine
from macros.names import known

type Row = dict[str, Any]

# Tables that the answer does not keep by file.
_APART = {"conversion": "conversions", "program": "programs"}


def table(name: str) -> list[Row]:
    """The rows of a table as its file names it, in the order of the data. Raises NotInDataError for no such table."""
    answer = engine.policies()
    tables = {table: rows for file in answer.values() if isinstance(file, dict) for table, rows in file.items()}
    tables |= {table: answer[key] for table, key in _APART.items()}
    tables |= {term: [row for row in answer["terms"] if row["term"] == term] for term in ("split", "threshold")}
    rows: list[Row] = tables[known("table", name, tables)]
    return rows


def years() -> list[str]:
    """The fiscal years that have dates, by name, oldest first."""
    return list(dict.fromkeys(half.partition(" ")[0] for half in engine.halves()))


def bounds(year: str) -> tuple[str, str]:
    """The first and the last day of a fiscal year: `FY24`. Raises NotInDataError for a year without dates."""
    known("year", year, years())
    return engine.timeline(f"{year} H1")["earning"]["first_day"], engine.timeline(f"{year} H2")["earning"]["last_day"]


def in_year(rows: Iterable[Row], year: str) -> list[Row]:
    """The rows that hold on at least one day of a fiscal year. Raises NotInDataError for a year without dates."""
    first, last = bounds(year)
    return [row for row in rows if row["first_day"] <= last and row["last_day"] >= first]
