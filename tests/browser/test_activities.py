"""The list of activities as a reader narrows it, and as it stands without any script."""

from typing import Any

import pytest
from playwright.sync_api import Page


def shown(page: Page) -> list[str]:
    """The names of the activities in sight."""
    rows = page.locator("[data-category] tbody tr").filter(visible=True)
    return [name.strip() for name in rows.locator("th a").all_text_contents()]


def headings(page: Page) -> list[str]:
    """The names of the categories in sight, without the mark that links to each."""
    return [
        heading.evaluate("heading => heading.firstChild.textContent")
        for heading in page.locator("article h3").filter(visible=True).all()
    ]


def test_every_activity_is_shown_at_first_and_counted(open_page: Any) -> None:
    page = open_page("activities/")
    assert len(shown(page)) == 26
    assert page.locator("output[name=shown]").text_content() == "26"


def test_a_category_leaves_only_its_own_section(open_page: Any) -> None:
    page = open_page("activities/")
    page.select_option("[name=category]", "partner_skilling")
    assert headings(page) == ["Partner skilling"]
    assert page.locator("output[name=shown]").text_content() == str(len(shown(page))) == "6"


def test_a_program_leaves_only_what_counts_for_it(open_page: Any) -> None:
    page = open_page("activities/")
    page.select_option("[name=program]", "mci-csp")
    assert "TV and radio advertising" not in shown(page)
    page.select_option("[name=program]", "surface-add")
    assert "TV and radio advertising" in shown(page)
    assert "Employee purchase web shops" not in shown(page)


@pytest.mark.parametrize(("program", "limit"), [("surface-add", "100%"), ("hosting", "25%")])
def test_a_program_sees_its_own_limit_only(open_page: Any, program: str, limit: str) -> None:
    page = open_page("activities/")
    page.select_option("[name=program]", program)
    row = page.locator("tr", has=page.get_by_role("link", name="Customer offers", exact=True))
    shares = row.locator("td").first.locator("[data-programs]").filter(visible=True).all_text_contents()
    assert [limit in share for share in shares] == [True]


def test_all_comes_back(open_page: Any) -> None:
    page = open_page("activities/")
    page.select_option("[name=category]", "unspecified")
    page.select_option("[name=category]", "")
    assert len(shown(page)) == 26


def test_without_a_script_there_is_no_filter_and_nothing_is_missing(open_page: Any) -> None:
    page = open_page("activities/", java_script_enabled=False)
    assert page.locator("[data-activity-filter]").is_hidden()
    assert len(shown(page)) == 26


def test_a_checklist_is_ticked_by_its_words(open_page: Any) -> None:
    page = open_page("activities/digital-ads/")
    page.get_by_text("The address of the landing page", exact=True).click()
    assert page.get_by_role("checkbox", name="The address of the landing page", exact=True).is_checked()


def test_on_paper_a_checklist_has_room_for_the_claim(open_page: Any) -> None:
    page = open_page("activities/digital-ads/")
    room = page.get_by_text("Keep the originals until", exact=True)
    assert room.is_hidden()
    page.emulate_media(media="print")
    assert room.is_visible()
