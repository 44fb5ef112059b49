"""The macros about what can be read in public of the incentive guides.

{{ eligibility_table("FY26") }}       who can earn, by kind of partner
{{ rates_table("FY25", "FY26") }}     payout rates of two years side by side
{{ mix_table("category") }}           how a guide advises to divide co-op
{{ engagements_table() }}             the deadlines of claims that are not co-op
"""

from dataclasses import dataclass

from macros import incentive_words as words
from macros.lines import Line, Lines, Text, remarked
from macros.marks import _
from macros.names import known
from macros.policy_tables import Row, in_year, table
from macros.rendering import filled

_PARTNER, _NEEDS, _ELIGIBILITY = _("Partner"), _("What is needed to earn"), _("Who can earn")
_LEVERS = list(words.LEVERS)
_LEVER, _RATES = _("Part of the incentive"), _("Payout rates")
_PART, _SHARE = _("Spend on"), _("Share of the co-op")
_MIXES = {"category": _("Advised mix by category"), "solution_area": _("Advised mix by solution area")}
_ENGAGEMENT, _ENGAGEMENTS = _("Engagement"), _("Deadlines of claims for engagements")
_CONSENT, _SUBMIT = _("Customer’s consent within"), _("Claim after consent within")
_REVIEW, _DISPUTE = _("Review ends after"), _("Dispute within")


@dataclass(frozen=True, slots=True)
class Incentives:
    """The macros about incentives. All raise NotInDataError for a name that the data lacks."""

    lines: Lines

    def eligibility_table(self, year: str) -> str:
        """What each kind of partner needs to earn in a fiscal year."""
        rows = in_year(table("eligibility"), year)
        lines = [Line(self._said(words.PARTNERS[row["partner"]]), (self.needs(row),), (row,)) for row in rows]
        return self.lines.table(_ELIGIBILITY, (_PARTNER, _NEEDS), lines)

    def needs(self, row: Row) -> Text:
        """What a row of the eligibility asks for."""
        values = {key: self.lines.formats.count(str(row[key])) for key in ("months", "points") if row[key]}
        if row["revenue_usd"]:
            values["revenue"] = self.lines.formats.whole_money(row["revenue_usd"], "USD")
        return filled(self._said(words.NEEDS[row["needs"]]), **values)

    def rates_table(self, before: str, after: str) -> str:
        """The payout rates of two fiscal years; a lever that one of them lacks has none there."""
        found = {year: {self.scope(row): row for row in in_year(table("rate"), year)} for year in (before, after)}
        scopes = sorted({*found[after], *found[before]}, key=lambda scope: (_LEVERS.index(scope[0]), scope[1]))
        lines = [self._rates(scope, [found[before].get(scope), found[after].get(scope)]) for scope in scopes]
        return self.lines.table(_RATES, (_LEVER, before, after), lines, amounts=(1, 2))

    def _rates(self, scope: tuple[str, str], rows: list[Row | None]) -> Line:
        known_rates = [row for row in rows if row]
        cells = tuple(self.rate(row) if row else "–" for row in rows)
        lever, where = (self._said(words.LEVERS[scope[0]]), self._said(words.SCOPES[scope[1]]))
        by_source = {row["source"]: row for row in known_rates}
        return Line(remarked(lever, where), cells, tuple(by_source.values()))

    def scope(self, row: Row) -> tuple[str, str]:
        """The lever of a rate and where it holds."""
        return row["lever"], row["scope"]

    def rate(self, row: Row) -> str:
        """A rate as a percentage."""
        return self.lines.formats.percent(row["share"])

    def mix_table(self, by: str) -> str:
        """The shares of co-op that a guide advises by `category` or by `solution_area`."""
        rows = [row for row in table("mix") if row["by"] == by]
        known("kind of mix", by, {row["by"] for row in table("mix")})
        lines = [Line(self._said(words.PARTS[row["part"]]), (self.rate(row),), (row,)) for row in rows]
        return self.lines.table(_MIXES[by], (_PART, _SHARE), lines, amounts=(1,))

    def engagements_table(self) -> str:
        """How many days each kind of engagement has for its claim."""
        heads = (_ENGAGEMENT, _CONSENT, _SUBMIT, _REVIEW, _DISPUTE)
        return self.lines.table(_ENGAGEMENTS, heads, [self._engagement(row) for row in table("engagement")])

    def _engagement(self, row: Row) -> Line:
        keys = ("consent_days", "submit_days", "review_days", "dispute_days")
        return Line(self._said(words.ENGAGEMENTS[row["engagement"]]), tuple(self._days(row[k]) for k in keys), (row,))

    def _days(self, days: int) -> Text:
        return filled(self.lines.words.ngettext(*words.DAYS, days), days=self.lines.formats.count(str(days)))

    def _said(self, text: str) -> str:
        return self.lines.words.gettext(text)
