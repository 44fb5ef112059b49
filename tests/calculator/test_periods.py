"""Halves and periods: whole days, both ends included."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.periods import FIRST_DAY, LAST_DAY, Half, Period

known_days = st.dates(FIRST_DAY, LAST_DAY)


@pytest.mark.parametrize(
    ("day", "half"),
    [
        (date(2023, 7, 1), "FY24 H1"),
        (date(2023, 12, 31), "FY24 H1"),
        (date(2024, 1, 1), "FY24 H2"),
        (date(2024, 6, 30), "FY24 H2"),
        (date(2015, 1, 1), "FY15 H2"),
        (date(2099, 12, 31), "FY00 H1"),
    ],
)
def test_a_day_lies_in_one_half(day: date, half: str) -> None:
    assert str(Half.of(day)) == half
    assert Half.parse(half) == Half.of(day)


@given(known_days)
def test_the_half_of_a_day_holds_the_day(day: date) -> None:
    assert day in Half.of(day).period


@given(known_days)
def test_halves_follow_each_other_without_a_gap(day: date) -> None:
    half = Half.of(day)
    assert (half.following.period.first_day - half.period.last_day).days == 1
    assert half.following.preceding == half
    assert half < half.following


@pytest.mark.parametrize(
    ("first", "last", "length"),
    [
        (date(2023, 8, 16), date(2024, 2, 15), 184),
        (date(2024, 2, 16), date(2024, 8, 15), 182),
        (date(2023, 2, 16), date(2023, 8, 15), 181),
        (date(2024, 1, 1), date(2024, 6, 30), 182),
        (date(2025, 1, 1), date(2025, 6, 30), 181),
        (date(2025, 7, 1), date(2025, 12, 31), 184),
    ],
)
def test_a_period_counts_both_its_ends(first: date, last: date, length: int) -> None:
    assert [first in Period(first, last), last in Period(first, last)] == [True, True]
    assert (last - first).days + 1 == length


def test_periods_overlap_where_they_share_a_day() -> None:
    june = Period(date(2024, 6, 1), date(2024, 6, 30))
    assert june.overlaps(Period(date(2024, 6, 30), date(2024, 7, 1)))
    assert not june.overlaps(Period(date(2024, 7, 1), date(2024, 7, 31)))
