"""The rules of spending as a whole: no day without an answer or a refusal, and no rule against another."""

import json
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest

from calculator import answer
from calculator.activities import Activity, activity_ids, expense_ids
from calculator.activity_rows import TABLES
from calculator.policy import policy

PROGRAMS = list(policy().programs)
NEVER = {"other_microsoft_investments", "seller_award_trips", "specialization_audit_fees", "alcohol"}
FIRST, LAST = date(2019, 7, 1), date(2026, 6, 30)


def ask(request: str, **given: Any) -> dict[str, Any]:
    replied: dict[str, Any] = json.loads(answer(json.dumps({"request": request, "input": given}, default=str)))
    return replied


def turning_days(*tables: str) -> list[date]:
    """The days around which any row of the tables begins or ends."""
    rows = [row for table in tables for row in policy().tables[table]]
    days = {row.first_day for row in rows} | {row.last_day for row in rows}
    return sorted({day + timedelta(days=offset) for day in days for offset in (-1, 0, 1)})


def test_the_activities_are_the_published_ones_and_the_four_exclusions() -> None:
    assert len(activity_ids()) == 30
    assert set(activity_ids()) >= NEVER


@pytest.mark.parametrize("day", turning_days(*TABLES), ids=str)
def test_every_lookup_answers_or_says_not_published(day: date) -> None:
    for activity in activity_ids():
        for program in ("mci-csp", "surface-add", "hosting"):
            replied = ask("activity", activity=activity, program=program, as_of=day, country="US")
            assert ("answer" in replied) == (FIRST <= day <= LAST)
            assert "answer" in replied or replied["error"]["code"] == "policy_not_published"


published = [day for day in turning_days(*TABLES) if FIRST <= day <= LAST]


@pytest.fixture(scope="module")
def every_activity() -> list[Activity]:
    return [
        Activity(activity, program, day) for day in published for activity in activity_ids() for program in PROGRAMS
    ]


@pytest.mark.parametrize("table", ["list", "exclusion", "cap", "proof"])
def test_no_two_rows_of_a_table_speak_about_one_activity(every_activity: list[Activity], table: str) -> None:
    assert [activity for activity in every_activity if len(activity.rows(table)) > 1] == []


def test_no_activity_is_listed_and_excluded(every_activity: list[Activity]) -> None:
    assert [activity for activity in every_activity if activity.listing and activity.exclusion] == []


def test_every_listed_activity_has_a_category_with_a_name(every_activity: list[Activity]) -> None:
    assert [activity for activity in every_activity if activity.listing and activity.category is None] == []


def test_every_eligible_activity_has_its_proofs_or_says_they_are_not_public(every_activity: list[Activity]) -> None:
    silent = [
        activity
        for activity in every_activity
        if activity.why_not is None
        and activity.proof is None
        and "activity_details" not in {row.what for row in activity.not_public(None)}
    ]
    assert silent == []


def test_every_eligible_activity_says_how_to_get_approval(every_activity: list[Activity]) -> None:
    assert [one for one in every_activity if one.why_not is None and not one.preapprovals] == []


def test_nothing_never_eligible_becomes_eligible(every_activity: list[Activity]) -> None:
    reasons = {one.id: one.why_not and one.why_not["code"] for one in every_activity if one.id in NEVER}
    assert reasons == dict.fromkeys(NEVER, "never_eligible")


def test_a_row_that_names_programs_does_not_also_except_some() -> None:
    rows = [row for table in TABLES for row in policy().tables[table] if hasattr(row, "except_programs")]
    assert [row for row in rows if row.programs and row.except_programs] == []


def test_every_kind_of_expense_counts_for_some_activity() -> None:
    assert len(expense_ids()) == len(set(expense_ids()))
    assert "catering_without_alcohol" in expense_ids()


def test_a_category_keeps_its_name_until_it_is_renamed() -> None:
    names = [row for row in policy().tables["category"] if row.category == "partner_skilling"]
    assert [(row.name, str(row.first_day)) for row in names] == [
        ("partner_readiness", "2019-07-01"),
        ("partner_skilling", "2024-07-01"),
    ]


@pytest.mark.parametrize("day", turning_days("credit", "requirement"), ids=str)
def test_every_day_has_a_credit_rule_or_is_refused(day: date) -> None:
    replied = ask("co_sell", closed_on=day, top_tier=True, incentivized=True, marketplace_billed=True)
    assert ("answer" in replied) == (date(2022, 7, 1) <= day <= date(2024, 6, 30))


@pytest.mark.parametrize("day", turning_days("criterion", "other_way", "benefit"), ids=str)
def test_every_day_has_criteria_or_is_refused(day: date) -> None:
    replied = ask("top_tier", as_of=day, deals=[])
    assert ("answer" in replied) == (date(2023, 7, 1) <= day <= date(2025, 6, 30))


def test_the_five_criteria_hold_side_by_side() -> None:
    for day in (date(2023, 7, 1), date(2024, 6, 30), date(2024, 7, 1), date(2025, 6, 30)):
        assert len(ask("top_tier", as_of=day, deals=[])["answer"]["criteria"]) == 5


def test_seller_credit_follows_without_a_gap() -> None:
    rows = sorted(policy().tables["credit"], key=lambda row: row.first_day)
    assert all(later.first_day == earlier.last_day + timedelta(days=1) for earlier, later in pairwise(rows))
