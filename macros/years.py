"""The macros that show the whole policy by fiscal year.

{{ policy_of_year("FY24") }}       what held in a fiscal year, folded
{{ policy_changes("FY24") }}       what was said otherwise at its end than at the end of the year before
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from macros import engine
from macros import year_words as words
from macros.lines import Line, Lines, Text, remarked, stacked
from macros.marks import _
from macros.names import NotInDataError
from macros.policy_figures import NAMED_BY
from macros.policy_tables import Row, bounds, in_year, table, years
from macros.rendering import filled
from macros.year_rules import Rule, YearRules

_RULE, _HOLDS = _("Rule"), _("What holds")
BEFORE, AFTER = _("Before"), _("After")
# L10n: {year} is the name of a fiscal year, such as FY24.
_OF_YEAR, _CHANGES = _("The policy of {year}"), _("What changed with {year}")
# L10n: What sources state about the year before and none about {year}.
_UNCONFIRMED = _("Without a source for {year}")
# L10n: Titles of what opens on a click; the names of fiscal years stand in braces.
_ALL_OF_YEAR, _HELD_BEFORE = _("Everything that held in {year}"), _("Held before, and no source confirms it for {year}")
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
        table = self._table(_OF_YEAR, year, (_HOLDS,), [*self._dates(year), *self._merged(sides)])
        return self._folded("abstract", _ALL_OF_YEAR, year, table)

    def policy_changes(self, year: str) -> str:
        """What the sources say otherwise, or for the first time, than of the last day of the year before.

        Raises NotInDataError for the first year that the data holds.
        """
        return self._table(_CHANGES, year, (BEFORE, AFTER), self.changed(*_last_days(year)))

    def policy_unconfirmed(self, year: str) -> str:
        """What held at the end of the year before, and of which no source says whether it held in this one.

        Raises NotInDataError where there is nothing of the kind.
        """
        before, after = self._both(*_last_days(year))
        left = [subject for subject in self._sorted(before) if subject not in after and not _has_ended(before[subject])]
        if not left:
            raise NotInDataError(f"a source states everything for {year} that held before it")
        sides = {subject: ((_values(before[subject]),), before[subject]) for subject in left}
        table = self._table(_UNCONFIRMED, year, (BEFORE,), self._merged(sides))
        return self._folded("question", _HELD_BEFORE, year, table)

    def changed(self, day: str, later: str) -> list[Line]:
        """A line for everything that the sources say otherwise, or for the first time, of a later day, or that ended.

        Its cells are what it is about, what held before, and what holds then.
        """
        before, after = self._both(day, later)
        sides = {
            subject: (self._cells(before.get(subject), after.get(subject)), after.get(subject) or before[subject])
            for subject in self._sorted({**before, **after})
            if subject in after or _has_ended(before[subject])
        }
        return list(self._merged(sides))

    def _both(self, day: str, later: str) -> tuple[Rules, Rules]:
        """What is said of a day and not of a later one, and the other way round."""
        changes = engine.ask("differences", **{"from": day, "to": later})["differences"]
        before, after = (_by_subject(self._of_side(changes, side)) for side in ("before", "after"))
        return before, after

    def _sorted(self, subjects: Iterable[Subject]) -> list[Subject]:
        order = list(YearRules(self.lines).tables)
        return sorted(subjects, key=lambda subject: order.index(subject[0]))

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
            kind, sentence = words.KINDS["dates"], words.VALUES["dates"]
            value = filled(self.lines.words.gettext(sentence), **days)
            yield Line(self.lines.words.gettext(kind), (half, value), _by_source(cited))

    def _of_side(self, changes: list[dict[str, Any]], side: str) -> Iterator[Rule]:
        """The rules of one side of the changes that are worth a line."""
        rules = YearRules(self.lines)
        ended = {change["program"] for change in changes if (change["table"], change["change"]) == ("program", "ended")}
        for change in changes:
            row = _row(change, change[side]) if change[side] else None
            if row and rules.is_shown(change["table"], row) and not _goes_without_saying(change, ended):
                yield rules.rule(change["table"], row)

    def _cells(self, before: list[Rule] | None, after: list[Rule] | None) -> tuple[Text, Text]:
        ended = words.VALUES["program_ended"]
        return _values(before) if before else "–", _values(after) if after else self.lines.words.gettext(ended)

    def _merged(self, sides: Mapping[Subject, tuple[tuple[Text, ...], list[Rule]]]) -> Iterator[Line]:
        """A line for each subject; those of one kind that say the same share one."""
        alike: dict[tuple[str, tuple[Text, ...], Subject | None], list[Rule]] = {}
        for subject, (cells, rules) in sides.items():
            apart = subject if subject[0] in _APART else None
            alike.setdefault((subject[0], cells, apart), []).extend(rules)
        for (name, cells, _apart), rules in alike.items():
            items = dict.fromkeys(item for rule in rules for item in rule.items)
            cited = _by_source(rule.row for rule in rules)
            yield Line(self.lines.words.gettext(words.KINDS[name]), (_listed(items), *cells), cited)

    def _table(self, label: str, year: str, heads: tuple[str, ...], lines: Iterable[Line]) -> str:
        """A table in which what a rule is about stands below its kind, to leave room for what it says."""
        below = [Line(remarked(line.head, line.cells[0]), line.cells[1:], line.cited) for line in lines]
        return self.lines.table(self.lines.words.gettext(label).format(year=year), (_RULE, *heads), below)

    def _folded(self, kind: str, title: str, year: str, table: str) -> str:
        """A table that opens on a click. As one block of HTML: Markdown would take a block inside `???` for text."""
        summary = self.lines.words.gettext(title).format(year=year)
        return f'<details class="{kind}"><summary>{escape(summary)}</summary>{table}</details>'


def _goes_without_saying(change: dict[str, Any], ended: set[str]) -> bool:
    """A program's end takes its rules along, a conversion is over once paid, a category is only renamed."""
    match change["table"]:
        case "category":
            return bool(change["change"] != "changed")
        case "conversion":
            return bool(change["change"] == "ended")
        case table:
            return table != "program" and change["change"] == "ended" and change["program"] in ended


def _has_ended(rules: list[Rule]) -> bool:
    """Whether what held before is known to be over: programs say so themselves."""
    return any(rule.row.get("ended") for rule in rules)


def _last_days(year: str) -> tuple[str, str]:
    """The last day of the year before a fiscal year, and its own. Raises NotInDataError for the first year."""
    last_day = bounds(year)[1]
    if year == years()[0]:
        raise NotInDataError(f"nothing is known before {year}; ask for a later year")
    return bounds(years()[years().index(year) - 1])[1], last_day


def _by_subject(rules: Iterable[Rule]) -> Rules:
    """What is said of each subject, in the order in which it comes."""
    found: Rules = {}
    for rule in rules:
        found.setdefault((rule.table, rule.items), []).append(rule)
    return found


def _values(rules: list[Rule]) -> Text:
    values = list(dict.fromkeys(rule.value for rule in rules))
    return values[0] if len(values) == 1 else stacked(values)


def _listed(names: Iterable[str]) -> Markup:
    """Names one after the other in the reader's direction, whatever direction each of them has."""
    return Markup(" · ").join(Markup("<bdi>{}</bdi>").format(name) for name in names)


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
