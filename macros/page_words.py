"""The page's own words, beside those for the engine's codes: notes on an answer, problems with typing, names of ids."""

from macros.marks import Plural, Text, _, ngettext

# What is said about an answer, and the kinds of the values in it (see calculator/codes.py).
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
    # L10n: A date. The money can be spent from this day on.
    "state_earning": _("Still being earned. It can be spent from {usage_first_day} on."),
    "state_spending": _("Carry out activities by {spend_by}, and claim them by {claim_by}."),
    "state_claiming": _("Too late for new activities. What took place by {spend_by} can still be claimed."),
    "state_closed": _("Closed. Claims were possible until {claim_closes}."),
    "state_converted": _("This co-op is paid as rebate. There is nothing to spend or claim."),
    "days_left": Plural("days", ngettext("{days} day left", "{days} days left")),
    "last_day": _("This is the last day"),
    "days_past": Plural("days", ngettext("{days} day ago", "{days} days ago")),
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
KINDS = {
    "number": "count",
    "value": "text",
    "days": "count",
    "half": "half",
    "remaining": "money",
    "rebate": "money",
    "first_day": "date",
    "last_day": "date",
    "usage_first_day": "date",
    "spend_by": "date",
    "claim_opens": "date",
    "claim_by": "date",
    "claim_closes": "date",
}

# What the page cannot read in a field. {given} is what was typed.
TYPING: dict[str, Text] = {
    # L10n: {example} is an amount as this language writes it.
    "amount_unclear": _("“{given}” is not clear. Write a number such as {example}."),
    # L10n: {given} is for instance 1.234, which may be meant as one and a bit or as {thousands}, which is 1,234.
    "amount_ambiguous": _("“{given}” can be read in two ways. Write {thousands}, or no more than two decimals."),
    "count_unclear": _("“{given}” is not a whole number. Write digits only."),
    "date_incomplete": _("Fill in day, month and year. The year has four digits."),
    "date_impossible": _("There is no such day. Check day and month."),
}
TYPING_KINDS = {"given": "text", "example": "decimal", "thousands": "decimal"}

# Words for ids.
NAMES: dict[str, str] = {
    # L10n: States of a half's money.
    "earning": _("Being earned"),
    "spending": _("Spend and claim"),
    "claiming": _("Claim only"),
    "closed": _("Closed"),
    "converted": _("Paid as rebate"),
    # L10n: Statuses of a claim, as Partner Center has them.
    "editing": _("Editing"),
    "submitted": _("Submitted"),
    "under_review": _("Under review"),
    "action_required": _("Action required"),
    "disputed": _("Disputed"),
    "approved": _("Approved"),
    "rejected": _("Rejected"),
    # L10n: Names of fields, as parts of a sentence.
    "earned_on": _("the day it was earned"),
    "half": _("the half"),
    "revenue + rate": _("revenue and payout rate"),
    "revenue": _("revenue"),
    "rate": _("payout rate"),
    "incentive": _("incentive"),
    "co_op": _("co-op"),
    "executed_on": _("the day of the activity"),
    "rebate": _("rebate"),
    "threshold_usd": _("threshold"),
    "rebate + co_op": _("rebate and co-op"),
    # L10n: Kinds of values.
    "text": _("text"),
    "count": _("a whole number"),
    "boolean": _("yes or no"),
    "array": _("a list"),
    "object": _("a group of fields"),
    "number": _("a number without quotes"),
    "null": _("nothing"),
}
