"""The macros that show what sources state in words.

{{ statements_table("approval") }}     every reading of one question, and which of them we follow
{{ changes_stated("FY26") }}           what sources say has changed with a fiscal year, beside the figures
"""

from dataclasses import dataclass

from macros.lines import Line, Lines
from macros.marks import _
from macros.names import NotInDataError, known
from macros.policy_tables import Row, in_year, table
from macros.statement_words import STATEMENTS

_SAID, _FOLLOWED, _YES, _NO = _("What is said"), _("What we do with it"), _("Followed"), _("Shown only")
_READINGS, _CHANGES = _("What each source says"), _("What sources say has changed")


@dataclass(frozen=True, slots=True)
class Statements:
    """The macros about statements. All raise NotInDataError for a name that the data lacks."""

    lines: Lines

    def statements_table(self, about: str) -> str:
        """Every reading of a question with its source; the last column says which one the site follows."""
        rows = [row for row in table("statement") if row["about"] == about]
        known("question", about, {row["about"] for row in table("statement")})
        lines = [
            Line(self._text(row["says"]), (self._gettext(_YES if row["followed"] else _NO),), (row,)) for row in rows
        ]
        return self.lines.table(_READINGS, (_SAID, _FOLLOWED), lines, about=lines[0].head)

    def changes_stated(self, year: str) -> str:
        """What sources say has changed with a fiscal year without naming a figure."""
        rows = [row for row in in_year(table("statement"), year) if row["about"] == "changes"]
        if not rows:
            raise NotInDataError(f"no source states a change in {year}")
        return self.lines.table(_CHANGES, (_SAID,), [self.line(row) for row in rows], about=year)

    def line(self, row: Row) -> Line:
        """A statement as a line of its own."""
        return Line(self._text(row["says"]), (), (row,))

    def _text(self, says: str) -> str:
        return self._gettext(STATEMENTS[says])

    def _gettext(self, text: str) -> str:
        return self.lines.words.gettext(text)
