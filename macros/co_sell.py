"""The macros about co-selling with Microsoft and Top Tier.

{{ seller_credit_table() }}        whose marketplace deals bring credit to Microsoft's sellers, and when
{{ co_sell_requirements() }}       what a solution needs for IP co-sell
{{ top_tier_table("FY24") }}       the ways into Top Tier in a fiscal year
"""

from dataclasses import dataclass

from macros import selling_words as words
from macros.lines import Line, Lines, Text
from macros.marks import _
from macros.names import NotInDataError
from macros.policy_tables import Row, in_year, table
from macros.rendering import filled

_CLOSED, _CREDIT, _CREDITS = _("Deal closed"), _("What brings credit"), _("Credit for Microsoft’s sellers")
_NEED, _FROM, _NEEDS = _("What is needed"), _("From"), _("What a solution needs")
_WAY, _WAYS = _("One of these is enough"), _("Ways into Top Tier")


@dataclass(frozen=True, slots=True)
class CoSell:
    """The macros about co-sell. All raise NotInDataError for a year that the data lacks."""

    lines: Lines

    def seller_credit_table(self) -> str:
        """Whose deals bring Microsoft's sellers credit, by the days on which a deal closed."""
        lines = [Line(self._period(row), (self.credit(row),), (row,)) for row in table("credit")]
        return self.lines.table(_CREDITS, (_CLOSED, _CREDIT), lines)

    def co_sell_requirements(self) -> str:
        """What a solution needs for IP co-sell, each from its first day on."""
        lines = [
            Line(self.requirement(row), (self.lines.day(row["first_day"]),), (row,)) for row in table("requirement")
        ]
        return self.lines.table(_NEEDS, (_NEED, _FROM), lines)

    def top_tier_table(self, year: str) -> str:
        """The ways into Top Tier in a fiscal year."""
        ways = [Line(self.criterion(row), (), (row,)) for row in in_year(table("criterion"), year)]
        ways += [Line(self.way(row), (), (row,)) for row in in_year(table("other_way"), year)]
        if not ways:
            raise NotInDataError(f"no way into Top Tier is published for {year}")
        return self.lines.table(_WAYS, (_WAY,), ways, about=year)

    def credit(self, row: Row) -> str:
        """Whose deals a rule about seller credit covers."""
        return self._said(words.CREDITS[row["rule"]])

    def way(self, row: Row) -> str:
        """A way into Top Tier that no deal decides."""
        return self._said(words.WAYS[row["way"]])

    def requirement(self, row: Row) -> Text:
        """What a requirement of co-sell asks for."""
        formats = self.lines.formats
        values = {"amount": formats.whole_money(row["amount_usd"], "USD")} if row["amount_usd"] else {}
        values |= {"months": formats.count(str(row["months"]))} if row["months"] else {}
        return filled(self._said(words.REQUIREMENTS[row["requirement"]]), **values)

    def criterion(self, row: Row) -> Text:
        """What a criterion of Top Tier asks for."""
        formats = self.lines.formats
        amounts = {key.removesuffix("_usd"): row[key] for key in row if key.endswith("_usd") and row[key]}
        values = {key: formats.whole_money(amount, "USD") for key, amount in amounts.items()}
        values |= {key: formats.count(str(row[key])) for key in ("customers", "transactions") if row[key]}
        return filled(self._said(words.CRITERIA[row["criterion"]]), **values)

    def _period(self, row: Row) -> str:
        return self.lines.formats.period(row["first_day"], row["last_day"])

    def _said(self, text: str) -> str:
        return self.lines.words.gettext(text)
