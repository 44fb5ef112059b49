"""What several calculators say about one half: what can be done with its money now, and what of it remains."""

from macros.marks import Plural, Text, _, ngettext

WARNINGS: dict[str, Text] = {
    "converted_by_policy": _(
        "Microsoft ordered that this co-op of {co_op} is paid as rebate, from {paid_first_day} to {paid_last_day}. "
        "It cannot be claimed."
    ),
    "over_claimed": _(
        "The claims come to {claimed}, and {earned} is earned: {over_claimed} too much. That much will not be paid."
    ),
}

STEPS: dict[str, Text] = {
    # L10n: {paid_first_day} and {paid_last_day} are dates.
    "converted_by_policy": _(
        "Microsoft ordered that this co-op of {co_op} is paid as rebate, from {paid_first_day} to {paid_last_day}. "
        "The rebate is {rebate} in all."
    ),
    # L10n: Three amounts: earned - claimed = remaining.
    "remaining": _("{earned} earned less {claimed} claimed leaves {remaining}."),
    # L10n: Three amounts: claimed - earned = over-claimed.
    "over_claimed": _("{claimed} is claimed of {earned} earned: {over_claimed} too much."),
}

NOTES: dict[str, Text] = {
    # L10n: A date. The money can be spent from this day on.
    "state_earning": _("Still being earned. It can be spent from {usage_first_day} on."),
    "state_spending": _("Carry out activities by {spend_by}, and claim them by {claim_by}."),
    "state_claiming": _("Too late for new activities. What took place by {spend_by} can still be claimed."),
    "state_closed": _("Closed. Claims were possible until {claim_closes}."),
    "state_converted": _("This co-op is paid as rebate. There is nothing to spend or claim."),
    "days_left": Plural("days", ngettext("{days} day left", "{days} days left")),
    "last_day": _("This is the last day"),
    "days_past": Plural("days", ngettext("{days} day ago", "{days} days ago")),
}
KINDS = {
    "days": "count",
    "half": "half",
    "remaining": "money",
    "first_day": "date",
    "last_day": "date",
    "usage_first_day": "date",
    "spend_by": "date",
    "claim_by": "date",
    "claim_closes": "date",
}
