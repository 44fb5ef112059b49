"""The macro that draws the way of a claim from status to status: `{{ claim_chart() }}`."""

from dataclasses import dataclass
from gettext import NullTranslations

from macros.formats import Formats
from macros.marks import _
from macros.page_words import NAMES
from macros.rendering import render

# Three columns: the straight way, what lies between, and what may happen beside it.
_WAY = (
    ("editing", "", ""),
    ("↓", "", ""),
    ("submitted", "", ""),
    ("↓", "", ""),
    ("under_review", "⇄", "action_required"),
    ("↓", "↘", ""),
    ("approved", "", "rejected"),
    ("↓", "↖", "↕"),
    ("paid", "", "disputed"),
)
_ARROWS = ("↓", "⇄", "↘", "↖", "↕")
_YOURS = ("editing", "action_required", "rejected")
# L10n: The last status of a claim.
_PAID = {"paid": _("Paid")}


@dataclass(frozen=True, slots=True)
class ClaimChart:
    """The drawing in one language's words."""

    formats: Formats
    words: NullTranslations

    def claim_chart(self) -> str:
        """The statuses of a claim, with arrows from each to what may follow it."""
        values = {"rows": _WAY, "arrows": _ARROWS, "yours": _YOURS, "names": NAMES | _PAID}
        return render("claim_chart.html", self.formats, self.words, **values)
