"""Every error, warning and working step an answer can hold, with the names and kinds of its values.

This is the one list: the engine may only say what is here, the page's words are checked against it, and the JSON Schema
is made from it. A code is never renamed. A value may be null where its own note says so.

Kinds:
    money     an amount in the `currency` among the same values, exact where it is not rounded yet
    usd       an amount in US dollars
    decimal   a plain number, such as an exchange rate
    share     0.40 stands for 40 %
    date      YYYY-MM-DD
    half      "FY24 H1"
    count     a whole number
    currency  an ISO 4217 code
    source    the id of a source in the policy data
    program   the id of a program in the policy data
    code      an id that has a word of its own in the catalogs
    codes     a list of ids or field names
    text      shown as it is; may come from outside and is never trusted
"""

ERRORS: dict[str, dict[str, str]] = {
    # the text of the request
    "not_utf8": {"byte": "count"},
    "text_too_long": {"bytes": "count", "limit": "count"},
    "not_json": {"line": "count", "column": "count"},
    "nested_too_deeply": {"limit": "count"},
    "broken_character": {"given": "text"},
    # its fields
    "wrong_type": {"expected": "code", "given": "code"},
    "duplicate_key": {"key": "text"},
    "unknown_request": {"given": "text", "choices": "codes"},
    "unknown_field": {"given": "text", "choices": "codes"},
    "missing_field": {},
    "one_of_missing": {"choices": "codes"},
    "only_one_of": {"given": "codes"},
    "too_many_rows": {"rows": "count", "limit": "count"},
    "no_rows": {},
    # its values
    "not_a_choice": {"given": "text", "choices": "codes"},
    "not_a_decimal": {"given": "text"},
    "too_many_digits": {"given": "text", "integer_digits": "count", "decimals": "count"},
    "too_many_decimals": {"given": "text", "currency": "currency", "decimals": "count"},
    "not_positive": {"given": "text"},
    "negative": {"given": "text"},
    "not_a_share": {"given": "share"},
    "not_a_count": {"given": "text", "least": "count", "most": "count"},
    "not_a_date": {"given": "text"},
    "day_out_of_range": {"given": "date", "first_day": "date", "last_day": "date"},
    "not_a_half": {"given": "text"},
    "half_out_of_range": {"given": "half", "first": "half", "last": "half"},
    "last_before_first": {"first": "text", "last": "text"},
    "text_too_short": {},
    "too_many_characters": {"characters": "count", "limit": "count"},
    "control_character": {"given": "text"},
    "unknown_placeholder": {"given": "text", "choices": "codes"},
    "sku_twice": {"given": "text"},
    "min_above_max": {"min": "count", "max": "count"},
    "floor_above_cap": {"floor": "decimal", "cap": "decimal"},
    "unknown_currency": {"given": "text"},
    "unknown_country": {"given": "text"},
    "unknown_program": {"given": "text", "choices": "codes"},
    "unknown_activity": {"given": "text", "choices": "codes"},
    # what the policy data holds; its dates are null where they are not published either
    "policy_not_published": {
        "missing": "code",
        "program": "program",
        "half": "half",
        "first_half": "half",
        "last_half": "half",
        "spend_by": "date",
        "claim_opens": "date",
        "claim_by": "date",
        "claim_closes": "date",
        "proof_by": "date",
    },
    # an imported file as a whole
    "file_is_empty": {},
    "file_has_no_rows": {},
    "file_is_pdf": {},
    "file_is_html": {},
    "file_is_spreadsheet": {},
    "file_is_zip": {},
    "file_is_binary": {},
    "wrong_encoding": {},
    "unreadable_row": {"row": "count"},
    "repeated_column": {"column": "text"},
    "missing_column": {"column": "text", "accepted": "codes"},
    "ambiguous_dates": {"column": "text", "row": "count", "given": "text"},
    "mixed_dates": {"column": "text", "row": "count", "given": "text", "other_row": "count", "other": "text"},
    "contradicted_dates": {"column": "text", "row": "count", "given": "text"},
    "ambiguous_numbers": {"column": "text", "row": "count", "given": "text"},
    "mixed_numbers": {"column": "text", "row": "count", "given": "text", "other_row": "count", "other": "text"},
    "contradicted_numbers": {"column": "text", "row": "count", "given": "text"},
    # one row of it: these stand in the report, beside errors of single values
    "cells_do_not_fit": {},
    "missing_value": {},
    "same_id_differs": {"id": "text", "rows": "count"},
    "no_usd_value": {"currency": "currency"},
    "usd_amount_contradicts": {"amount": "money", "currency": "currency", "usd": "usd"},
    "program_not_started": {"program": "program", "first_day": "date"},
    "program_ended": {"program": "program", "last_day": "date"},
    "earned_on_needed": {"half": "half", "changes_on": "date"},
    "usd_rate_not_one": {"given": "text"},
    "usd_rate_needed": {"currency": "currency", "activity": "code"},
    "shares_do_not_add_up": {"sum": "share"},
    # the policy data itself
    "policy_file_broken": {"file": "text", "table": "text", "row": "count", "key": "text"},
}

