"""Laws of Top Tier: the window is a year, and selling more never takes a criterion away."""

import json
from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from calculator import answer
from calculator.top_tier import trailing_year


def criteria_met(deals: list[dict[str, Any]], **given: Any) -> list[bool]:
    request = {"request": "top_tier", "input": {"as_of": "2024-05-01", "deals": deals, **given}}
    return [criterion["met"] for criterion in json.loads(answer(json.dumps(request)))["answer"]["criteria"]]


@given(st.dates(date(2016, 1, 1), date(2099, 12, 30)))
def test_the_trailing_year_is_a_year_that_moves_with_its_last_day(day: date) -> None:
    window = trailing_year(day)
    assert (window.last_day - window.first_day).days in (364, 365)
    assert window.first_day <= trailing_year(day + timedelta(days=1)).first_day


deal_lists = st.lists(
    st.fixed_dictionaries(
        {
            "date": st.dates(date(2023, 4, 1), date(2024, 5, 31)).map(str),
            "customer": st.integers(1, 15).map(lambda number: f"Customer {number}"),
            "amount_usd": st.integers(1, 300_000).map(str),
            "net_new": st.booleans(),
        }
    ),
    max_size=60,
)


@given(deal_lists, deal_lists)
def test_more_deals_never_take_a_criterion_away(deals: list[dict[str, Any]], more: list[dict[str, Any]]) -> None:
    before, after = criteria_met(deals), criteria_met(deals + more)
    assert all(then or not first for first, then in zip(before, after, strict=True))


@given(deal_lists, st.integers(0, 3 * 10**8), st.integers(0, 3 * 10**8))
def test_a_higher_commitment_never_takes_a_criterion_away(deals: list[dict[str, Any]], one: int, more: int) -> None:
    before, after = (criteria_met(deals, commitment_usd=str(amount)) for amount in (one, one + more))
    assert all(then or not first for first, then in zip(before, after, strict=True))


@given(deal_lists)
def test_the_order_of_the_deals_does_not_matter(deals: list[dict[str, Any]]) -> None:
    assert criteria_met(deals) == criteria_met(deals[::-1])
