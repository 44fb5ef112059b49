"""Tables of lines: each line ends with who says so, when, and how sure we are."""

import re
from collections.abc import Callable

import pytest
from markupsafe import Markup

from macros.lines import Line, Lines, remarked, stacked

ROW = {"source": "resultful", "confidence": "medium"}


def test_a_line_ends_with_its_source_its_date_and_the_confidence(
    lines: Lines, body: Callable[[str], list[list[str]]]
) -> None:
    table = lines.table("Rates", ("Lever", "FY26"), [Line("Core", ("4%",), (ROW,))])
    assert body(table) == [["Core", "4%", "Resultful · 2024 Medium confidence"]]


def test_no_column_of_sources_where_nothing_is_cited(lines: Lines) -> None:
    assert "Source" not in lines.table("A worked example", ("Sold", "Paid"), [Line("10", ("$20",))])


@pytest.mark.parametrize(
    ("day", "text"),
    [("2023-10-24", "Oct 24, 2023"), ("2020-05", "May 2020"), ("2025", "2025"), ("undated", "undated")],
)
def test_a_source_is_dated_as_far_as_it_says(lines: Lines, day: str, text: str) -> None:
    assert lines.dated(day) == text


def test_what_a_cell_holds_is_no_markup(lines: Lines) -> None:
    table = lines.table("x", ("a", "b"), [Line("<b>", (stacked(["1 < 2", remarked("A & B", "<i>")]),))])
    assert "<b>" not in table
    assert "1 &lt; 2" in table
    assert "A &amp; B" in table
    assert re.search(r"<i>", table) is None


def test_two_tables_of_one_name_are_told_apart(lines: Lines) -> None:
    assert 'aria-label="Ways into Top Tier: FY24"' in lines.table("Ways into Top Tier", ("a",), [], about="FY24")


def test_code_in_the_name_of_a_table_is_marked_as_code(lines: Lines) -> None:
    table = lines.table("Field", ("a",), [], about=Markup("<code>{}</code>").format("campaign <x>"))
    assert 'aria-labelledby="table-campaign-&lt;x&gt;"' in table
    assert '<span id="table-campaign-&lt;x&gt;" hidden>Field: <code>campaign &lt;x&gt;</code></span>' in table


def test_a_table_of_lines_is_one_block_of_html(lines: Lines) -> None:
    table = lines.table("x", ("a", "b"), [Line("1", ("2",), (ROW,)), Line("3", ("4",))])
    assert re.search(r"^\s*$", table.strip(), re.MULTILINE) is None
