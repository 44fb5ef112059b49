"""On every day around which a row of any policy table begins or ends, every lookup answers or says why it cannot."""

import json
from datetime import date, timedelta
from typing import Any

from calculator import answer
from calculator.periods import FIRST_DAY, Half
from calculator.policy import policy

PROGRAMS = list(policy().programs)
DATED = [row for rows in policy().tables.values() for row in rows if getattr(row, "first_day", None)]
ENDS = {day for row in DATED for day in (row.first_day, row.last_day)}
DAYS = sorted({day + timedelta(shift) for day in ENDS for shift in (-1, 0, 1)} - {FIRST_DAY - timedelta(1)})
PROGRAM_DAYS = [(program, day) for program in PROGRAMS for day in DAYS]
NO_WINDOWS, NO_SPLIT = ("policy_not_published", "windows"), ("policy_not_published", "split")


def ask(request: str, **given: Any) -> dict[str, Any]:
    replied: dict[str, Any] = json.loads(answer(json.dumps({"request": request, "input": given}, default=str)))
    return replied


def refusals(replied: dict[str, Any]) -> list[tuple[str, str | None]]:
    """The codes of what was refused, with what is missing."""
    return [(error["code"], error["values"].get("missing")) for error in replied.get("errors", ())]


def estimated(program: str, day: date, **amount: str) -> dict[str, Any]:
    earning = {"earned_on": day, "currency": "USD", **amount}
    return ask("estimate", program=program, as_of=day, earnings=[earning])


def has_windows(day: date) -> bool:
    return Half.of(day) in policy().windows


def not_paying(program: str, day: date) -> list[tuple[str, None]]:
    """Why the program pays nothing that is earned on the day; empty where it does."""
    row = policy().programs[program]
    if day < row.first_day:
        return [("program_not_started", None)]
    return [("program_ended", None)] if day > row.last_day else []


def has_split(program: str, day: date) -> bool:
    rows = [row for row in policy().tables["split"] if row.state == "known"]
    return any(program in row.programs and day in row.period for row in rows)


def has_threshold(program: str, day: date) -> bool:
    rows = [row for row in policy().tables["threshold"] if row.state == "known"]
    return any(program in row.programs and row.period.overlaps(Half.of(day).period) for row in rows)


def is_covered(table: str, day: date) -> bool:
    return any(day in row.period for row in policy().tables[table])


def test_there_are_many_such_days() -> None:
    assert len(DAYS) > 100


def test_co_op_is_counted_wherever_dates_are_known_and_the_program_pays() -> None:
    for program, day in PROGRAM_DAYS:
        expected = not_paying(program, day) if has_windows(day) else [NO_WINDOWS]
        assert refusals(estimated(program, day, co_op="1.00")) == expected, (program, day)


def test_an_incentive_is_divided_exactly_where_a_split_is_published() -> None:
    for program, day in PROGRAM_DAYS:
        missing = [] if has_split(program, day) else [NO_SPLIT]
        expected = [*missing, *not_paying(program, day)] if has_windows(day) else [NO_WINDOWS]
        assert refusals(estimated(program, day, incentive="1.00")) == expected, (program, day)


def test_a_threshold_is_told_exactly_where_one_is_published_for_the_half() -> None:
    for program, day in PROGRAM_DAYS:
        replied = estimated(program, day, co_op="1.00")
        for half in replied.get("answer", {"halves": []})["halves"]:
            assert (half["threshold"] is not None) == has_threshold(program, day), (program, day)


def test_a_day_has_dates_exactly_where_the_windows_of_its_half_are_known() -> None:
    for day in DAYS:
        assert refusals(ask("timeline", earned_on=day)) == ([] if has_windows(day) else [NO_WINDOWS]), day


def test_money_is_planned_exactly_where_the_rules_of_its_spending_are_published() -> None:
    for program, day in PROGRAM_DAYS:
        half = Half.of(day)
        pays = policy().programs[program].period.overlaps(half.period)
        is_listed = is_covered("list", half.following.period.first_day)
        replied = ask("plan", program=program, half=str(half), currency="USD", earned="1.00", expenses=[])
        assert ("answer" in replied) == (has_windows(day) and pays and is_listed), (program, day)
        codes = {code for code, _ in refusals(replied)}
        assert codes <= {"policy_not_published", "program_not_started", "program_ended"}


def test_a_deal_is_judged_exactly_where_a_rule_of_seller_credit_is_published() -> None:
    for day in DAYS:
        replied = ask("co_sell", closed_on=day, top_tier=True, incentivized=True, marketplace_billed=True)
        missing = [] if is_covered("credit", day) else [("policy_not_published", "seller_credit")]
        assert refusals(replied) == missing, day


def test_top_tier_is_judged_exactly_where_criteria_are_published() -> None:
    for day in DAYS:
        missing = [] if is_covered("criterion", day) else [("policy_not_published", "top_tier_criteria")]
        assert refusals(ask("top_tier", as_of=day, deals=[])) == missing, day


def test_the_policy_of_a_day_holds_the_rows_of_that_day_alone() -> None:
    for day in DAYS:
        shown = ask("policies", as_of=day)["answer"]
        rows = rows_in({name: part for name, part in shown.items() if name != "halves"})
        assert all(row["first_day"] <= str(day) <= row["last_day"] for row in rows), day
        assert len(shown["programs"]) == sum(day in row.period for row in policy().programs.values())


def rows_in(value: Any) -> list[dict[str, Any]]:
    """The dated rows of a part of the policy, at any depth."""
    if isinstance(value, dict):
        own = [value] if {"first_day", "last_day", "confidence"} <= value.keys() else []
        return own + [row for part in value.values() for row in rows_in(part)]
    return [row for part in value for row in rows_in(part)] if isinstance(value, list) else []


def test_two_days_differ_only_where_a_row_begins_or_ends_between_them() -> None:
    for day in DAYS:
        found = ask("differences", **{"from": day, "to": day + timedelta(1)})["answer"]["differences"]
        turns = any(row.last_day == day or row.first_day == day + timedelta(1) for row in DATED)
        assert turns or not found, day
