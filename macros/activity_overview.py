"""The macros of the pages about all activities: tables to filter, the map, what is never paid, how long to keep proof.

{{ activities_status() }}                      when the lists were checked, and for which years they hold
{{ activity_map() }}                           the categories and their activities as a picture
{{ activity_filter() }}                        the fields that narrow the tables below it
{{ activities_table("demand_generation") }}    the activities of a category, by the latest lists
{{ exclusions_table() }}                       what co-op never pays for
{{ proof_table() }}                            the required proof of every activity
{{ retention_table("FY24", "FY26") }}          until when to keep the originals
{{ activities_sources() }}                     the sources of all this
"""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from macros import activity_rows as rows
from macros import engine
from macros.activities import Activities
from macros.activity_entries import Entry, categories, entries, entry, formerly
from macros.activity_map import TILE, WIDTH, Drawing, Tile
from macros.activity_rows import Row
from macros.names import known


@dataclass(frozen=True, slots=True)
class Overview:
    """The macros about all activities. `page_url` gives the address of the page in hand, such as `activities/`."""

    activities: Activities
    page_url: Callable[[], str]

    def activities_status(self) -> str:
        """When the facts about activities were last checked, the years they hold for, and the least sure of them."""
        return self.activities.status(rows.table("list"), _cited())

    def activities_sources(self) -> str:
        """The sources of all that is known about activities."""
        return self.activities.sources(_cited())

    def activity_filter(self) -> str:
        """Fields for category and program. A script shows them; without it the tables stand as they are."""
        return self._render(
            "activity_filter.html", categories=categories(), open_programs=rows.programs(rows.last_day())
        )

    def activities_table(self, category: str) -> str:
        """The activities of a category by the latest lists. Raises NotInDataError for an unknown category."""
        known("category", category, categories())
        names = [row for row in rows.table("category") if row["category"] == category]
        return self._render("activities_table.html", category=category, names=names, entries=entries(category))

    def activity_map(self) -> str:
        """The categories of the latest lists and their activities, as drawings with a legend."""
        drawings = [Drawing(name, self._tiles(id_)) for id_, name in categories().items()]
        sizes = {"width": WIDTH, "tile_height": TILE}
        return self._render("activity_map.html", drawings=drawings, years_now=_year(rows.last_day()), **sizes)

    def exclusions_table(self) -> str:
        """What co-op never pays for, by year."""
        found = rows.table("exclusion")
        excluded = dict.fromkeys(id_ for row in found for id_ in row["activities"])
        pairs = [(id_, row) for id_ in excluded for row in found if id_ in row["activities"]]
        return self._render("exclusions.html", exclusions=pairs)

    def exclusions_status(self) -> str:
        """When what is never paid for was last checked."""
        return self.activities.status(rows.table("exclusion"), rows.table("exclusion"))

    def exclusions_sources(self) -> str:
        """The sources of what is never paid for."""
        return self.activities.sources(rows.table("exclusion"))

    def proof_table(self) -> str:
        """The proof that is required for each activity, with the way to its checklist."""
        return self._render("proof_table.html", entries=[entry(id_) for id_ in rows.eligible()])

    def retention_table(self, first: str, last: str) -> str:
        """Until when to keep the originals of what each half's money paid for, from a fiscal year to another.

        The day is counted from the last day to carry out an activity: for earlier activities it comes sooner.
        """
        months, halves = (
            rows.retention()["value"],
            engine.ask("timeline", first=f"{first} H1", last=f"{last} H2")["halves"],
        )
        kept = [half | {"keep_until": months_after(half["spend_by"], months)} for half in halves]
        return self._render("retention.html", halves=kept)

    def _tiles(self, category: str) -> tuple[Tile, ...]:
        """The activities of a category, and after them those that have left it."""
        left = [
            Tile(self._name(one), "former", note=rows.years(row["first_day"], row["last_day"]))
            for one, row in formerly(category)
        ]
        return (*map(self._tile, entries(category)), *left)

    def _tile(self, one: Entry) -> Tile:
        cap = one.caps[0][0]
        only = [rows.short_name(one.counts_for[0])] if len(one.counts_for) == 1 else []
        is_share = bool(cap and cap["kind"] == "share_of_earned")
        return Tile(
            name=self._name(one),
            kind="known" if one.proof else "unknown",
            note=" · ".join([*only, *([one.years] if one.is_new else [])]),
            limit=self._limit(cap) if cap else "",
            share=cap["share"] if cap and is_share else "",
        )

    def _limit(self, cap: Row) -> str:
        """A cap in a few letters: its share or its amount in all; both where the greater one counts."""
        formats = self.activities.formats
        share = [formats.percent(cap["share"])] if cap["share"] else []
        return " / ".join([*share, *([formats.whole_money(cap["amount_usd"], "USD")] if cap["amount_usd"] else [])])

    def _name(self, one: Entry) -> str:
        return self.activities.said("activities", one.id)

    def _render(self, template: str, **values: Any) -> str:
        root = "../" * self.page_url().count("/")
        return self.activities.render(template, root=root, short_names=_short_names, **values)


def months_after(day: str, months: int) -> str:
    """The same day so many months later; the last day of that month where it has no such day."""
    start = date.fromisoformat(day)
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return str(date(year, month + 1, min(start.day, monthrange(year, month + 1)[1])))


def _year(day: str) -> str:
    """The fiscal year that ends on a day."""
    return rows.years(str(date.fromisoformat(day).replace(year=int(day[:4]) - 1, month=7, day=1)), day)


def _short_names(programs: list[str]) -> str:
    return ", ".join(map(rows.short_name, programs))


def _cited() -> list[Row]:
    return [row for id_ in rows.eligible() for row in rows.cited(id_)]
