"""The rows of Partner Center's earnings export: co-op earnings, rebates, and the rest.

Columns follow Microsoft's description of the Default and the Growth report. Only those named here are read; what the
file says about customers is dropped unread.

Source: Microsoft, Partner Center documentation, "Earnings - Default report" and "Earnings - Growth report",
https://learn.microsoft.com/partner-center/earnings/earnings-default
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from calculator.errors import RefusedError
from calculator.exchange import Exchange, exchange
from calculator.money import Money, currency_of, plain
from calculator.periods import Half
from calculator.sheets import Cells, Layout
from calculator.tables import Row, folded

LAYOUT = Layout(
    headings={
        "earningId": ("earningId",),
        "earningDate": ("earningDate", "earnedDate"),
        "earningType": ("earningType",),
        "earningAmount": ("earningAmount",),
        "transactionCurrency": ("transactionCurrency", "transactionCurrencyCode"),
        "earningAmountUSD": ("earningAmountUSD",),
        "earningExchangeRate": ("earningExchangeRate",),
        "programName": ("programName",),
        "programCode": ("Program Code",),
        "participantId": ("participantId",),
        "reasonCode": ("reasonCode",),
    },
    needed=("earningId", "earningDate", "earningType", "earningAmount", "transactionCurrency"),
    days=("earningDate",),
    numbers=("earningAmount", "earningAmountUSD", "earningExchangeRate"),
)

# Microsoft writes co-op in three ways; a correction comes as an adjustment of the type it corrects.
_CO_OP = ("coop", "adjustmentcoop")
_REBATE = ("rebate", "adjustmentrebate")
# Microsoft moved the co-op to another period or converted it to rebate.
_ROLLOVER = "cooprollover"


@dataclass(frozen=True, slots=True)
class Earning:
    """One co-op earning: its day decides the half, its dollars count towards the threshold.

    `amount` is negative for a correction and for co-op that Microsoft took away.
    """

    id: str
    day: date
    amount: Money
    exchange: Exchange
    reason: str
    row: int

    @property
    def half(self) -> Half:
        """The half it was earned in."""
        return Half.of(self.day)

    @property
    def is_rollover(self) -> bool:
        """Whether Microsoft moved or converted it."""
        return folded(self.reason) == _ROLLOVER

    def answer(self) -> dict[str, Any]:
        """As `estimate` takes it."""
        rate = {} if self.exchange.rate is None else {"usd_rate": plain(self.exchange.rate)}
        return {
            "id": self.id,
            "earned_on": str(self.day),
            "currency": self.amount.currency,
            "co_op": str(self.amount),
            **rate,
        }


@dataclass(frozen=True, slots=True)
class Rebate:
    """One rebate earning: not co-op, but what a reader compares the file by."""

    half: Half
    amount: Money


def is_co_op(row: Row) -> bool:
    """Whether the row's earning type is co-op."""
    return folded(row.cells["earningType"]) in _CO_OP


def is_rebate(row: Row) -> bool:
    """Whether the row's earning type is rebate."""
    return folded(row.cells["earningType"]) in _REBATE


def earning(cells: Cells) -> Earning | None:
    """The co-op earning of a row, or None with a problem."""
    day, amount = _day_and_amount(cells)
    usd = cells.number_if_any("earningAmountUSD")
    rate = cells.number_if_any("earningExchangeRate")
    if day is None or amount is None or cells.problems:
        return None
    try:
        exchanged = exchange(amount, usd, rate)
    except RefusedError as refused:
        cells.refuse("earningAmountUSD", refused.code, **refused.values)
        return None
    return Earning(cells.text("earningId"), day, amount, exchanged, cells.text("reasonCode"), cells.row.number)


def rebate(cells: Cells) -> Rebate | None:
    """The rebate of a row, or None with a problem."""
    day, amount = _day_and_amount(cells)
    return None if day is None or amount is None else Rebate(Half.of(day), amount)


def _day_and_amount(cells: Cells) -> tuple[date | None, Money | None]:
    day = cells.day("earningDate")
    number = cells.number("earningAmount")
    currency = cells.read("transactionCurrency", lambda text: currency_of(text.upper()))
    return day, None if number is None or currency is None else Money(number, currency)
