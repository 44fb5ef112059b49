"""The macros that show the whole policy by fiscal year.

{{ policy_of_year("FY24") }}       what held in a fiscal year
{{ policy_changes("FY24") }}       what was said otherwise at its end than at the end of the year before
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from macros import engine
from macros import year_words as words
from macros.lines import Line, Lines, Text, remarked, stacked
from macros.marks import _
from macros.names import NotInDataError
from macros.policy_figures import NAMED_BY
from macros.policy_tables import Row, bounds, in_year, table, years
from macros.rendering import filled
from macros.year_rules import Rule, YearRules

_RULE, _FOR, _HOLDS = _("Rule"), _("For"), _("What holds")
BEFORE, AFTER = _("Before"), _("After")
# L10n: {year} is the name of a fiscal year, such as FY24.
_OF_YEAR, _CHANGES = _("The policy of {year}"), _("What changed with {year}")
# Rules that stay on lines of their own where they happen to say the same.
_APART = ("eligibility", "rate", "rule")

type Subject = tuple[str, tuple[str, ...]]
type Rules = dict[Subject, list[Rule]]


@dataclass(frozen=True, slots=True)
class Years:
    """The macros about fiscal years. All raise NotInDataError for a year that the data lacks."""

    lines: Lines

    def policy_of_year(self, year: str) -> str:
        """Every rule that held on at least one day of a fiscal year, with the days where it did not hold on all."""
        found = _by_subject(self._in_year(rule, year) for rule in self._rules(year))
        sides = {subject: ((_values(rules),), rules) for subject, rules in found.items()}
        return self.lines.table(
            self._said(_OF_YEAR, year), (_RULE, _FOR, _HOLDS), [*self._dates(year), *self._merged(sides)]
        )

    def policy_changes(self, year: str) -> str:
        """What the sources say of the last day of a fiscal year, and not or otherwise of that of the year before.

        Raises NotInDataError for the first year that the data holds.
        """
        changes = self.changed(bounds(_year_before(year))[1], bounds(year)[1])
        return self.lines.table(self._said(_CHANGES, year), (_RULE, _FOR, BEFORE, AFTER), changes)

    def changed(self, day: str, later: str) -> list[Line]:
        """A line for everything that the sources say of a later day, and not or otherwise of the first."""
        changes = engine.ask("differences", **{"from": day, "to": later})["differences"]
        before, after = (_by_subject(self._of_side(changes, side)) for side in ("before", "after"))
        sides = {
            subject: (self._cells(before.get(subject), after.get(subject)), after.get(subject) or before[subject])
            for subject in {**before, **after}
        }
        order = list(YearRules(self.lines).tables)
        return list(self._merged(dict(sorted(sides.items(), key=lambda item: order.index(item[0][0])))))

    def _rules(self, year: str) -> Iterator[Rule]:
        """The rules of a year, in the order of the tables."""
        rules, unpublished = YearRules(self.lines), engine.policies()["not_published"]
        for name in rules.tables:
            if name != "category":  # the lists of activities name them
                rows = [*table(name), *(row for row in unpublished if row["what"] == name)]
                yield from (rules.rule(name, row) for row in in_year(rows, year) if rules.is_shown(name, row))

    def _in_year(self, rule: Rule, year: str) -> Rule:
        """A rule with its days, where it did not hold for the whole year."""
        first, last = bounds(year)
        days = max(rule.row["first_day"], first), min(rule.row["last_day"], last)
        if days == (first, last):
            return rule
        return Rule(rule.table, rule.items, remarked(rule.value, self.lines.formats.period(*days)), rule.row)

    def _dates(self, year: str) -> Iterator[Line]:
        for half in (f"{year} H1", f"{year} H2"):
            entry = engine.timeline(half)
            days = {key: self.lines.formats.short_date(entry[key]) for key in ("spend_by", "claim_by")}
            cited = [reading for reading in entry["readings"] if reading["followed_as"] in days]
            value = filled(self.lines.words.gettext(words.VALUES["dates"]), **days)
            yield Line(self.lines.words.gettext(words.KINDS["dates"]), (half, value), _by_source(cited))

    def _of_side(self, changes: list[dict[str, Any]], side: str) -> Iterator[Rule]:
        """The rules of one side of the changes that are worth a line."""
        rules = YearRules(self.lines)
        ended = {change["program"] for change in changes if (change["table"], change["change"]) == ("program", "ended")}
        for change in changes:
            row = _row(change, change[side]) if change[side] else None
            if row and rules.is_shown(change["table"], row) and not _goes_without_saying(change, ended):
                yield rules.rule(change["table"], row)

    def _cells(self, before: list[Rule] | None, after: list[Rule] | None) -> tuple[Text, Text]:
        if after:
            return _values(before) if before else "–", _values(after)
        word = "program_ended" if before and before[0].row.get("ended") else "not_stated"
        return _values(before or []), self.lines.words.gettext(words.VALUES[word])

    def _merged(self, sides: Mapping[Subject, tuple[tuple[Text, ...], list[Rule]]]) -> Iterator[Line]:
        """A line for each subject; those of one kind that say the same share one."""
        alike: dict[tuple[str, tuple[Text, ...], Subject | None], list[Rule]] = {}
        for subject, (cells, rules) in sides.items():
            apart = subject if subject[0] in _APART else None
            alike.setdefault((subject[0], cells, apart), []).extend(rules)
        for (name, cells, _apart), rules in alike.items():
            items = dict.fromkeys(item for rule in rules for item in rule.items)
            cited = _by_source(rule.row for rule in rules)
            yield Line(self.lines.words.gettext(words.KINDS[name]), (" · ".join(items), *cells), cited)

    def _said(self, text: str, year: str) -> str:
        return self.lines.words.gettext(text).format(year=year)


def _goes_without_saying(change: dict[str, Any], ended: set[str]) -> bool:
    """A program's end takes its rules along, a conversion is over once paid, a category is only renamed."""
    match change["table"]:
        case "category":
            return bool(change["change"] != "changed")
        case "conversion":
            return bool(change["change"] == "ended")
        case table:
            return table != "program" and change["change"] == "ended" and change["program"] in ended


def _year_before(year: str) -> str:
    """The fiscal year before another. Raises NotInDataError for an unknown year, and for the first one."""
    bounds(year)
    if year == years()[0]:
        raise NotInDataError(f"nothing is known before {year}; ask for a later year")
    return years()[years().index(year) - 1]


def _by_subject(rules: Iterable[Rule]) -> Rules:
    """What is said of each subject, in the order in which it comes."""
    found: Rules = {}
    for rule in rules:
        found.setdefault((rule.table, rule.items), []).append(rule)
    return found


def _values(rules: list[Rule]) -> Text:
    values = list(dict.fromkeys(rule.value for rule in rules))
    return values[0] if len(values) == 1 else stacked(values)


def _by_source(rows: Iterable[Row]) -> tuple[Row, ...]:
    """One row for each source and confidence among them."""
    return tuple({(row["source"], row["confidence"]): row for row in rows}.values())


def _row(change: dict[str, Any], side: Row) -> Row:
    """One side of a difference as the row it comes from: its name, activity and program are put back in place."""
    row: Row = {"programs": [], "except_programs": [], "activities": [], **side}
    if change["table"] in NAMED_BY and change["name"]:
        row[NAMED_BY[change["table"]]] = change["name"]
    row |= {"activities": [change["activity"]]} if change["activity"] else {}
    return row | ({"programs": [change["program"]]} if change["program"] else {})
