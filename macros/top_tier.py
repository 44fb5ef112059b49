"""What is shown of an answer to `top_tier`: the same view as `calculator/browser/top_tier.js`."""

from macros.remarks import Answer, View, line, said

_NOTHING = {"before_window": 0, "after_as_of": 0}


def view(answer: Answer) -> View:
    """Whether the partner is Top Tier, and each criterion with what is missing, by the template's names."""
    tier = "true" if answer["top_tier"] else "false"
    return {
        **answer,
        "top_tier": tier,
        "tier_line": line("tier", {"top_tier": tier}),
        "window_line": line("window", answer["window"]),
        "left_out_line": None if answer["left_out"] == _NOTHING else line("left_out", answer["left_out"]),
        "criteria": [_criterion(one) for one in answer["criteria"]],
        "warnings": [said(warning) for warning in answer["warnings"]],
        "announcement": line("tier", {"top_tier": tier}),
    }


def _criterion(criterion: Answer) -> View:
    code = "criterion_met" if criterion["met"] else "criterion_missed"
    return {
        "source": criterion["source"],
        "name_line": line(code, {"criterion": criterion["criterion"]}),
        "figures": [{"line": _figure(figure)} for figure in criterion["figures"]],
    }


def _figure(figure: Answer) -> View:
    code = "number_needed" if isinstance(figure["values"]["have"], int) else "amount_needed"
    return line(code, {**figure["values"], "figure": figure["code"]})
