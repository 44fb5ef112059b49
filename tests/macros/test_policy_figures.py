"""A figure of any row of the policy data: what a reader sees of it, and what a writer is told about a wrong name."""

import pytest

from locales.tokens import PATTERN, Token, parse
from macros.formats import Formats
from macros.names import NotInDataError
from macros.policy_figures import PolicyFigures

NBSP = "\N{NO-BREAK SPACE}"
ENGLISH = PolicyFigures(Formats("en"))
GERMAN = PolicyFigures(Formats("de"))


def token(macro: str) -> Token:
    """The one token that a macro returned."""
    match = PATTERN.fullmatch(macro)
    assert match
    return parse(match)


@pytest.mark.parametrize(
    ("macro", "name", "text", "value"),
    [
        (ENGLISH.figure("requirement", "azure_revenue", "amount_usd"), "amount_usd", "$100,000", "100000.00"),
        (ENGLISH.figure("requirement", "azure_revenue", "months"), "months", "12", "12"),
        (ENGLISH.figure("mix", "security", "share"), "share", "20%", "0.20"),
        (
            ENGLISH.figure("conversion", "mixed-reality-add", "paid_last_day"),
            "paid_last_day",
            "September 30, 2023",
            "2023-09-30",
        ),
        (
            ENGLISH.figure("eligibility", "direct_bill", "revenue_usd", year="FY26", name="revenue"),
            "revenue",
            "$1,000,000",
            "1000000.00",
        ),
        (ENGLISH.figure("campaign", "cee-csp-booster", "rate"), "rate", "2.5%", "0.025"),
        (ENGLISH.figure("campaign", "cee-csp-booster", "cap"), "cap", "$12,000", "12000.00"),
        (ENGLISH.yearly("tax-form-1099-sent-by"), "tax_form_1099_sent_by", "January 31", "2024-01-31"),
        (GERMAN.yearly("tax-form-1042-sent-by"), "tax_form_1042_sent_by", "15. März", "2024-03-15"),
        (GERMAN.figure("requirement", "azure_revenue", "amount_usd"), "amount_usd", f"100.000{NBSP}$", "100000.00"),
    ],
)
def test_a_figure_has_its_name_its_text_and_its_plain_value(macro: str, name: str, text: str, value: str) -> None:
    figure = token(macro)
    assert (figure.name, figure.text, figure.value) == (name, text, value)


def test_a_figure_knows_its_source() -> None:
    assert token(ENGLISH.figure("mix", "security", "share")).source == "cloudcockpit-fy26"


@pytest.mark.parametrize(
    ("table", "row", "key", "message"),
    [
        ("requirements", "azure_revenue", "amount_usd", "no table 'requirements'; did you mean 'requirement'"),
        (
            "requirement",
            "azure_revenues",
            "amount_usd",
            "no requirement 'azure_revenues'; did you mean 'azure_revenue'",
        ),
        ("requirement", "azure_revenue", "amount", "0 rows of requirement 'azure_revenue' have 'amount'"),
        ("criterion", "billed_sales", "sales_usd", "2 rows of criterion 'billed_sales' have 'sales_usd'"),
    ],
)
def test_a_figure_that_is_not_one_is_refused(table: str, row: str, key: str, message: str) -> None:
    with pytest.raises(NotInDataError, match=message):
        ENGLISH.figure(table, row, key)


def test_a_year_tells_apart_what_held_at_different_times() -> None:
    assert token(ENGLISH.figure("criterion", "billed_sales", "sales_usd", year="FY25")).source == (
        "partner-center-top-tier-later"
    )
