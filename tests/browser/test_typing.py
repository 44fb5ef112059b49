"""What a reader types: read in the reader's own format, echoed, asked back where it is not clear, never guessed."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from locales.languages import LANGUAGES

type Estimates = Callable[..., Any]

UNCLEAR, AMBIGUOUS = "amount_unclear", "amount_ambiguous"


@pytest.fixture
def module(shared_page: Callable[..., Page]) -> Callable[..., Any]:
    """Calls a function of one of the page's modules in the browser."""
    return lambda name, function, *given: _call(shared_page("calculator/"), name, function, given)


def _call(page: Page, name: str, function: str, given: tuple[Any, ...]) -> Any:
    return page.evaluate(
        "async ([name, call, given]) => (await import(`/assets/calculator/${name}`))[call](...given)",
        [name, function, given],
    )


@pytest.mark.parametrize(
    ("language", "typed", "read"),
    [
        ("en", "1000000.00", "1000000.00"),
        ("en", "1,000,000.5", "1000000.5"),
        ("en", "$1,234.56", "1234.56"),
        ("en", "1,234.56 USD", "1234.56"),
        ("en", "usd 12", "12"),
        ("en", "-1,234.56", "-1234.56"),
        ("en", "\N{MINUS SIGN}$12", "-12"),
        ("en", "+5", "5"),
        ("en", "007", "7"),
        ("en", "0.125", "0.125"),
        ("en", "1 000 000", "1000000"),
        ("en", "1\N{THIN SPACE}234.5", "1234.5"),
        ("en", "1'234.50", "1234.50"),
        ("en", "12345.678", "12345.678"),
        ("en", "123456789012345.67", "123456789012345.67"),
        ("de", "1.234,56", "1234.56"),
        ("de", "1.234", "1234"),
        ("de", "1234,5 $", "1234.5"),
        ("de", "1\N{NO-BREAK SPACE}234,56", "1234.56"),
        ("fr", "1\N{NARROW NO-BREAK SPACE}234,56\N{NO-BREAK SPACE}$US", "1234.56"),
        ("pt-BR", "US$ 1.234,56", "1234.56"),
        ("ja", "１，２３４．５", "1234.5"),
        ("en", "१२३", "123"),
        ("ar", "١٬٢٣٤٫٥٠", "1234.50"),
        ("ar", "\N{RIGHT-TO-LEFT MARK}1,234.50", "1234.50"),
        ("en", "۱۲۳۴", "1234"),
    ],
)
def test_an_amount_is_read_in_the_readers_format(module: Estimates, language: str, typed: str, read: str) -> None:
    assert module("amounts.js", "readAmount", typed, language, "USD") == {"plain": read}


@pytest.mark.parametrize(
    ("language", "typed", "problem"),
    [
        ("en", "1.234", AMBIGUOUS),
        ("de", "1,234", AMBIGUOUS),
        ("en", "-12.345", AMBIGUOUS),
        ("en", "1.234,56", UNCLEAR),
        ("de", "1,234.56", UNCLEAR),
        ("de", "1000000.00", UNCLEAR),
        ("en", "1,23", UNCLEAR),
        ("en", "12,34,567", UNCLEAR),
        ("en", "1,234,56", UNCLEAR),
        ("en", "1,234 567", UNCLEAR),
        ("en", "1.2.3", UNCLEAR),
        ("en", "1e6", UNCLEAR),
        ("en", "0x10", UNCLEAR),
        ("en", "Infinity", UNCLEAR),
        ("en", "€5", UNCLEAR),
        ("en", "5.", UNCLEAR),
        ("en", "--5", UNCLEAR),
        ("en", "$", UNCLEAR),
        ("en", "a lot", UNCLEAR),
    ],
)
def test_what_is_not_clear_is_asked_back(module: Estimates, language: str, typed: str, problem: str) -> None:
    assert module("amounts.js", "readAmount", typed, language, "USD")["problem"]["code"] == problem


# What people type, by language: the text, the currency, and the plain amount it stands for; `two ways` where it is
# asked back because it may mean one of two amounts, `unclear` where it is none.
TYPED_AMOUNTS: dict[str, list[tuple[str, str, str]]] = json.loads(
    Path(__file__).with_name("typed_amounts.json").read_text("ascii")
)

