"""What is said below a page of its facts: the oldest reading, the years, the surest and the least sure row."""

import re
from gettext import NullTranslations
from types import SimpleNamespace
from typing import Any

import pytest

from macros.facts import Facts
from macros.figures import Figures
from macros.formats import Formats
from macros.names import NotInDataError
from macros.notes import Macro, note, noting
from macros.tables import Tables

FORMATS = Formats("en")


def line(*calls: tuple[Macro, tuple[str, ...]], **meta: Any) -> str:
    """The line below a page on which these macros are called, with this front matter."""
    facts = Facts(FORMATS, NullTranslations())
    for macro, given in calls:
        noting(macro, lambda: facts.rows["page/"])(*given)
    return facts.line(SimpleNamespace(url="page/", meta=meta))


def values(*calls: tuple[Macro, tuple[str, ...]], **meta: Any) -> list[str]:
    return re.findall(r"<dd[^>]*>\s*(?:<time[^>]*>)?([^<]*?)\s*<", line(*calls, **meta))


def test_a_figure_tells_when_its_source_was_read_which_year_it_is_of_and_how_sure_it_is() -> None:
    assert values((Figures(FORMATS).threshold, ("mci-csp", "FY24 H1"))) == ["Nov 22, 2026", "FY24", "High confidence"]


def test_a_date_rests_on_the_reading_that_it_follows_and_on_no_other() -> None:
    assert values((Figures(FORMATS).date, ("claim_by", "FY24 H1")))[1:] == ["FY24", "High confidence"]
    assert values((Figures(FORMATS).date, ("proof_by", "FY24 H1")))[1:] == ["FY24", "Medium confidence"]


def test_a_table_tells_of_every_row_it_shows() -> None:
    tables = Tables(FORMATS, NullTranslations())
    assert values((tables.deadlines_table, ("FY24", "FY26")))[1:] == ["FY24–FY26", "High to medium confidence"]


def test_readings_that_are_only_shown_count_for_how_sure_the_page_is_and_not_for_its_years() -> None:
    tables = Tables(FORMATS, NullTranslations())
    assert values((tables.readings_table, ("FY25 H2",)))[1:] == ["High to low confidence"]


def test_a_page_of_prose_names_its_sources_in_its_front_matter() -> None:
    assert values(sources=["partner-center-payments-faq"]) == ["Nov 22, 2026", "High confidence"]


def test_a_source_that_the_data_lacks_is_refused_with_the_nearest() -> None:
    with pytest.raises(NotInDataError, match="no source 'partner-car'; did you mean 'partner-care'"):
        line(sources=["partner-car"])


def test_a_page_without_facts_says_nothing() -> None:
    assert line((Figures(FORMATS).half, ("FY24 H1",))) == ""


def test_the_oldest_reading_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    read = [{"id": "new", "read_on": "2026-11-22"}, {"id": "old", "read_on": "2025-01-31"}]
    monkeypatch.setattr("macros.engine.policies", lambda: {"sources": read})
    rows = [{"source": id_, "confidence": "high"} for id_ in ("new", "old")]

    def macro() -> str:
        note(rows)
        return ""

    assert values((macro, ()))[0] == "Jan 31, 2025"


def test_rows_shown_outside_of_a_page_are_nobodys() -> None:
    note([{"source": "partner-care", "confidence": "low"}])
    assert line() == ""
