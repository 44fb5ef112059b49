"""What an earning of the export is worth in US dollars, by the export's own figures and never by a market rate.

Microsoft states each earning in the currency of the transaction, in US dollars, and with the rate between them: dollars
for one unit of the currency. The dollar amount is what thresholds are measured by, so it decides.

Source: Microsoft, Partner Center documentation, "Earnings - Default report",
https://learn.microsoft.com/partner-center/earnings/earnings-default
"""

from dataclasses import dataclass
from decimal import ROUND_UP, Context, Decimal

from calculator.errors import RefusedError
from calculator.money import EXACT, FRACTION_DIGITS, Money, decimal_of, plain

# Up, so that half a cent of dollars stays half a cent and is not rounded down.
_DIVISION = Context(prec=80, rounding=ROUND_UP)
_LEAST_RATE = Decimal(1).scaleb(-FRACTION_DIGITS)


@dataclass(frozen=True, slots=True)
class Exchange:
    """The dollars of an earning, and the rate that makes them of its amount (None where that is in dollars already).

    `note` says where the export is not whole: `rate_differs` (its rate does not make its dollars) or `usd_from_rate`
    (it has a rate alone), else it is empty.
    """

    usd: Money
    rate: Decimal | None
    note: str = ""


def exchange(amount: Money, usd: Decimal | None, rate: Decimal | None) -> Exchange:
    """The dollars of `amount`: the export's own `usd`, or `amount` at its `rate` where it states no dollars.

    The export's rate is kept where it makes exactly these dollars. Where it does not, the rate is worked out from the
    two amounts, to 30 decimals.

    Raises RefusedError: `no_usd_value` (neither is stated), `usd_amount_contradicts` (another sign, nothing instead of
    something, or other dollars for an amount in dollars).
    """
    if usd is None:
        return _by_rate(amount, rate)
    stated = Money(usd, "USD")
    if amount.currency == "USD":
        return Exchange(amount, None) if _are_the_same(amount, stated) else _contradiction(amount, usd)
    by_rate = amount.in_currency("USD", rate) if rate and rate > 0 else None
    if by_rate == stated or (by_rate and not usd and _are_the_same(by_rate, stated)):
        return Exchange(stated, rate)
    if not amount.amount or not usd or (usd > 0) != (amount.amount > 0):
        return Exchange(stated, Decimal(1)) if amount.amount == usd else _contradiction(amount, usd)
    agrees = rate is None or (by_rate is not None and _are_the_same(by_rate, stated, _slack(amount, rate)))
    return Exchange(stated, _worked_out(amount, usd), "" if agrees else "rate_differs")


def _by_rate(amount: Money, rate: Decimal | None) -> Exchange:
    if amount.currency == "USD":
        return Exchange(amount, None)
    if rate is None or rate <= 0:
        raise RefusedError("no_usd_value", currency=amount.currency)
    return Exchange(amount.in_currency("USD", rate), rate, "usd_from_rate")


def _are_the_same(one: Money, other: Money, slack: Decimal = Decimal(0)) -> bool:
    """Whether two amounts of dollars differ by rounding to cents at most, and by `slack`."""
    return abs(EXACT.subtract(one.amount, other.amount)) <= EXACT.add(Decimal("0.005"), slack)


def _slack(amount: Money, rate: Decimal) -> Decimal:
    """How far the dollars may be off because the rate is written to so many decimals, four at least."""
    decimals = max(4, -int(rate.as_tuple().exponent))
    return EXACT.multiply(abs(amount.amount), Decimal(5).scaleb(-decimals - 1))


def _worked_out(amount: Money, usd: Decimal) -> Decimal:
    return decimal_of(plain(_DIVISION.divide(usd, amount.amount).quantize(_LEAST_RATE, context=_DIVISION)))


def _contradiction(amount: Money, usd: Decimal) -> Exchange:
    raise RefusedError("usd_amount_contradicts", amount=plain(amount.amount), currency=amount.currency, usd=plain(usd))
