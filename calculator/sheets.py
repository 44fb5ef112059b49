"""An imported file ready to be read row by row: its columns matched, the way they write days and numbers settled.

What is wrong with a file as a whole is an error. What is wrong with one row is a problem of that row: the row is left
out, the others count, and the report names the row, the column and what was found there.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from calculator import columns, money, periods, tables
from calculator.errors import Problem, RefusedError, RequestError
from calculator.shapes import Report
from calculator.tables import Row, Table

TEXT_FIELD = "input.text"


@dataclass(frozen=True, slots=True)
class Layout:
    """A kind of file: its columns with their accepted headings, those it must have, and those of days and numbers."""

    headings: Mapping[str, tuple[str, ...]]
    needed: tuple[str, ...]
    days: tuple[str, ...]
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RowProblem:
    """A refused cell, or a refused row where `column` is empty; `code` and `values` are an entry of `codes.ERRORS`."""

    row: int
    column: str
    code: str
    values: Mapping[str, object]

    def answer(self) -> dict[str, Any]:
        """As it stands in the report."""
        return {"row": self.row, "column": self.column, "code": self.code, "values": dict(self.values)}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table, and for each column of days or numbers the way it is written."""

    table: Table
    ways: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of one row, read by column; what is refused is noted in `problems`."""

    row: Row
    ways: Mapping[str, str]
    problems: list[RowProblem] = field(default_factory=list)

    def text(self, column: str) -> str:
        """The cell as it stands, empty where the file has no such column."""
        return self.row.cells.get(column, "")

    def read[Value](self, column: str, parse: Callable[[str], Value]) -> Value | None:
        """The cell parsed, or None with a problem; an empty cell is one (`missing_value`)."""
        try:
            if text := self.text(column):
                return parse(text)
            raise RefusedError("missing_value")
        except RefusedError as refused:
            self.refuse(column, refused.code, **refused.values)
            return None

    def day(self, column: str) -> date | None:
        """The day in the cell, or None with a problem."""
        return self.read(column, lambda text: _day(text, self.ways[column]))

    def number(self, column: str) -> Decimal | None:
        """The number in the cell, or None with a problem."""
        return self.read(column, lambda text: _number(text, self.ways[column]))

    def number_if_any(self, column: str) -> Decimal | None:
        """The number in the cell, or None: without a problem where the cell is empty."""
        return self.number(column) if self.text(column) else None

    def refuse(self, column: str, code: str, **values: object) -> None:
        """Note that the row cannot be used."""
        self.problems.append(RowProblem(self.row.number, column, code, values))


def open_sheet(text: str, layout: Layout, date_order: str | None, decimal_mark: str | None) -> Sheet:
    """Read a file as a table of this layout. `date_order` and `decimal_mark` are the reader's own answers, if any.

    Raises RequestError with every problem of the file as a whole: it is no table, columns are missing, or a column can
    be read in two ways (`ambiguous_dates`, `ambiguous_numbers`: asked back), is written in two ways (`mixed_…`) or not
    in the way answered (`contradicted_…`).
    """
    headings = {tables.folded(name): column for column, names in layout.headings.items() for name in names}
    try:
        table = tables.read_table(text, headings)
    except RefusedError as refused:
        raise RequestError([Problem(refused.code, TEXT_FIELD, refused.values)]) from None
    report = Report()
    for column in layout.needed:
        if column not in table.columns:
            report.add(TEXT_FIELD, "missing_column", column=column, accepted=list(layout.headings[column]))
    ways = {column: _settled(_DAYS, table, column, date_order, report) for column in layout.days}
    ways |= {column: _settled(_NUMBERS, table, column, decimal_mark, report) for column in layout.numbers}
    if report.problems:
        raise RequestError(report.problems)
    return Sheet(table, ways)


def distinct(rows: Iterable[Row], identity: str) -> tuple[list[Row], int, list[RowProblem]]:
    """The rows without repeats, how many repeats were dropped, and the problems with the ids.

    Rows alike in every column that is read are one. Rows that share an id and differ contradict each other: which of
    them is right is unknown, so none is used, whatever their order.
    """
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row.cells[identity]].append(row)
    nameless = [RowProblem(row.number, identity, "missing_value", {}) for row in groups.pop("", [])]
    agreeing = {name: group for name, group in groups.items() if all(one.cells == group[0].cells for one in group)}
    contradictions = [
        RowProblem(row.number, identity, "same_id_differs", {"id": money.shortened(name), "rows": len(group)})
        for name, group in groups.items()
        if name not in agreeing
        for row in group
    ]
    dropped = sum(len(group) - 1 for group in agreeing.values())
    return [group[0] for group in agreeing.values()], dropped, nameless + contradictions


def misfits(table: Table) -> list[RowProblem]:
    """The problems of rows that have more or fewer cells than the header."""
    return [RowProblem(number, "", "cells_do_not_fit", {}) for number in table.misfits]


@dataclass(frozen=True, slots=True)
class _Question:
    """How to settle the way a column is written, the field that asks the reader, and the errors of each trouble."""

    settle: Callable[[Iterable[str]], columns.Habit]
    field: str
    ambiguous: str
    mixed: str
    contradicted: str


_DAYS = _Question(columns.day_order, "input.date_order", "ambiguous_dates", "mixed_dates", "contradicted_dates")
_NUMBERS = _Question(
    columns.decimal_mark, "input.decimal_mark", "ambiguous_numbers", "mixed_numbers", "contradicted_numbers"
)


def _settled(question: _Question, table: Table, column: str, answered: str | None, report: Report) -> str:
    first_rows = {row.cells[column]: row.number for row in reversed(table.rows) if column in row.cells}
    habit = question.settle(first_rows)
    found = [(first_rows[text], money.shortened(text)) for text in habit.examples]
    if habit.trouble == "mixed":
        (row, given), (other_row, other) = found
        report.add(TEXT_FIELD, question.mixed, column=column, row=row, given=given, other_row=other_row, other=other)
    elif habit.trouble == "ambiguous" and not answered:
        report.add(question.field, question.ambiguous, column=column, row=found[0][0], given=found[0][1])
    elif found and answered and not habit.trouble and habit.way != answered:
        report.add(question.field, question.contradicted, column=column, row=found[0][0], given=found[0][1])
    return answered or habit.way


def _day(text: str, order: str) -> date:
    day = columns.read_day(text, order)
    if day is None:
        raise RefusedError("not_a_date", given=money.shortened(text))
    return periods.day_of(day.isoformat())


def _number(text: str, mark: str) -> Decimal:
    number = columns.read_number(text, mark)
    if number is None:
        raise RefusedError("not_a_decimal", given=money.shortened(text))
    return money.decimal_of(format(number, "f"))
