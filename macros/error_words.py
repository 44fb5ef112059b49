"""What is wrong with an input, and how to put it right: a sentence for every code of `calculator.codes.ERRORS`."""

from macros.marks import Choice, Plural, Text, _, ngettext

ERRORS: dict[str, Text] = {
    # L10n: {byte} is the place of a byte in a file.
    "not_utf8": _("The text is not UTF-8: byte {byte} cannot be read. Save the file as UTF-8 and try again."),
    # L10n: {bytes} and {limit} count bytes.
    "text_too_long": _("This is too long: {bytes} bytes where at most {limit} can be read. Take fewer rows."),
    # L10n: JSON is the name of a format. {line} and {column} say where.
    "not_json": _("This is not JSON. It cannot be read from line {line}, column {column} on."),
    "nested_too_deeply": _("This is nested deeper than {limit} levels. Take away a level."),
    # L10n: {given} is what was entered.
    "broken_character": _("“{given}” holds half a character. Type it again."),
    # L10n: {expected} and {given} are kinds of values: text, number, list …
    "wrong_type": _("A value of another kind is needed here: {expected}, not {given}."),
    "duplicate_key": _("“{key}” stands here twice. Keep one."),
    # L10n: {choices} lists what is possible.
    "unknown_request": _("There is no calculation “{given}”. Choose {choices}."),
    "unknown_field": _("There is no field “{given}” here. Take it away, or choose {choices}."),
    "missing_field": _("Fill this in."),
    # L10n: {choices} lists names of fields.
    "one_of_missing": _("Something is missing here. Fill in {choices}."),
    "only_one_of": _("Only one of these can be filled in: {given}. Clear the others."),
    "too_many_rows": Plural(
        "limit",
        # L10n: {rows} and {limit} count rows.
        ngettext(
            "There are {rows} rows, and at most {limit} can be calculated at once.",
            "There are {rows} rows, and at most {limit} can be calculated at once.",
        ),
    ),
    "no_rows": _("Add at least one line and fill it in."),
    "not_a_choice": _("“{given}” cannot be chosen here. Choose {choices}."),
    "not_a_decimal": _("“{given}” is not an amount. Write digits only, with a mark for the decimals if there are any."),
    # L10n: {integer_digits} and {decimals} count digits before and after the decimal mark.
    "too_many_digits": _(
        "“{given}” is too long: at most {integer_digits} digits before the decimal mark and {decimals} after it."
    ),
    # L10n: {currency} is a code such as USD; {decimals} counts digits after the decimal mark.
    "too_many_decimals": Plural(
        "decimals",
        ngettext(
            "“{given}” has too many decimals: {currency} has {decimals}.",
            "“{given}” has too many decimals: {currency} has {decimals}.",
        ),
    ),
    "not_positive": _("“{given}” does not do: enter an amount above zero."),
    "negative": _("“{given}” does not do: enter zero or more."),
    "not_a_share": _("“{given}” does not do: enter a percentage from 0 to 100."),
    # L10n: {least} and {most} are the bounds of a count, both allowed.
    "not_a_count": _("“{given}” does not do: enter a whole number from {least} to {most}."),
    "not_a_date": _("“{given}” is not a day of the calendar. Check day, month and year."),
    # L10n: Three dates; the calculator knows the days from {first_day} to {last_day}.
    "day_out_of_range": _("{given} is too far away. Enter a day from {first_day} to {last_day}."),
    # L10n: A half is half a fiscal year, such as FY24 H1.
    "not_a_half": _("“{given}” is not a half. Write it as FY24 H1."),
    "half_out_of_range": _("{given} is too far away. Choose a half from {first} to {last}."),
    "last_before_first": _("{last} comes before {first}. Exchange the two."),
    "text_too_short": _("Fill this in."),
    # L10n: {characters} and {limit} count characters.
    "too_many_characters": _("This text has {characters} characters, and at most {limit} fit. Shorten it."),
    "control_character": _("“{given}” holds a sign that nobody can see. Type it again."),
    # L10n: A placeholder stands in braces and is filled in later. {choices} lists those there are.
    "unknown_placeholder": _("There is no placeholder “{given}” here. Use {choices}."),
    "unknown_currency": _("“{given}” is not the code of a currency. Write it as USD or EUR."),
    "unknown_country": _("“{given}” is not the code of a country. Write it as US or DE."),
    # L10n: A SKU is the code of a product.
    "sku_twice": _("“{given}” stands on the rate card twice. Keep one line."),
    "min_above_max": _("The least, {min}, is more than the most, {max}. Exchange the two."),
    "floor_above_cap": _("The least that is paid, {floor}, is more than the most, {cap}. Exchange the two."),
    "unknown_activity": _("There is no activity “{given}”. Choose {choices}."),
    # L10n: {activity} is the name of an activity, {currency} a code such as EUR.
    "usd_rate_needed": _(
        "Enter how many US dollars one {currency} is worth: the limit of this activity is in US dollars. {activity}"
    ),
    "unknown_program": _("There is no program “{given}”. Choose {choices}."),
    "policy_not_published": Choice(
        "missing",
        {
            # L10n: {first_half} and {last_half} are the first and the last half whose dates are known.
            "windows": _("No source gives the dates of {half}. They are known from {first_half} to {last_half}."),
            "activity_rules": _(
                "The rules of activities for {half} are not published. Choose the last published ones under “Rules”."
            ),
            # L10n: {program} is an incentive program. The shares are those of rebate and co-op.
            "split": _(
                "No source gives the shares of rebate and co-op of {program} for {half}. Enter the shares of your own "
                "agreement, or the co-op itself. The dates are known: spend by {spend_by}, claim by {claim_by}."
            ),
            # L10n: Credit that Microsoft's own sellers get for a partner's deal.
            "seller_credit": _(
                "No rule about seller credit is published for {half}. Rules are known from {first_half} to {last_half}."
            ),
            "top_tier_criteria": _(
                "No criteria for Top Tier are published for {half}. Choose the last published ones under “Criteria”."
            ),
        },
    ),
    # L10n: {program} is an incentive program, {first_day} a date.
    "program_not_started": _("{program} paid nothing before {first_day}. Check the day and the program."),
    "program_ended": _("{program} paid nothing after {last_day}, as far as we know. Check the day and the program."),
    # L10n: {changes_on} is a date inside the half.
    "earned_on_needed": _(
        "The shares of rebate and co-op changed within {half}, on {changes_on}. Enter the exact day it was earned."
    ),
    # L10n: {given} is an exchange rate.
    "usd_rate_not_one": _("A US dollar is worth one US dollar, not {given}. Clear this field."),
    # L10n: {sum} is a percentage.
    "shares_do_not_add_up": _("Rebate and co-op are {sum} together. They must make up 100 percent."),
    # L10n: For the people who keep the site; {file}, {table}, {row} and {key} say where.
    "policy_file_broken": _("The policy data is broken: {file}, table {table}, row {row}, {key}. Please tell us."),
}
