"""What the co-sell check says: whether a deal brings credit to Microsoft's sellers, and how far Top Tier is."""

from macros.marks import Choice, Text, _
from macros.selling_words import REQUIREMENTS, WAYS

WARNINGS: dict[str, Text] = {
    # L10n: {rules_as_of} is a date.
    "criteria_of_another_day": _(
        "The criteria for this day are not published. The result follows those of {rules_as_of}."
    ),
    "other_way_to_top_tier": Choice(
        "way", {"certified_software_designation": _("There is a way without figures: {way}.")}
    ),
}

STEPS: dict[str, Text] = {
    # L10n: Which rule decides whether Microsoft's own sellers get credit for a deal. Two dates.
    "credit_rule": Choice(
        "rule",
        {
            "not_marketplace_billed": _("Only deals billed through Microsoft’s marketplace bring credit."),
            "not_incentivized": _("Only solutions that are Azure IP co-sell incentivized bring credit."),
            "not_top_tier": _("From {first_day} to {last_day}, only deals of Top Tier partners brought credit."),
            "top_tier_only": _("From {first_day} to {last_day}, deals of Top Tier partners brought credit."),
            "every_partner": _("From {first_day} to {last_day}, deals of every partner brought credit."),
        },
    ),
    # L10n: What Top Tier needs: {have} is there, {needed} is needed, {missing} is missing. Amounts.
    "amount_needed": Choice(
        "figure",
        {
            "billed_sales": _("Marketplace billed sales: {have} of {needed}. Missing: {missing}."),
            "commitment": _("Consumption commitment: {have} of {needed}. Missing: {missing}."),
        },
    ),
    # L10n: The same with numbers. A listing is an offer in the marketplace; transactable: it can be bought there.
    "number_needed": Choice(
        "figure",
        {
            "net_new_customers": _("Net-new customers: {have} of {needed}. Missing: {missing}."),
            "transactions": _("Marketplace transactions: {have} of {needed}. Missing: {missing}."),
            "customers": _("Different customers: {have} of {needed}. Missing: {missing}."),
            "transactable_listing": _("Transactable listing: {have} of {needed}. Missing: {missing}."),
        },
    ),
    # L10n: A criterion of Top Tier. One that is met is enough.
    "criterion_met": Choice(
        "criterion",
        {
            "billed_sales": _("Enough for Top Tier: the sum of sales."),
            "net_new_customers": _("Enough for Top Tier: the number of net-new customers."),
            "transactions": _("Enough for Top Tier: transactions and customers."),
            "commitment_with_transactions": _("Enough for Top Tier: the commitment and transactions."),
            "commitment_with_listing": _("Enough for Top Tier: the commitment and a listing."),
        },
    ),
    "criterion_missed": Choice(
        "criterion",
        {
            "billed_sales": _("Not enough: the sum of sales."),
            "net_new_customers": _("Not enough: the number of net-new customers."),
            "transactions": _("Not enough: transactions and customers."),
            "commitment_with_transactions": _("Not enough: the commitment and transactions."),
            "commitment_with_listing": _("Not enough: the commitment and a listing."),
        },
    ),
}

NOTES: dict[str, Text] = {
    # L10n: Numbers a line of the form.
    "deals_line": _("Deal {number}"),
    # L10n: A sale that counts toward the target of one of Microsoft's own sellers.
    "credit": Choice(
        "mbs_credit",
        {"true": _("Microsoft’s sellers get credit for this deal."), "false": _("No credit for this deal.")},
    ),
    "tier": Choice("top_tier", {"true": _("Top Tier"), "false": _("Not Top Tier")}),
    # L10n: Two dates.
    "window": _("Counted: deals from {first_day} to {last_day}."),
    # L10n: Numbers of deals that do not count, because they closed too early or too late.
    "left_out": _("Not counted: {before_window} before these days, {after_as_of} after them."),
    "requirement": Choice("id", REQUIREMENTS),
    # L10n: {rules_as_of} is a date.
    "last_criteria": _("The last published criteria, of {rules_as_of}"),
}
KINDS = {
    "mbs_credit": "code",
    "top_tier": "code",
    "before_window": "count",
    "after_as_of": "count",
    "id": "code",
    "amount": "money",
    "months": "count",
}

NAMES: dict[str, str] = dict(WAYS)
