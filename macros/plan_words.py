"""What a plan of expenses says: sentences for its warnings, steps and reasons, and notes on each expense."""

from macros.activity_words import ACTIVITIES, CAPS, EXPENSES, NOT_PUBLIC, PROOFS
from macros.marks import Choice, Plural, Text, _, ngettext

WARNINGS: dict[str, Text] = {
    "not_public": Choice("what", NOT_PUBLIC),
    # L10n: {rules_as_of} is a date.
    "rules_of_another_day": _(
        "The rules for the days on which this money is spent are not published. This plan follows those of "
        "{rules_as_of}. Ask Microsoft in writing before you spend."
    ),
    # L10n: {already_claimed} is an amount, {activity} the name of an activity.
    "cap_may_be_used": _(
        "You have already claimed {already_claimed}. If some of that was for this activity, less is left below its "
        "limit than this plan assumes: {activity}."
    ),
    "persons_assumed": Plural(
        "persons",
        # L10n: {name} is the reader's own name for an expense.
        ngettext(
            "“{name}” is limited for each person who travels. The plan counts {persons} person. Enter how many travel.",
            "“{name}” is limited for each person who travels. The plan counts {persons} people. Enter how many travel.",
        ),
    ),
    "persons_above_limit": Plural(
        "limit",
        # L10n: {persons} people travel, at most {limit} are paid for.
        ngettext(
            "“{name}” is for {persons} people. Co-op pays for at most {limit} person.",
            "“{name}” is for {persons} people. Co-op pays for at most {limit} people.",
        ),
    ),
    "earned_below_threshold": _(
        "{earned_usd} of co-op is below the threshold of {threshold_usd} for {program}. It is paid as rebate and "
        "cannot be spent as planned."
    ),
}

STEPS: dict[str, Text] = {
    # L10n: {name} is the reader's own name for an expense.
    "cap_of_share": _("“{name}”: at most {share} of the {earned} earned, which is {limit}."),
    "cap_in_usd": _("“{name}”: at most {amount_usd}. At a rate of {usd_rate} that is {limit}."),
    "cap_per_person": Plural(
        "persons",
        ngettext(
            "“{name}”: at most {per_person_usd} for {persons} person. At a rate of {usd_rate} that is {limit}.",
            "“{name}”: at most {per_person_usd} for each of {persons} people. At a rate of {usd_rate} that is {limit}.",
        ),
    ),
    "cap_applied": _("“{name}”: of the limit of {limit}, {left} is left."),
    "expense_paid": _("“{name}”: of {cost}, co-op pays {payable}. Remaining co-op: {remaining}."),
}

REASONS: dict[str, Text] = {
    **CAPS,
    "never_eligible": _("Co-op never pays for this."),
    "not_listed": _("This is in no list of eligible activities for these days."),
    # L10n: {programs} lists names of incentive programs.
    "other_programs_only": _("Only partners of {programs} can claim this."),
    "not_for_program": _("Partners of {program} cannot claim this."),
    # L10n: {expense} and {counting} are kinds of cost, such as postage.
    "expense_does_not_count": _("This kind of cost does not count: {expense}. What counts: {counting}."),
    # L10n: Dates; {belongs_to} is a half such as FY24 H2.
    "outside_usage_period": _(
        "{executed_on} lies outside the days from {first_day} to {last_day}. It belongs to the money of {belongs_to}."
    ),
}

NOTES: dict[str, Text] = {
    # L10n: Numbers a line of the form.
    "expenses_line": _("Expense {number}"),
    # L10n: What a line of the form holds, folded to one row: {value} is a number.
    "said_persons": _("People who travel: {value}"),
    "limited_by": Choice(
        "limited_by",
        {
            "cost": _("Paid in full"),
            "cap": _("Limited by the activity’s own limit"),
            "remaining": _("Limited by what remains of the co-op"),
            "not_eligible": _("Not paid for"),
            "outside_period": _("Outside the period"),
        },
    ),
    # L10n: {rules_as_of} is a date.
    "last_rules": _("The last published rules, of {rules_as_of}"),
    # L10n: Two amounts: the limit, and what of it earlier expenses have left.
    "cap_left": _("Limit: {limit}, of which {left} was left for this expense."),
    "preapproval": Choice(
        "level",
        {
            "required": _("Microsoft must approve this before you start."),
            "recommended": _("Ask Microsoft to approve this before you start."),
        },
    ),
    # L10n: Read out to people who do not see the screen. Three amounts.
    "announce_plan": _("{half}: co-op pays {payable}. Not paid for: {unfunded}. Remaining: {remaining}."),
}
KINDS = {
    "limited_by": "code",
    "limit": "money",
    "left": "money",
    "rules_as_of": "date",
    "level": "code",
    "payable": "money",
    "unfunded": "money",
}

NAMES: dict[str, str] = (
    ACTIVITIES
    | EXPENSES
    | PROOFS
    | {
        # L10n: Names that a partner could give to its expenses, in the worked example.
        "example_seminar": _("Spring seminar"),
        "example_vouchers": _("Trial vouchers"),
        "example_ads": _("Search ads"),
        "example_trip": _("Trip for the best seller"),
    }
)
