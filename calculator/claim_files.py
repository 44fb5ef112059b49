"""The rows of a claims file. Partner Center documents no export of claims, so the file is a template of our own."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from calculator.currencies import MINOR_UNITS
from calculator.errors import RefusedError
from calculator.ledger import STATUSES
from calculator.money import Money, currency_of, shortened
from calculator.periods import Half
from calculator.sheets import Cells, Layout
from calculator.tables import folded

LAYOUT = Layout(
    headings={
        "claimId": ("claimId",),
        "program": ("program", "programName"),
        "usagePeriod": ("usagePeriod", "half"),
        "activity": ("activity",),
        "executedOn": ("executedOn",),
        "submittedOn": ("submittedOn",),
        "amount": ("amount",),
        "currency": ("currency",),
        "status": ("status",),
    },
    needed=("claimId", "executedOn", "amount", "currency", "status"),
    days=("executedOn", "submittedOn"),
    numbers=("amount",),
)
CLAIMS_TEMPLATE = ",".join(LAYOUT.headings) + "\r\n"
"""The first line of a claims file. `usagePeriod` takes the half that earned the money, such as FY24 H1."""

# Partner Center's words for them; after a dispute it says "Partner action required".
_STATUS_WORDS = {folded(status): status for status in STATUSES} | {"partneractionrequired": "action_required"}


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim; `half` is the half that earned its money, where the file names it."""

    id: str
    amount: Money
    status: str
    executed_on: date
    submitted_on: date | None
    half: Half | None
    activity: str

    def answer(self) -> dict[str, Any]:
        """As `estimate` takes it."""
        given = {"submitted_on": self.submitted_on, "half": self.half, "activity": self.activity}
        return {
            "id": self.id,
            "amount": str(self.amount),
            "currency": self.amount.currency,
            "status": self.status,
            "executed_on": str(self.executed_on),
            **{name: str(value) for name, value in given.items() if value},
        }


def claim(cells: Cells) -> Claim | None:
    """The claim of a row, or None with a problem."""
    executed_on = cells.day("executedOn")
    submitted_on = cells.day("submittedOn") if cells.text("submittedOn") else None
    half = cells.read("usagePeriod", lambda text: Half.parse(text.upper())) if cells.text("usagePeriod") else None
    status = cells.read("status", _status)
    amount = _amount(cells)
    if executed_on is None or status is None or amount is None or cells.problems:
        return None
    activity = _activity(cells.text("activity"))
    return Claim(cells.text("claimId"), amount, status, executed_on, submitted_on, half, activity)


def _amount(cells: Cells) -> Money | None:
    number = cells.number("amount")
    currency = cells.read("currency", lambda text: currency_of(text.upper()))
    if number is None or currency is None:
        return None
    amount, given = Money(number, currency), shortened(cells.text("amount"))
    if number <= 0:
        cells.refuse("amount", "not_positive", given=given)
    elif not amount.fits_the_currency():
        decimals = MINOR_UNITS[currency]
        cells.refuse("amount", "too_many_decimals", given=given, currency=currency, decimals=decimals)
    return amount


def _status(text: str) -> str:
    if folded(text) not in _STATUS_WORDS:
        raise RefusedError("not_a_choice", given=shortened(text), choices=list(STATUSES))
    return _STATUS_WORDS[folded(text)]


def _activity(text: str) -> str:
    """The id of an activity from its id in any spelling: `Digital ads` is digital_ads."""
    return "_".join("".join(sign if sign.isalnum() else " " for sign in text.casefold()).split())
