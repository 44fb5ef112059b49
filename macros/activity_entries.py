"""All activities side by side, as they are on the last day of the lists: what a table or the map says of each."""

from dataclasses import dataclass

from macros import activity_rows as rows
from macros.activity_rows import Row

type Variants = list[tuple[Row | None, list[str]]]


@dataclass(frozen=True, slots=True)
class Entry:
    """An activity under its latest list.

    `counts_for` holds the programs that have it. `caps` and `approvals` hold the row in force, if there is one, with
    the programs it holds for; what holds for most programs comes first.
    """

    id: str
    lists: tuple[Row, ...]
    counts_for: list[str]
    caps: Variants
    approvals: Variants
    proof: Row | None

    @property
    def page(self) -> str:
        """The name of its page."""
        return self.id.replace("_", "-")

    @property
    def years(self) -> str:
        """The years in which it is listed."""
        return rows.years(self.lists[0]["first_day"], self.lists[-1]["last_day"])

    @property
    def is_new(self) -> bool:
        """Whether the earliest lists do not name it."""
        return bool(self.lists[0]["first_day"] > rows.first_day())

    @property
    def elsewhere(self) -> list[Row]:
        """The lists that had it in another category."""
        return [row for row in self.lists if row["category"] != self.lists[-1]["category"]]


def entry(activity: str) -> Entry:
    """An activity under its latest list. Raises NotInDataError for one that no list names."""
    lists = rows.listings(activity)
    day = lists[-1]["last_day"]
    counts_for = [id_ for id_ in rows.programs(day) if rows.holds_for(lists[-1], id_)]
    approvals = sorted(rows.approvals(activity), key=lambda row: row["level"] != "required")  # that comes first
    return Entry(
        id=activity,
        lists=tuple(lists),
        counts_for=counts_for,
        caps=_variants(rows.in_force(rows.about("cap", activity), day), counts_for),
        approvals=_variants(rows.in_force(approvals, day), counts_for),
        proof=next(iter(rows.in_force(rows.about("proof", activity), day)), None),
    )


def _variants(found: list[Row], counts_for: list[str]) -> Variants:
    """The first row that holds for each program, with the programs that share it."""
    groups: dict[int, tuple[Row | None, list[str]]] = {}
    for program in counts_for:
        row = next((row for row in found if rows.holds_for(row, program)), None)
        groups.setdefault(id(row), (row, []))[1].append(program)
    return sorted(groups.values(), key=lambda group: -len(group[1]))


def categories() -> dict[str, str]:
    """The name of every category by its id, both ids of words, as they are on the last day of the lists."""
    return {row["category"]: row["name"] for row in rows.in_force(rows.table("category"), rows.last_day())}


def entries(category: str) -> list[Entry]:
    """The activities of a category."""
    lists = rows.in_force(rows.table("list"), rows.last_day())
    return [entry(id_) for row in lists if row["category"] == category for id_ in row["activities"]]


def formerly(category: str) -> list[tuple[Entry, Row]]:
    """The activities that have left a category for another, each with its list of then."""
    everything = [entry(id_) for id_ in rows.eligible()]
    return [(one, row) for one in everything for row in one.elsewhere if row["category"] == category]
