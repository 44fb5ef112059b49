"""The whole policy by fiscal year, and what changed from one to the next."""

import re
from collections.abc import Callable

import pytest

from macros import year_words as words
from macros.lines import Lines
from macros.names import NotInDataError
from macros.policy_tables import bounds, in_year, table, years
from macros.years import Years

type Body = Callable[[str], list[list[str]]]


def test_a_fiscal_year_begins_in_july_and_ends_in_june() -> None:
    assert bounds("FY24") == ("2023-07-01", "2024-06-30")


def test_the_years_of_the_data_follow_each_other() -> None:
    assert years() == ["FY21", "FY22", "FY23", "FY24", "FY25", "FY26", "FY27"]


@pytest.mark.parametrize("year", years())
def test_every_year_names_its_two_last_days_to_spend_and_to_claim(year: str, lines: Lines, body: Body) -> None:
    found = [line[0] for line in body(Years(lines).policy_of_year(year)) if line[0].startswith(words.KINDS["dates"])]
    assert found == [f"Last days {year} H1", f"Last days {year} H2"]


@pytest.mark.parametrize("year", years())
def test_every_listed_activity_of_a_year_is_on_a_line(year: str, lines: Lines, body: Body) -> None:
    listed = {id_ for row in in_year(table("list"), year) for id_ in row["activities"]}
    shown = [line[0] for line in body(Years(lines).policy_of_year(year)) if line[0].startswith(words.KINDS["list"])]
    assert sum(len(items.split(" · ")) for items in shown) == len(listed)


def test_what_held_for_part_of_a_year_says_for_which(lines: Lines, body: Body) -> None:
    found = {line[0]: line[1] for line in body(Years(lines).policy_of_year("FY23"))}
    assert found["Split Microsoft Commerce Incentives"].replace("\N{THIN SPACE}", " ") == (
        "100% rebate, 0% co-op Jul 1 – Oct 31, 2022 60% rebate, 40% co-op Nov 1, 2022 – Jun 30, 2023"
    )


def changes(year: str, lines: Lines, body: Body) -> dict[str, list[str]]:
    """Before and after, by kind of rule and what it is for."""
    return {line[0]: line[1:3] for line in body(Years(lines).policy_changes(year))}


def test_trade_shows_moved_with_fy25(lines: Lines, body: Body) -> None:
    found = changes("FY25", lines, body)
    assert found["Eligible activities Trade shows and events"] == ["Market development", "Demand generation"]


def test_the_third_category_was_renamed_with_fy25(lines: Lines, body: Body) -> None:
    found = changes("FY25", lines, body)
    assert found["Name of a category Partner skilling"] == ["Partner readiness", "Partner skilling"]


def test_hololens_ended_with_fy24_and_took_its_threshold_along(lines: Lines, body: Body) -> None:
    found = changes("FY24", lines, body)
    assert found["Programs Mixed Reality ADD · Mixed Reality ADR & DMP"] == ["Pays incentives", "Ended"]
    assert not [rule for rule in found if rule.startswith("Threshold")]


def test_the_split_of_fy27_is_not_published_yet(lines: Lines, body: Body) -> None:
    found = changes("FY27", lines, body)
    assert found["Split Microsoft Commerce Incentives"] == ["60% rebate, 40% co-op", "Not published yet"]


def test_what_no_source_confirms_is_not_called_a_change(lines: Lines, body: Body) -> None:
    payment = "Claims and payment Payment after approval"
    assert payment not in changes("FY25", lines, body)
    unconfirmed = {line[0]: line[1] for line in body(Years(lines).policy_unconfirmed("FY25"))}
    assert unconfirmed[payment] == "45 business days"


def test_a_year_that_confirms_everything_has_nothing_unconfirmed(lines: Lines) -> None:
    with pytest.raises(NotInDataError, match="a source states everything for FY22 that held before it"):
        Years(lines).policy_unconfirmed("FY22")


def test_nothing_comes_before_the_first_year(lines: Lines) -> None:
    with pytest.raises(NotInDataError, match="nothing is known before FY21"):
        Years(lines).policy_changes("FY21")


@pytest.mark.parametrize("macro", [Years.policy_of_year, Years.policy_changes, Years.policy_unconfirmed])
def test_an_unknown_year_is_refused_with_the_nearest_one(macro: Callable[[Years, str], str], lines: Lines) -> None:
    with pytest.raises(NotInDataError, match="no year 'FY72'; did you mean 'FY27'"):
        macro(Years(lines), "FY72")


def test_rules_that_say_the_same_share_a_line(lines: Lines) -> None:
    html = Years(lines).policy_of_year("FY24")
    assert len(re.findall(r">\$1,500<", html)) == 1
