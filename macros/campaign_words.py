"""What a campaign says: sentences for its warnings, steps and reasons, and notes on the payout."""

from macros.marks import Choice, Text, _

WARNINGS: dict[str, Text] = {
    # L10n: Two amounts: before rounding, and the least that is paid.
    "rounding_reaches_floor": _(
        "Rounding decides: before rounding the payout is {exact}, and nothing below {floor} is paid. Microsoft may "
        "round in another way."
    ),
}

STEPS: dict[str, Text] = {
    "revenue_times_rate": _("{rate} of {revenue} is {earned}."),
    # L10n: {sku} is the code of a product. {counted} and {sold} count units.
    "units_counted": _("{sku}: units sold: {sold}, units that count: {counted}."),
    "units_times_amount": _("{sku}: {counted} × {amount} = {payout}."),
    # L10n: Numbers of sales. Reversed sales were canceled or returned.
    "sales_counted": _(
        "Sales: {sales}. Left out: outside the period {outside_period}, reversed {reversed}, customers with too few "
        "units {below_min_units}. Sales that count: {counted}."
    ),
    "transactions_counted": _("Sales: {counted}, needed: {needed}."),
    "customers_counted": _("Customers: {counted}, needed: {needed}."),
    "counted_for_reward": Choice(
        "per",
        {
            "campaign": _("The reward is paid once."),
            "transaction": _("Sales that are rewarded: {counted}."),
            "customer": _("Customers who are rewarded: {counted}."),
            "unit": _("Units that are rewarded: {counted}."),
        },
    ),
    # L10n: {amount} is the reward, {times} how often it is paid.
    "reward_times": _("The reward: {times} × {amount}."),
    "goal_missed": Choice(
        "rule",
        {
            "any": _("No goal is reached, so nothing is paid."),
            "all": _("Not all goals are reached, so nothing is paid."),
        },
    ),
    "payout_capped": _("{earned} is more than the campaign pays at most: {cap}."),
    "payout_below_floor": _("{earned} is below {floor}, the least the campaign pays. Nothing is paid."),
    "payout_in_full": _("{earned} is paid in full."),
}

REASONS: dict[str, Text] = {
    # L10n: Why units do not count; the numbers count units.
    "other_license": _("Sold under another kind of license: {left_out}."),
    "below_minimum": _("{eligible} of at least {minimum} needed. Nothing counts."),
    "above_maximum": _("Above the maximum of {maximum}: {left_out} left out."),
    "not_on_rate_card": _("Not on the rate card."),
}

NOTES: dict[str, Text] = {
    # L10n: Numbers a line of the form.
    "rate_card_line": _("Product {number}"),
    "sales_line": _("Sale {number}"),
    # L10n: What a line of the form holds, folded to one row: {value} is a number.
    "said_min": _("Least units: {value}"),
    "said_max": _("Most units: {value}"),
    "said_units": _("Units: {value}"),
    "payout_limited": Choice(
        "limited_by",
        {
            # L10n: {earned} is an amount.
            "cap": _("It would be {earned}, but this is the most that is paid."),
            "floor": _("It would be {earned}, which is too little to be paid."),
        },
    ),
    "goal": Choice("met", {"true": _("The goal is reached."), "false": _("The goal is not reached yet.")}),
    # L10n: Read out to people who do not see the screen.
    "announce_payout": _("Payout: {payout}."),
}
KINDS = {"met": "code", "payout": "money", "earned": "money"}
