"""An earning's dollars are the export's own, and the rate given to the estimate makes exactly those."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.errors import RefusedError
from calculator.exchange import Exchange, exchange
from calculator.money import Money, decimal_of, plain

CENTS = st.decimals("0.01", "999999999.99", places=2)


def dollars(amount: str) -> Money:
    return Money(Decimal(amount), "USD")


def euros(amount: str) -> Money:
    return Money(Decimal(amount), "EUR")


@pytest.mark.parametrize(
    ("amount", "usd", "rate", "found"),
    [
        (euros("400.00"), "433.00", "1.0825", Exchange(dollars("433.00"), Decimal("1.0825"))),
        (euros("-400.00"), "-433.00", "1.0825", Exchange(dollars("-433.00"), Decimal("1.0825"))),
        (euros("400.00"), "433.00", None, Exchange(dollars("433.00"), Decimal("1.0825"))),
        (euros("433.00"), "400.00", "1.0825", Exchange(dollars("400.00"), Decimal(400) / 433, "rate_differs")),
        (euros("99999.00"), "108250.00", "1.0825", Exchange(dollars("108250.00"), Decimal(108250) / 99999)),
        (
            euros("99999.00"),
            "108260.00",
            "1.0825",
            Exchange(dollars("108260.00"), Decimal(108260) / 99999, "rate_differs"),
        ),
        (euros("400.00"), None, "1.0825", Exchange(dollars("433.00"), Decimal("1.0825"), "usd_from_rate")),
        (euros("400.00"), None, "0.5", Exchange(dollars("200.00"), Decimal("0.5"), "usd_from_rate")),
        (euros("0.00"), "0.00", None, Exchange(dollars("0.00"), Decimal(1))),
        (euros("0.00"), "0.00", "1.0825", Exchange(dollars("0.00"), Decimal("1.0825"))),
        (euros("1000000"), "1082512.505", "1.082512", Exchange(dollars("1082512.505"), Decimal("1.082512505"))),
        (
            euros("1000000"),
            "1082512.506",
            "1.082512",
            Exchange(dollars("1082512.506"), Decimal("1.082512506"), "rate_differs"),
        ),
        (Money(Decimal(1), "JPY"), "0.00", "0.0049", Exchange(dollars("0.00"), Decimal("0.0049"))),
        (dollars("5.00"), "5.00", "1", Exchange(dollars("5.00"), None)),
        (dollars("5.004"), "5.00", None, Exchange(dollars("5.004"), None)),
        (dollars("5.005"), "5.00", None, Exchange(dollars("5.005"), None)),
        (dollars("5.00"), None, None, Exchange(dollars("5.00"), None)),
    ],
)
def test_the_dollars_and_the_rate_are_the_ones_the_export_means(
    amount: Money, usd: str | None, rate: str | None, found: Exchange
) -> None:
    made = exchange(amount, usd and Decimal(usd), rate and Decimal(rate))  # type: ignore[arg-type]
    assert (made.usd, made.note) == (found.usd, found.note)
    assert made.rate == found.rate or abs(made.rate - found.rate) < Decimal("1e-25")  # type: ignore[operator]


@pytest.mark.parametrize(
    ("amount", "usd", "rate"),
    [
        (euros("1"), "-1.1", "1.1"),
        (euros("1"), "0", "1.1"),
        (euros("-1"), "0", None),
        (euros("0"), "1.1", "1.1"),
        (euros("0"), "-1.1", None),
        (dollars("5"), "5.01", "1"),
        (dollars("5"), "4.99", "1"),
    ],
)
def test_dollars_that_cannot_be_are_refused(amount: Money, usd: str, rate: str | None) -> None:
    with pytest.raises(RefusedError) as raised:
        exchange(amount, Decimal(usd), rate and Decimal(rate))  # type: ignore[arg-type]
    values = {"amount": plain(amount.amount), "currency": amount.currency, "usd": usd}
    assert (raised.value.code, raised.value.values) == ("usd_amount_contradicts", values)


@pytest.mark.parametrize("rate", [None, "0", "-1.1"])
def test_an_amount_that_nothing_makes_dollars_of_is_refused(rate: str | None) -> None:
    with pytest.raises(RefusedError) as raised:
        exchange(euros("1.00"), None, rate and Decimal(rate))  # type: ignore[arg-type]
    assert (raised.value.code, raised.value.values) == ("no_usd_value", {"currency": "EUR"})


def test_half_a_cent_of_dollars_is_not_lost_on_the_way() -> None:
    amount = Money(Decimal("6701806.00"), "EUR")
    rate = exchange(amount, Decimal("9999.995"), None).rate
    assert rate is not None
    assert amount.in_currency("USD", rate).rounded("half-up") == dollars("10000.00")


@given(CENTS, CENTS, st.none() | st.decimals("0.0001", "1000", places=4))
def test_the_rate_makes_the_dollars_of_the_export(amount: Decimal, usd: Decimal, rate: Decimal | None) -> None:
    made = exchange(Money(amount, "EUR"), usd, rate)
    assert made.rate is not None
    assert made.usd == Money(usd, "USD")
    assert Money(amount, "EUR").in_currency("USD", decimal_of(plain(made.rate))).rounded("half-up") == made.usd
