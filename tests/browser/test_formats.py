"""`Intl` in the page and Babel at build write every value alike, so that live results and built ones agree."""

from collections.abc import Callable
from typing import Any

import pytest

from locales.languages import LANGUAGES
from macros.formats import Formats

CALL = """async ([language, method, rows]) => {
  const { Formats } = await import("/assets/calculator/formats.js");
  const formats = new Formats(language);
  return rows.map((given) => formats[method](...given));
}"""
AMOUNTS = ["0.00", "1000.00", "-1234567.50", "123456789012345.67", "9999.996"]
# Those of most partners. The sign of a rare currency is as new as the browser's own language data.
CURRENCIES = [
    "AUD",
    "BRL",
    "CAD",
    "CHF",
    "CNY",
    "CZK",
    "DKK",
    "EUR",
    "GBP",
    "HUF",
    "INR",
    "JPY",
    "KRW",
    "KWD",
    "MXN",
    "NOK",
    "NZD",
    "PLN",
    "SAR",
    "SEK",
    "TRY",
    "TWD",
    "USD",
    "ZAR",
]
VALUES = {
    "money": [*((amount, "USD") for amount in AMOUNTS), *(("1234.5", code) for code in CURRENCIES)],
    "date": [
        ("2024-02-29",),
        ("2023-07-01",),
        ("2015-01-01",),
        ("2099-12-31",),
        *((f"2025-{m:02}-15",) for m in range(1, 13)),
    ],
    "share": [("0.40",), ("0.0375",), ("1.00",), ("0.333333333333333333",)],
    "count": [("0",), ("1500",), ("10000",), ("1234567",), ("1.0925",)],
}
METHODS = {"share": "percent"}


@pytest.mark.parametrize("method", VALUES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_value_reads_the_same_in_the_page_and_at_build(
    language: str, method: str, shared_page: Callable[..., Any]
) -> None:
    page = shared_page("calculator/")
    built = getattr(Formats(language), METHODS.get(method, method))
    assert page.evaluate(CALL, [language, method, VALUES[method]]) == [built(*given) for given in VALUES[method]]
