"""What the facts of a page are worth, said below it: from the rows that it shows, so never older than the data.

A page whose facts are all prose names its sources in its front matter instead: `sources: [partner-care]`.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from gettext import NullTranslations
from typing import Any

from calculator.periods import Half
from macros import engine
from macros.formats import Formats
from macros.marks import _
from macros.names import known
from macros.notes import Row
from macros.rendering import render

_LEVELS = ("low", "medium", "high")
_CONFIDENCES = {
    "high": _("High confidence"),
    "medium": _("Medium confidence"),
    "low": _("Low confidence"),
    # L10n: Some facts of a page are surer than others.
    "high-medium": _("High to medium confidence"),
    "high-low": _("High to low confidence"),
    "medium-low": _("Medium to low confidence"),
}


@dataclass(frozen=True, slots=True)
class Facts:
    """The rows of every page, and the line about them in one language's formats and words."""

    formats: Formats
    words: NullTranslations
    rows: defaultdict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))

    def line(self, page: Any) -> str:
        """When the sources of a page were last read, all of them; the years its rows are about; how sure they are.

        Nothing for a page without facts. Raises NotInDataError for a source in its front matter that the data lacks.
        """
        rows = [*self.rows[page.url], *_cited(page.meta.get("sources", []))]
        if not rows:
            return ""
        read = {source["id"]: source["read_on"] for source in engine.policies()["sources"]}
        return render(
            "facts.html",
            self.formats,
            self.words,
            read_on=min(read[row["source"]] for row in rows),
            years=_years(rows),
            confidence=self.words.gettext(_CONFIDENCES[_confidence(rows)]),
        )


def _cited(sources: Iterable[str]) -> Iterator[Row]:
    """How sure the rows are that rest on each source. Their years are left out: the page may be about others."""
    sure = engine.confidences()
    for source in sources:
        yield from ({"source": source, "confidence": level} for level in sure[known("source", source, sure)])


def _years(rows: Iterable[Row]) -> str:
    """The fiscal years from the first to the last that a row is about, by name; nothing where no row says.

    A reading that is only shown names a day of the half, not those for which it holds.
    """
    days = [row[end] for row in rows for end in ("first_day", "last_day") if "followed_as" not in row and end in row]
    ends = [Half.of(date.fromisoformat(day)) for day in (min(days), max(days))] if days else []
    return "–".join(dict.fromkeys(str(half).partition(" ")[0] for half in ends))


def _confidence(rows: Iterable[Row]) -> str:
    """The surest and the least sure row: `high-low`, or only `high` where all are as sure."""
    levels = sorted({row["confidence"] for row in rows}, key=_LEVELS.index, reverse=True)
    return "-".join(dict.fromkeys((levels[0], levels[-1])))
