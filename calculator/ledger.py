"""Claims → what of a half's co-op is claimed, remains, is forfeited, or was claimed too much."""

from dataclasses import dataclass

from calculator.money import Money

USING = frozenset({"submitted", "under_review", "action_required", "disputed", "approved"})
"""The statuses of a claim that use up money; a draft (`editing`) and a `rejected` claim do not."""
STATUSES = ("editing", "submitted", "under_review", "action_required", "disputed", "approved", "rejected")


@dataclass(frozen=True, slots=True)
class Ledger:
    """One half's co-op in one currency: earned = claimed + remaining + forfeited - over_claimed.

    `remaining` and `over_claimed` are never negative. Once the claim window has closed, what was left is `forfeited`.
    """

    earned: Money
    claimed: Money
    remaining: Money
    over_claimed: Money
    forfeited: Money


def settle(earned: Money, claimed: Money, *, is_closed: bool) -> Ledger:
    """Set the claims that use up money against what was earned.

    Source: Microsoft, Partner Center documentation, "Claims overview": what is not used in time is forfeited.
    """
    zero = earned - earned
    left = earned - claimed
    if left < zero:
        return Ledger(earned, claimed, zero, zero - left, zero)
    return Ledger(earned, claimed, zero, zero, left) if is_closed else Ledger(earned, claimed, left, zero, zero)
