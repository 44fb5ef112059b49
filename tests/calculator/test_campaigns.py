"""Laws of campaigns, and the past campaigns of the policy data as worked examples."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator import answer


def campaign(**terms: Any) -> dict[str, Any]:
    replied = json.loads(answer(json.dumps({"request": "campaign", "input": terms})))
    assert "answer" in replied, replied
    paid: dict[str, Any] = replied["answer"]
    return paid


def past_campaigns() -> dict[str, dict[str, Any]]:
    replied = json.loads(answer('{"request": "policies"}'))
    return {row["id"]: row for row in replied["answer"]["campaigns"]["campaign"]}


def card(least: int, most: int) -> list[dict[str, Any]]:
    return [{"sku": "A", "amount": "15.50", "min": least, "max": most}]


def sold(quantity: int, **terms: Any) -> dict[str, Any]:
    sales = [{"sku": "A", "quantity": quantity}]
    return campaign(kind="dollar-per-sku", currency="USD", sales=sales, **terms)


@given(st.integers(0, 60), st.integers(0, 60), st.integers(0, 20), st.integers(20, 60))
def test_selling_more_never_pays_less(quantity: int, more: int, least: int, most: int) -> None:
    terms = {"rate_card": card(least, most), "floor": "50", "cap": "600"}
    assert Decimal(sold(quantity, **terms)["payout"]) <= Decimal(sold(quantity + more, **terms)["payout"])


@given(st.integers(0, 100), st.integers(0, 50), st.integers(1, 50))
def test_units_above_the_maximum_pay_nothing_more(quantity: int, more: int, most: int) -> None:
    assert sold(most + quantity, rate_card=card(0, most)) | {"skus": [], "working": []} == sold(
        most + quantity + more, rate_card=card(0, most)
    ) | {"skus": [], "working": []}


@given(st.integers(0, 10**9), st.integers(1, 10**7), st.integers(0, 10**7), st.integers(0, 10_000))
def test_a_payout_is_zero_or_between_floor_and_cap(cents: int, floor: int, above: int, rate: int) -> None:
    terms = {"revenue": cents, "floor": floor, "cap": floor + above}
    amounts = {name: format(Decimal(value).scaleb(-2), "f") for name, value in terms.items()}
    paid = campaign(kind="percentage", currency="USD", rate=format(Decimal(rate).scaleb(-4), "f"), **amounts)
    payout = Decimal(paid["payout"])
    assert payout == 0 or Decimal(amounts["floor"]) <= payout <= Decimal(amounts["cap"])
    assert payout <= Decimal(paid["earned"])
    assert (payout == Decimal(paid["earned"])) == (paid["limited_by"] is None or paid["earned"] == "0.00")


sales = st.lists(
    st.fixed_dictionaries(
        {
            "date": st.dates(date(2023, 11, 1), date(2025, 2, 28)).map(str),
            "customer": st.sampled_from(["Adatum", "adatum ", "Contoso", "Fabrikam"]),
            "units": st.integers(1, 9),
            "reversed": st.booleans(),
        }
    ),
    max_size=12,
)


def frequent(sold: list[dict[str, Any]], rule: str = "all") -> dict[str, Any]:
    return campaign(
        kind="frequency",
        currency="USD",
        period={"first_day": "2024-01-01", "last_day": "2024-12-31"},
        threshold={"transactions": 2, "customers": 2, "rule": rule},
        reward={"per": "unit", "amount": "10"},
        sales=sold,
    )


@given(sales)
def test_every_sale_counts_or_is_left_out_for_one_reason(sold: list[dict[str, Any]]) -> None:
    paid = frequent(sold)
    assert paid["counts"]["transactions"] + sum(paid["left_out"].values()) == len(sold)
    assert paid["counts"]["customers"] <= paid["counts"]["transactions"] <= paid["counts"]["units"]


@given(sales)
def test_what_meets_all_meets_any(sold: list[dict[str, Any]]) -> None:
    assert frequent(sold, "any")["met"] >= frequent(sold, "all")["met"]


@given(sales, sales)
def test_a_further_sale_never_takes_a_payout_away(sold: list[dict[str, Any]], more: list[dict[str, Any]]) -> None:
    assert Decimal(frequent(sold)["payout"]) <= Decimal(frequent(sold + more)["payout"])


@given(sales)
def test_the_order_of_the_sales_does_not_matter(sold: list[dict[str, Any]]) -> None:
    assert frequent(sold) == frequent(sold[::-1])


def test_the_terms_of_a_past_percentage_campaign_pay_as_they_say() -> None:
    row = past_campaigns()["cee-csp-booster"]
    terms = {name: row[name] for name in ("kind", "currency", "rate", "cap", "floor")}
    assert campaign(revenue="7999.00", **terms)["payout"] == "0.00"
    assert campaign(revenue="8000.00", **terms)["payout"] == "200.00"
    assert campaign(revenue="480000.01", **terms)["payout"] == "12000.00"


@pytest.mark.parametrize("name", ["power-up-office", "power-up-dynamics", "power-up-mobility"])
def test_the_terms_of_a_past_frequency_campaign_pay_as_they_say(name: str) -> None:
    row = past_campaigns()[name]
    terms = {
        "kind": row["kind"],
        "currency": row["currency"],
        "period": {"first_day": row["first_day"], "last_day": row["last_day"]},
        "threshold": {"customers": row["customers"], "rule": "all"},
        "reward": {"per": row["reward_per"], "amount": row["reward"]},
        "min_units_per_customer": row["min_units_per_customer"],
        "cap": row["cap"],
    }
    three = [{"date": "2017-06-30", "customer": customer, "units": 5} for customer in "ABC"]
    assert campaign(sales=three[:2], **terms)["payout"] == "0.00"
    assert campaign(sales=three, **terms)["payout"] == str(15 * Decimal(row["reward"]))
    assert campaign(sales=three * 1000, **terms)["payout"] == "25000.00"


def test_the_terms_of_a_past_rate_card_pay_as_they_say() -> None:
    row = past_campaigns()["mea-accelerate"]
    rates = [{"sku": sku, "amount": amount} for sku, amount in row["rate_card"]]
    sales = [{"sku": sku, "quantity": 2} for sku, _ in row["rate_card"]]
    assert campaign(kind=row["kind"], currency="USD", rate_card=rates, sales=sales)["payout"] == "586.00"


def test_ten_thousand_rates_and_sales_are_matched() -> None:
    rates = [{"sku": f"SKU {number}", "amount": "1"} for number in range(10_000)]
    sales = [{"sku": f"sku {number}", "quantity": "2"} for number in range(10_000)]
    assert campaign(kind="dollar-per-sku", currency="USD", rate_card=rates, sales=sales)["payout"] == "20000.00"
