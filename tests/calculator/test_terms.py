"""Where a half has more than one split, the day of earning decides; of several thresholds the lowest is followed."""

from datetime import date
from decimal import Decimal

import pytest

from calculator import terms
from calculator.errors import RefusedError
from calculator.periods import Half
from calculator.policy import Policy, policy
from calculator.policy_rows import Split, Threshold


def shares(first_day: date, last_day: date, co_op: str) -> Split:
    return Split(
        programs=("mci-csp",),
        first_day=first_day,
        last_day=last_day,
        rebate=1 - Decimal(co_op),
        co_op=Decimal(co_op),
        source="americas-blog-2023",
        confidence="high",
    )


WHOLE = [shares(date(2024, 1, 1), date(2024, 6, 30), "0.40")]
CHANGED = [shares(date(2024, 1, 1), date(2024, 3, 31), "0.40"), shares(date(2024, 4, 1), date(2024, 6, 30), "0.50")]
RENEWED = [shares(date(2024, 1, 1), date(2024, 3, 31), "0.40"), shares(date(2024, 4, 1), date(2024, 6, 30), "0.40")]
BEGINS_LATE = [shares(date(2024, 4, 1), date(2024, 6, 30), "0.40")]
ENDS_EARLY = [shares(date(2024, 1, 1), date(2024, 3, 31), "0.40")]


def with_splits(splits: list[Split], monkeypatch: pytest.MonkeyPatch) -> None:
    changed = Policy({**policy().tables, "split": tuple(splits)}, "test")
    monkeypatch.setattr(terms, "policy", lambda: changed)


@pytest.mark.parametrize("splits", [WHOLE, RENEWED, []], ids=["one row", "two rows alike", "none published"])
def test_a_half_that_has_one_split_at_most_needs_no_day(splits: list[Split], monkeypatch: pytest.MonkeyPatch) -> None:
    with_splits(splits, monkeypatch)
    terms.check_one_split("mci-csp", Half(2024, 2))


@pytest.mark.parametrize("splits", [CHANGED, BEGINS_LATE, ENDS_EARLY], ids=["changed", "begins late", "ends early"])
def test_a_half_whose_split_changes_or_is_known_in_part_asks_for_the_day(
    splits: list[Split], monkeypatch: pytest.MonkeyPatch
) -> None:
    with_splits(splits, monkeypatch)
    with pytest.raises(RefusedError) as refused:
        terms.check_one_split("mci-csp", Half(2024, 2))
    assert (refused.value.code, refused.value.values["changes_on"]) == ("earned_on_needed", "2024-04-01")


def threshold(first_day: date, last_day: date, usd: str) -> Threshold:
    return Threshold(
        programs=("mci-csp",),
        first_day=first_day,
        last_day=last_day,
        usd=Decimal(usd),
        source="americas-blog-2023",
        confidence="high",
    )


def test_of_thresholds_that_change_in_a_half_the_lowest_is_followed_and_each_other_is_named_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows = (
        threshold(date(2024, 1, 1), date(2024, 2, 29), "10000"),
        threshold(date(2024, 3, 1), date(2024, 3, 31), "4000"),
        threshold(date(2024, 4, 1), date(2024, 6, 30), "10000"),
    )
    changed = Policy({**policy().tables, "threshold": rows}, "test")
    monkeypatch.setattr(terms, "policy", lambda: changed)
    limit = terms.limit_of("mci-csp", Half(2024, 2), None)
    assert limit is not None
    assert (str(limit.usd), [str(other) for other in limit.others]) == ("4000.00", ["10000.00"])
