"""The deadlines of a half as a reader finds them, and the calendar file."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

PAGE = "calculator/deadlines/"
FY24_H1 = {
    "half": "FY24 H1",
    "as_of": "2024-05-01",
    "state": "spending",
    "spend_by": "2024-06-30",
    "claim_by": "2024-08-14",
    "claim_closes": "2024-08-15",
    "proof_by": "2024-09-28",
    "days_to_spend": "60",
    "days_to_claim": "105",
    "days_to_close": "106",
    "days_to_proof": "150",
}


@pytest.fixture
def deadlines(open_calculator: Callable[..., Any]) -> Any:
    return open_calculator(PAGE)


@pytest.mark.parametrize(
    "given", [{"half": "FY24 H1", "as_of": "2024-05-01"}, {"earned_on": "2023-12-31", "as_of": "2024-05-01"}]
)
def test_a_half_or_a_day_in_it_shows_the_dates_of_its_money(given: dict[str, str], deadlines: Any) -> None:
    deadlines.start_afresh()
    deadlines.type_input(given)
    deadlines.submit()
    assert deadlines.shown == FY24_H1


def test_every_reading_of_the_sources_is_shown(deadlines: Any) -> None:
    deadlines.type_input({"half": "FY24 H1", "as_of": "2024-05-01"})
    deadlines.submit()
    deadlines.form.locator("summary").click()
    readings = deadlines.form.locator("[data-each=readings] > li").all_inner_texts()
    assert [reading.splitlines()[0] for reading in readings] == [
        "December 31, 2023 to earn",
        "June 30, 2024 to spend",
        "June 30, 2024 to spend",
        "August 14, 2024 to claim",
        "August 15, 2024 to claim",
        "September 28, 2024 to prove",
        "September 29, 2024 to prove",
    ]


def test_a_day_that_does_not_exist_is_said_beside_its_field(deadlines: Any) -> None:
    deadlines.type_date("as_of", "2026-02-31")
    deadlines.submit()
    assert deadlines.problems == ["There is no such day. Check day and month."]
    assert deadlines.page.locator("[data-summary]:focus :is(h2, a, p)").all_inner_texts() == [
        "Some entries need another look",
        "Calculate as of",
        "There is no such day. Check day and month.",
    ]


def test_a_day_before_all_known_dates_is_refused_with_what_is_known(deadlines: Any) -> None:
    deadlines.type_input({"earned_on": "2016-03-01", "as_of": "2024-05-01"})
    deadlines.submit()
    assert deadlines.problems == [
        "No source gives the dates of FY16 H2. They are known from FY21 H1 to FY27 H2.",
    ]


def events(deadlines: Any) -> list[tuple[str, str]]:
    """The first day and the text of each event in the file that the reader saves."""
    with deadlines.page.expect_download() as download:
        deadlines.form.locator("[data-action=calendar]").click()
    lines = Path(download.value.path()).read_text("utf-8").splitlines()
    days = [line.partition(":")[2] for line in lines if line.startswith("DTSTART")]
    return list(zip(days, [line.partition(":")[2] for line in lines if line.startswith("SUMMARY")], strict=True))


def test_the_calendar_file_holds_the_deadlines_their_reminders_and_the_friday_before_a_weekend(deadlines: Any) -> None:
    deadlines.form.get_by_label("30 days before").uncheck()
    assert events(deadlines) == [
        ("20261224", "Days left: 7. Last day to spend the co-op of FY26 H2"),
        ("20261231", "Last day to spend the co-op of FY26 H2"),
        ("20270207", "Days left: 7. Last day to claim the co-op of FY26 H2"),
        ("20270212", "Last working day before: Last day to claim the co-op of FY26 H2"),
        ("20270214", "Last day to claim the co-op of FY26 H2"),
        ("20270215", "The co-op of FY26 H2 is lost after today"),
        ("20270324", "Days left: 7. Last day to prove what was claimed on FY26 H2"),
        ("20270331", "Last day to prove what was claimed on FY26 H2"),
    ]
    assert deadlines.form.get_by_text("The calendar file co-op-fy26-h2.ics is in your downloads.").is_visible()


def test_choosing_reminders_changes_no_figure(deadlines: Any) -> None:
    deadlines.form.get_by_label("14 days before").check()
    assert deadlines.form.get_attribute("data-figures") == "example"
