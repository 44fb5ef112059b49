"""A forecast is exact: the amount it names reaches the threshold, and one minor unit less does not."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import assume, example, given
from hypothesis import strategies as st

from calculator import answer

DECIMALS = {"USD": 2, "EUR": 2, "JPY": 0, "KWD": 3}

rates = st.decimals("0.001", "1", places=4).map(str)
usd_rates = st.decimals("0.001", "9", places=5).map(str)


def amounts(least: str, most: str) -> st.SearchStrategy[str]:
    return st.decimals(least, most, places=5, allow_nan=False, allow_infinity=False).map(lambda d: format(d, "f"))


@st.composite
def earnings(draw: st.DrawFn) -> dict[str, str]:
    currency = draw(st.sampled_from(sorted(DECIMALS)))
    basis = draw(
        st.one_of(
            st.fixed_dictionaries({"revenue": amounts("-9000", "90000"), "rate": rates}),
            st.fixed_dictionaries({"incentive": amounts("-900", "9000")}),
            st.fixed_dictionaries({"co_op": amounts("-900", "9000")}),
        )
    )
    usd_rate = "1" if currency == "USD" else draw(usd_rates)
    day = draw(st.dates(date(2024, 1, 1), date(2024, 6, 30)))
    return {"earned_on": str(day), "currency": currency, "usd_rate": usd_rate, **basis}


inputs = st.fixed_dictionaries(
    {
        "program": st.just("mci-csp"),
        "as_of": st.just("2024-06-30"),
        "earnings": st.lists(earnings(), min_size=1, max_size=4),
        "rounding": st.sampled_from(["half-up", "half-even"]),
    },
    optional={
        "own_terms": st.builds(
            lambda share: {"rebate": str(1 - share), "co_op": str(share), "threshold_usd": "10000.01"},
            st.decimals("0.01", "1", places=3),
        )
    },
)


def half(given_input: dict[str, Any]) -> dict[str, Any]:
    replied = json.loads(answer(json.dumps({"request": "estimate", "input": given_input})))
    found: dict[str, Any] = replied["answer"]["halves"][0]
    return found


def is_met_with(given_input: dict[str, Any], **earning: str | None) -> bool:
    """Whether the threshold is met with one more earning, on the last day."""
    more = [*given_input["earnings"], {"earned_on": "2024-06-30", **earning}]
    met: bool = half({**given_input, "earnings": more})["threshold"]["met"]
    return met


def check(given_input: dict[str, Any], way: dict[str, Any], name: str, **beside: str) -> None:
    unit = Decimal(1).scaleb(-DECIMALS[way["currency"]])
    about = {"currency": way["currency"], "usd_rate": way["usd_rate"], **beside}
    assert is_met_with(given_input, **about, **{name: way[name]})
    assert not is_met_with(given_input, **about, **{name: format(Decimal(way[name]) - unit, "f")})


def one(currency: str, co_op: str, **other: Any) -> dict[str, Any]:
    line = {"earned_on": "2024-02-01", "currency": currency, "usd_rate": "1", "co_op": co_op}
    return {"program": "mci-csp", "as_of": "2024-06-30", "rounding": "half-up", "earnings": [line], **other}


@example(one("USD", "9999.994"))
@example(one("USD", "9999.985", rounding="half-even", own_terms={"threshold_usd": "9999.99"}))
@example(one("USD", "9999.975", rounding="half-even", own_terms={"threshold_usd": "9999.99"}))
@example(one("EUR", "-2000.005", earnings=[
    {"earned_on": "2024-02-01", "currency": "EUR", "usd_rate": "1", "co_op": "-2000.005"},
    {"earned_on": "2024-02-01", "currency": "USD", "co_op": "12000.00"},
]))  # fmt: skip
@given(inputs)
def test_the_amount_named_reaches_the_threshold_and_one_unit_less_does_not(given_input: dict[str, Any]) -> None:
    foreseen = half(given_input)["forecast"]
    assume(foreseen is not None)
    for way in foreseen["ways"]:
        check(given_input, way, "co_op")
        check(given_input, way, "incentive")
        if way["revenue"] is not None:
            check(given_input, way, "revenue", rate=way["rate"])


@given(inputs)
def test_there_is_a_forecast_exactly_while_a_running_half_misses_its_threshold(given_input: dict[str, Any]) -> None:
    running = half(given_input)
    assert (running["forecast"] is None) == running["threshold"]["met"]
    assert half({**given_input, "as_of": "2024-07-01"})["forecast"] is None


@given(inputs)
def test_each_currency_earned_in_has_its_way(given_input: dict[str, Any]) -> None:
    foreseen = half(given_input)["forecast"]
    assume(foreseen is not None)
    used = sorted({earning["currency"] for earning in given_input["earnings"]})
    assert [way["currency"] for way in foreseen["ways"]] == used
