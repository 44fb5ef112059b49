"""The macros of the activities: what each says of the policy data, in whose words, and that no id is without a word."""

import re
from collections.abc import Callable
from gettext import NullTranslations
from pathlib import Path

import pytest

from locales.languages import LANGUAGES
from locales.tokens import PATTERN
from macros import activity_rows, activity_words
from macros.activities import Activities
from macros.activity_entries import categories, entries
from macros.activity_map import GAP, TILE, WIDTH, Drawing, Tile
from macros.activity_overview import Overview, months_after
from macros.activity_rows import Row, table
from macros.formats import Formats
from macros.names import NotInDataError
from macros.rendering import filled

DOCS = Path(__file__).parents[2] / "docs" / "activities"
ENGLISH = Activities(Formats("en"), NullTranslations())
OVERVIEW = Overview(ENGLISH, lambda: "activities/")
ELIGIBLE = activity_rows.eligible()
ABOUT_ONE = (
    "activity_status",
    "activity_eligibility",
    "activity_limits",
    "activity_checklist",
    "activity_expenses",
    "activity_sources",
)
ABOUT_ALL: dict[str, Callable[[Overview], str]] = {
    "status": Overview.activities_status,
    "sources": Overview.activities_sources,
    "filter": Overview.activity_filter,
    "map": Overview.activity_map,
    "table": lambda overview: overview.activities_table("market_development"),
    "exclusions": Overview.exclusions_table,
    "status of exclusions": Overview.exclusions_status,
    "sources of exclusions": Overview.exclusions_sources,
    "proof": Overview.proof_table,
    "retention": lambda overview: overview.retention_table("FY24", "FY26"),
    "claim": lambda overview: overview.activities.claim_checklist(),
}


def text(html: str) -> str:
    """The words of a piece of HTML, with single spaces."""
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


def rows(html: str) -> list[str]:
    """The words of each row of the bodies of all tables."""
    bodies = "".join(re.findall(r"<tbody\b[^>]*>(.*?)</tbody>", html, re.DOTALL))
    return [text(row) for row in re.findall(r"<tr\b.*?</tr>", bodies, re.DOTALL)]


def ids(names: tuple[str, ...], key: str) -> set[str]:
    """Every id under a key in the rows of some tables."""
    found = [row[key] for name in names for row in table(name)]
    return {id_ for value in found for id_ in ([value] if isinstance(value, str) else value)}


IDS = {
    "ACTIVITIES": ids(("list", "exclusion"), "activities"),
    "CATEGORIES": ids(("category",), "name"),
    "CORE": ids(("proof",), "core"),
    "PROOFS": ids(("proof", "advice", "every_claim"), "proofs"),
    "METRICS": ids(("proof",), "metrics"),
    "EXPENSES": ids(("proof",), "expenses"),
    "CAPS": ids(("cap",), "kind"),
    "APPROVALS": ids(("preapproval",), "level"),
    "APPROVERS": ids(("preapproval",), "approvers"),
    "NOT_PUBLIC": {row["what"] for id_ in ELIGIBLE for row in activity_rows.about("not_public", id_)},
    "REASONS": {"never_eligible", "not_listed", "other_programs_only", "not_for_program"},
}


@pytest.mark.parametrize("kind", IDS)
def test_every_id_has_a_word_and_every_word_an_id(kind: str) -> None:
    assert getattr(activity_words, kind).keys() == IDS[kind]


# --- The pages --------------------------------------------------------------------------------------------------------


def test_every_activity_has_a_page() -> None:
    of_all = {"index", "proof", "never-eligible"}
    assert {path.stem for path in DOCS.glob("*.md")} - of_all == {id_.replace("_", "-") for id_ in ELIGIBLE}


@pytest.mark.parametrize("activity", ELIGIBLE)
def test_a_page_is_headed_by_the_word_for_its_activity(activity: str) -> None:
    page = (DOCS / f"{activity.replace('_', '-')}.md").read_text("utf-8")
    assert page.partition("\n")[0] == f"# {activity_words.ACTIVITIES[activity]}"


