"""What is said about the reader's figures: kept in the browser, come by a link, compared, saved, and of another day."""

from macros.marks import Choice, Text, _

NOTES: dict[str, Text] = {
    # L10n: What happened to the figures of this page in another window of the browser.
    "other_tab_changed": _("You have changed these figures in another tab."),
    "other_tab_deleted": _("You have deleted your figures in another tab. They are still in this one."),
    # L10n: Two dates, today and the day the result was calculated for.
    "new_day": _("It is {today} now. The result is for {as_of}."),
    "deleted": _("Your figures are deleted from this browser."),
    "link_damaged": _("This link is damaged or was cut off, so nothing was taken from it. Ask for it again."),
    "link_too_long": _("This link is too long to be one of ours, so nothing was taken from it."),
    "link_newer": _(
        "This link was made with a newer version of this page. Load the page again. If that does not help, ask for "
        "the figures in another way."
    ),
    # L10n: {file} is the name of a file that the reader has chosen.
    "file_not_saved_here": _(
        "Nothing was taken from {file}: this calculator has not saved it. Choose a JSON file that it has saved."
    ),
    "link_copied": _("The link is copied."),
    "link_not_copied": _("The browser does not allow copying. The link is selected: copy it with your keyboard."),
    "link_too_large": _(
        "There are too many lines for a link. Save the figures as a file, or leave out what is imported."
    ),
    # L10n: {half} is half a fiscal year, such as FY24 H1; {before} is what a rule said when the link was made.
    "rule_changed": Choice(
        "rule",
        {
            "spend_by": _("Spend by, {half}: it was {before}, it is now {after}."),
            "claim_by": _("Claim by, {half}: it was {before}, it is now {after}."),
            "claim_closes": _("Lost after, {half}: it was {before}, it is now {after}."),
            "proof_by": _("Proof by, {half}: it was {before}, it is now {after}."),
            "rebate": _("Rebate share, {half}: it was {before}, it is now {after}."),
            "co_op": _("Co-op share, {half}: it was {before}, it is now {after}."),
            "threshold_usd": _("Threshold, {half}: it was {before}, it is now {after}."),
        },
    ),
    "rule_not_published": _("not published"),
    "rules_changed_elsewhere": _("Other rules have changed, none that this result rests on."),
    # L10n: {file} is the name of a file.
    "saved": _("The file {file} is in your downloads."),
    # L10n: The first of two sets of figures that are compared; the reader goes on changing the second.
    "compare_started": _("These figures are kept as A. Change any of them: the table shows A and B side by side."),
    "compare_same": _("A and B come to the same."),
    "compare_differences": _("A and B differ in what is marked."),
}
KINDS = {
    "today": "date",
    "as_of": "date",
    "rule": "code",
    "before": "text",
    "after": "text",
}
