"""One half of an estimate: its earnings against its threshold, its claims against its co-op."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from calculator.accrual import Accrual, Qualification, total_usd
from calculator.claims import Claimed
from calculator.earnings import Line
from calculator.ledger import Ledger, settle
from calculator.money import Money
from calculator.policy_rows import Conversion
from calculator.terms import Limit, Shares
from calculator.timeline import Timeline


@dataclass(frozen=True, slots=True)
class HalfEstimate:
    """What is known about one half on `as_of`: `accruals` and `claims` by currency, in the order of their codes."""

    timeline: Timeline
    as_of: date
    lines: tuple[Line, ...]
    accruals: Mapping[str, Accrual]
    claims: Mapping[str, Claimed]
    shares: Shares | None
    limit: Limit | None
    conversion: Conversion | None

    @property
    def pays_no_co_op(self) -> bool:
        """Whether every line's split gives the whole incentive as rebate, so that no threshold is asked for."""
        return bool(self.lines) and all(line.shares is not None and line.shares.co_op == 0 for line in self.lines)

    @property
    def qualification(self) -> Qualification | None:
        """The co-op of all currencies against the threshold; None where no threshold is known."""
        return Qualification(total_usd(self.accruals.values()), self.limit) if self.limit else None

    @property
    def is_over(self) -> bool:
        """Whether nothing more can be earned in it."""
        return self.as_of > self.timeline.earning.last_day

    @property
    def is_converted(self) -> bool:
        """Whether the co-op is paid as rebate: ordered by the policy, or below the threshold once the half is over.

        A half still running is not converted, more may be earned.
        """
        misses = self.qualification is not None and not self.qualification.is_met
        return self.conversion is not None or (self.is_over and misses)

    @property
    def state(self) -> str:
        """`converted`, or where the half stands on `as_of`."""
        return "converted" if self.is_converted else self.timeline.state(self.as_of)

    @property
    def is_estimated(self) -> bool:
        """Whether Partner Center does not show the balance yet: before the claim window opens."""
        return self.as_of < self.timeline.claim_opens

    def converted(self, currency: str) -> Money:
        """The co-op that is paid as rebate."""
        return self.accruals[currency].co_op if self.is_converted else Money.zero(currency)

    def rebate(self, currency: str) -> Money:
        """The rebate, with the converted co-op in it."""
        return self.accruals[currency].rebate + self.converted(currency)

    def ledger(self, currency: str) -> Ledger:
        """The co-op earned and what the claims left of it."""
        earned = self.accruals[currency].co_op - self.converted(currency)
        return settle(earned, self.claims[currency].amount, is_closed=self.state == "closed")
