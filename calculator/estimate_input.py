"""What `estimate` takes: earnings, claims and the partner's own terms, and what must fit together among them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

from calculator.decimals import check_decimals
from calculator.ledger import STATUSES
from calculator.money import ROUNDINGS, plain, share_text
from calculator.periods import Half
from calculator.records import AtLeastOne, ExactlyOne, Record, Together, optional, required
from calculator.shapes import ListOf, Report, choice
from calculator.terms import OwnTerms, check_one_split, check_program_pays, shares_of
from calculator.timeline import published
from calculator.values import AMOUNT, COUNTRY, CURRENCY, DAY, FACTOR, HALF, PROGRAM, SHARE, SIGNED_AMOUNT, WORDS

type Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Earning:
    """One line of earnings: a basis with its payout rate, the whole incentive, or the co-op part alone."""

    earned_on: date | None = optional(DAY)
    half: Half | None = optional(HALF)
    currency: str = required(CURRENCY)
    revenue: Decimal | None = optional(SIGNED_AMOUNT)
    rate: Decimal | None = optional(SHARE)
    incentive: Decimal | None = optional(SIGNED_AMOUNT)
    co_op: Decimal | None = optional(SIGNED_AMOUNT)
    usd_rate: Decimal | None = optional(FACTOR)
    id: str | None = optional(WORDS)

    @property
    def earned_in(self) -> Half:
        """The half whose money it is; the day decides as it is written, without any time zone."""
        return self.half or Half.of(self.earned_on or date.min)


def _check_usd_rate(values: Values, field: str, report: Report) -> None:
    """Another currency needs its rate to the dollar, and a dollar is worth one."""
    currency, rate = values.get("currency"), values.get("usd_rate")
    if currency and currency != "USD" and "usd_rate" not in values:
        report.add(f"{field}.usd_rate", "missing_field")
    if currency == "USD" and rate is not None and rate != 1:
        report.add(f"{field}.usd_rate", "usd_rate_not_one", given=plain(rate))


EARNING = Record(
    Earning,
    (ExactlyOne((("earned_on",), ("half",))), ExactlyOne((("revenue", "rate"), ("incentive",), ("co_op",)))),
    (_check_usd_rate,),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One claim. The day of its activity says whose money it takes, unless `half` does."""

    amount: Decimal = required(AMOUNT)
    currency: str = required(CURRENCY)
    status: str = required(choice(*STATUSES))
    executed_on: date | None = optional(DAY)
    submitted_on: date | None = optional(DAY)
    half: Half | None = optional(HALF)
    activity: str | None = optional(WORDS)
    id: str | None = optional(WORDS)

    @property
    def takes_from(self) -> Half:
        """The half whose money it takes: the one before the half of its activity."""
        return self.half or Half.of(self.executed_on or date.min).preceding


def _check_claimed_half(values: Values, field: str, report: Report) -> None:
    """The half whose money a claim takes has dates."""
    if half := values.get("half"):
        report.attempt(f"{field}.half", partial(published, half))
    elif day := values.get("executed_on"):
        report.attempt(f"{field}.executed_on", partial(published, Half.of(day).preceding))


CLAIM = Record(Claim, (AtLeastOne(("executed_on", "half")),), (partial(check_decimals, "amount"), _check_claimed_half))


def _check_shares(values: Values, field: str, report: Report) -> None:
    """Rebate and co-op are the whole."""
    rebate, co_op = values.get("rebate"), values.get("co_op")
    if rebate is not None and co_op is not None and rebate + co_op != 1:
        report.add(f"{field}.co_op", "shares_do_not_add_up", sum=share_text(rebate + co_op))


OWN_TERMS = Record(
    OwnTerms,
    (Together(("rebate", "co_op")), AtLeastOne(("rebate", "co_op", "threshold_usd"))),
    (_check_shares, partial(check_decimals, "threshold_usd")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class EstimateInput:
    """Everything `estimate` needs; `as_of` is the day on which its answer holds."""

    program: str = required(PROGRAM)
    country: str | None = optional(COUNTRY)
    as_of: date = required(DAY)
    earnings: tuple[Earning, ...] = required(ListOf(EARNING))
    claims: tuple[Claim, ...] = optional(ListOf(CLAIM), ())
    own_terms: OwnTerms | None = optional(OWN_TERMS)
    rounding: str = optional(choice(*ROUNDINGS), "half-up")


def _check_terms(values: Values, field: str, report: Report) -> None:
    """Every earning falls into a half with dates, in which its program paid, at a split that is known."""
    program, own = values.get("program"), values.get("own_terms")
    if program is None or values.get("earnings") is None:
        return
    has_own_shares = "own_terms" in values and (own is None or own.rebate is not None)
    for index, earning in enumerate(values["earnings"]):
        if earning is not None:
            _check_earning(program, earning, f"{field}.earnings[{index}]", report, has_own_shares=has_own_shares)


def _check_earning(program: str, earning: Earning, field: str, report: Report, *, has_own_shares: bool) -> None:
    """Report a half without dates, a basis no published split divides, and money the program cannot have paid.

    A missing split is said first, and also where the program had not begun or was over.
    """
    known = len(report.problems)
    when, half, day = "earned_on" if earning.earned_on else "half", earning.earned_in, earning.earned_on
    if report.attempt(f"{field}.{when}", partial(published, half)) is None:
        return
    needs_split = earning.co_op is None and not has_own_shares
    if needs_split:
        basis = "revenue" if earning.revenue is not None else "incentive"
        report.attempt(f"{field}.{basis}", partial(shares_of, program, half, day))
    report.attempt(f"{field}.{when}", partial(check_program_pays, program, half, day))
    if needs_split and day is None and len(report.problems) == known:
        report.attempt(f"{field}.half", partial(check_one_split, program, half))


ESTIMATE_INPUT = Record(EstimateInput, rules=(_check_terms,))
