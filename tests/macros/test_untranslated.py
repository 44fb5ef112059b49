"""Words that a half-done catalog lacks are English, and say so wherever an element can."""

from gettext import GNUTranslations, NullTranslations
from io import BytesIO

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from locales.structure import same_structure
from macros.formats import Formats
from macros.rendering import render
from macros.untranslated import gettext, marked

ENGLISH = '<span lang="en" dir="ltr">{}</span>'


@pytest.fixture
def dutch() -> GNUTranslations:
    """A catalog with one word, which is written as in English."""
    catalog, compiled = Catalog(locale="nl"), BytesIO()
    catalog.add("Status", "Status")
    write_mo(compiled, catalog)
    compiled.seek(0)
    return GNUTranslations(compiled)


def test_only_what_the_catalog_lacks_is_marked(dutch: GNUTranslations) -> None:
    said = gettext(dutch)
    assert marked(f"<p>{said('Status')}: {said('Spend by')}</p>") == f"<p>Status: {ENGLISH.format('Spend by')}</p>"
    assert dutch.gettext("Spend by") == "Spend by"


def test_on_an_english_page_nothing_is_marked() -> None:
    assert gettext(NullTranslations())("Spend by") == "Spend by"


@pytest.mark.parametrize(
    "html", ['<td data-label="{}">1</td>', "<option>{}</option>", "<svg><text>{}</text></svg>", "<title>{}</title>"]
)
def test_what_can_hold_no_element_stays_bare(dutch: GNUTranslations, html: str) -> None:
    assert marked(html.format(gettext(dutch)("Claim by"))) == html.format("Claim by")


def test_a_sentence_is_marked_with_the_figures_in_it(dutch: GNUTranslations) -> None:
    sentence = gettext(dutch)("Within {days} days").replace("{days}", "<bdi>45</bdi>")
    assert marked(sentence) == ENGLISH.format("Within <bdi>45</bdi> days")


def test_a_table_with_marks_is_built_like_the_english_one_and_keeps_no_control_character(
    dutch: GNUTranslations,
) -> None:
    tables = [
        render("lines.html", Formats("nl"), words, label="x", id="", heads=["a"], lines=[], amounts=(), is_cited=True)
        for words in (NullTranslations(), dutch)
    ]
    assert f'<th scope="col" role="columnheader">{ENGLISH.format("Source")}</th>' in tables[1]
    assert same_structure(*tables)
    assert {"\x0e", "\x0f"}.isdisjoint(tables[1])
