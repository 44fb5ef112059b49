"""What is public of the incentive guides: rates side by side, who can earn, advised mixes, deadlines of engagements."""

import re
from collections.abc import Callable

import pytest

from macros import incentive_words as words
from macros.incentives import Incentives
from macros.lines import Lines
from macros.names import NotInDataError
from macros.policy_tables import table

type Body = Callable[[str], list[list[str]]]


@pytest.mark.parametrize(
    ("name", "key", "said"),
    [
        ("eligibility", "partner", words.PARTNERS),
        ("eligibility", "needs", words.NEEDS),
        ("rate", "lever", words.LEVERS),
        ("rate", "scope", words.SCOPES),
        ("engagement", "engagement", words.ENGAGEMENTS),
        ("mix", "part", words.PARTS),
    ],
)
def test_every_id_of_the_data_has_a_word_and_no_word_is_left_over(name: str, key: str, said: dict[str, str]) -> None:
    assert {row[key] for row in table(name)} == set(said)


def test_rates_of_two_years_stand_side_by_side(lines: Lines, body: Body) -> None:
    found = {line[0]: line[1:3] for line in body(Incentives(lines).rates_table("FY25", "FY26"))}
    scale = "Strategic products, first tier (Business Premium, Microsoft 365 E3) countries called “scale”"
    assert found[scale] == ["6%", "4%"]
    assert found["New customers a customer’s first year"] == ["15%", "–"]
    assert found["Growth all countries"] == ["–", "7.5%"]


def test_revenue_is_said_with_its_months(lines: Lines, body: Body) -> None:
    found = [line[1] for line in body(Incentives(lines).eligibility_table("FY26")) if line[0] == "Direct bill partner"]
    assert found == ["$1,000,000 of revenue in the trailing 12 months", "A Solutions Partner designation"]


def test_a_mix_is_shown_part_by_part(lines: Lines, body: Body) -> None:
    assert [line[1] for line in body(Incentives(lines).mix_table("category"))] == ["40%", "45%", "15%"]


def test_an_unknown_mix_is_refused(lines: Lines) -> None:
    with pytest.raises(NotInDataError, match="no kind of mix 'categories'; did you mean 'category'"):
        Incentives(lines).mix_table("categories")


def test_a_workshop_has_its_own_days(lines: Lines, body: Body) -> None:
    workshop = next(line for line in body(Incentives(lines).engagements_table()) if line[0] == "Workshop")
    assert workshop[1:5] == ["30 days", "90 days", "120 days", "30 days"]


def test_each_mix_has_a_name_of_its_own(lines: Lines) -> None:
    names = [re.findall('aria-label="(.*?)"', Incentives(lines).mix_table(by)) for by in ("category", "solution_area")]
    assert names == [["Advised mix by category"], ["Advised mix by solution area"]]
