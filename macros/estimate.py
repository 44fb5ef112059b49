"""What is shown of an answer to `estimate`: the same view as `calculator/browser/estimate.js`.

The figures on top belong to the newest half whose money can be spent or claimed; where there is none, to the newest.
"""

from typing import Any

from macros.picture import picture
from macros.remarks import Answer, View, days, line, said, state


def view(answer: Answer) -> View:
    """The values and lines of an answer by the names that the template places. The answer has at least one half."""
    halves = [_half(half, answer) for half in answer["halves"]]
    still_open = [half for half in halves if half["state"] in ("spending", "claiming")]
    main = (still_open or halves)[-1]
    return {
        **main,
        "as_of": answer["as_of"],
        "picture": picture(answer),
        "today": _today(**answer["today"]),
        "warnings": [said(warning) for warning in answer["warnings"]],
        "others": [half for half in halves if half is not main],
        "announcement": line("announce_converted" if main["state"] == "converted" else "announce", main),
    }


def _half(half: Answer, answer: Answer) -> View:
    balance, *more = half["balances"]
    steps = [step for step in answer["working"] if step["half"] == half["half"]]
    return {
        **half,
        **balance,
        "more": more,
        "earned_in": line("earned_in", half["earning"]),
        "state_line": state(half),
        "expires": half["state"] != "converted",
        "spend_days": days(half["days_to_spend"]),
        "claim_days": days(half["days_to_claim"]),
        "proof_days": days(half["days_to_proof"]),
        "closes_later": None if half["claim_closes"] == half["claim_by"] else line("closes_later", half),
        "threshold_line": half["threshold"] and _threshold(**half),
        "estimated_line": line("estimated", half) if half["estimated"] else None,
        "to_threshold": [said(step) for step in steps if step["code"].endswith("_to_threshold")],
        "steps": [said(step) for step in steps],
    }


def _threshold(state: str, threshold: Answer, terms: Answer, **_: Any) -> View:
    missing = "threshold_so_far" if state == "earning" else "threshold_missed"
    values = {**threshold, "threshold_usd": terms["threshold_usd"]}
    return line("threshold_met" if threshold["met"] else missing, values)


def _today(spend: str | None, claim: list[str], earn: str | None) -> list[View]:
    """Which money can be spent, claimed and earned on the day."""
    lines = [
        line("today_spend" if spend else "today_spend_none", {"half": spend}),
        *(line("today_claim", {"half": half}) for half in claim),
        *([] if claim else [line("today_claim_none", {})]),
        *([line("today_earn", {"half": earn})] if earn else []),
    ]
    return [{"line": line} for line in lines]
