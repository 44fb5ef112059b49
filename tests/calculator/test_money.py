"""Amounts are exact, rounded where a rule says so, and never meet another currency."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.currencies import MINOR_UNITS
from calculator.errors import CurrencyMismatchError
from calculator.money import Money, decimal_of, plain, share_text

amounts = st.decimals(-(10**14), 10**14, places=6, allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize(
    ("text", "half_up", "half_even"),
    [("0.125", "0.13", "0.12"), ("0.135", "0.14", "0.14"), ("-0.125", "-0.13", "-0.12"), ("0.1249", "0.12", "0.12")],
)
def test_half_a_cent_goes_up_or_to_the_even_cent(text: str, half_up: str, half_even: str) -> None:
    money = Money(Decimal(text), "USD")
    assert (str(money.rounded("half-up")), str(money.rounded("half-even"))) == (half_up, half_even)


@pytest.mark.parametrize(
    ("currency", "text"), [("USD", "1234.57"), ("JPY", "1235"), ("KWD", "1234.568"), ("CLF", "1234.5678")]
)
def test_an_amount_has_the_decimals_of_its_currency(currency: str, text: str) -> None:
    assert str(Money(Decimal("1234.5678"), currency).rounded("half-up")) == text


@pytest.mark.parametrize("text", ["-0", "-0.00", "-0.004"])
def test_nothing_has_no_sign(text: str) -> None:
    assert str(Money(Decimal(text), "USD").rounded("half-up")) == "0.00"


def test_an_unrounded_amount_is_shown_with_every_digit() -> None:
    assert str(Money(Decimal("9999.9960"), "USD")) == "9999.996"
    assert str(Money(Decimal("5"), "KWD")) == "5.000"


def test_no_digit_is_lost_in_a_product_of_the_longest_factors() -> None:
    longest = Decimal("9" * 15 + "." + "9" * 30)
    product = Money(longest, "USD").times(longest).times(longest).in_currency("EUR", longest)
    assert str(product.amount).endswith("1")
    assert len(str(product.amount).replace(".", "")) == 180


@pytest.mark.parametrize("meet", [lambda a, b: a + b, lambda a, b: a - b, lambda a, b: a < b, lambda a, b: a <= b])
def test_currencies_never_meet(meet: Callable[[Money, Money], object]) -> None:
    with pytest.raises(CurrencyMismatchError, match=r"^USD and EUR$"):
        meet(Money(Decimal(1), "USD"), Money(Decimal(1), "EUR"))


@given(amounts, amounts)
def test_what_is_added_can_be_taken_away(first: Decimal, second: Decimal) -> None:
    one, other = Money(first, "USD"), Money(second, "USD")
    assert (one + other) - other == one


@given(amounts)
def test_a_written_number_reads_back_the_same(number: Decimal) -> None:
    assert decimal_of(plain(number)) == number


@pytest.mark.parametrize(("share", "text"), [("0.4", "0.40"), ("1", "1.00"), ("0.375", "0.375"), ("0.0400", "0.04")])
def test_a_share_has_two_decimals_or_as_many_as_it_needs(share: str, text: str) -> None:
    assert share_text(Decimal(share)) == text


def test_decimals_are_those_of_iso_4217() -> None:
    known = {"USD": 2, "EUR": 2, "JPY": 0, "KRW": 0, "KWD": 3, "TND": 3, "CLP": 0, "CLF": 4, "ISK": 0, "HUF": 2}
    assert {code: MINOR_UNITS[code] for code in known} == known


def test_a_withdrawn_currency_is_there_for_old_halves() -> None:
    assert {"HRK", "BGN", "VEF"} <= MINOR_UNITS.keys()


def test_every_currency_is_a_code_of_three_capitals() -> None:
    assert all(len(code) == 3 and code.isascii() and code.isupper() for code in MINOR_UNITS)
