"""Laws that hold for every estimate, whatever is earned and claimed."""

import json
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from calculator import answer

STATUSES = ["editing", "submitted", "under_review", "action_required", "disputed", "approved", "rejected"]
RATES = {"USD": "1", "EUR": "1.0925", "JPY": "0.0067", "KWD": "3.25"}
DECIMALS = {"USD": 2, "EUR": 2, "JPY": 0, "KWD": 3}
ORDER = ["earning", "spending", "claiming", "closed"]

days = st.dates(date(2022, 11, 1), date(2024, 6, 30)).map(str)
later_days = st.dates(date(2022, 7, 1), date(2026, 12, 31)).map(str)
currencies = st.sampled_from(sorted(RATES))


def decimals(least: int, most: int, places: int) -> st.SearchStrategy[str]:
    return st.decimals(least, most, places=places, allow_nan=False, allow_infinity=False).map(lambda d: format(d, "f"))


@st.composite
def earnings(draw: st.DrawFn) -> dict[str, str]:
    currency = draw(currencies)
    basis = draw(
        st.one_of(
            st.fixed_dictionaries({"revenue": decimals(-10_000, 900_000, 2), "rate": decimals(0, 1, 4)}),
            st.fixed_dictionaries({"incentive": decimals(-2_000, 60_000, 5)}),
            st.fixed_dictionaries({"co_op": decimals(-2_000, 30_000, 3)}),
        )
    )
    return {"earned_on": draw(days), "currency": currency, "usd_rate": RATES[currency], **basis}


@st.composite
def claims(draw: st.DrawFn) -> dict[str, str]:
    currency = draw(currencies)
    amount = draw(st.integers(1, 20_000_000)) * Decimal(1).scaleb(-DECIMALS[currency])
    claim = {"amount": format(amount, "f"), "currency": currency, "status": draw(st.sampled_from(STATUSES))}
    claim["executed_on"] = draw(st.dates(date(2023, 1, 1), date(2024, 12, 31)).map(str))
    if draw(st.booleans()):
        claim["submitted_on"] = draw(st.dates(date(2023, 1, 1), date(2025, 6, 30)).map(str))
    return claim


inputs = st.fixed_dictionaries(
    {
        "program": st.just("mci-csp"),
        "as_of": later_days,
        "earnings": st.lists(earnings(), max_size=5),
        "claims": st.lists(claims(), max_size=4),
        "rounding": st.sampled_from(["half-up", "half-even"]),
    }
)


def estimate(given_input: dict[str, Any]) -> dict[str, Any]:
    replied: dict[str, Any] = json.loads(answer(json.dumps({"request": "estimate", "input": given_input})))["answer"]
    return replied


def balances(replied: dict[str, Any]) -> list[tuple[dict[str, Any], dict[str, Decimal]]]:
    return [
        (half, {name: Decimal(value) for name, value in balance.items() if name != "currency"})
        for half in replied["halves"]
        for balance in half["balances"]
    ]


def sums(replied: dict[str, Any]) -> list[Any]:
    """What must not depend on the order or the division of the lines: everything but warnings and working."""
    return [replied["halves"], replied["today"]]


@given(inputs)
def test_incentive_is_rebate_and_co_op(given_input: dict[str, Any]) -> None:
    for _, balance in balances(estimate(given_input)):
        assert balance["incentive"] == balance["rebate"] + balance["earned"]


@given(inputs)
def test_what_was_earned_is_claimed_remains_or_is_forfeited(given_input: dict[str, Any]) -> None:
    for _, balance in balances(estimate(given_input)):
        used = balance["claimed"] + balance["remaining"] + balance["forfeited"] - balance["over_claimed"]
        assert balance["earned"] == used


@given(inputs)
def test_nothing_that_remains_or_is_too_much_is_negative(given_input: dict[str, Any]) -> None:
    for _, balance in balances(estimate(given_input)):
        assert min(balance["remaining"], balance["over_claimed"], balance["forfeited"], balance["claimed"]) >= 0
        assert 0 in (balance["remaining"], balance["over_claimed"])


