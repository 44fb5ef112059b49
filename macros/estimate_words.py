"""What an estimate says: sentences for its warnings and for the steps of its working, and notes on its answer."""

from macros.marks import Choice, Plural, Text, _, ngettext

WARNINGS: dict[str, Text] = {
    # L10n: {share} is the co-op percentage.
    "split_uncertain": _(
        "The co-op share of {share} rests on a single uncertain source. Compare it with your agreement."
    ),
    # L10n: {before} and {after} are percentages.
    "split_changed": _("The co-op share changed within this half, from {before} to {after}. Each line has its own."),
    "claims_without_earnings": _("There are claims on this half but no earnings. Add what you earned in it."),
    "threshold_not_published": _(
        "No source gives the threshold of this half, so nobody can say whether the co-op stays co-op. "
        "Enter the threshold of your own agreement if you know it."
    ),
    # L10n: Three amounts: the co-op, the threshold followed, and another threshold that is possible.
    "threshold_ambiguous": _(
        "The threshold changed within this half, and no source says which one counts. With {co_op_usd} of co-op we "
        "followed {threshold_usd}; it may be {other_usd}."
    ),
    # L10n: {exact_usd} is the co-op before rounding.
    "rounding_decides_threshold": _(
        "Rounding decides: before rounding the co-op is {exact_usd}, after it {co_op_usd}, and the threshold is "
        "{threshold_usd}. Microsoft may round in another way."
    ),
    # L10n: {by_line_usd} is the co-op with every line rounded before adding, {co_op_usd} with the sum rounded once.
    "line_rounding_decides_threshold": _(
        "Rounding decides: with every line rounded by itself the co-op is {by_line_usd}, with the sum rounded once "
        "{co_op_usd}, and the threshold is {threshold_usd}. Microsoft may round in another way."
    ),
    # L10n: {margin} is a percentage.
    "rate_decides_threshold": _(
        "The exchange rate decides: with rates {margin} higher or lower, {co_op_usd} of co-op falls on the other side "
        "of the threshold of {threshold_usd}."
    ),
    # L10n: {remaining} is an amount; by one reading of the sources it was lost after {claim_by}, an earlier date.
    "reading_decides_remaining": _(
        "The sources disagree about the {remaining} that remain: by the strictest they were lost after {claim_by}, by "
        "Microsoft’s own table they can be claimed until {claim_closes}. Claim today, and do not count on it."
    ),
    # L10n: {amount} is a claim, {executed_on} the day of its activity, {belongs_to} another half such as FY24 H2.
    "activity_outside_usage": _(
        "The claim of {amount} is not counted: its activity on {executed_on} lies outside the days from {first_day} to "
        "{last_day}. It belongs to the money of {belongs_to}."
    ),
    "claim_too_late": Plural(
        "days_late",
        # L10n: {submitted_on} and {claim_closes} are dates.
        ngettext(
            "The claim of {amount} is not counted: submitted on {submitted_on}, {days_late} day after the last day, "
            "{claim_closes}.",
            "The claim of {amount} is not counted: submitted on {submitted_on}, {days_late} days after the last day, "
            "{claim_closes}.",
        ),
    ),
    "claim_after_claim_by": Plural(
        "days_late",
        # L10n: {submitted_on} and {claim_by} are dates.
        ngettext(
            "The claim of {amount} was submitted on {submitted_on}, {days_late} day after {claim_by}. "
            "By the strictest source that is too late.",
            "The claim of {amount} was submitted on {submitted_on}, {days_late} days after {claim_by}. "
            "By the strictest source that is too late.",
        ),
    ),
    # L10n: {claim_opens} is the first day on which claims can be submitted.
    "claim_before_window": _(
        "The claim of {amount} was submitted on {submitted_on}. Claims are taken from {claim_opens} on."
    ),
    "claim_before_activity": _(
        "The claim of {amount} was submitted on {submitted_on}, before its activity on {executed_on}. "
        "Co-op is paid for what has taken place."
    ),
    "repeated_id": Plural(
        "rows",
        # L10n: {id} names a line of an export, {rows} counts its lines.
        ngettext("“{id}” stands in {rows} line. It counts once.", "“{id}” stands in {rows} lines. It counts once."),
    ),
    "repeated_id_differs": Plural(
        "rows",
        ngettext(
            "“{id}” stands in {rows} line with different values. The smallest counts once.",
            "“{id}” stands in {rows} lines with different values. The smallest counts once.",
        ),
    ),
}

