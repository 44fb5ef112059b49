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
    figures = {"share": cap.share, "persons": cap.persons, "amount_usd": usd(cap.amount_usd)}
    line = reason(cap.kind, **figures, per_person_usd=usd(cap.per_person_usd))
    return {**line, "source": cap.source, "confidence": cap.confidence}


def usd(amount: Decimal | None) -> Money | None:
    """A figure in US dollars; None where the cap has none."""
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
        """The most that a cap lets pay in the usage period, the greater of its two figures; None where it sets none.

        Source: Microsoft, Partner Center documentation, "Core requirements for the activities in your incentive
        program".
        """
        parts = [part for part in (self.of_share(cap), self.of_amount(cap)) if part is not None]
        return max(parts, default=None)

    def of_share(self, cap: Cap) -> Money | None:
        """The cap's share of the co-op earned, rounded down to the minor unit; None where it has no share."""
        return None if cap.share is None else self.earned.times(cap.share).rounded_down()

    def of_amount(self, cap: Cap) -> Money | None:
        """The cap's amount in dollars, rounded down to the currency's minor unit; None where it has no amount."""
        return None if cap.amount_usd is None else self._in_currency(cap.amount_usd)

    def of_persons(self, cap: Cap, persons: int) -> Money | None:
        """The most that a travel cap lets pay for one conference with so many people; None for other caps.

        People above the cap's number count no more.
        """
        return None if cap.per_person_usd is None else self._in_currency(cap.per_person_usd * cap.counted(persons))

    def _in_currency(self, usd: Decimal) -> Money:
        quotient = _CUT.divide(usd, self.usd_rate)
        return Money(quotient, self.earned.currency).rounded_down()