WARNINGS: dict[str, dict[str, str]] = {
    # single lines
    "repeated_id": {"id": "text", "rows": "count"},
    "repeated_id_differs": {"id": "text", "rows": "count"},
    "activity_outside_usage": {
        "currency": "currency",
        "amount": "money",
        "executed_on": "date",
        "first_day": "date",
        "last_day": "date",
        "belongs_to": "half",
    },
    "claim_too_late": {
        "currency": "currency",
        "amount": "money",
        "submitted_on": "date",
        "claim_closes": "date",
        "days_late": "count",
    },
    "claim_after_claim_by": {
        "currency": "currency",
        "amount": "money",
        "submitted_on": "date",
        "claim_by": "date",
        "days_late": "count",
    },
    "claim_before_window": {
        "currency": "currency",
        "amount": "money",
        "submitted_on": "date",
        "claim_opens": "date",
    },
    "claim_before_activity": {
        "currency": "currency",
        "amount": "money",
        "submitted_on": "date",
        "executed_on": "date",
    },
    # a half
    "claims_without_earnings": {},
    "split_uncertain": {"share": "share"},
    "split_changed": {"before": "share", "after": "share"},
    "threshold_not_published": {},
    "threshold_ambiguous": {"co_op_usd": "usd", "threshold_usd": "usd", "other_usd": "usd"},
    "rounding_decides_threshold": {"exact_usd": "usd", "co_op_usd": "usd", "threshold_usd": "usd"},
    "line_rounding_decides_threshold": {"by_line_usd": "usd", "co_op_usd": "usd", "threshold_usd": "usd"},
    "rate_decides_threshold": {"margin": "share", "co_op_usd": "usd", "threshold_usd": "usd"},
    "converted_by_policy": {
        "currency": "currency",
        "co_op": "money",
        "rebate": "money",
        "paid_first_day": "date",
        "paid_last_day": "date",
    },
    "over_claimed": {"currency": "currency", "earned": "money", "claimed": "money", "over_claimed": "money"},
    "reading_decides_remaining": {
        "currency": "currency",
        "remaining": "money",
        "claim_by": "date",
        "claim_closes": "date",
    },
    # activities and plans
    "not_public": {"what": "code"},
    "rules_of_another_day": {"rules_as_of": "date"},
    "cap_may_be_used": {"activity": "code", "currency": "currency", "already_claimed": "money"},
    "persons_assumed": {"name": "text", "persons": "count"},
    "persons_above_limit": {"name": "text", "persons": "count", "limit": "count"},
    "earned_below_threshold": {"program": "program", "earned_usd": "usd", "threshold_usd": "usd"},
    # Top Tier
    "other_way_to_top_tier": {"way": "code"},
    "criteria_of_another_day": {"rules_as_of": "date"},
    # campaigns
    "rounding_reaches_floor": {"currency": "currency", "exact": "money", "floor": "money"},
    # imported files, in the report or beside it
    "several_programs": {"count": "count"},
    "several_participants": {"count": "count"},
    "co_op_rollover": {"currency": "currency", "co_op": "money", "rows": "count", "first_row": "count"},
    "rate_differs": {"currency": "currency", "rows": "count", "first_row": "count"},
    "usd_from_rate": {"currency": "currency", "rows": "count", "first_row": "count"},
}