STEPS: dict[str, Text] = {
    # L10n: Five dates. Earned from … to …; the money is gone after {claim_closes}.
    "dates": _(
        "Money earned from {first_day} to {last_day} is spent by {spend_by} and claimed by {claim_by}. "
        "After {claim_closes} it is lost by every source."
    ),
    # L10n: {as_of} is the day the answer holds for; claims can be submitted from {claim_opens} on.
    "seen_on": _("Seen on {as_of}. Claims are taken from {claim_opens} on, and proof is due by {proof_by}."),
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
    "incentive_rounded": Choice(
        "rounding",
        {
            # L10n: {exact} and {incentive} are the same amount before and after rounding.
            "half-up": _("The incentive of {exact} is rounded to {incentive}, a half up."),
            "half-even": _("The incentive of {exact} is rounded to {incentive}, a half to the even digit."),
        },
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
    "co_op_at_rate": Plural(
        "rows",
        # L10n: {co_op} is in another currency, {co_op_usd} the same in US dollars, {usd_rate} the exchange rate.
        ngettext(
            "Co-op of {co_op} at {usd_rate} US dollars for one is {co_op_usd}.",
            "Co-op of {co_op} in {rows} lines at {usd_rate} US dollars for one is {co_op_usd}.",
        ),
    ),
    # L10n: {co_op} is in another currency, {co_op_usd} the same in US dollars; {rows} counts lines of earnings.
    "co_op_at_own_rates": Plural(
        "rows",
        ngettext(
            "Co-op of {co_op} in {rows} line, at the line’s own exchange rate, is {co_op_usd}.",
            "Co-op of {co_op} in {rows} lines, each at its own exchange rate, is {co_op_usd}.",
        ),
    ),
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
    # L10n: What is still missing to the threshold; the next two sentences say the same in other words.
    "co_op_to_threshold": _("Another {co_op} of co-op, earned by {earn_by}, reaches the threshold."),
    # L10n: {share} is the percentage of the incentive that is co-op, {incentive} an amount.
    "incentive_to_threshold": _("With {share} of it as co-op, another incentive of {incentive} by {earn_by} does."),
    # L10n: {rate} is a percentage, {revenue} an amount.
    "revenue_to_threshold": _(
        "At a payout rate of {rate}, another {revenue} of eligible revenue by {earn_by} is enough."
    ),
    "converted_below_threshold": _("So the co-op of {co_op} is paid as rebate, which is {rebate} in all."),
    "claims_counted": Plural(
        "rows",
        # L10n: {claimed} is an amount, {rows} counts claims.
        ngettext("{rows} claim uses up {claimed}.", "{rows} claims use up {claimed}."),
    ),
    "claims_left_out": Plural(
        "rows",
        # L10n: {rows} counts claims.
        ngettext(
            "{rows} claim uses up no money: a draft, rejected, too late, or for an activity outside the period.",
            "{rows} claims use up no money: drafts, rejected, too late, or for activities outside the period.",
        ),
    ),
    # L10n: {forfeited} is lost money; {claim_closes} is a date.
    "forfeited": _(
        "{earned} earned less {claimed} claimed left {forfeited}. It was not claimed by {claim_closes} and is lost."
    ),
}

NOTES: dict[str, Text] = {
    # L10n: Numbers a line of the form.
    "earnings_line": _("Earnings {number}"),
    "claims_line": _("Claim {number}"),
    # L10n: What a line of the form holds, folded to one row: {value} is an amount or a day.
    "said_revenue": _("Eligible revenue: {value}"),
    "said_incentive": _("Incentive: {value}"),
    "said_co_op": _("Co-op: {value}"),
    "said_submitted_on": _("Submitted: {value}"),
    # L10n: Two dates, the first and the last day of a half.
    "earned_in": _("Earned from {first_day} to {last_day}"),
    # L10n: A date. Some sources give one more day for claims.
    "closes_later": _("Some sources allow claims until {claim_closes}. Do not rely on it."),
    # L10n: A date, from which Partner Center shows the balance.
    "estimated": _("An estimate: Partner Center shows this balance from {claim_opens} on."),
    # L10n: {half} is half a fiscal year, such as FY24 H1.
    "today_spend": _("You can spend the money of {half}."),
    "today_spend_none": _("There is no money to spend."),
    "today_claim": _("You can submit claims on {half}."),
    "today_claim_none": _("No claims can be submitted."),
    "today_earn": _("You are earning for {half}."),
    # L10n: Read out to people who do not see the screen.
    "announce": _("{half}: {remaining} remaining. Spend by {spend_by}, claim by {claim_by}."),
    "announce_converted": _("{half}: nothing remains. The co-op is paid as rebate: {rebate}."),
}
KINDS = {"rebate": "money", "claim_opens": "date"}
