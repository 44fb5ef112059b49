"""The formats of each language, exactly as a reader sees them."""

import pytest

from macros.formats import Formats

NBSP, NARROW = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"
RLM, LRM = "\N{RIGHT-TO-LEFT MARK}", "\N{LEFT-TO-RIGHT MARK}"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "August 14, 2024"),
        ("de", "14. August 2024"),
        ("fr", "14 août 2024"),
        ("es", "14 de agosto de 2024"),
        ("pt-BR", "14 de agosto de 2024"),
        ("ja", "2024年8月14日"),
        ("ar", "14 أغسطس 2024"),
    ],
)
def test_a_date_carries_the_months_name_and_the_year(language: str, text: str) -> None:
    assert Formats(language).date("2024-08-14") == text


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "July 1, 2021"), ("fr", "1er juillet 2021"), ("pt-BR", "1º de julho de 2021"), ("ja", "2021年7月1日")],
)
def test_the_first_of_a_month_is_an_ordinal_where_a_language_says_so(language: str, text: str) -> None:
    assert Formats(language).date("2021-07-01") == text


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "Aug 14, 2024"), ("de", "14. Aug. 2024"), ("pt-BR", "14 de ago. de 2024"), ("ja", "2024年8月14日")],
)
def test_a_date_in_a_table_is_short_but_not_ambiguous(language: str, text: str) -> None:
    assert Formats(language).short_date("2024-08-14") == text


@pytest.mark.parametrize(("language", "text"), [("en", "Saturday"), ("de", "Samstag"), ("ja", "土曜日")])
def test_a_weekday_has_its_full_name(language: str, text: str) -> None:
    assert Formats(language).weekday("2025-02-15") == text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Jul 1\N{THIN SPACE}–\N{THIN SPACE}Dec 31, 2023"),
        ("de", "1. Juli\N{THIN SPACE}–\N{THIN SPACE}31. Dez. 2023"),
        ("fr", "1er juil.\N{THIN SPACE}–\N{THIN SPACE}31 déc. 2023"),
        ("ja", "2023年7月1日～12月31日"),
    ],
)
def test_a_period_says_once_what_its_days_share(language: str, text: str) -> None:
    assert Formats(language).period("2023-07-01", "2023-12-31") == text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "$16,000.00"),
        ("de", f"16.000,00{NBSP}$"),
        ("fr", f"16{NARROW}000,00{NBSP}$US"),
        ("es", f"16.000,00{NBSP}US$"),
        ("pt-BR", f"US${NBSP}16.000,00"),
        ("ja", "$16,000.00"),
        ("ar", f"{RLM}16,000.00{NBSP}US${LRM}"),
    ],
)
def test_money_is_written_as_the_language_writes_it(language: str, text: str) -> None:
    assert Formats(language).money("16000.00", "USD") == text


@pytest.mark.parametrize(
    ("amount", "currency", "text"),
    [
        ("16000", "JPY", "¥16,000"),
        ("7750.125", "KWD", f"KWD{NBSP}7,750.125"),
        ("123456789012345.67", "EUR", "€123,456,789,012,345.67"),
    ],
)
def test_money_has_the_decimals_of_its_currency(amount: str, currency: str, text: str) -> None:
    assert Formats("en").money(amount, currency) == text


@pytest.mark.parametrize(
    ("language", "text"), [("en", "$10,000"), ("de", f"10.000{NBSP}$"), ("pt-BR", f"US${NBSP}10.000")]
)
def test_a_whole_amount_can_go_without_decimals(language: str, text: str) -> None:
    assert Formats(language).whole_money("10000.00", "USD") == text


def test_decimals_that_matter_are_not_dropped() -> None:
    with pytest.raises(ValueError, match=r"10000\.50 USD is no whole amount"):
        Formats("en").whole_money("10000.50", "USD")


@pytest.mark.parametrize(
    ("language", "share", "text"), [("en", "0.40", "40%"), ("en", "0.0375", "3.75%"), ("de", "0.0375", f"3,75{NBSP}%")]
)
def test_a_percent_keeps_every_decimal(language: str, share: str, text: str) -> None:
    assert Formats(language).percent(share) == text


@pytest.mark.parametrize(("language", "text"), [("en", "1,500"), ("de", "1.500"), ("fr", f"1{NARROW}500")])
def test_a_count_is_grouped(language: str, text: str) -> None:
    assert Formats(language).count("1500") == text


def test_an_amount_longer_than_the_usual_decimal_context_is_written_whole() -> None:
    assert Formats("en").money("18750" + "0" * 30 + ".00", "USD") == "$18,750" + ",000" * 10 + ".00"


def test_signs_stay_in_place_where_one_reads_from_right_to_left() -> None:
    assert Formats("ar").money("-5.50", "EUR") == f"{RLM}{LRM}-5.50{NBSP}€"
    assert Formats("ar").percent("0.40") == f"40{LRM}%{LRM}"
