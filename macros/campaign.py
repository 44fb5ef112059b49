"""What is shown of an answer to `campaign`: the same view as `calculator/browser/campaign.js`."""

from macros.remarks import Answer, View, line, said


def view(answer: Answer) -> View:
    """The values and lines of an answer by the names that the template places, whatever the kind of campaign."""
    currency = answer["currency"]
    return {
        **answer,
        **answer.get("counts", {}),
        "skus": [_sku(sku, currency) for sku in answer.get("skus", [])],
        "limited_line": line("payout_limited", answer) if answer["limited_by"] else None,
        **(_goal(answer) if answer["kind"] == "frequency" else {}),
        "warnings": [said(warning) for warning in answer["warnings"]],
        "steps": [said(step) for step in answer["working"]],
        "announcement": line("announce_payout", answer),
    }


def _sku(sku: Answer, currency: str) -> View:
    return {**sku, "currency": currency, "reasons": [{"line": reason} for reason in sku["why_not"]]}


def _goal(answer: Answer) -> View:
    met = "true" if answer["met"] else "false"
    return {
        "met": met,
        "goal_line": line("goal", {"met": met}),
        "missing_transactions": answer["missing"].get("transactions"),
        "missing_customers": answer["missing"].get("customers"),
    }
