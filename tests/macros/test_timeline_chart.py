"""The drawing of the halves: everything in its place, from either side."""

import re
from gettext import NullTranslations

import pytest

from macros.formats import Formats
from macros.names import NotInDataError
from macros.timeline_chart import Charts

BAR = re.compile(r'<rect class="(\w+)" x="([\d.]+)%" width="([\d.]+)%"')


def chart(code: str) -> str:
    return Charts(Formats(code), NullTranslations()).halves_chart("FY24 H1", "FY24 H2")


def bars(code: str) -> list[tuple[str, float, float]]:
    return [(kind, float(left), float(width)) for kind, left, width in BAR.findall(chart(code))]


def test_a_half_is_earned_then_spent_and_claimed() -> None:
    assert [kind for kind, _, _ in bars("en")] == ["earn", "spend", "claim"] * 2


def test_a_bar_is_as_wide_as_its_days() -> None:
    # 2023-07-01 to 2025-03-07: 616 days; earning 184 of them, usage the next 182 (2024 has a leap day)
    assert bars("en")[:2] == [("earn", 0.0, 29.87), ("spend", 29.87, 29.55)]


def test_the_next_half_is_earned_while_the_first_is_spent() -> None:
    drawn = bars("en")
    assert drawn[1][1:] == drawn[3][1:]


def test_time_runs_from_right_to_left_where_the_language_does() -> None:
    mirrored = [(kind, round(100 - left - width, 2), width) for kind, left, width in bars("ar")]
    assert mirrored == [(kind, pytest.approx(left, abs=0.02), width) for kind, left, width in bars("en")]


def test_nothing_is_drawn_outside() -> None:
    assert [bar for code in ("en", "ar") for bar in bars(code) if bar[1] < 0 or bar[1] + bar[2] > 100] == []


def test_the_table_says_the_same_in_dates() -> None:
    cells = re.findall(r"<td>(.*?)</td>", chart("en"))
    assert cells[:3] == [
        "Jul 1\u2009–\u2009Dec 31, 2023",
        "Jan 1\u2009–\u2009Jun 30, 2024",
        "Feb 16\u2009–\u2009Aug 14, 2024",
    ]


def test_a_half_without_dates_is_refused_with_the_nearest() -> None:
    with pytest.raises(NotInDataError, match="no half 'FY24 H3'; did you mean"):
        Charts(Formats("en"), NullTranslations()).halves_chart("FY24 H1", "FY24 H3")


def test_the_picture_needs_no_inline_style() -> None:
    assert "style=" not in chart("en")
