"""What is said about a calendar file of deadlines, and in it."""

from macros.marks import Plural, Text, _, ngettext

NOTES: dict[str, Text] = {
    "days_before": Plural("days", ngettext("{days} day before", "{days} days before")),
    # L10n: {file} is the name of a file.
    "calendar_made": _("The calendar file {file} is in your downloads."),
}
KINDS = {"days": "count", "file": "text"}

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
