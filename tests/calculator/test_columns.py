"""What a column says about the way its days and numbers are written, and when it has to be asked."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.columns import Habit, day_order, decimal_mark, read_day, read_number

DAYS = st.dates(date(2015, 1, 1), date(2099, 12, 31))
AMOUNTS = st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**12), max_value=10**12)
WRITTEN_DAYS = {"mdy": "{0.month:02}/{0.day:02}/{0.year}", "dmy": "{0.day}.{0.month}.{0.year}"}


@pytest.mark.parametrize(
    "text",
    ["2024-01-15", "2024/1/15", "2024-01-15T23:59:59Z", "2024-01-15T23:00:00.000-08:00", "2024-01-15 00:00:00"],
)
def test_a_day_with_the_year_first_reads_alike_either_way(text: str) -> None:
    assert {read_day(text, "mdy"), read_day(text, "dmy")} == {date(2024, 1, 15)}


@pytest.mark.parametrize(
    ("text", "order", "day"),
    [
        ("03/04/2024", "mdy", date(2024, 3, 4)),
        ("03/04/2024", "dmy", date(2024, 4, 3)),
        ("3.4.2024", "dmy", date(2024, 4, 3)),
        ("1/15/2024 12:00:00 AM", "mdy", date(2024, 1, 15)),
    ],
)
def test_a_day_with_the_year_last_is_read_in_the_order_of_its_column(text: str, order: str, day: date) -> None:
    assert read_day(text, order) == day


@pytest.mark.parametrize(
    "text",
    ["", "45306", "15/01/24", "15 Jan 2024", "2024-02-30", "13/13/2024", "1/2.2024", "2024-01-15x", "٢٠٢٤-٠١-١٥"],
)
def test_what_names_no_day_for_sure_is_no_day(text: str) -> None:
    assert (read_day(text, "mdy"), read_day(text, "dmy")) == (None, None)


@pytest.mark.parametrize(
    ("texts", "habit"),
    [
        (["03/04/2024", "01/13/2024"], Habit("mdy", "", ("01/13/2024",))),
        (["03/04/2024", "13/01/2024"], Habit("dmy", "", ("13/01/2024",))),
        (["03/04/2024", "05/05/2024"], Habit("", "ambiguous", ("03/04/2024",))),
        (["13/01/2024", "01/13/2024"], Habit("", "mixed", ("01/13/2024", "13/01/2024"))),
        (["05/05/2024", "2024-03-04", ""], Habit("mdy")),
    ],
)
def test_one_day_settles_the_order_of_its_column_or_nothing_does(texts: list[str], habit: Habit) -> None:
    assert day_order(texts) == habit


@pytest.mark.parametrize(
    ("text", "mark", "number"),
    [
        ("6000.00", "point", "6000.00"),
        ("1,234.56", "point", "1234.56"),
        ("1.234,56", "comma", "1234.56"),
        ("1 234 567,8", "comma", "1234567.8"),
        ("1\N{NARROW NO-BREAK SPACE}234,5", "comma", "1234.5"),
        ("1'234.50", "point", "1234.50"),
        ("-1,000", "point", "-1000"),
        ("\N{MINUS SIGN}7", "comma", "-7"),
        ("0.123", "point", "0.123"),
    ],
)
def test_a_number_is_read_exactly(text: str, mark: str, number: str) -> None:
    assert read_number(text, mark) == Decimal(number)


@pytest.mark.parametrize(
    "text",
    ["", "1e6", "NaN", "Infinity", "12,34.5", "1,23,456.7", "0,123.4", "1,234 567", "$5", "(5)", "5-", "+5", ".5", "٥"],
)
def test_what_is_no_number_for_sure_is_no_number(text: str) -> None:
    assert (read_number(text, "point"), read_number(text, "comma")) == (None, None)


@pytest.mark.parametrize(
    ("texts", "habit"),
    [
        (["1.234", "6000.00"], Habit("point", "", ("6000.00",))),
        (["1.234", "1.234,56"], Habit("comma", "", ("1.234,56",))),
        (["1.234", "1.0825"], Habit("point", "", ("1.0825",))),
        (["1.234", "1.234.567"], Habit("comma", "", ("1.234.567",))),
        (["1.234", "0.5"], Habit("point", "", ("0.5",))),
        (["1.234", "900"], Habit("", "ambiguous", ("1.234",))),
        (["1,234", "12,345"], Habit("", "ambiguous", ("1,234",))),
        (["1,5", "1.5"], Habit("", "mixed", ("1.5", "1,5"))),
        (["900", "1 234", "words"], Habit("point")),
    ],
)
def test_one_number_settles_the_mark_of_its_column_or_nothing_does(texts: list[str], habit: Habit) -> None:
    assert decimal_mark(texts) == habit


@given(DAYS, st.sampled_from(["mdy", "dmy"]))
def test_a_day_written_in_an_order_is_read_back_in_it(day: date, order: str) -> None:
    assert read_day(WRITTEN_DAYS[order].format(day), order) == day


@given(AMOUNTS)
def test_a_number_written_in_either_style_is_read_back(amount: Decimal) -> None:
    english = f"{amount:,.2f}"
    german = english.translate(str.maketrans(",.", ".,"))
    assert (read_number(english, "point"), read_number(german, "comma")) == (amount, amount)


@given(st.lists(AMOUNTS, min_size=1, max_size=5))
def test_two_decimals_always_settle_the_mark(amounts: list[Decimal]) -> None:
    assert decimal_mark(f"{amount:,.2f}" for amount in amounts).way == "point"


@given(st.lists(st.text(max_size=12), max_size=5))
def test_no_text_makes_a_column_fail(texts: list[str]) -> None:
    assert {day_order(texts).trouble, decimal_mark(texts).trouble} <= {"", "ambiguous", "mixed"}
