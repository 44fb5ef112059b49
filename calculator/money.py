"""Amounts of money, shares and rates: exact decimals, rounded only where a rule says so."""

import re
from dataclasses import dataclass
from decimal import (
    ROUND_FLOOR,
    ROUND_HALF_EVEN,
    ROUND_HALF_UP,
    Context,
    Decimal,
    DivisionByZero,
    Inexact,
    InvalidOperation,
    Overflow,
)

from calculator.currencies import MINOR_UNITS
from calculator.errors import CurrencyMismatchError, RefusedError

INTEGER_DIGITS = 15
FRACTION_DIGITS = 30
ROUNDINGS = {"half-up": ROUND_HALF_UP, "half-even": ROUND_HALF_EVEN}

# Wide enough for a product of four factors of the greatest length, summed over 10,000 rows; a digit lost is an error.
EXACT = Context(prec=250, traps=[InvalidOperation, DivisionByZero, Overflow, Inexact])
_ROUNDING = Context(prec=250, traps=[InvalidOperation])

_UNITS = {currency: Decimal(1).scaleb(-decimals) for currency, decimals in MINOR_UNITS.items()}
_ZERO = Decimal(0)

_PLAIN = re.compile(r"-?([0-9]+)(?:\.([0-9]+))?")


def decimal_of(text: str) -> Decimal:
    """The number written in plain decimal notation (`-1250.50`): ASCII digits, a point, no exponent, no grouping.

    Raises RefusedError: `not_a_decimal`, or `too_many_digits` beyond 15 integer digits or 30 decimals.
    """
    match = _PLAIN.fullmatch(text)
    if not match:
        raise RefusedError("not_a_decimal", given=shortened(text))
    whole, fraction = match.groups(default="")
    if len(whole) > INTEGER_DIGITS or len(fraction) > FRACTION_DIGITS:
        raise RefusedError(
            "too_many_digits", given=shortened(text), integer_digits=INTEGER_DIGITS, decimals=FRACTION_DIGITS
        )
    return Decimal(text)


def shortened(text: str) -> str:
    """What was given, cut to 80 characters for an error's values; half a character pair is written as its escape."""
    cut = text if len(text) <= 80 else text[:79] + "…"
    return cut.encode("utf-8", "backslashreplace").decode()


def currency_of(text: str) -> str:
    """An ISO 4217 code in capitals. Raises RefusedError: `unknown_currency`."""
    if text not in MINOR_UNITS:
        raise RefusedError("unknown_currency", given=shortened(text))
    return text


@dataclass(frozen=True, slots=True)
class Money:
    """An exact amount of one currency. Sums, differences and products lose no digit.

    Two currencies never meet: adding, subtracting or comparing them raises CurrencyMismatchError.
    """

    amount: Decimal
    currency: str

    @classmethod
    def zero(cls, currency: str) -> "Money":
        """Nothing, in `currency`."""
        return cls(_ZERO, currency)

    def __add__(self, other: "Money") -> "Money":
        return Money(EXACT.add(self.amount, self._same(other)), self.currency)

    def __sub__(self, other: "Money") -> "Money":
        return Money(EXACT.subtract(self.amount, self._same(other)), self.currency)

    def __lt__(self, other: "Money") -> bool:
        return self.amount < self._same(other)

    def __le__(self, other: "Money") -> bool:
        return self.amount <= self._same(other)

    def times(self, factor: Decimal) -> "Money":
        """The amount multiplied by a share, a rate or a count, unrounded."""
        return Money(EXACT.multiply(self.amount, factor), self.currency)

    def in_currency(self, currency: str, rate: Decimal) -> "Money":
        """The amount in another currency at `rate` units of it for one unit of this one, unrounded."""
        return Money(EXACT.multiply(self.amount, rate), currency)

    def rounded(self, rounding: str) -> "Money":
        """Rounded to the currency's minor unit, `half-up` (a half goes away from zero) or `half-even`."""
        return self._to_the_unit(ROUNDINGS[rounding])

    def rounded_down(self) -> "Money":
        """The greatest amount of the currency's minor unit that is not above this one: for limits."""
        return self._to_the_unit(ROUND_FLOOR)

    def fits_the_currency(self) -> bool:
        """Whether the amount can be paid: no digit below the currency's minor unit but zeros."""
        return self.rounded("half-up").amount == self.amount

    def __str__(self) -> str:
        """The amount alone, with the currency's own number of decimals, or more where it is not rounded."""
        return plain(self.amount, MINOR_UNITS[self.currency])

    def _to_the_unit(self, rounding: str) -> "Money":
        return Money(self.amount.quantize(_UNITS[self.currency], rounding, _ROUNDING), self.currency)

    def _same(self, other: "Money") -> Decimal:
        if other.currency != self.currency:
            raise CurrencyMismatchError(f"{self.currency} and {other.currency}")
        return other.amount


def plain(number: Decimal, decimals: int = 0) -> str:
    """Plain decimal notation with at least `decimals` decimals, no trailing zero beyond them, and never `-0`."""
    whole, _, fraction = format(number if number else abs(number), "f").partition(".")
    fraction = fraction.rstrip("0").ljust(decimals, "0")
    return f"{whole}.{fraction}" if fraction else whole


def share_text(share: Decimal) -> str:
    """A share as it is written in answers: `0.40`, `0.375`, `1.00`."""
    return plain(share, 2)
