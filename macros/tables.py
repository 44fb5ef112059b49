"""The macros that make a whole table out of the policy data: HTML, whose words are those of the interface.

Raw HTML is not cut for translators, so no figure of a table can get into a catalog.
"""

from dataclasses import dataclass
from gettext import NullTranslations
from typing import Any

from macros import engine
from macros.formats import Formats
from macros.names import known
from macros.rendering import render


@dataclass(frozen=True, slots=True)
class Tables:
    """The table macros in one language's formats and words. All raise NotInDataError for a name that the data lacks."""

    formats: Formats
    words: NullTranslations

    def deadlines_table(self, first: str, last: str) -> str:
        """The dates of every half from the fiscal year `first` to `last`, both included: `FY24`, `FY27`."""
        years = {half.partition(" ")[0] for half in engine.halves()}
        ends = {"first": f"{known('year', first, years)} H1", "last": f"{known('year', last, years)} H2"}
        return self._render("deadlines.html", halves=engine.ask("timeline", **ends)["halves"], **ends)

    def readings_table(self, half: str) -> str:
        """What each source says about the dates of one half, and which reading is followed."""
        return self._render("readings.html", half=half, readings=engine.timeline(half)["readings"])

    def splits_table(self, program: str) -> str:
        """How a program's incentive was divided, by the days on which that held; known gaps are shown as such."""
        name = _programs()[known("program", program, _programs())]
        rows = [row for row in engine.policies()["terms"] if row["term"] == "split"]
        rows += [row for row in engine.policies()["not_published"] if row["what"] == "split"]
        return self._render("splits.html", program=name, rows=[row for row in rows if program in row["programs"]])

    def thresholds_table(self, half: str) -> str:
        """The threshold of every program that has one in a half, in the order of the data."""
        found = [
            {"program": name, "usd": row["usd"]}
            for program, name in _programs().items()
            for row in engine.terms("threshold", program, half)
        ]
        return self._render("thresholds.html", half=half, rows=found)

    def sources_table(self) -> str:
        """Every source of the policy data, in the order of the data, and how sure the records are that cite it."""
        return self._render("sources.html", confidences=engine.confidences(), anchor="")

    def _render(self, template: str, **values: Any) -> str:
        return render(template, self.formats, self.words, **values)


def _programs() -> dict[str, str]:
    """The name of every program by its id."""
    return {row["id"]: row["name"] for row in engine.policies()["programs"]}
