"""The words of the policy year by year: kinds of rules, figures of the claim process, what became of a rule."""

from macros.marks import _, ngettext

KINDS: dict[str, str] = {
    # L10n: Kinds of rules, each a row of a table about one fiscal year.
    "dates": _("Last days"),
    "program": _("Programs"),
    "split": _("Split"),
    "threshold": _("Threshold"),
    "conversion": _("Turned into rebate"),
    "eligibility": _("Who can earn"),
    "rate": _("Payout rate"),
    "category": _("Name of a category"),
    "list": _("Eligible activities"),
    "exclusion": _("Never eligible"),
    "cap": _("Limits"),
    "proof": _("Required proof"),
    "preapproval": _("Approval before the start"),
    "rule": _("Claims and payment"),
    "credit": _("Credit for Microsoft’s sellers"),
    "requirement": _("IP co-sell"),
    "criterion": _("Top Tier"),
    "other_way": _("Top Tier"),
    "benefit": _("What Top Tier opens"),
}

VALUES: dict[str, str] = {
    # L10n: What holds. The names in braces are percentages, amounts or dates.
    "dates": _("Spend by {spend_by}, claim by {claim_by}"),
    "program": _("Pays incentives"),
    "split": _("{rebate} rebate, {co_op} co-op"),
    "conversion": _("Paid from {paid_first_day} to {paid_last_day}, whatever the threshold"),
    "exclusion": _("Never paid for with co-op"),
    "proof": _("As the page of the activity says"),
    "not_published": _("Not published yet"),
    "program_ended": _("Ended"),
    # L10n: Stands beside the activities and programs that have a rule of their own.
    "all_others": _("All others"),
}

RULES: dict[str, str] = {
    # L10n: Steps of a claim and its payment; beside each stands how long it takes or what it is. Rules of the data that
    # are missing here are no policy but its circumstances, such as how long a bank takes.
    "review-business-days": _("Review of a claim"),
    "dispute-business-days": _("Decision about a dispute"),
    "payment-business-days": _("Payment after approval"),
    "tax-invoice-payment-days": _("Payment after a tax invoice is approved"),
    "minimum-payment": _("Smallest payment"),
    "payment-hold-days": _("Payment held while details are missing"),
    "proof-retention-months": _("Originals of the proof kept after the activity"),
    "profile-validation-hours": _("Check of a bank profile"),
}

UNITS: dict[str, tuple[str, str]] = {
    # L10n: Business days leave out weekends and holidays.
    "business_days": ngettext("{count} business day", "{count} business days"),
    "days": ngettext("{count} day", "{count} days"),
    "hours": ngettext("{count} hour", "{count} hours"),
    "months": ngettext("{count} month", "{count} months"),
}