@pytest.mark.parametrize("activity", ELIGIBLE)
def test_a_page_shows_everything_about_its_own_activity(activity: str) -> None:
    page = (DOCS / f"{activity.replace('_', '-')}.md").read_text("utf-8")
    assert re.findall(r"\{\{ (.*?) \}\}", page) == [f'{macro}("{activity}")' for macro in ABOUT_ONE]


def test_the_overview_has_a_table_for_every_category() -> None:
    page = (DOCS / "index.md").read_text("utf-8")
    assert re.findall(r'activities_table\("(\w+)"\)', page) == list(categories())


# --- Is it still true? ------------------------------------------------------------------------------------------------


def test_a_page_says_when_it_was_checked_what_it_holds_for_and_how_sure_it_is() -> None:
    assert text(ENGLISH.activity_status("social_media")).startswith(
        "Facts checked on Nov 22, 2026 They hold for FY25–FY26 How sure we are Medium confidence"
    )


def test_a_page_says_that_nothing_is_published_for_later_days() -> None:
    assert "For activities after June 30, 2026 nothing has been published." in text(
        ENGLISH.activity_status("digital_ads")
    )


def test_doubts_about_earlier_years_do_not_make_the_latest_year_doubtful() -> None:
    assert {row["confidence"] for row in activity_rows.cited("digital_ads")} == {"high", "medium", "low"}
    assert "Low" not in ENGLISH.activity_status("digital_ads")


def test_a_page_names_every_source_it_rests_on_once() -> None:
    named = re.findall(r'id="source-([\w-]+)"', ENGLISH.activity_sources("tv_radio"))
    assert sorted(named) == sorted({row["source"] for row in activity_rows.cited("tv_radio")})


@pytest.mark.parametrize("activity", ELIGIBLE)
def test_every_citation_leads_to_a_source_on_the_page(activity: str) -> None:
    html = "".join(getattr(ENGLISH, macro)(activity) for macro in ABOUT_ONE)
    assert set(re.findall(r'href="#([\w-]+)"', html)) <= set(re.findall(r'id="([\w-]+)"', html))


# --- Does it count? ---------------------------------------------------------------------------------------------------


def test_trade_shows_changed_their_category_after_fy24() -> None:
    found = rows(ENGLISH.activity_eligibility("tradeshows"))[:3]
    assert [(row[:9].split()[0], "Market" in row, "Demand" in row) for row in found] == [
        ("FY20–FY24", True, False),
        ("FY25", False, True),
        ("FY26", False, True),
    ]


def test_skilling_was_called_readiness_up_to_fy24() -> None:
    first, second, *_ = rows(ENGLISH.activity_eligibility("exams_tuition"))
    assert ("Partner readiness" in first, "Partner skilling" in second) == (True, True)


def test_years_before_the_first_list_that_names_an_activity_are_a_no() -> None:
    assert rows(ENGLISH.activity_eligibility("social_media"))[0] == (
        "FY20–FY24 No In no list of eligible activities that we know – –"
    )


def test_an_activity_for_one_program_only_says_so() -> None:
    assert "Yes Only for Surface PC and Surface Hub Authorized Device Distributor (ADD)" in text(
        ENGLISH.activity_eligibility("tv_radio")
    )


def test_an_activity_that_one_program_has_not_got_says_so() -> None:
    assert "Yes Not for Surface PC and Surface Hub Authorized Device Distributor (ADD)" in text(
        ENGLISH.activity_eligibility("employee_purchase_web")
    )


def approval_levels(activity: str) -> list[tuple[str, str, tuple[str, ...]]]:
    return [
        (row["level"], activity_rows.years(row["first_day"], row["last_day"]), tuple(row["programs"]))
        for row in activity_rows.approvals(activity)
    ]


def test_approval_is_advised_for_all_and_required_for_surface() -> None:
    assert approval_levels("digital_ads") == [
        ("recommended", "FY20–FY26", ()),
        ("required", "FY20–FY23", ("surface-add",)),
        ("required", "FY24–FY26", ("surface-add",)),
    ]


