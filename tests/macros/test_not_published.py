"""What nobody has published: each with what to do instead and the source by which we know of it."""

from collections.abc import Callable

from macros import engine
from macros.lines import Lines
from macros.not_published import NotPublished
from macros.not_published_words import INSTEAD, MISSING


def test_everything_that_is_missing_is_named_and_nothing_else() -> None:
    answer = engine.policies()
    rows = [*answer["not_found"]["not_found"], *answer["not_published"]]
    assert {row["what"] for row in rows} - {"split", "threshold"} == set(MISSING)


def test_for_everything_that_is_missing_there_is_something_to_do() -> None:
    assert set(MISSING) == set(INSTEAD)


def test_a_line_names_the_years_and_the_source(lines: Lines, body: Callable[[str], list[list[str]]]) -> None:
    found = {line[0]: line[1:] for line in body(NotPublished(lines).not_published_table())}
    assert found["Split, threshold and activities of FY27 FY27"] == [
        "Enter the terms of your own agreement into the calculator",
        "Noteworthy · Jul 2, 2026 Low confidence",
    ]
