"""The values that requests are made of: days, halves, amounts, shares, codes. Each refuses what it is not."""

from collections.abc import Callable
from decimal import Decimal

from calculator import money, periods
from calculator.countries import COUNTRIES
from calculator.errors import RefusedError
from calculator.policy import program_id
from calculator.shapes import Schema, Text


def _country(text: str) -> str:
    if text not in COUNTRIES:
        raise RefusedError("unknown_country", given=money.shortened(text))
    return text


def _words(text: str) -> str:
    if not text.strip():
        raise RefusedError("text_too_short")
    return text


def _number(code: str, holds: Callable[[Decimal], bool]) -> Callable[[str], Decimal]:
    def parse(text: str) -> Decimal:
        number = money.decimal_of(text)
        if not holds(number):
            raise RefusedError(code, given=money.shortened(text))
        return number

    return parse


def _pattern(sign: str) -> Callable[[], Schema]:
    digits = f"[0-9]{{1,{money.INTEGER_DIGITS}}}([.][0-9]{{1,{money.FRACTION_DIGITS}}})?"
    return lambda: {"pattern": f"^{sign}{digits}$"}


TEXT = Text(str, dict)
"""Any text, empty too."""
WORDS = Text(_words, lambda: {"pattern": r"\S"})
"""Text that says something."""
DAY = Text(periods.day_of, lambda: {"pattern": "^20[0-9]{2}-[0-9]{2}-[0-9]{2}$", "format": "date"})
HALF = Text(periods.Half.parse, lambda: {"pattern": "^FY[0-9]{2} H[12]$"})
CURRENCY = Text(money.currency_of, lambda: {"$ref": "#/$defs/currency"})
COUNTRY = Text(_country, lambda: {"$ref": "#/$defs/country"})
SIGNED_AMOUNT = Text(money.decimal_of, _pattern("-?"))
"""An amount that may be negative, such as a correction."""
AMOUNT = Text(_number("not_positive", lambda number: number > 0), _pattern(""))
"""An amount above zero."""
AMOUNT_OR_ZERO = Text(_number("negative", lambda number: number >= 0), _pattern(""))
SHARE = Text(_number("not_a_share", lambda number: 0 <= number <= 1), _pattern(""))
"""From 0 to 1, both included: 4 % is written `0.04`."""
FACTOR = Text(_number("not_positive", lambda number: number > 0), _pattern(""))
"""A number above zero, such as an exchange rate."""
PROGRAM = Text(program_id, lambda: {"$ref": "#/$defs/program"})
"""The id of a program in the policy data."""