def test_where_every_program_requires_approval_none_is_only_advised() -> None:
    assert approval_levels("tv_radio") == [("required", "FY24–FY26", ("surface-add",))] * 2


def test_an_activity_that_surface_has_not_got_says_nothing_of_its_approvals() -> None:
    assert approval_levels("employee_purchase_web") == [("recommended", "FY20–FY26", ())]


# --- How much? --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("activity", "limits"),
    [
        ("syndicated_content", ["$18,750 in each usage period"] * 2),
        (
            "product_seeding_demo",
            ["10% of the co-op you earned or $3,000, whichever is more, in each usage period", "No limit of its own"]
            * 2,
        ),
        (
            "microsoft_conferences",
            [
                "Travel and hotel: $5,000 for each person and conference, for at most 3 people, and $45,000 in each "
                "usage period"
            ]
            * 2,
        ),
        (
            "onsite_champ",
            [
                "100% of the co-op you earned, in each usage period",
                "50% of the co-op you earned, in each usage period",
            ]
            * 2,
        ),
    ],
)
def test_a_cap_is_said_in_words(activity: str, limits: list[str]) -> None:
    caps = sorted(activity_rows.about("cap", activity), key=lambda row: row["first_day"])
    assert sorted(ENGLISH.cap(row).striptags() for row in caps) == sorted(limits)


def test_a_figure_in_a_cap_keeps_its_direction() -> None:
    (cap,) = [row for row in activity_rows.about("cap", "syndicated_content") if row["confidence"] == "high"]
    assert ENGLISH.cap(cap) == "<bdi>$18,750</bdi> in each usage period"


def test_no_published_cap_is_not_the_same_as_no_public_word() -> None:
    assert "No limit of its own is published" in ENGLISH.activity_limits("print_ads")
    assert "Whether this activity has a limit of its own is not public." in ENGLISH.activity_limits(
        "migration_services"
    )


def test_the_allowance_of_hosting_is_named_as_unknown() -> None:
    assert "In the Hosting program the limits for conferences may differ." in ENGLISH.activity_limits(
        "microsoft_conferences"
    )


# --- What must be shown? ----------------------------------------------------------------------------------------------


def groups(html: str) -> dict[str, list[str]]:
    """The lines of a checklist by the legend above them."""
    fields = re.findall(r"<legend>(.*?)</legend>(.*?)</fieldset>", html, re.DOTALL)
    return {legend: [text(line) for line in re.findall(r"<li>.*?</li>", lines, re.DOTALL)] for legend, lines in fields}


def test_a_checklist_parts_what_is_required_from_what_is_recommended() -> None:
    assert groups(ENGLISH.activity_checklist("digital_ads")) == {
        "Required proof": ["A screenshot of the ad as it ran", "The address of the landing page"],
        "Required figures": ["A summary of the results, such as the click-through rate"],
        "Required with every claim": [
            "The invoices of everyone else you paid",
            "A Certification Statement and Report (CSR) for work you did yourself",
        ],
        "Recommended as well": [
            "Evidence of at least one ad while it ran",
            "Evidence of every landing page that the ads lead to",
            "The figures of the campaign: impressions, clicks, reach and leads",
            "Screenshots that show date and time",
        ],
        "Afterwards": ["The originals are filed where they will stay for 24 months after the activity"],
    }


def test_what_is_required_is_not_recommended_again() -> None:
    lists = groups(ENGLISH.activity_checklist("customer_seminars"))
    assert "Photos of the event" in lists["Required proof"]
    assert "Photos of the event" not in lists["Recommended as well"]


def test_a_checklist_for_any_claim_names_no_activity() -> None:
    assert list(groups(ENGLISH.claim_checklist())) == ["Required with every claim", "Afterwards"]
    assert "<dt>Activity</dt>" not in ENGLISH.claim_checklist()


