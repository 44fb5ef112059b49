"""Delimited text becomes rows by column name; what is no table is refused for what it is."""

import csv
import io
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.errors import RefusedError
from calculator.tables import Table, folded, read_table

HEADINGS = {"earningid": "id", "amount": "amount", "note": "note"}
ROWS = [["E1", "6000.00", "a, b; c\td"], ["E2", "-1000", 'two\nlines and "quotes"'], ["E3", "7", ""]]
CELL = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=12).map(str.strip)


def written(rows: list[list[str]], delimiter: str = ",", line_end: str = "\r\n") -> str:
    file = io.StringIO()
    csv.writer(file, delimiter=delimiter, lineterminator=line_end).writerows([["Earning ID", "AMOUNT", "note"], *rows])
    return file.getvalue()


def cells(table: Table) -> list[list[str]]:
    return [[row.cells[column] for column in ("id", "amount", "note")] for row in table.rows]


def refusal(text: str) -> tuple[str, dict[str, object]]:
    with pytest.raises(RefusedError) as raised:
        read_table(text, HEADINGS)
    return raised.value.code, raised.value.values


@pytest.mark.parametrize(("delimiter", "line_end"), list(product(",;\t|", ["\n", "\r\n"])))
def test_one_table_reads_alike_with_every_delimiter_and_line_end(delimiter: str, line_end: str) -> None:
    assert cells(read_table(written(ROWS, delimiter, line_end), HEADINGS)) == ROWS


@pytest.mark.parametrize("before", ["\ufeff", "\n\n", "sep=,\r\n", "\ufeffsep=,\n"])
def test_what_tools_write_before_the_header_does_no_harm(before: str) -> None:
    assert cells(read_table(before + written(ROWS), HEADINGS)) == ROWS


def test_the_separator_a_spreadsheet_noted_is_believed() -> None:
    assert cells(read_table("sep=;\nearningId;amount;note\nE1;1,5;a,b", HEADINGS)) == [["E1", "1,5", "a,b"]]


@pytest.mark.parametrize("heading", ["Program Code", "programCode", "PROGRAM_CODE", " program-code "])
def test_a_heading_is_known_in_any_case_and_spacing(heading: str) -> None:
    assert folded(heading) == "programcode"


def test_columns_are_matched_by_name_in_any_order() -> None:
    table = read_table("note,customerName,amount,earningId\nn,Contoso,1,E1", HEADINGS)
    assert (cells(table), table.others) == ([["E1", "1", "n"]], ("customerName",))


def test_a_header_that_cannot_be_read_is_named_as_the_first_row() -> None:
    assert refusal('"earningId"x,amount\nE1,1\n') == ("unreadable_row", {"row": 1})


def test_rows_are_numbered_as_a_spreadsheet_shows_them() -> None:
    table = read_table('earningId,note\nE1,"two\nlines"\n\nE2,b\n', HEADINGS)
    assert [row.number for row in table.rows] == [2, 4]


def test_a_row_with_missing_cells_is_set_aside_and_one_with_empty_cells_too_many_is_not() -> None:
    table = read_table("earningId,amount,note\nE1,1\nE2,2,,,\nE3,3,,x\n", HEADINGS)
    assert ([row.number for row in table.rows], table.misfits) == ([3], (2, 4))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "file_is_empty"),
        ("\ufeff \r\n", "file_is_empty"),
        ("%PDF-1.7\n%âãÏÓ", "file_is_pdf"),
        ("<!DOCTYPE html><html><body>Sign in", "file_is_html"),
        ("\n <html>", "file_is_html"),
        ("PK\x03\x04\x14\0\x08report.csv", "file_is_zip"),
        ("PK\x03\x04\x14\0\x06\0[Content_Types].xml", "file_is_spreadsheet"),
        ("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "file_is_spreadsheet"),
        ("earningId,amount".encode("utf-16-le").decode("latin-1"), "wrong_encoding"),
        ("earningId,amount".encode("utf-16").decode("latin-1"), "wrong_encoding"),
        ("earningId,amount".encode("utf-8-sig").decode("latin-1"), "wrong_encoding"),
        ("\x7fELF\x02\x01\x01\0\0", "file_is_binary"),
        ("earningId,amount\nE1,\x001", "file_is_binary"),
        ("earningId,amount\n", "file_has_no_rows"),
        (",,,\n;;", "file_has_no_rows"),
    ],
)
def test_each_kind_of_wrong_file_has_an_error_of_its_own(text: str, code: str) -> None:
    assert refusal(text) == (code, {})


def test_a_quotation_mark_that_is_never_closed_is_named_by_its_row() -> None:
    assert refusal('earningId,note\nE1,a\nE2,"b\nE3,c') == ("unreadable_row", {"row": 3})


def test_a_column_that_is_there_twice_is_refused() -> None:
    assert refusal("earningId,Earning ID\nE1,E2") == ("repeated_column", {"column": "id"})


def test_ten_thousand_rows_are_read_and_one_more_is_refused() -> None:
    assert len(read_table("earningId,amount\n" + "E,1\n" * 10_000, HEADINGS).rows) == 10_000
    assert refusal("earningId,amount\n" + "E,1\n" * 10_001) == ("too_many_rows", {"rows": 10_001, "limit": 10_000})


@given(st.lists(st.tuples(CELL, CELL, CELL).filter(any).map(list), min_size=1, max_size=6), st.sampled_from(",;\t|"))
def test_what_is_written_is_read_back(rows: list[list[str]], delimiter: str) -> None:
    assert cells(read_table(written(rows, delimiter), HEADINGS)) == rows


def outcome(text: str) -> str:
    try:
        return " ".join(sorted(read_table(text, HEADINGS).columns))
    except RefusedError as refused:
        return refused.code


@given(st.text(max_size=200))
def test_any_text_is_a_table_or_refused(text: str) -> None:
    refusals = {"file_has_no_rows", "file_is_binary", "unreadable_row"}
    assert outcome("earningId,amount\n" + text) in refusals | {"amount id"}