@given(inputs)
def test_only_a_converted_half_converts_and_then_everything(given_input: dict[str, Any]) -> None:
    for half, balance in balances(estimate(given_input)):
        if half["state"] == "converted":
            assert (balance["earned"], balance["rebate"]) == (0, balance["incentive"])
        else:
            assert balance["converted"] == 0


@given(inputs)
def test_a_half_that_is_over_is_converted_exactly_when_it_misses_the_threshold(given_input: dict[str, Any]) -> None:
    for half in estimate(given_input)["halves"]:
        is_over = given_input["as_of"] > half["earning"]["last_day"]
        assert (half["state"] == "converted") == (is_over and not half["threshold"]["met"])


@given(inputs)
def test_amounts_carry_the_decimals_of_their_currency(given_input: dict[str, Any]) -> None:
    for half in estimate(given_input)["halves"]:
        for balance in half["balances"]:
            written = {len(value.partition(".")[2]) for name, value in balance.items() if name != "currency"}
            assert written == {DECIMALS[balance["currency"]]}


@given(inputs, st.randoms(use_true_random=False))
def test_the_order_of_the_lines_changes_nothing(given_input: dict[str, Any], random: Any) -> None:
    shuffled = {**given_input, "earnings": [*given_input["earnings"]], "claims": [*given_input["claims"]]}
    random.shuffle(shuffled["earnings"])
    random.shuffle(shuffled["claims"])
    first, second = estimate(given_input), estimate(shuffled)
    assert sums(first) == sums(second)
    assert first["working"] == second["working"]


@given(inputs, st.data())
def test_splitting_a_claim_changes_nothing(given_input: dict[str, Any], data: st.DataObject) -> None:
    divided = []
    for claim in given_input["claims"]:
        unit = Decimal(1).scaleb(-DECIMALS[claim["currency"]])
        units = int(Decimal(claim["amount"]) / unit)
        part = data.draw(st.integers(0, units)) * unit
        amounts = [amount for amount in (part, Decimal(claim["amount"]) - part) if amount > 0]
        divided += [{**claim, "amount": format(amount, "f")} for amount in amounts]
    assert sums(estimate(given_input)) == sums(estimate({**given_input, "claims": divided}))


@given(inputs, st.integers(1, 900))
def test_a_later_day_never_brings_money_back(given_input: dict[str, Any], later: int) -> None:
    as_of = date.fromisoformat(given_input["as_of"]) + timedelta(days=later)
    before, after = estimate(given_input), estimate({**given_input, "as_of": str(as_of)})
    for (_, first), (_, second) in zip(balances(before), balances(after), strict=True):
        assert second["remaining"] <= first["remaining"]
        assert second["forfeited"] >= first["forfeited"]


@given(inputs, st.integers(1, 900))
def test_states_only_move_forward(given_input: dict[str, Any], later: int) -> None:
    as_of = date.fromisoformat(given_input["as_of"]) + timedelta(days=later)
    before, after = estimate(given_input), estimate({**given_input, "as_of": str(as_of)})
    for first, second in zip(before["halves"], after["halves"], strict=True):
        if second["state"] != "converted":
            assert ORDER.index(first["state"]) <= ORDER.index(second["state"])
        elif first["state"] != "converted":
            assert first["state"] == "earning"


@given(inputs)
def test_the_threshold_is_the_sum_of_the_rounded_dollars(given_input: dict[str, Any]) -> None:
    for half in estimate({**given_input, "as_of": "2022-11-01"})["halves"]:
        dollars = [balance for balance in half["balances"] if balance["currency"] == "USD"]
        if len(half["balances"]) == len(dollars):
            assert half["threshold"]["co_op_usd"] == (dollars[0]["earned"] if dollars else "0.00")
