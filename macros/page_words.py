"""What the page of every calculator says beside the engine's codes: problems with typing, names of ids."""

from macros.marks import Text, _

# Values that a line of any form has beside it: its number, and what it holds, folded to one row.
KINDS = {"number": "count", "value": "text"}

# What the page cannot read in a field. {given} is what was typed.
TYPING: dict[str, Text] = {
    # L10n: {example} is an amount as this language writes it.
    "amount_unclear": _("“{given}” is not clear. Write a number such as {example}."),
    # L10n: {given} is for instance 1.234, which may be meant as one and a bit or as {thousands}, which is 1,234.
    "amount_ambiguous": _("“{given}” can be read in two ways. Write {thousands}, or no more than two decimals."),
    "count_unclear": _("“{given}” is not a whole number of at most 15 digits. Write digits only."),
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
