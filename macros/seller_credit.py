"""What is shown of an answer to `co_sell`: the same view as `calculator/browser/seller_credit.js`."""

from macros.remarks import Answer, View, line, said


def view(answer: Answer) -> View:
    """Whether the deal brings credit, the rule that decides, and what the solution needs, by the template's names."""
    credit = "true" if answer["mbs_credit"] else "false"
    return {
        **answer,
        "mbs_credit": credit,
        "credit_line": line("credit", {"mbs_credit": credit}),
        "requirements": [_requirement(row) for row in answer["requirements"]],
        "steps": [said(step) for step in answer["working"]],
        "announcement": line("credit", {"mbs_credit": credit}),
    }


def _requirement(row: Answer) -> View:
    values = {"id": row["id"], "amount": row["amount_usd"], "currency": "USD", "months": row["months"]}
    return {"source": row["source"], "line": line("requirement", values)}
