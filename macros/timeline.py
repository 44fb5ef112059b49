"""What is shown of an answer to `timeline`: the same view as `calculator/browser/timeline.js`."""

from macros.remarks import Answer, View, days, line, state


def view(answer: Answer) -> View:
    """The dates of the first half of an answer that has an `as_of`, by the names that the template places."""
    half = answer["halves"][0]
    return {
        **half,
        "as_of": answer["as_of"],
        "state_line": state(half),
        "earning_line": line("period", half["earning"]),
        "usage_line": line("period", half["usage"]),
        "claiming_line": line("period", half["claiming"]),
        "spend_days": days(half["days_to_spend"]),
        "claim_days": days(half["days_to_claim"]),
        "close_days": days(half["days_to_close"]),
        "proof_days": days(half["days_to_proof"]),
        "rule_line": line("window_by_rule", {}) if half["status"] == "rule" else None,
        "readings": [_reading(reading) for reading in half["readings"]],
        "announcement": line("announce_dates", half),
    }


def _reading(reading: Answer) -> View:
    return {
        **reading,
        "of_line": line("reading_of", reading),
        "followed_line": line("reading_followed" if reading["followed_as"] else "reading_shown", reading),
        "confidence_line": line("reading_confidence", reading),
    }
