"""Reads the policy files and checks them as a whole: sources named, nothing twice, no overlap, no gap inside a file."""

import dataclasses
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any

from calculator import activity_rows, campaign_rows, co_sell_rows, incentive_rows
from calculator import policy_rows as rows
from calculator.errors import PolicyError
from calculator.periods import days_after
from calculator.policy_kinds import COUNT, SHARE, USD, read_row

# Which tables a file may hold, and the record each row becomes. Files of one fiscal year are named fy24.toml.
FILES: dict[str, dict[str, type]] = {
    "sources.toml": {"source": rows.Source},
    "programs.toml": {"program": rows.Program},
    "deadlines.toml": {"deadline": rows.Deadline},
    "claims.toml": {"rule": rows.Rule},
    "activities.toml": activity_rows.TABLES,
    "not_found.toml": {"not_found": activity_rows.NotFound},
    "co_sell.toml": {"credit": co_sell_rows.Credit, "requirement": co_sell_rows.Requirement},
    "top_tier.toml": {
        "criterion": co_sell_rows.Criterion,
        "other_way": co_sell_rows.OtherWay,
        "benefit": co_sell_rows.Benefit,
    },
    "campaigns.toml": {"campaign": campaign_rows.PastCampaign},
    **incentive_rows.TABLES,
}
YEAR_FILE: dict[str, type] = {
    "claim_window": rows.ClaimWindow,
    "split": rows.Split,
    "threshold": rows.Threshold,
    "conversion": rows.Conversion,
    "reading": rows.Reading,
}
FIRST_YEAR = 21


@dataclass(frozen=True, slots=True)
class Placed:
    """A row and where it stands."""

    file: str
    table: str
    row: int
    record: Any

    def fault(self, key: str, cure: str) -> PolicyError:
        """An error at this row."""
        return PolicyError(self.file, self.table, self.row, key, cure)


def texts(read: Callable[[str], str | None]) -> dict[str, str]:
    """Every policy file by name; `read` gives a file's text, or None where there is no such file.

    The fiscal years are read one after the other until there is none.

    Raises PolicyError: a file that belongs to the policy is missing.
    """
    found: dict[str, str] = {}
    for name in FILES:
        if (text := read(name)) is None:
            raise PolicyError(name, "", 0, "", "the file is missing; restore it")
        found[name] = text
    year = FIRST_YEAR
    while (text := read(f"fy{year}.toml")) is not None:
        found[f"fy{year}.toml"] = text
        year += 1
    return found


def records(files: Mapping[str, str]) -> dict[str, tuple[Any, ...]]:
    """The checked rows of every table, in the order of the files. Raises PolicyError for the first fault."""
    placed = [row for name, text in files.items() for row in _read(name, text)]
    for row in placed:
        _check_days(row)
        _check_year(row)
        _check_figures(row)
    _check_references(placed)
    _check_repeated_ids(placed)
    tables: dict[str, tuple[Any, ...]] = {}
    for table in (*(table for tables in FILES.values() for table in tables), *YEAR_FILE):
        of_table = [row for row in placed if row.table == table]
        _check_series(of_table)
        tables[table] = tuple(row.record for row in of_table)
    return tables


def _read(name: str, text: str) -> Iterator[Placed]:
    try:
        document = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        raise PolicyError(name, "", 0, "", f"not TOML: {error}") from None
    allowed = FILES.get(name, YEAR_FILE)
    for table, given in document.items():
        if table not in allowed:
            raise PolicyError(name, table, 0, "", f"unknown table; use one of {', '.join(allowed)}")
        if not isinstance(given, list) or not all(isinstance(row, dict) for row in given):
            raise PolicyError(name, table, 0, "", f"write each row under its own [[{table}]]")
        for number, row in enumerate(given, start=1):
            yield Placed(name, table, number, read_row(allowed[table], row, name, table, number))


def _check_days(row: Placed) -> None:
    first, last = getattr(row.record, "first_day", None), getattr(row.record, "last_day", None)
    if first and last and last < first:
        raise row.fault("last_day", f"{last} is before first_day {first}; swap or correct them")
    if isinstance(row.record, rows.Conversion) and row.record.paid_last_day < row.record.paid_first_day:
        raise row.fault("paid_last_day", "it is before paid_first_day; swap or correct them")