READ_ALL = """async ([language, table]) => {
  const { readAmount } = await import("/assets/calculator/amounts.js");
  const names = { amount_ambiguous: "two ways", amount_unclear: "unclear" };
  return table.map(([typed, currency]) => readAmount(typed, language, currency))
    .map((read) => read.plain ?? names[read.problem.code]); }"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_hundred_amounts_of_each_language_are_read_as_its_people_mean_them(
    language: str, shared_page: Estimates
) -> None:
    table = TYPED_AMOUNTS[language]
    read = shared_page("calculator/").evaluate(READ_ALL, [language, table])
    assert [(*row, found) for row, found in zip(table, read, strict=True) if row[2] != found] == []
    assert len(table) >= 200


def test_three_decimals_are_clear_where_the_currency_has_three(module: Estimates) -> None:
    assert module("amounts.js", "readAmount", "1.234", "en", "KWD") == {"plain": "1.234"}


@pytest.mark.parametrize(
    ("language", "typed", "share"),
    [
        ("en", "4", "0.04"),
        ("en", "4 %", "0.04"),
        ("en", "4.125%", "0.04125"),
        ("en", "100", "1"),
        ("en", "0", "0"),
        ("en", "12.50", "0.125"),
        ("en", "0.1", "0.001"),
        ("de", "37,5\N{NO-BREAK SPACE}%", "0.375"),
        ("ar", "٤٪", "0.04"),
    ],
)
def test_a_percentage_becomes_an_exact_share(module: Estimates, language: str, typed: str, share: str) -> None:
    assert module("amounts.js", "readPercent", typed, language) == {"plain": share}


def test_a_rate_with_three_decimals_is_clear(module: Estimates) -> None:
    assert module("amounts.js", "readRate", "1.095", "en") == {"plain": "1.095"}


@pytest.mark.parametrize(
    ("day", "month", "year", "read"),
    [
        ("1", "5", "2024", {"plain": "2024-05-01"}),
        ("29", "02", "2024", {"plain": "2024-02-29"}),
        ("٣١", "١٢", "٢٠٢٣", {"plain": "2023-12-31"}),
        ("", "", "", {"plain": ""}),
        ("29", "2", "2023", {"problem": {"code": "date_impossible", "values": {}}}),
        ("1", "13", "2024", {"problem": {"code": "date_impossible", "values": {}}}),
        ("1", "5", "24", {"problem": {"code": "date_incomplete", "values": {}}}),
        ("1", "", "2024", {"problem": {"code": "date_incomplete", "values": {}}}),
        ("1", "May", "2024", {"problem": {"code": "date_incomplete", "values": {}}}),
    ],
)
def test_three_boxes_make_a_day(module: Estimates, day: str, month: str, year: str, read: object) -> None:
    assert module("dates.js", "readDate", {"day": day, "month": month, "year": year}) == read


def test_what_was_understood_stands_beside_the_field(open_estimate: Estimates) -> None:
    estimate = open_estimate()
    estimate.field("earnings[0].revenue").fill("٢٥٠٠٠")
    assert estimate.form.locator("output[id='estimate-earnings[0].revenue-understood']").inner_text() == "$25,000"


def test_a_problem_is_said_when_the_reader_leaves_the_field_not_before(open_estimate: Estimates) -> None:
    estimate = open_estimate()
    field = estimate.field("earnings[0].revenue")
    field.fill("1.234")
    estimate.page.wait_for_selector("[data-results=old]")
    problem = estimate.form.locator("[id='estimate-earnings[0].revenue-problem']")
    assert problem.inner_text() == ""
    field.blur()
    problem.wait_for()
    assert problem.inner_text() == "“1.234” can be read in two ways. Write 1,234, or no more than two decimals."
    assert field.get_attribute("aria-invalid") == "true"


def test_a_problem_goes_when_it_is_put_right(open_estimate: Estimates) -> None:
    estimate = open_estimate()
    field = estimate.field("claims[0].amount")
    field.fill("much")
    field.blur()
    problem = estimate.form.locator("[id='estimate-claims[0].amount-problem']")
    problem.wait_for()
    field.fill("250")
    problem.wait_for(state="hidden")
    assert field.get_attribute("aria-invalid") == "false"
    assert estimate.result("remaining") == "12750.00"


def test_figures_that_no_longer_hold_are_marked_old(open_estimate: Estimates) -> None:
    estimate = open_estimate()
    estimate.field("claims[0].amount").fill("much")
    estimate.page.wait_for_selector("[data-results=old]")
    assert estimate.form.locator("[data-note=old]").is_visible()


def test_what_is_refused_is_quoted_as_it_was_typed(open_estimate: Estimates) -> None:
    estimate = open_estimate("de")
    estimate.field("claims[0].amount").fill("-1.234,5")
    estimate.submit()
    assert estimate.form.locator("[data-problem]:visible bdi").all_inner_texts() == ["-1.234,5"]


def test_five_thousand_characters_are_quoted_in_short_and_widen_nothing(open_estimate: Estimates) -> None:
    estimate = open_estimate(size="phone")
    estimate.field("claims[0].amount").fill("x" * 5000)
    estimate.field("claims[1].amount").fill("9" * 5000)
    estimate.submit()
    quoted = estimate.form.locator("[data-problem]:visible bdi:first-of-type").all_inner_texts()
    assert quoted == ["x" * 79 + "…", "9" * 79 + "…"]
    assert estimate.page.evaluate("document.documentElement.scrollWidth") == 390


def test_nonsense_everywhere_gets_calm_answers(open_estimate: Estimates) -> None:
    estimate = open_estimate()
    nonsense = "<img src=x onerror=alert(1)> {half} '\"\N{RIGHT-TO-LEFT OVERRIDE}"
    for field in estimate.form.locator("input[data-kind]:visible:not([data-kind=date])").all():
        field.fill(nonsense)
    for box in estimate.form.locator("input[data-part]:visible").all():
        box.fill("??")
    estimate.submit()
    assert estimate.form.locator("[data-summary] li").count() >= 7
    assert estimate.page.locator("form img").count() == 0


def test_the_summary_names_each_field_and_leads_to_it(open_estimate: Estimates) -> None:
    estimate = open_estimate()
    estimate.field("claims[1].amount").fill("much")
    estimate.submit()
    way = estimate.form.locator("[data-summary] a")
    assert way.all_inner_texts() == ["Claim 2 · Amount claimed"]
    way.click()
    assert estimate.page.evaluate("document.activeElement.name") == "claims[1].amount"


def test_asking_for_a_result_of_nothing_says_what_is_needed(open_estimate: Estimates) -> None:
    estimate = open_estimate()
    estimate.start_afresh()
    estimate.submit()
    assert estimate.form.locator("[data-summary] li").count() == 1
