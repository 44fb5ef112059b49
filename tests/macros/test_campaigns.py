"""Past campaigns in words, and what their terms pay as the engine works it out."""

from collections.abc import Callable

import pytest

from macros import selling_words as words
from macros.campaigns import EXAMPLES, Campaigns
from macros.lines import Lines
from macros.names import NotInDataError
from macros.policy_tables import table

type Body = Callable[[str], list[list[str]]]


def test_every_past_campaign_has_a_name() -> None:
    assert {row["id"] for row in table("campaign")} == set(words.CAMPAIGNS)


def test_every_structure_has_a_worked_example() -> None:
    named = {row["id"]: row["kind"] for row in table("campaign")}
    assert sorted(named[path.stem] for path in EXAMPLES.glob("*.json")) == ["dollar-per-sku", "frequency", "percentage"]


def test_the_terms_of_a_campaign_are_said_one_by_one(lines: Lines, body: Body) -> None:
    booster = body(Campaigns(lines).campaigns_table())[0]
    assert booster[1:3] == [
        "Percentage",
        "2.5% of billed revenue at most $12,000 nothing below $200 paid within 90 days",
    ]


@pytest.mark.parametrize(
    ("campaign", "paid"),
    [
        ("cee-csp-booster", ["$0.00 too little to be paid", "$7,500.00", "$12,000.00 the most it pays"]),
        ("mea-accelerate", ["$2,000.00", "$1,100.00", "$240.00", "$3,340.00"]),
        ("power-up-office", ["$0.00 too few customers", "$4,380.00", "$25,000.00 the most it pays"]),
    ],
)
def test_an_example_pays_what_its_terms_say(campaign: str, paid: list[str], lines: Lines, body: Body) -> None:
    assert [line[1] for line in body(Campaigns(lines).campaign_example(campaign))] == paid


def test_a_campaign_without_an_example_is_refused(lines: Lines) -> None:
    with pytest.raises(NotInDataError, match="no campaign 'power-up-mobility'"):
        Campaigns(lines).campaign_example("power-up-mobility")
