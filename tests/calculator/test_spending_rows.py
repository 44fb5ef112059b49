"""A fault in the rows of activities, Top Tier and past campaigns is named with its cure."""

import pytest

from calculator import policy_files
from calculator.errors import PolicyError

SOURCES = """
[[source]]
id = "guide"
title = "A guide"
publisher = "Microsoft"
address = "https://example.com/guide"
dated = "2023-10"
read_on = 2026-11-22
"""
PROGRAMS = """
[[program]]
id = "surface-add"
name = "Surface"
first_day = 2021-10-01
last_day = 2024-06-30
source = "guide"
confidence = "high"
"""
DAYS = """
first_day = 2023-07-01
last_day = 2023-12-31
source = "guide"
confidence = "high"
"""
LIST = '[[list]]\ncategory = "demand_generation"\nactivities = ["print_ads"]' + DAYS
CAP = '[[cap]]\nkind = "amount"\namount_usd = 100\nactivities = ["print_ads"]' + DAYS
LATER = "first_day = 2024-01-01\nlast_day = 2024-06-30"


def fault(text: str, file: str = "activities.toml") -> tuple[str, str, int, str, str]:
    files = {"sources.toml": SOURCES, "programs.toml": PROGRAMS, file: text}
    with pytest.raises(PolicyError) as raised:
        policy_files.records(files)
    error = raised.value
    return error.file, error.table, error.row, error.key, error.cure


def test_sound_rows_are_read() -> None:
    text = LIST + CAP + CAP.replace('"amount"', '"no_limit"').replace("amount_usd = 100", 'programs = ["surface-add"]')
    tables = policy_files.records({"sources.toml": SOURCES, "programs.toml": PROGRAMS, "activities.toml": text})
    assert (len(tables["list"]), len(tables["cap"])) == (1, 2)


@pytest.mark.parametrize(
    ("text", "table", "row", "key", "cure"),
    [
        (
            LIST + CAP.replace("print_ads", "print_adds"),
            "cap",
            1,
            "activities",
            "no [[list]] or [[exclusion]] names 'print_adds'",
        ),
        (LIST.replace("print_ads", "Print ads"), "list", 1, "activities", "a-z, 0-9, underscores"),
        (
            LIST + CAP.replace("kind", 'except_programs = ["surface"]\nkind'),
            "cap",
            1,
            "except_programs",
            "no program 'surface'",
        ),
        (LIST + CAP.replace("amount_usd = 100", "share = 0.25"), "cap", 1, "share", "has amount_usd and no other"),
        (LIST + CAP.replace("amount_usd = 100", ""), "cap", 1, "amount_usd", "has amount_usd and no other figure"),
        (LIST + CAP.replace('"amount"', '"no_limit"'), "cap", 1, "amount_usd", "has no figure and no other figure"),
        (LIST + CAP.replace('"amount"', '"half"'), "cap", 1, "kind", "write one of share_of_earned"),
        (LIST + CAP.replace("= 100", "= 100.005"), "cap", 1, "amount_usd", "write US dollars"),
        (LIST + CAP + CAP, "cap", 2, "first_day", "overlaps row 1"),
        (LIST + CAP.replace('["print_ads"]', "[]"), "cap", 1, "activities", "name at least one"),
    ],
)
def test_a_faulty_row_is_named(text: str, table: str, row: int, key: str, cure: str) -> None:
    *place, given_cure = fault(text)
    assert place == ["activities.toml", table, row, key]
    assert cure in given_cure


def test_an_activity_moves_to_another_list_without_a_gap() -> None:
    moved = LIST.replace("demand_generation", "market_development").replace(
        "first_day = 2023-07-01\nlast_day = 2023-12-31", "first_day = 2024-01-02\nlast_day = 2024-06-30"
    )
    assert fault(LIST + moved)[1:4] == ("list", 2, "first_day")


def test_rows_of_several_activities_may_not_contradict_each_other() -> None:
    both = CAP.replace('["print_ads"]', '["print_ads", "digital_ads"]')
    lists = LIST.replace('["print_ads"]', '["print_ads", "digital_ads"]')
    assert fault(lists + CAP + both)[1:4] == ("cap", 2, "first_day")


def test_a_criterion_has_its_own_figures() -> None:
    text = '[[criterion]]\ncriterion = "billed_sales"\nsales_usd = 4000000\ncustomers = 12' + DAYS
    assert fault(text, "top_tier.toml")[1:4] == ("criterion", 1, "customers")


def test_a_criterion_that_the_engine_cannot_judge_is_refused() -> None:
    text = '[[criterion]]\ncriterion = "good_looks"' + DAYS
    assert fault(text, "top_tier.toml")[1:4] == ("criterion", 1, "criterion")


def test_a_rate_card_names_a_sku_and_an_amount_in_each_line() -> None:
    text = '[[campaign]]\nid = "old"\nkind = "dollar-per-sku"\ncurrency = "USD"\nrate_card = [{ sku = "A" }]' + DAYS
    assert fault(text, "campaigns.toml")[1:4] == ("campaign", 1, "rate_card")