@pytest.mark.parametrize("activity", ELIGIBLE)
def test_every_line_of_a_checklist_can_be_ticked_by_its_words(activity: str) -> None:
    lines = re.findall(r"<li>.*?</li>", ENGLISH.activity_checklist(activity), re.DOTALL)
    assert [line for line in lines if not re.match(r'<li><label><input type="checkbox"> <span>', line)] == []


@pytest.mark.parametrize(
    "activity", ["social_media", "best_practice_development", "third_party_solution", "migration_services"]
)
def test_where_no_requirement_is_public_the_checklist_says_so_and_what_to_do(activity: str) -> None:
    checklist = ENGLISH.activity_checklist(activity)
    assert "is not public. Look in your program guide, and ask Microsoft in writing before you spend." in checklist
    assert "Required proof" not in groups(checklist)


def test_the_further_proof_of_telemarketing_is_named_as_unknown() -> None:
    assert "Microsoft asks for further proof of telemarketing" in ENGLISH.activity_checklist("telemarketing")


def test_the_costs_that_count_are_listed() -> None:
    assert text(ENGLISH.activity_expenses("digital_ads")).startswith("Advertising space and airtime Agency fees FY20")


def test_costs_that_are_not_public_are_not_guessed() -> None:
    assert text(ENGLISH.activity_expenses("social_media")) == (
        "Which costs count is not public. Look in your program guide before you spend."
    )


# --- All of them ------------------------------------------------------------------------------------------------------


def test_every_activity_stands_in_one_table_of_the_overview() -> None:
    tables = [OVERVIEW.activities_table(category) for category in categories()]
    links = [link for html in tables for link in re.findall(r'href="\.\./activities/([\w-]+)/"', html)]
    assert sorted(links) == sorted(id_.replace("_", "-") for id_ in ELIGIBLE)


def test_a_row_carries_the_programs_it_counts_for() -> None:
    html = OVERVIEW.activities_table("demand_generation")
    last = re.findall(r'<tr role="row" data-programs="([^"]*)">', html)[-1]
    assert last == "surface-add"  # TV and radio


def test_what_holds_for_most_programs_comes_before_the_exceptions() -> None:
    (offers,) = [
        row for row in rows(OVERVIEW.activities_table("market_development")) if row.startswith("Customer offers")
    ]
    assert offers == (
        "Customer offers 25% of the co-op you earned, in each usage period Surface ADD · 100% of the co-op you earned, "
        "in each usage period Advised Surface ADD · Required The offer with its terms"
    )


def test_an_unknown_category_is_refused_with_the_nearest_one() -> None:
    with pytest.raises(NotInDataError, match=r"did you mean 'demand_generation'\?"):
        OVERVIEW.activities_table("demand_generations")


def test_an_unknown_activity_is_refused_with_the_nearest_one() -> None:
    with pytest.raises(NotInDataError, match=r"no activity 'digital_ad'; did you mean 'digital_ads'\?"):
        ENGLISH.activity_status("digital_ad")


def test_what_is_never_paid_for_has_no_page_to_claim_it() -> None:
    with pytest.raises(NotInDataError, match="no activity 'alcohol'"):
        ENGLISH.activity_checklist("alcohol")


def test_each_exclusion_shows_its_years_together() -> None:
    found = [row.partition("Never")[0].strip() for row in rows(OVERVIEW.exclusions_table())]
    assert found[:2] == [
        "What another Microsoft investment already pays for FY20–FY24",
        "What another Microsoft investment already pays for FY25–FY26",
    ]


def test_originals_are_kept_for_the_months_of_the_rule_after_the_last_activity() -> None:
    first, second, *_ = rows(OVERVIEW.retention_table("FY24", "FY24"))
    assert (first[-12:], second[-20:]) == ("Jun 30, 2026", "Dec 31, 2026 by rule")


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [("2024-06-30", 24, "2026-06-30"), ("2024-02-29", 24, "2026-02-28"), ("2023-12-31", 2, "2024-02-29")],
)
def test_months_later_is_the_same_day_or_the_last_of_its_month(day: str, months: int, later: str) -> None:
    assert months_after(day, months) == later


# --- The map ----------------------------------------------------------------------------------------------------------


