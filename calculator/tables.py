"""A text of delimited columns (CSV, TSV or semicolons) as rows under known column names.

Columns are matched by name, never by position: any order, any case, with or without spaces and underscores.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from calculator.errors import RefusedError
from calculator.shapes import ROWS

type Headings = Mapping[str, str]
"""The column that each accepted heading stands for; headings as `folded` writes them."""

DELIMITERS = (",", ";", "\t", "|")

_WORKBOOKS = ("\xd0\xcf\x11\xe0", "\ufffd\ufffd\x11\ufffd")  # Excel 97-2003, read as Latin-1 and as UTF-8
_WRONG_DECODINGS = ("\xef\xbb\xbf", "\xff\xfe", "\xfe\xff", "\ufffe")  # a byte order mark that came through as letters


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number as a spreadsheet shows it, and its cells by column, without the spaces around them."""

    number: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a file under the `columns` it has; `others` are the headings of the columns left unread.

    `misfits` are the numbers of rows that have more or fewer cells than the header: no cell of theirs is sure.
    """

    columns: frozenset[str]
    others: tuple[str, ...]
    rows: tuple[Row, ...]
    misfits: tuple[int, ...]


def folded(heading: str) -> str:
    """A heading without case, spaces and punctuation: `Program Code` and `program_code` are one."""
    return "".join(sign for sign in heading.casefold() if sign.isalnum())


def read_table(text: str, headings: Headings) -> Table:
    """The table whose first row that is not blank names the columns.

    Raises RefusedError: what `refuse_other_files` refuses; `file_has_no_rows`, `repeated_column`, `unreadable_row` (a
    quotation mark out of place), `too_many_rows` (over 10,000).
    """
    refuse_other_files(text)
    written = _written_rows(*_delimited(text.removeprefix("\ufeff"), headings))
    _, header = next(written, (0, []))
    places = _places(header, headings)
    filled = list(islice(written, ROWS))
    if not filled:
        raise RefusedError("file_has_no_rows")
    if more := sum(1 for _ in written):
        raise RefusedError("too_many_rows", rows=ROWS + more, limit=ROWS)
    return Table(
        frozenset(places),
        tuple(name for place, name in enumerate(header) if name and place not in places.values()),
        tuple(
            Row(number, {column: cells[place] for column, place in places.items()})
            for number, cells in filled
            if _fits(cells, header)
        ),
        tuple(row for row, cells in filled if not _fits(cells, header)),
    )


def refuse_other_files(text: str) -> None:
    """Refuse what is no table at all: an empty text, another kind of file, or bytes decoded in the wrong way.

    Raises RefusedError: `file_is_empty`, `file_is_pdf`, `file_is_html`, `file_is_spreadsheet`, `file_is_zip`,
    `wrong_encoding`, `file_is_binary`.
    """
    start = text.removeprefix("\ufeff").lstrip()[:1000]
    if not start:
        raise RefusedError("file_is_empty")
    if start.startswith("%PDF"):
        raise RefusedError("file_is_pdf")
    if start.startswith("<"):
        raise RefusedError("file_is_html")
    if start.startswith(_WORKBOOKS) or (start.startswith("PK\x03\x04") and "[Content_Types].xml" in text):
        raise RefusedError("file_is_spreadsheet")
    if start.startswith("PK\x03\x04"):
        raise RefusedError("file_is_zip")
    if start.startswith(_WRONG_DECODINGS) or start.count("\0") * 3 > len(start):
        raise RefusedError("wrong_encoding")
    if any(sign < " " and sign not in "\t\n\r" for sign in set(text)):
        raise RefusedError("file_is_binary")


def _delimited(text: str, headings: Headings) -> tuple[str, str]:
    """The text and its delimiter: the one a spreadsheet noted in a `sep=` line, or the one that shows most columns."""
    first, _, rest = text.partition("\n")
    if (noted := first.rstrip("\r").removeprefix("sep=")) in DELIMITERS and first.startswith("sep="):
        return rest, noted
    return text, max(DELIMITERS, key=lambda mark: _known(text, mark, headings))


def _known(text: str, delimiter: str, headings: Headings) -> int:
    try:
        _, header = next(_written_rows(text, delimiter), (0, []))
    except RefusedError:
        return 0
    return sum(folded(name) in headings for name in header)


def _written_rows(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that are not blank, each with its number; the rows of a quoted cell count as one."""
    row = 0
    try:
        for row, cells in enumerate(
            csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True), start=1
        ):
            if any(stripped := [cell.strip() for cell in cells]):
                yield row, stripped
    except csv.Error:
        raise RefusedError("unreadable_row", row=row + 1) from None


def _places(header: Iterable[str], headings: Headings) -> dict[str, int]:
    """Where each known column stands."""
    places: dict[str, int] = {}
    for place, name in enumerate(header):
        column = headings.get(folded(name))
        if column in places:
            raise RefusedError("repeated_column", column=column)
        if column:
            places[column] = place
    return places


def _fits(cells: list[str], header: list[str]) -> bool:
    """Whether each heading has its cell; empty cells past the last heading do no harm."""
    return len(cells) >= len(header) and not any(cells[len(header) :])
