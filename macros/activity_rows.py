"""What the policy data holds about activities: the rows that speak about one, the years and the programs they mean."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from calculator.periods import Half
from macros import engine
from macros.names import known

type Row = dict[str, Any]

CONFIDENCES = ("low", "medium", "high")


def table(name: str) -> list[Row]:
    """The rows of a table of the activities, in the order of the data."""
    found: list[Row] = engine.policies()["activities"][name]
    return found


def eligible() -> list[str]:
    """Every activity that some list names, in the order of the latest lists."""
    rows = sorted(table("list"), key=lambda row: row["last_day"], reverse=True)
    return list(dict.fromkeys(id_ for row in rows for id_ in row["activities"]))


def listings(activity: str) -> list[Row]:
    """The lists that name an activity, oldest first, each with the name that its category had.

    Raises NotInDataError for an activity that no list names.
    """
    known("activity", activity, eligible())
    rows = sorted((row for row in table("list") if activity in row["activities"]), key=lambda row: row["first_day"])
    return [row | {"name": category_name(row["category"], row["last_day"])} for row in rows]


def category_name(category: str, day: str) -> str:
    """The id of the name that a category had on a day."""
    names = {row["category"]: row["name"] for row in in_force(table("category"), day)}
    return str(names[known("category", category, names)])


def about(name: str, activity: str) -> list[Row]:
    """The rows of a table (or of `not_public`) that speak about an activity, as far as it is listed.

    A row that names no activity speaks about all. Days are cut to those of the lists; a row without programs of its own
    takes over those of the latest list. Raises NotInDataError for an activity that no list names.
    """
    lists, has_it = listings(activity), programs_with(activity)
    rows = engine.policies()["not_published"] if name == "not_public" else table(name)
    return [
        _as_listed(row, lists)
        for row in rows
        if "activities" in row
        and (not row["activities"] or activity in row["activities"])
        and row["first_day"] <= lists[-1]["last_day"]
        and row["last_day"] >= lists[0]["first_day"]
        and any(holds_for(row, id_) for id_ in has_it)
    ]


def _as_listed(row: Row, lists: list[Row]) -> Row:
    days = {
        "first_day": max(row["first_day"], lists[0]["first_day"]),
        "last_day": min(row["last_day"], lists[-1]["last_day"]),
    }
    whose = row if row["programs"] or row["except_programs"] else lists[-1]
    return row | days | {key: whose[key] for key in ("programs", "except_programs")}


def programs_with(activity: str) -> list[str]:
    """The programs that have an activity by some list."""
    return [id_ for id_ in programs() if any(holds_for(row, id_) for row in listings(activity))]


def holds_for(row: Row, program: str) -> bool:
    """Whether a row speaks about a program: it names it, or names none and does not leave it out."""
    return program not in row["except_programs"] and program in (row["programs"] or [program])


def approvals(activity: str) -> list[Row]:
    """The approvals that come before an activity; what is only advised is left out where every program requires it."""
    rows, has_it = about("preapproval", activity), programs_with(activity)
    required = [row for row in rows if row["level"] == "required"]
    return required if any(all(holds_for(row, id_) for id_ in has_it) for row in required) else rows


def cited(activity: str) -> list[Row]:
    """Every row that a page about an activity rests on."""
    names = ("cap", "proof", "advice", "not_public")
    rows = [row for name in names for row in about(name, activity)]
    return [*listings(activity), *rows, *approvals(activity), *table("every_claim"), retention()]


def retention() -> Row:
    """How long the originals of a proof have to be kept: the latest row of the rule."""
    rows: list[Row] = engine.policies()["claims"]["rule"]
    return [row for row in rows if row["name"] == "proof-retention-months"][-1]


def in_force(rows: Iterable[Row], day: str) -> list[Row]:
    """The rows that hold on a day."""
    return [row for row in rows if row["first_day"] <= day <= row["last_day"]]


def first_day() -> str:
    """The first day of any list."""
    return str(min(row["first_day"] for row in table("list")))


def last_day() -> str:
    """The last day of any list: nothing is published about activities after it."""
    return str(max(row["last_day"] for row in table("list")))


def programs(day: str = "") -> dict[str, str]:
    """The name of every program by its id; with a `day`, of those that exist on it."""
    rows: list[Row] = engine.policies()["programs"]
    return {row["id"]: row["name"] for row in (in_force(rows, day) if day else rows)}


def years(first: str, last: str) -> str:
    """The fiscal years from one day to another, `FY25`, `FY20–FY24`; the halves, where those are no whole years.

    Raises ValueError for a part of a half.
    """
    ends = Half.of(date.fromisoformat(first)), Half.of(date.fromisoformat(last))
    if (str(ends[0].period.first_day), str(ends[1].period.last_day)) != (first, last):
        raise ValueError(f"{first} to {last} are no whole halves")
    is_whole = (ends[0].number, ends[1].number) == (1, 2)
    return "–".join(dict.fromkeys(str(half).partition(" ")[0] if is_whole else str(half) for half in ends))


def short_name(program: str) -> str:
    """The short name of a program: the first other name it goes by, or its own."""
    names = {row["id"]: (*row["aliases"], row["name"])[0] for row in engine.policies()["programs"]}
    return str(names[program])
