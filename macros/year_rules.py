"""One row of the policy data in words: what kind of rule it is, what it is for, and what it says."""

from collections.abc import Callable
from dataclasses import dataclass

from babel.lists import format_list

from macros import activity_rows
from macros import incentive_words as of_incentives
from macros import selling_words as of_selling
from macros import year_words as words
from macros.activities import Activities
from macros.co_sell import CoSell
from macros.incentives import Incentives
from macros.lines import Lines, Text, remarked
from macros.policy_tables import Row
from macros.rendering import filled


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule in words: for which `items` its `value` holds, by which row."""

    table: str
    items: tuple[str, ...]
    value: Text
    row: Row


@dataclass(frozen=True, slots=True)
class YearRules:
    """Rows in one language's formats and words."""

    lines: Lines

    @property
    def tables(self) -> dict[str, Callable[[Row], tuple[tuple[str, ...], Text]]]:
        """How the rows of a table read, in the order in which a reader meets them. Other tables are shown elsewhere."""
        return {
            "program": self._program,
            "split": self._split,
            "threshold": self._threshold,
            "conversion": self._conversion,
            "eligibility": self._eligibility,
            "rate": self._rate,
            "category": lambda row: (self._category(row["category"]), self._category(row["name"])[0]),
            "list": self._list,
            "exclusion": lambda row: (self._activities(row), self.said(words.VALUES["exclusion"])),
            "cap": self._cap,
            "proof": lambda row: (self._activities(row), self.said(words.VALUES["proof"])),
            "preapproval": self._preapproval,
            "rule": self._rule,
            "credit": lambda row: ((), CoSell(self.lines).credit(row)),
            "requirement": lambda row: ((), CoSell(self.lines).requirement(row)),
            "criterion": lambda row: ((), CoSell(self.lines).criterion(row)),
            "other_way": lambda row: ((), CoSell(self.lines).way(row)),
            "benefit": self._benefit,
        }

    def rule(self, table: str, row: Row) -> Rule:
        """A row of one of the tables in words."""
        items, value = self.tables[table](row)
        return Rule(table, items, value, row)

    def is_shown(self, table: str, row: Row) -> bool:
        """Whether a row is one of those that a year is made of."""
        return table in self.tables and (table != "rule" or row["name"] in words.RULES)

    def said(self, text: str) -> str:
        """A text in the reader's language."""
        return self.lines.words.gettext(text)

    def _programs(self, row: Row) -> tuple[str, ...]:
        return tuple(activity_rows.programs()[id_] for id_ in row["programs"])

    def _activities(self, row: Row) -> tuple[str, ...]:
        return tuple(self._of_activities.said("activities", id_) for id_ in row["activities"])

    @property
    def _of_activities(self) -> Activities:
        return Activities(self.lines.formats, self.lines.words)

    def _scoped(self, row: Row, value: Text) -> Text:
        """A value, with the programs that it is limited to."""
        is_limited = row["programs"] or row["except_programs"]
        return remarked(value, self._of_activities.programs(row)) if is_limited else value

    def _program(self, row: Row) -> tuple[tuple[str, ...], Text]:
        return (row["name"],), self.said(words.VALUES["program"])

    def _split(self, row: Row) -> tuple[tuple[str, ...], Text]:
        if row["co_op"] is None:
            return self._programs(row), self.said(words.VALUES["not_published"])
        shares = {key: self.lines.formats.percent(row[key]) for key in ("rebate", "co_op")}
        return self._programs(row), filled(self.said(words.VALUES["split"]), **shares)

    def _threshold(self, row: Row) -> tuple[tuple[str, ...], Text]:
        if row["usd"] is None:
            return self._programs(row), self.said(words.VALUES["not_published"])
        return self._programs(row), self.lines.formats.whole_money(row["usd"], "USD")

    def _conversion(self, row: Row) -> tuple[tuple[str, ...], Text]:
        days = {key: self.lines.formats.date(row[key]) for key in ("paid_first_day", "paid_last_day")}
        return self._programs(row), filled(self.said(words.VALUES["conversion"]), **days)

    def _eligibility(self, row: Row) -> tuple[tuple[str, ...], Text]:
        return (self.said(of_incentives.PARTNERS[row["partner"]]),), Incentives(self.lines).needs(row)

    def _rate(self, row: Row) -> tuple[tuple[str, ...], Text]:
        lever, scope = self.said(of_incentives.LEVERS[row["lever"]]), self.said(of_incentives.SCOPES[row["scope"]])
        return (f"{lever} – {scope}",), Incentives(self.lines).rate(row)

    def _list(self, row: Row) -> tuple[tuple[str, ...], Text]:
        name = activity_rows.category_name(row["category"], row["last_day"])
        return self._activities(row), self._scoped(row, self._of_activities.said("categories", name))

    def _cap(self, row: Row) -> tuple[tuple[str, ...], Text]:
        return self._activities(row), self._scoped(row, self._of_activities.cap(row))

    def _preapproval(self, row: Row) -> tuple[tuple[str, ...], Text]:
        level = self._of_activities.said("approvals", row["level"])
        approvers = [self._of_activities.said("approvers", id_) for id_ in row["approvers"]]
        named = format_list(approvers, "or", self.lines.formats.locale)
        items = self._activities(row) or self._programs(row) or (self.said(words.VALUES["all_others"]),)
        return items, remarked(level, named) if approvers else level

    def _category(self, id_: str) -> tuple[str, ...]:
        return (self._of_activities.said("categories", id_),)

    def _rule(self, row: Row) -> tuple[tuple[str, ...], Text]:
        return (self.said(words.RULES[row["name"]]),), self._amount(row["unit"], str(row["value"]))

    def _amount(self, unit: str, value: str) -> Text:
        """The value of a rule of the claim process with its unit."""
        match unit:
            case "usd":
                return self.lines.formats.whole_money(value, "USD")
            case "day":
                return self.lines.formats.date(value)
            case _:
                sentence = self.lines.words.ngettext(*words.UNITS[unit], int(value))
                return filled(sentence, count=self.lines.formats.count(value))

    def _benefit(self, row: Row) -> tuple[tuple[str, ...], Text]:
        named = [self.said(of_selling.BENEFITS[id_]) for id_ in row["benefits"]]
        return (), format_list(named, locale=self.lines.formats.locale)