def test_the_map_has_a_tile_for_every_activity_and_one_for_the_category_that_trade_shows_left() -> None:
    html = OVERVIEW.activity_map()
    assert html.count("activity-tile-former") - 1 == 1  # the legend has one, too
    assert html.count("<g class=") == len(ELIGIBLE) + 1


def test_a_drawing_says_what_it_shows() -> None:
    skilling = re.findall(r"<desc[^>]*>(.*?)</desc>", OVERVIEW.activity_map())[2]
    assert skilling.endswith("Microsoft conferences, $45,000; Product seeding and demo units, 10% / $3,000")


def test_a_bar_is_as_long_as_the_share_of_the_tile() -> None:
    assert (Tile("Offers", "known", share="0.25").bar, Tile("Ads", "known").bar) == (WIDTH // 4, 0)


def test_a_drawing_differs_between_languages_in_its_words_only() -> None:
    def elements(code: str) -> list[str]:
        drawn = Overview(Activities(Formats(code), NullTranslations()), lambda: "activities/").activity_map()
        return re.findall(r"<[^>]*>", drawn)

    assert elements("ar") == elements("de") == elements("en")


def test_tiles_stand_one_below_the_other() -> None:
    drawing = Drawing("x", (Tile("Ads", "known"), Tile("Mail", "known")))
    assert ([top for top, _ in drawing.placed], drawing.height) == ([0, TILE + GAP], 2 * TILE + GAP)


# --- In every language ------------------------------------------------------------------------------------------------


def blocks(code: str) -> list[str]:
    """Every block about activities in the formats of a language, before translation."""
    activities = Activities(Formats(code), NullTranslations())
    one = [getattr(activities, macro)(id_) for macro in ABOUT_ONE for id_ in ELIGIBLE]
    return one + [macro(Overview(activities, lambda: "activities/")) for macro in ABOUT_ALL.values()]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_block_is_one_block_of_html_without_style_or_token(code: str) -> None:
    found = blocks(code)
    assert [html for html in found if not html.startswith("<") or "\n\n" in html] == []
    assert [html for html in found if PATTERN.search(html) or "style=" in html or "{" in html] == []


def test_words_are_translated() -> None:
    class German(NullTranslations):
        def gettext(self, message: str) -> str:
            return {"The offer with its terms": "Das Angebot mit seinen Bedingungen"}.get(message, message)

    assert "Das Angebot mit seinen Bedingungen" in Activities(Formats("de"), German()).activity_checklist("spiffs")


def test_a_translation_cannot_reach_into_values_or_markup() -> None:
    assert filled("<b>{who}</b>", who="A&B") == "&lt;b&gt;<bdi>A&amp;B</bdi>&lt;/b&gt;"
    assert filled("{who.__class__}", who="A") == "{who.__class__}"


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        ("2024-07-01", "2025-06-30", "FY25"),
        ("2019-07-01", "2024-06-30", "FY20–FY24"),
        ("2025-01-01", "2025-06-30", "FY25 H2"),
        ("2024-07-01", "2024-12-31", "FY25 H1"),
        ("2024-01-01", "2025-06-30", "FY24 H2–FY25 H2"),
    ],
)
def test_years_are_named(first: str, last: str, name: str) -> None:
    assert activity_rows.years(first, last) == name


def test_a_part_of_a_half_has_no_name() -> None:
    with pytest.raises(ValueError, match="2024-07-02 to 2025-06-30 are no whole halves"):
        activity_rows.years("2024-07-02", "2025-06-30")


def test_entries_are_in_the_order_of_the_lists() -> None:
    assert [entry.id for entry in entries("market_development")][:3] == [
        "telemarketing",
        "customer_seminars",
        "customer_offers",
    ]


def test_rows_are_cut_to_the_days_on_which_the_activity_is_listed() -> None:
    def days(row: Row) -> tuple[str, str]:
        return row["first_day"], row["last_day"]

    assert {days(row) for row in activity_rows.about("preapproval", "social_media")} == {("2024-07-01", "2026-06-30")}