def _check_figures(row: Placed) -> None:
    """A cap or criterion has every figure of its kind, and none of another."""
    wanted = getattr(row.record, "figures", None)
    if wanted is None:
        return
    for field in dataclasses.fields(row.record):
        is_figure = field.metadata["kind"] in (SHARE, USD, COUNT)
        if is_figure and (getattr(row.record, field.name) is None) == (field.name in wanted):
            raise row.fault(field.name, f"this kind of row has {', '.join(wanted) or 'no figure'} and no other figure")


def _check_year(row: Placed) -> None:
    """A year's file holds what was earned in that year; a value is given unless it is only expected."""
    if row.table in ("split", "threshold", "conversion"):
        year = 2000 + int(row.file.removeprefix("fy").removesuffix(".toml"))
        for key in ("first_day", "last_day"):
            if not date(year - 1, 7, 1) <= getattr(row.record, key) <= date(year, 6, 30):
                raise row.fault(key, f"outside the fiscal year of this file; keep it in FY{year % 100} or move the row")
    half = getattr(row.record, "half", None)
    if half and f"fy{half.fiscal_year % 100}.toml" != row.file:
        raise row.fault("half", f"{half} belongs into fy{half.fiscal_year % 100}.toml")
    if isinstance(row.record, rows.Split):
        _check_split(row, row.record)
    if isinstance(row.record, rows.Threshold) and (row.record.usd is None) != (row.record.state == "expected"):
        raise row.fault("usd", 'give the amount, or write state = "expected" and no amount')


def _check_split(row: Placed, split: rows.Split) -> None:
    given = [share for share in (split.rebate, split.co_op) if share is not None]
    if len(given) != (0 if split.state == "expected" else 2):
        raise row.fault("co_op", 'give rebate and co_op, or write state = "expected" and neither')
    if given and sum(given) != 1:
        raise row.fault("co_op", f"rebate and co_op add up to {sum(given)}; they must add up to 1")


def _check_references(placed: list[Placed]) -> None:
    """Sources and programs that rows name exist."""
    sources = {row.record.id for row in placed if row.table == "source"}
    programs = {row.record.id for row in placed if row.table == "program"}
    activities = {name for row in placed if row.table in ("list", "exclusion") for name in row.record.activities}
    for row in placed:
        source = getattr(row.record, "source", None)
        if source is not None and source not in sources:
            raise row.fault("source", f"no source {source!r}; correct the id or add it to sources.toml")
        for key in ("programs", "except_programs"):
            for program in getattr(row.record, key, ()):
                if program not in programs:
                    raise row.fault(key, f"no program {program!r}; correct the id or add it to programs.toml")
        for activity in getattr(row.record, "activities", ()):
            if activity not in activities:
                raise row.fault("activities", f"no [[list]] or [[exclusion]] names {activity!r}; correct the word")


def _check_repeated_ids(placed: list[Placed]) -> None:
    seen: set[tuple[str, str]] = set()
    for row in placed:
        identity = (row.table, getattr(row.record, "id", ""))
        if identity[1] and identity in seen:
            raise row.fault("id", f"{identity[1]!r} is there twice; rename or remove one")
        seen.add(identity)


def _check_series(of_table: list[Placed]) -> None:
    """Rows about the same thing neither overlap anywhere nor leave days uncovered inside one file."""
    series: dict[str, list[Placed]] = {}
    for row in of_table:
        for about in getattr(row.record, "series", ()):
            series.setdefault(about, []).append(row)
    for rows_about in series.values():
        for earlier, later in pairwise(sorted(rows_about, key=lambda row: row.record.first_day)):
            expected = days_after(earlier.record.last_day, 1)
            if later.record.first_day < expected:
                raise later.fault("first_day", f"overlaps row {earlier.row} of {earlier.file}; begin on {expected}")
            if later.record.first_day > expected and later.file == earlier.file:
                raise later.fault("first_day", f"leaves a gap after row {earlier.row}; begin on {expected}")
