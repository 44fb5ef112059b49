"""Co-sell in words: whose deals bring credit, what a solution needs, the ways into Top Tier."""

from collections.abc import Callable

import pytest

from macros import selling_words as words
from macros.co_sell import CoSell
from macros.lines import Lines
from macros.names import NotInDataError
from macros.policy_tables import table

type Body = Callable[[str], list[list[str]]]


@pytest.mark.parametrize(
    ("name", "key", "said"),
    [
        ("credit", "rule", words.CREDITS),
        ("requirement", "requirement", words.REQUIREMENTS),
        ("criterion", "criterion", words.CRITERIA),
        ("other_way", "way", words.WAYS),
    ],
)
def test_every_id_of_the_data_has_a_word_and_no_word_is_left_over(name: str, key: str, said: dict[str, str]) -> None:
    assert {row[key] for row in table(name)} == set(said)


def test_every_benefit_has_a_word() -> None:
    assert {id_ for row in table("benefit") for id_ in row["benefits"]} == set(words.BENEFITS)


def test_credit_came_to_every_partner_with_fy24(lines: Lines, body: Body) -> None:
    found = [line[:2] for line in body(CoSell(lines).seller_credit_table())]
    assert [line[1] for line in found] == ["Deals of Top Tier partners only", "Deals of every partner"]
    assert found[1][0].replace("\N{THIN SPACE}", " ") == "Jul 1, 2023 – Jun 30, 2024"


def test_a_requirement_says_from_when_it_holds(lines: Lines, body: Body) -> None:
    found = {line[0]: line[1] for line in body(CoSell(lines).co_sell_requirements())}
    assert found["A new offer: transactable in the marketplace"] == "Jul 11, 2023"
    assert found["An existing offer: transactable in the marketplace"] == "Dec 31, 2023"


def test_one_of_the_ways_into_top_tier_is_billed_sales(lines: Lines, body: Body) -> None:
    ways = [line[0] for line in body(CoSell(lines).top_tier_table("FY24"))]
    assert ways[0] == "$4,000,000 of marketplace billed sales in the trailing twelve months"
    assert len(ways) == 5


def test_a_year_without_published_ways_is_refused(lines: Lines) -> None:
    with pytest.raises(NotInDataError, match="no way into Top Tier is published for FY26"):
        CoSell(lines).top_tier_table("FY26")
