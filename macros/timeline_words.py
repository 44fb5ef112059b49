"""What the deadlines say: notes on a half's dates, and the texts of the events in a calendar file."""

from macros.marks import Choice, Plural, Text, _, ngettext

NOTES: dict[str, Text] = {
    # L10n: Two dates, both included.
    "period": _("{first_day} to {last_day}"),
    "window_by_rule": _(
        "Microsoft has not published the claim window of this half that we know of. Its dates follow the rule of the "
        "halves before."
    ),
    "reading_of": Choice(
        "of",
        {
            # L10n: Last day …
            "earning": _("to earn"),
            "spend": _("to spend"),
            "claim": _("to claim"),
            "proof": _("to prove"),
        },
    ),
    "reading_shown": _("Shown only"),
    "reading_followed": Choice(
        "followed_as",
        {
            "earning": _("Followed"),
            "spend_by": _("Followed"),
            "claim_by": _("Followed: the day to act by"),
            "claim_closes": _("Followed: the money is lost after it"),
            "proof_by": _("Followed"),
        },
    ),
    "reading_confidence": Choice(
        "confidence",
        {
            "high": _("High confidence"),
            "medium": _("Medium confidence"),
            "low": _("Low confidence"),
        },
    ),
    # L10n: Read out to people who do not see the screen.
    "announce_dates": _("{half}: spend by {spend_by}, claim by {claim_by}, prove by {proof_by}."),
    "days_before": Plural("days", ngettext("{days} day before", "{days} days before")),
    # L10n: {file} is the name of a file.
    "calendar_made": _("The calendar file {file} is in your downloads."),
}
KINDS = {"of": "code", "followed_as": "code", "confidence": "code", "proof_by": "date", "file": "text"}

# Texts of events in the reader's calendar. The engine fills them in; {half} is half a fiscal year, such as FY24 H1.
CALENDAR: dict[str, Text] = {
    "spend_by": _("Last day to spend the co-op of {half}"),
    "claim_by": _("Last day to claim the co-op of {half}"),
    "claim_closes": _("The co-op of {half} is lost after today"),
    "proof_by": _("Last day to prove what was claimed on {half}"),
    # L10n: {days} is a number, one or more; {event} is one of the texts above.
    "reminder": _("Days left: {days}. {event}"),
    # L10n: Stands on a Friday. {event} is one of the texts above.
    "weekend": _("Last working day before: {event}"),
}
CALENDAR_KINDS = {"half": "half", "days": "count", "event": "text"}
