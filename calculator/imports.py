"""The requests `import_earnings` and `import_claims`: a file's text → what `estimate` takes, and a report on it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from calculator import claim_files, exports, reconciliation
from calculator.records import Record, Request, optional, required
from calculator.shapes import choice
from calculator.sheets import Cells, RowProblem, Sheet, distinct, misfits, open_sheet
from calculator.tables import Row
from calculator.values import TEXT


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimsFile:
    """A file's text, what the reader answered about it, and the one program that is wanted, as the file names it.

    Without an answer the file itself must settle how it writes days (`mdy`, `dmy`) and numbers (`point`, `comma`).
    """

    text: str = required(TEXT)
    date_order: str | None = optional(choice("mdy", "dmy"))
    decimal_mark: str | None = optional(choice("point", "comma"))
    program_name: str | None = optional(TEXT)


@dataclass(frozen=True, slots=True, kw_only=True)
class EarningsFile(ClaimsFile):
    """The same for an export of earnings, and the one participant that is wanted."""

    participant: str | None = optional(TEXT)


def import_earnings(asked: EarningsFile) -> dict[str, Any]:
    """The co-op earnings of a Partner Center export, and a report that accounts for each of its rows once.

    A row is an earning, a repeat, of another type, of a program or participant that is not wanted, or has a problem.
    """
    sheet = open_sheet(asked.text, exports.LAYOUT, asked.date_order, asked.decimal_mark)
    rows, repeats, problems = distinct(sheet.table.rows, "earningId")
    wanted = _wanted(rows, programName=asked.program_name, participantId=asked.participant)
    co_op, others = _divided(wanted, exports.is_co_op)
    typed, untyped = _divided(others, lambda row: bool(row.cells["earningType"]))
    problems += [RowProblem(row.number, "earningType", "missing_value", {}) for row in untyped]
    earnings = _read_all(co_op, sheet, exports.earning, problems)
    rebates = _read_all(filter(exports.is_rebate, typed), sheet, exports.rebate, problems)
    refused = {problem.row for problem in problems}
    all_co_op = [row for row in rows if exports.is_co_op(row)]
    return {
        "earnings": [earning.answer() for earning in earnings],
        "report": {
            **_account(sheet, problems, repeats, len(rows) - len(wanted)),
            "other_types": reconciliation.types(row for row in typed if row.number not in refused),
            "programs": reconciliation.programs(all_co_op, "programName"),
            "reasons": reconciliation.reasons(earnings),
            "halves": reconciliation.by_half(earnings, rebates),
            "conversions": reconciliation.conversions(earnings),
        },
        "warnings": reconciliation.several(co_op, "programName"),
    }


def import_claims(asked: ClaimsFile) -> dict[str, Any]:
    """The claims of a file in the site's own template, and a report that accounts for each of its rows once."""
    sheet = open_sheet(asked.text, claim_files.LAYOUT, asked.date_order, asked.decimal_mark)
    rows, repeats, problems = distinct(sheet.table.rows, "claimId")
    wanted = _wanted(rows, program=asked.program_name)
    claims = _read_all(wanted, sheet, claim_files.claim, problems)
    return {
        "claims": [claim.answer() for claim in claims],
        "report": {
            **_account(sheet, problems, repeats, len(rows) - len(wanted)),
            "programs": reconciliation.programs(rows, "program"),
        },
        "warnings": reconciliation.several(wanted, "program"),
    }


def _wanted(rows: Iterable[Row], **names: str | None) -> list[Row]:
    """The rows that hold the name asked for in each column, without regard to case."""
    asked = {column: name.strip().casefold() for column, name in names.items() if name is not None}
    return [row for row in rows if all(row.cells.get(column, "").casefold() == name for column, name in asked.items())]


def _divided(rows: Iterable[Row], is_first: Callable[[Row], bool]) -> tuple[list[Row], list[Row]]:
    first: list[Row] = []
    second: list[Row] = []
    for row in rows:
        (first if is_first(row) else second).append(row)
    return first, second


def _read_all[Found](
    rows: Iterable[Row], sheet: Sheet, read: Callable[[Cells], Found | None], problems: list[RowProblem]
) -> list[Found]:
    """What is read of each row; the problems of the others are added to `problems`."""
    found = []
    for row in rows:
        cells = Cells(row, sheet.ways)
        one = read(cells)
        problems += cells.problems
        if one is not None:
            found.append(one)
    return found


def _account(sheet: Sheet, problems: list[RowProblem], repeats: int, left_out: int) -> dict[str, Any]:
    everything = [*problems, *misfits(sheet.table)]
    return {
        "rows_read": len(sheet.table.rows) + len(sheet.table.misfits),
        "rows_refused": len({problem.row for problem in everything}),
        "rows_left_out": left_out,
        "duplicates_dropped": repeats,
        **reconciliation.columns(sheet.table.others),
        "problems": [problem.answer() for problem in sorted(everything, key=lambda problem: problem.row)],
    }


IMPORT_EARNINGS = Request("import_earnings", Record(EarningsFile), import_earnings)
IMPORT_CLAIMS = Request("import_claims", Record(ClaimsFile), import_claims)
