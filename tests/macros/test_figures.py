"""The figure macros: what a translator and a reader see of each, and what a writer is told about a wrong name."""

import pytest

from locales.tokens import PATTERN, Token, parse
from macros.figures import EXAMPLE_KINDS, EXAMPLES, Figures, worked_example
from macros.formats import Formats
from macros.names import NotInDataError

NBSP = "\N{NO-BREAK SPACE}"
ENGLISH = Figures(Formats("en"))
GERMAN = Figures(Formats("de"))


def token(macro: str) -> Token:
    """The one token that a macro returned."""
    match = PATTERN.fullmatch(macro)
    assert match
    return parse(match)


@pytest.mark.parametrize(
    ("macro", "name", "text", "value"),
    [
        (ENGLISH.half("FY24 H1"), "half", "FY24 H1", "FY24 H1"),
        (ENGLISH.date("earning_first_day", "FY24 H1"), "earning_first_day", "July 1, 2023", "2023-07-01"),
        (ENGLISH.date("earning_last_day", "FY24 H1"), "earning_last_day", "December 31, 2023", "2023-12-31"),
        (ENGLISH.date("usage_first_day", "FY24 H1"), "usage_first_day", "January 1, 2024", "2024-01-01"),
        (ENGLISH.date("spend_by", "FY24 H1"), "spend_by", "June 30, 2024", "2024-06-30"),
        (ENGLISH.date("claim_opens", "FY24 H1"), "claim_opens", "February 16, 2024", "2024-02-16"),
        (ENGLISH.date("claim_by", "FY24 H1"), "claim_by", "August 14, 2024", "2024-08-14"),
        (ENGLISH.date("claim_closes", "FY24 H1"), "claim_closes", "August 15, 2024", "2024-08-15"),
        (ENGLISH.date("proof_by", "FY24 H1"), "proof_by", "September 28, 2024", "2024-09-28"),
        (ENGLISH.days("claim_by"), "days", "45", "45"),
        (ENGLISH.share("co_op", "mci-csp", "FY24 H1"), "co_op_share", "40%", "0.40"),
        (ENGLISH.share("rebate", "mci-csp", "FY24 H1"), "rebate_share", "60%", "0.60"),
        (ENGLISH.threshold("mci-csp", "FY24 H1"), "threshold", "$10,000", "10000.00"),
        (ENGLISH.threshold("surface-add", "FY24 H1"), "threshold", "$1,500", "1500.00"),
        (ENGLISH.rule("payment-business-days"), "payment_business_days", "45", "45"),
        (ENGLISH.rule("minimum-payment"), "minimum_payment", "$200", "200"),
        (ENGLISH.rule("program-pages-retired"), "program_pages_retired", "July 31, 2023", "2023-07-31"),
        (ENGLISH.example("baseline", "remaining"), "remaining", "$7,750.00", "7750.00"),
        (ENGLISH.example("baseline", "rate"), "rate", "4%", "0.04"),
        (ENGLISH.example("baseline", "half"), "half", "FY24 H1", "FY24 H1"),
        (ENGLISH.example("baseline", "spend_by"), "spend_by", "June 30, 2024", "2024-06-30"),
        (ENGLISH.example("baseline", "days_to_spend"), "days_to_spend", "60", "60"),
    ],
)
def test_a_figure_has_its_name_its_text_and_its_plain_value(macro: str, name: str, text: str, value: str) -> None:
    figure = token(macro)
    assert (figure.name, figure.text, figure.value) == (name, text, value)


@pytest.mark.parametrize(
    ("macro", "text"),
    [
        (GERMAN.date("claim_by", "FY24 H1"), "14. August 2024"),
        (GERMAN.share("co_op", "mci-csp", "FY24 H1"), f"40{NBSP}%"),
        (GERMAN.threshold("mci-csp", "FY24 H1"), f"10.000{NBSP}$"),
        (GERMAN.example("baseline", "remaining"), f"7.750,00{NBSP}$"),
    ],
)
def test_the_text_is_in_the_format_of_the_language(macro: str, text: str) -> None:
    assert token(macro).text == text


