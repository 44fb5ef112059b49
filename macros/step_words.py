"""The working of an answer in plain sentences: one for every code of `calculator.codes.STEPS`."""

from macros.marks import Choice, Plural, Text, _, ngettext

STEPS: dict[str, Text] = {
    # L10n: Five dates. Earned from … to …; the money is gone after {claim_closes}.
    "dates": _(
        "Money earned from {first_day} to {last_day} is spent by {spend_by} and claimed by {claim_by}. "
        "After {claim_closes} it is lost by every source."
    ),
    "incentive_from_revenue": Plural(
        "rows",
        # L10n: {revenue} and {incentive} are amounts, {rate} a percentage, {rows} counts lines of earnings.
        ngettext(
            "Eligible revenue of {revenue} at a payout rate of {rate} is an incentive of {incentive}.",
            "Eligible revenue of {revenue} in {rows} lines at a payout rate of {rate} is an incentive of {incentive}.",
        ),
    ),
    "incentive_given": Plural(
        "rows",
        # L10n: {incentive} is an amount, {rows} counts lines of earnings.
        ngettext(
            "The incentive you entered is {incentive}.",
            "The incentives you entered in {rows} lines add up to {incentive}.",
        ),
    ),
    # L10n: {share} is a percentage, {incentive} and {co_op} are amounts.
    "co_op_share": _("{share} of the incentive of {incentive} is co-op: {co_op}."),
    "co_op_given": Plural(
        "rows",
        # L10n: {co_op} is an amount, {rows} counts lines of earnings.
        ngettext("The co-op you entered is {co_op}.", "The co-op you entered in {rows} lines adds up to {co_op}."),
    ),
    "rounded": Choice(
        "rounding",
        {
            # L10n: {exact} and {co_op} are the same amount before and after rounding.
            "half-up": _("The co-op of {exact} is rounded to {co_op}, a half up."),
            "half-even": _("The co-op of {exact} is rounded to {co_op}, a half to the even digit."),
        },
    ),
    # L10n: Three amounts: incentive - co-op = rebate.
    "rebate_is_the_rest": _("Of the incentive of {incentive}, {co_op} is co-op. The rest, {rebate}, is rebate."),
    # L10n: {co_op} is in another currency, {co_op_usd} the same in US dollars.
    "co_op_in_usd": _("At the rates you entered, the co-op of {co_op} is {co_op_usd}."),
    # L10n: The threshold is the least co-op that stays co-op.
    "threshold_met": _("{co_op_usd} of co-op reaches the threshold of {threshold_usd}: it stays co-op."),
    "threshold_missed": _(
        "{co_op_usd} of co-op is below the threshold of {threshold_usd}: {short_by_usd} are missing."
    ),
    "threshold_so_far": _(
        "So far there is {co_op_usd} of co-op against the threshold of {threshold_usd}. Still missing: {short_by_usd}."
    ),
    # L10n: {paid_first_day} and {paid_last_day} are dates.
    "converted_by_policy": _(
        "Microsoft ordered that this co-op of {co_op} is paid as rebate, from {paid_first_day} to {paid_last_day}. "
        "The rebate is {rebate} in all."
    ),
    "converted_below_threshold": _("So the co-op of {co_op} is paid as rebate, which is {rebate} in all."),
    # L10n: Three amounts: earned - claimed = remaining.
    "remaining": _("{earned} earned less {claimed} claimed leaves {remaining}."),
    # L10n: Three amounts: claimed - earned = over-claimed.
    "over_claimed": _("{claimed} is claimed of {earned} earned: {over_claimed} too much."),
    # L10n: {forfeited} is lost money; {claim_closes} is a date.
    "forfeited": _(
        "{earned} earned less {claimed} claimed left {forfeited}. It was not claimed by {claim_closes} and is lost."
    ),
}
