"""Amounts that can be paid: no digit below the minor unit of their currency."""

from collections.abc import Mapping
from typing import Any

from calculator.currencies import MINOR_UNITS
from calculator.money import Money, plain
from calculator.shapes import Report


def check_decimals(name: str, values: Mapping[str, Any], field: str, report: Report) -> None:
    """Refuse an amount that cannot be paid in its currency, such as 0.005 dollars or 10.50 yen."""
    amount, currency = values.get(name), values.get("currency", "USD")
    if amount is not None and currency is not None and not Money(amount, currency).fits_the_currency():
        decimals = MINOR_UNITS[currency]
        report.add(f"{field}.{name}", "too_many_decimals", given=plain(amount), currency=currency, decimals=decimals)