STEPS: dict[str, dict[str, str]] = {
    "dates": {
        "first_day": "date",
        "last_day": "date",
        "spend_by": "date",
        "claim_by": "date",
        "claim_closes": "date",
    },
    "seen_on": {"as_of": "date", "claim_opens": "date", "proof_by": "date"},
    "incentive_from_revenue": {
        "currency": "currency",
        "revenue": "money",
        "rate": "share",
        "incentive": "money",
        "rows": "count",
    },
    "incentive_given": {"currency": "currency", "incentive": "money", "rows": "count"},
    "co_op_share": {"currency": "currency", "incentive": "money", "share": "share", "co_op": "money"},
    "co_op_given": {"currency": "currency", "co_op": "money", "rows": "count"},
    "incentive_rounded": {"currency": "currency", "exact": "money", "incentive": "money", "rounding": "code"},
    "rounded": {"currency": "currency", "exact": "money", "co_op": "money", "rounding": "code"},
    "rebate_is_the_rest": {"currency": "currency", "incentive": "money", "co_op": "money", "rebate": "money"},
    "co_op_at_rate": {
        "currency": "currency",
        "co_op": "money",
        "usd_rate": "decimal",
        "co_op_usd": "usd",
        "rows": "count",
    },
    "co_op_at_own_rates": {"currency": "currency", "co_op": "money", "co_op_usd": "usd", "rows": "count"},
    "co_op_in_usd": {"currency": "currency", "co_op": "money", "co_op_usd": "usd", "rounding": "code"},
    "threshold_met": {"co_op_usd": "usd", "threshold_usd": "usd", "short_by_usd": "usd"},
    "threshold_missed": {"co_op_usd": "usd", "threshold_usd": "usd", "short_by_usd": "usd"},
    "threshold_so_far": {"co_op_usd": "usd", "threshold_usd": "usd", "short_by_usd": "usd"},
    "co_op_to_threshold": {
        "currency": "currency",
        "co_op": "money",
        "usd_rate": "decimal",
        "rounding": "code",
        "earn_by": "date",
    },
    "incentive_to_threshold": {"currency": "currency", "incentive": "money", "share": "share", "earn_by": "date"},
    "revenue_to_threshold": {"currency": "currency", "revenue": "money", "rate": "share", "earn_by": "date"},
    "converted_below_threshold": {"currency": "currency", "co_op": "money", "rebate": "money"},
    "converted_by_policy": {
        "currency": "currency",
        "co_op": "money",
        "rebate": "money",
        "paid_first_day": "date",
        "paid_last_day": "date",
    },
    "claims_counted": {"currency": "currency", "rows": "count", "claimed": "money"},
    "claims_left_out": {"currency": "currency", "rows": "count"},
    "remaining": {"currency": "currency", "earned": "money", "claimed": "money", "remaining": "money"},
    "over_claimed": {"currency": "currency", "earned": "money", "claimed": "money", "over_claimed": "money"},
    "forfeited": {
        "currency": "currency",
        "earned": "money",
        "claimed": "money",
        "forfeited": "money",
        "claim_closes": "date",
    },
    # activities and plans
    "activity_in_list": {"activity": "code", "category": "code", "last_day": "date"},
    "activity_in_no_list": {"activity": "code", "as_of": "date"},
    "activity_excluded": {"activity": "code"},
    "cap_of_share": {"currency": "currency", "name": "text", "earned": "money", "share": "share", "limit": "money"},
    "cap_in_usd": {
        "currency": "currency",
        "name": "text",
        "amount_usd": "usd",
        "usd_rate": "decimal",
        "limit": "money",
    },
    "cap_per_person": {
        "currency": "currency",
        "name": "text",
        "per_person_usd": "usd",
        "persons": "count",
        "usd_rate": "decimal",
        "limit": "money",
    },
    "cap_applied": {"currency": "currency", "name": "text", "activity": "code", "limit": "money", "left": "money"},
    "expense_paid": {
        "currency": "currency",
        "name": "text",
        "cost": "money",
        "payable": "money",
        "limited_by": "code",
        "remaining": "money",
    },
    # co-sell and Top Tier
    "credit_rule": {"rule": "code", "closed_on": "date", "first_day": "date", "last_day": "date"},
    "amount_needed": {"figure": "code", "have": "usd", "needed": "usd", "missing": "usd"},
    "number_needed": {"figure": "code", "have": "count", "needed": "count", "missing": "count"},
    "criterion_met": {"criterion": "code"},
    "criterion_missed": {"criterion": "code"},
    # campaigns
    "revenue_times_rate": {"currency": "currency", "revenue": "money", "rate": "share", "earned": "money"},
    # null stands for any number
    "units_counted": {
        "sku": "text",
        "sold": "count",
        "eligible": "count",
        "minimum": "count",
        "maximum": "count",
        "counted": "count",
    },
    "units_times_amount": {
        "currency": "currency",
        "sku": "text",
        "counted": "count",
        "amount": "money",
        "payout": "money",
    },
    "sales_counted": {
        "sales": "count",
        "outside_period": "count",
        "reversed": "count",
        "below_min_units": "count",
        "counted": "count",
    },
    "transactions_counted": {"counted": "count", "needed": "count"},
    "customers_counted": {"counted": "count", "needed": "count"},
    "counted_for_reward": {"per": "code", "counted": "count"},
    "reward_times": {"currency": "currency", "amount": "money", "per": "code", "times": "count"},
    "goal_missed": {"rule": "code"},
    "payout_capped": {"currency": "currency", "earned": "money", "cap": "money"},
    "payout_below_floor": {"currency": "currency", "earned": "money", "floor": "money"},
    "payout_in_full": {"currency": "currency", "earned": "money"},
}

