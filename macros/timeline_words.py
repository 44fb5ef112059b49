"""What the deadlines say: notes on a half's dates."""

from macros.marks import Choice, Text, _

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
}
KINDS = {"of": "code", "followed_as": "code", "confidence": "code", "proof_by": "date"}
