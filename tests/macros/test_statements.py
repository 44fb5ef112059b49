"""What sources state in words: every statement has a sentence, and the reading that is followed is marked."""

import re
from collections.abc import Callable

import pytest

from macros.lines import Lines
from macros.names import NotInDataError
from macros.policy_tables import table
from macros.statement_words import STATEMENTS
from macros.statements import Statements

QUESTIONS = sorted({row["about"] for row in table("statement")})


def test_every_statement_has_a_sentence_and_no_sentence_is_left_over() -> None:
    assert {row["says"] for row in table("statement")} == set(STATEMENTS)


def test_no_sentence_holds_a_figure() -> None:
    names = re.compile(r"FY\d\d|H[12]")
    assert [text for text in STATEMENTS.values() if re.search(r"\d", names.sub("", text))] == []


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_reading_of_a_question_is_a_line(
    question: str, lines: Lines, body: Callable[[str], list[list[str]]]
) -> None:
    said = [row["says"] for row in table("statement") if row["about"] == question]
    assert [line[0] for line in body(Statements(lines).statements_table(question))] == [STATEMENTS[id_] for id_ in said]


def test_the_reading_that_is_followed_is_marked(lines: Lines, body: Callable[[str], list[list[str]]]) -> None:
    found = body(Statements(lines).statements_table("rebate_rhythm"))
    assert [line[:2] for line in found] == [
        ["The rebate is paid at the rhythm of each program", "Followed"],
        ["The rebate is paid every month", "Shown only"],
    ]


def test_what_changed_with_a_year_without_a_figure(lines: Lines, body: Callable[[str], list[list[str]]]) -> None:
    found = body(Statements(lines).changes_stated("FY27"))
    assert [line[1] for line in found] == ["Noteworthy · Jul 2, 2026 Low confidence"]


def test_a_year_without_a_stated_change_is_refused(lines: Lines) -> None:
    with pytest.raises(NotInDataError, match="no source states a change in FY21"):
        Statements(lines).changes_stated("FY21")


def test_an_unknown_question_is_refused_with_the_nearest(lines: Lines) -> None:
    with pytest.raises(NotInDataError, match="no question 'approvals'; did you mean 'approval'"):
        Statements(lines).statements_table("approvals")