# Why something does not count, caps, and what is asked for: lines inside an answer.
REASONS: dict[str, dict[str, str]] = {
    # an activity or an expense
    "never_eligible": {},
    "not_listed": {"listed_from": "date"},  # null where no later list has it
    "other_programs_only": {"programs": "codes"},
    "not_for_program": {"program": "program"},
    "expense_does_not_count": {"expense": "code", "counting": "codes"},
    "outside_usage_period": {"executed_on": "date", "first_day": "date", "last_day": "date", "belongs_to": "half"},
    # caps
    "share_of_earned": {"share": "share"},
    "amount": {"amount_usd": "usd"},
    "greater_of": {"share": "share", "amount_usd": "usd"},
    "travel": {"per_person_usd": "usd", "persons": "count", "amount_usd": "usd"},
    "no_limit": {},
    # what a criterion of Top Tier asks for
    "billed_sales": {"have": "usd", "needed": "usd", "missing": "usd"},
    "net_new_customers": {"have": "count", "needed": "count", "missing": "count", "above_usd": "usd"},
    # null stands for transactions of any size
    "transactions": {"have": "count", "needed": "count", "missing": "count", "at_least_usd": "usd"},
    "customers": {"have": "count", "needed": "count", "missing": "count"},
    "commitment": {"have": "usd", "needed": "usd", "missing": "usd"},
    "transactable_listing": {"have": "count", "needed": "count", "missing": "count"},
    # units of a SKU
    "other_license": {"left_out": "count"},
    "below_minimum": {"eligible": "count", "minimum": "count"},
    "above_maximum": {"left_out": "count", "maximum": "count"},
    "not_on_rate_card": {},
}

# The ids that the engine itself puts where a value, or a field of an answer, is a `code`. All others are words of the
# policy data: activities, categories, expenses, proofs and so on.
IDS: dict[str, tuple[str, ...]] = {
    "missing": ("windows", "split", "activity_rules", "seller_credit", "top_tier_criteria"),
    "limited_by": ("cost", "cap", "remaining", "not_eligible", "outside_period", "floor"),
    "order": ("largest-first", "as-given"),
    "goal": ("any", "all"),
    "per": ("campaign", "transaction", "customer", "unit"),
    "credit": ("not_marketplace_billed", "not_incentivized", "not_top_tier"),
}
