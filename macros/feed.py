"""What the policy changed, day by day, for the feed of each language: from the data, so that nobody has to write it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from markupsafe import Markup

from macros import engine
from macros.lines import Line
from macros.years import AFTER, BEFORE, Years

_DAY = timedelta(days=1)
_LINES = '</span><span class="line">'  # between two that the site's style sheet puts one below the other
_ITEM = Markup("<li><strong>{}</strong> {}<br>{}<br>{}</li>")


@dataclass(frozen=True, slots=True)
class Entry:
    """One day on which rules began, ended or changed. `html` lists them."""

    day: str
    title: str
    html: Markup


@dataclass(frozen=True, slots=True)
class Feed:
    """The entries in one language's formats and words."""

    years: Years

    @property
    def updated(self) -> str:
        """The day on which a source was read last: what has happened since is not in the data."""
        return str(max(source["read_on"] for source in engine.policies()["sources"]))

    def entries(self) -> Iterator[Entry]:
        """The days on which the policy changed, the latest first; none after `updated`.

        The first day of the data is left out: what began before it is not known to have begun then.
        """
        title = self.years.lines.words.gettext("What changed on {day}")
        for day in self._days():
            lines = self.years.changed(str(date.fromisoformat(day) - _DAY), day)
            if lines:
                yield Entry(day, title.format(day=self.years.lines.formats.date(day)), self._listed(lines))

    def _listed(self, lines: list[Line]) -> Markup:
        """Each line as an item: what it is about, what held before and what holds now. Feeds know no classes."""
        gettext = self.years.lines.words.gettext
        # L10n: {when} is “Before” or “After”, {what} the rule at that time.
        said = Markup(gettext("{when}: {what}"))  # noqa: S704 - a catalog holds no HTML, see locales
        before, after = gettext(BEFORE), gettext(AFTER)
        items = (
            _ITEM.format(line.head, about, said.format(when=before, what=was), said.format(when=after, what=now))
            for line in lines
            for about, was, now in [line.cells]
        )
        return Markup("<ul>{}</ul>").format(Markup("").join(items)).replace(_LINES, Markup("<br>"))

    def _days(self) -> list[str]:
        first = engine.timeline(engine.halves()[0])["earning"]["first_day"]
        return sorted((day for day in set(_ends(engine.policies())) if first < day <= self.updated), reverse=True)


def _ends(data: Any) -> Iterator[str]:
    """The first day of every row at any depth, and the day after its last."""
    if isinstance(data, dict):
        if {"first_day", "last_day", "source"} <= data.keys() and "of" not in data:  # a reading names other days
            yield data["first_day"]
            yield str(date.fromisoformat(data["last_day"]) + _DAY)
        data = list(data.values())
    if isinstance(data, list):
        for part in data:
            yield from _ends(part)
