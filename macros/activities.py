"""The macros of the page about one activity: does it count, how much, what a claim must show, and who says so.

    {{ activity_status("digital_ads") }}        when its facts were checked, for which years they hold, how sure we are
    {{ activity_eligibility("digital_ads") }}   the years, the category, the programs; approval before it starts
    {{ activity_limits("digital_ads") }}        its caps
    {{ activity_checklist("digital_ads") }}     what the claim must show, to be ticked and printed
    {{ activity_expenses("digital_ads") }}      the costs that count
    {{ activity_sources("digital_ads") }}       the sources of all this

Each is one block of HTML in the words of the interface. All raise NotInDataError for an activity that no list names.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from gettext import NullTranslations
from typing import Any

from babel.lists import format_list
from markupsafe import Markup

from macros import activity_rows as rows
from macros import activity_words, engine
from macros.activity_rows import Row
from macros.formats import Formats
from macros.rendering import filled, render


@dataclass(frozen=True, slots=True)
class Activities:
    """The macros about one activity in one language's formats and words."""

    formats: Formats
    words: NullTranslations

    def activity_status(self, activity: str) -> str:
        """When the facts of the page were last checked, the years they hold for, and the least sure of them."""
        return self.status(rows.listings(activity), rows.cited(activity))

    def activity_eligibility(self, activity: str) -> str:
        """The lists that name the activity by year, its category in them, and the approvals that come before it."""
        found = rows.listings(activity)
        gap = {"first_day": rows.first_day(), "last_day": _day_before(found[0]["first_day"])}
        return self.render(
            "activity_eligibility.html",
            listings=found,
            gap=gap if gap["last_day"] > gap["first_day"] else None,
            approvals=rows.approvals(activity),
        )

    def activity_limits(self, activity: str) -> str:
        """The caps on the activity, and what is known of them without being public."""
        return self.render(
            "activity_limits.html",
            caps=rows.about("cap", activity),
            has_details=bool(rows.about("proof", activity)),
            missing=[row for row in rows.about("not_public", activity) if row["what"] in _OF_LIMITS],
        )

    def activity_checklist(self, activity: str) -> str:
        """What a claim for the activity must show: lines to tick, with room for the claim's own data on paper."""
        latest = rows.listings(activity)[-1]["last_day"]
        proof = next(iter(rows.in_force(rows.about("proof", activity), latest)), None)
        required = proof["proofs"] if proof else []
        advised = [
            row | {"proofs": [id_ for id_ in row["proofs"] if id_ not in required]}
            for row in rows.in_force(rows.about("advice", activity), latest)
        ]
        advice = [row for row in advised if row["proofs"]]
        missing = [row for row in rows.about("not_public", activity) if row["what"] not in _OF_LIMITS]
        return self.render("activity_checklist.html", activity=activity, proof=proof, advice=advice, missing=missing)

    def activity_expenses(self, activity: str) -> str:
        """The kinds of costs that count."""
        return self.render("activity_expenses.html", proofs=rows.about("proof", activity))

    def activity_sources(self, activity: str) -> str:
        """The sources that the page rests on, when each is from and when we read it."""
        return self.sources(rows.cited(activity))

    def claim_checklist(self) -> str:
        """What every claim must hold, whatever the activity: lines to tick."""
        return self.render("activity_checklist.html", activity="", proof=None, advice=[], missing=[])

    def status(self, listed: list[Row], cited: list[Row]) -> str:
        """The line on when facts were checked: for rows `listed` by year, and all the rows that are `cited`.

        It is as sure as the least sure row of the latest year.
        """
        first, last = min(row["first_day"] for row in listed), max(row["last_day"] for row in listed)
        return self.render(
            "activity_status.html",
            read_on=min(_read_on(cited)),
            first_day=first,
            last_day=last,
            confidence=min((row["confidence"] for row in rows.in_force(cited, last)), key=rows.CONFIDENCES.index),
        )

    def sources(self, cited: Iterable[Row]) -> str:
        """The table of the sources of some rows, with how sure the rows are that rest on each."""
        sure: dict[str, set[str]] = {}
        for row in cited:
            sure.setdefault(row["source"], set()).add(row["confidence"])
        confidences = {
            id_: [level for level in rows.CONFIDENCES[::-1] if level in levels] for id_, levels in sure.items()
        }
        return self.render("sources.html", confidences=confidences, anchor="source-")

    def render(self, template: str, **values: Any) -> str:
        """A template of the activities with the words of their ids."""
        return render(
            template,
            self.formats,
            self.words,
            filled=filled,
            said=self.said,
            cap=self.cap,
            programs=self.programs,
            years=rows.years,
            every_claim=rows.table("every_claim"),
            retention=rows.retention(),
            **values,
        )

    def said(self, kind: str, id_: str) -> str:
        """The word of an id among the words of its kind: `said("proofs", "final_piece")`."""
        words: dict[str, str] = getattr(activity_words, kind.upper())
        return self.words.gettext(words[id_])

    def cap(self, row: Row) -> Markup:
        """A cap in words, from a row of the caps."""
        values = {key: self.formats.whole_money(row[key], "USD") for key in _DOLLARS if row[key]}
        values |= {"share": self.formats.percent(row["share"])} if row["share"] else {}
        return filled(self.said("caps", row["kind"]), persons=str(row["persons"]), **values)

    def programs(self, row: Row, among: Iterable[Row] = ()) -> Markup | str:
        """The programs that a row holds for, in words; all the rest, where others `among` the rows are for some."""
        named = row["programs"] or row["except_programs"]
        if named:
            reason = "other_programs_only" if row["programs"] else "not_for_program"
            names = format_list([rows.programs()[id_] for id_ in named], locale=self.formats.locale)
            return filled(self.said("reasons", reason), programs=names)
        if any(other["programs"] for other in among):
            return self.words.gettext("All other programs")
        return self.words.gettext("All programs")


_OF_LIMITS = ("country_allowances", "hosting_conference_allowance")
_DOLLARS = ("amount_usd", "per_person_usd")


def _read_on(cited: Iterable[Row]) -> list[str]:
    read = {row["id"]: row["read_on"] for row in engine.policies()["sources"]}
    return [read[row["source"]] for row in cited]


def _day_before(day: str) -> str:
    return str(date.fromisoformat(day) - timedelta(days=1))
