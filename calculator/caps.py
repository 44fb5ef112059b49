"""How much of an activity's cost co-op may pay: a cap's figures as an amount of money in one usage period."""

from dataclasses import dataclass
from decimal import ROUND_DOWN, Context, Decimal
from typing import Any

from calculator.activity_rows import Cap
from calculator.answers import reason
from calculator.money import Money

# A quotient is cut, never rounded up: a limit in another currency must not exceed the limit in dollars.
_CUT = Context(prec=80, rounding=ROUND_DOWN)


def cap_line(cap: Cap | None) -> dict[str, Any] | None:
    """A cap as answers show it: its kind as a code with its figures, and who says so."""
    if cap is None:
        return None
    figures = {"share": cap.share, "persons": cap.persons, "amount_usd": _usd(cap.amount_usd)}
    line = reason(cap.kind, **figures, per_person_usd=_usd(cap.per_person_usd))
    return {**line, "source": cap.source, "confidence": cap.confidence}


def _usd(amount: Decimal | None) -> Money | None:
    return None if amount is None else Money(amount, "USD")


def is_in_dollars(cap: Cap) -> bool:
    """Whether the cap has a figure in US dollars, so that another currency needs a rate."""
    return cap.amount_usd is not None


@dataclass(frozen=True, slots=True)
class Basis:
    """What caps are measured by: the co-op earned for the usage period, and what one unit of its currency is worth."""

    earned: Money
    usd_rate: Decimal

    def limit(self, cap: Cap) -> Money | None:
        """The most that a cap lets pay in the usage period, rounded down to the minor unit; None where it sets none.

        Source: Microsoft, Partner Center documentation, "Core requirements for the activities in your incentive
        program".
        """
        share = self.earned.times(cap.share or Decimal(0)).rounded_down()
        match cap.kind:
            case "share_of_earned":
                return share
            case "greater_of":
                return max(share, self._in_currency(cap.amount_usd))
            case "amount" | "travel":
                return self._in_currency(cap.amount_usd)
            case _:
                return None

    def limit_of_one(self, cap: Cap, persons: int) -> Money | None:
        """The most that a travel cap lets pay for one conference with so many people; None for other caps.

        People above the cap's number count no more.
        """
        if cap.per_person_usd is None or cap.persons is None:
            return None
        return self._in_currency(cap.per_person_usd * min(persons, cap.persons))

    def _in_currency(self, usd: Decimal | None) -> Money:
        quotient = _CUT.divide(usd or Decimal(0), self.usd_rate)
        return Money(quotient, self.earned.currency).rounded_down()