@pytest.mark.parametrize(
    ("macro", "name"),
    [
        (ENGLISH.half("FY24 H1", name="next_half"), "next_half"),
        (ENGLISH.date("claim_by", "FY24 H2", name="next_claim_by"), "next_claim_by"),
        (ENGLISH.example("baseline", "earned", name="co_op"), "co_op"),
    ],
)
def test_a_second_figure_of_one_kind_can_have_a_name_of_its_own(macro: str, name: str) -> None:
    assert token(macro).name == name


@pytest.mark.parametrize(
    "macro",
    [
        ENGLISH.date("spend_by", "FY24 H1"),
        ENGLISH.date("claim_by", "FY24 H1"),
        ENGLISH.days("proof_by"),
        ENGLISH.threshold("mci-csp", "FY24 H1"),
        ENGLISH.rule("review-business-days"),
        ENGLISH.source("partner-center-threshold"),
    ],
)
def test_a_figure_of_the_policy_names_its_source(macro: str) -> None:
    assert token(ENGLISH.source(token(macro).source)).text != ""


@pytest.mark.parametrize(
    ("macro", "message"),
    [
        (lambda: ENGLISH.half("FY24 H3"), "no half 'FY24 H3'; did you mean 'FY24 H2'?"),
        (lambda: ENGLISH.date("claim_on", "FY24 H1"), "no day 'claim_on'; did you mean 'claim_opens'?"),
        (lambda: ENGLISH.date("claim_by", "FY24H1"), "no half 'FY24H1'; did you mean 'FY24 H1'?"),
        (lambda: ENGLISH.days("claimby"), "no deadline 'claimby'; did you mean 'claim_by'?"),
        (lambda: ENGLISH.share("coop", "mci-csp", "FY24 H1"), "no part 'coop'; did you mean 'co_op'?"),
        (lambda: ENGLISH.share("co_op", "mci_csp", "FY24 H1"), "no program 'mci_csp'; did you mean 'mci-csp'?"),
        (lambda: ENGLISH.threshold("surface", "FY24 H1"), "no program 'surface'; did you mean 'surface-add'?"),
        (lambda: ENGLISH.rule("payment-days"), "no rule 'payment-days'; did you mean 'payment-hold-days'?"),
        (lambda: ENGLISH.example("base", "earned"), "no example 'base'; did you mean 'baseline'?"),
        (lambda: ENGLISH.example("baseline", "remain"), "no figure 'remain'; did you mean 'remaining'?"),
        (lambda: ENGLISH.source("resultfull"), "no source 'resultfull'; did you mean 'resultful'?"),
        (
            lambda: ENGLISH.share("co_op", "mci-csp", "FY27 H1"),
            "0 rows give the split of mci-csp in FY27 H1; a figure needs exactly one",
        ),
        (
            lambda: ENGLISH.share("co_op", "mci-csp", "FY23 H1"),
            "2 rows give the split of mci-csp in FY23 H1; a figure needs exactly one",
        ),
    ],
)
def test_a_name_the_data_lacks_is_refused_with_the_nearest_one(macro, message: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(NotInDataError) as error:
        macro()
    assert str(error.value) == message


def test_where_no_name_is_near_all_are_listed() -> None:
    with pytest.raises(NotInDataError, match="no part 'x'; there are: co_op, rebate"):
        ENGLISH.share("x", "mci-csp", "FY24 H1")


# The other examples are those of the other calculators.
ESTIMATES = [path.stem for path in sorted(EXAMPLES.glob("*.json")) if '"earnings"' in path.read_text("utf-8")]


@pytest.mark.parametrize("name", ESTIMATES)
def test_every_worked_example_gives_every_figure(name: str) -> None:
    assert EXAMPLE_KINDS.keys() <= worked_example(name).keys()
