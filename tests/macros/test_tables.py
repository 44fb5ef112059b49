"""The tables made of the policy data: their rows, their words, and that nothing in them is left to Markdown."""

import re
from gettext import NullTranslations

import pytest

from locales.tokens import PATTERN
from macros.formats import Formats
from macros.names import NotInDataError
from macros.tables import Tables

TABLES = Tables(Formats("en"), NullTranslations())
EVERY_TABLE = {
    "deadlines": TABLES.deadlines_table("FY24", "FY27"),
    "readings": TABLES.readings_table("FY25 H2"),
    "splits": TABLES.splits_table("mci-csp"),
    "thresholds": TABLES.thresholds_table("FY24 H1"),
    "sources": TABLES.sources_table(),
}


def rows(html: str) -> list[str]:
    """The text of each row of a table's body, with single spaces."""
    body = re.split("<tbody[^>]*>", html)[-1]
    return [
        " ".join(re.sub(r"<[^>]*>", " ", row).split()) for row in re.findall(r"<tr\b[^>]*>(.*?)</tr>", body, re.DOTALL)
    ]


def test_every_half_of_the_years_asked_for_is_a_row() -> None:
    assert [row[:7] for row in rows(EVERY_TABLE["deadlines"])] == [
        f"FY{year} {half}" for year in (24, 25, 26, 27) for half in ("H1", "H2")
    ]


def test_a_published_half_shows_its_dates() -> None:
    assert rows(EVERY_TABLE["deadlines"])[0] == (
        "FY24 H1 Jul 1\N{THIN SPACE}–\N{THIN SPACE}Dec 31, 2023 Jun 30, 2024 Feb 16, 2024 "
        "Aug 14, 2024 Wednesday Aug 15, 2024 Thursday Sep 28, 2024"
    ).replace("\N{THIN SPACE}", " ")


def test_a_half_that_continues_the_rule_says_so() -> None:
    assert ["by rule" in row for row in rows(EVERY_TABLE["deadlines"])] == [False, False, *[True] * 6]


def test_both_readings_of_the_claim_deadline_are_shown_with_what_we_do() -> None:
    claims = [row for row in rows(TABLES.readings_table("FY24 H1")) if row.startswith("to claim")]
    assert [(row[9:21], row.rpartition("confidence ")[2]) for row in claims] == [
        ("Aug 14, 2024", "Followed: the day to act by"),
        ("Aug 15, 2024", "Followed: the money is lost after it"),
    ]


def test_a_split_that_is_not_published_is_shown_as_a_gap() -> None:
    assert "Not published yet" in rows(EVERY_TABLE["splits"])[-1]


def test_a_program_has_its_threshold() -> None:
    assert rows(EVERY_TABLE["thresholds"])[0] == "Microsoft Commerce Incentives $10,000"


def test_a_source_can_be_linked_to() -> None:
    assert 'id="partner-center-claims-overview"' in EVERY_TABLE["sources"]


def test_a_source_is_dated_as_far_as_its_date_is_known() -> None:
    dated = [row for row in rows(EVERY_TABLE["sources"]) if row.startswith("Microsoft incentives and rebates")]
    assert dated == ["Microsoft incentives and rebates Pax8 Oct 2021 Nov 22, 2026 Medium confidence"]


@pytest.mark.parametrize("html", EVERY_TABLE.values(), ids=EVERY_TABLE)
def test_a_table_is_one_block_of_html(html: str) -> None:
    assert re.search(r"^\s*$", html.strip(), re.MULTILINE) is None
    assert html.startswith("<")


@pytest.mark.parametrize("html", EVERY_TABLE.values(), ids=EVERY_TABLE)
def test_a_table_holds_no_token_and_no_style(html: str) -> None:
    assert PATTERN.search(html) is None
    assert "style=" not in html


def test_the_words_of_a_table_are_translated() -> None:
    class Loud(NullTranslations):
        def gettext(self, message: str) -> str:
            return message.upper()

    assert "SPEND BY" in Tables(Formats("de"), Loud()).deadlines_table("FY24", "FY24")


def test_an_unknown_year_is_refused_with_the_nearest_one() -> None:
    with pytest.raises(NotInDataError, match=r"no year 'FY72'; did you mean 'FY27'\?"):
        TABLES.deadlines_table("FY24", "FY72")
