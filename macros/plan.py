"""What is shown of an answer to `plan`: the same view as `calculator/browser/plan.js`."""

from macros.remarks import Answer, View, line, said


def view(answer: Answer) -> View:
    """The values and lines of an answer by the names that the template places; expenses in the order of claiming."""
    expenses = sorted(answer["expenses"], key=lambda expense: int(expense["rank"]))
    return {
        **answer,
        "expenses": [_expense(expense, answer["currency"]) for expense in expenses],
        "warnings": [said(warning) for warning in answer["warnings"]],
        "steps": [said(step) for step in answer["working"]],
        "announcement": line("announce_plan", answer),
    }


def _expense(expense: Answer, currency: str) -> View:
    cap, preapproval, proofs = expense["cap"], expense["preapproval"], expense["proofs"]
    return {
        **expense,
        "currency": currency,
        "limited_line": line("limited_by", expense),
        "why_line": expense["why_not"],
        "cap_line": cap and line(cap["code"], cap["values"]),
        "cap_left_line": cap and line("cap_left", {**cap, "currency": currency}),
        "preapproval_line": preapproval and line("preapproval", preapproval),
        "required": proofs["required"],
        "recommended": proofs["recommended"],
    }
