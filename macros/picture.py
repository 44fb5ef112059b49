"""The picture of the halves: what is claimed, and where deadlines lie. The same as `calculator/browser/picture.js`.

Places are percents, cut off after two decimals, so that both languages come to the same.
"""

from datetime import date, timedelta
from typing import Any

from macros.remarks import Answer, View

_DAY = timedelta(days=1)
_OUTSIDE = "-100.00%"


def picture(answer: Answer) -> list[View]:
    """A lane for each half and currency of an answer to `estimate`, oldest half first."""
    return [
        {**half, **balance, **_money(balance), **_time(half, answer["as_of"])}
        for half in answer["halves"]
        for balance in half["balances"]
    ]


def _money(balance: Answer) -> View:
    """How the bar of the money is divided, from its start to its end."""
    over = _units(balance["over_claimed"])
    parts = {
        "claimed": _units(balance["claimed"]) - over,
        "over": over,
        "remaining": _units(balance["remaining"]),
        "lost": _units(balance["forfeited"]) + _units(balance["converted"]),
    }
    whole, end = max(sum(parts.values()), 1), 0
    places: View = {}
    for name, units in parts.items():
        places |= {f"{name}_x": _percent(end, whole), f"{name}_width": _percent(units, whole)}
        end += units
    return places


def _time(half: Answer, as_of: str) -> View:
    """Where the days of a half lie between its first day and the last one to prove something, both included."""
    first, end = _date(half["earning"]["first_day"]), _date(half["proof_by"]) + _DAY
    days = (end - first).days

    def place(day: str, after: int = 0) -> str:
        return _percent((_date(day) - first).days + after, days)

    return {
        "earn_width": place(half["earning"]["last_day"], 1),
        "spend_x": place(half["usage"]["first_day"]),
        "spend_width": _percent((_date(half["spend_by"]) + _DAY - _date(half["usage"]["first_day"])).days, days),
        "spend_end": place(half["spend_by"], 1),
        "claim_width": _percent((_date(half["claim_by"]) - _date(half["spend_by"])).days, days),
        "claim_end": place(half["claim_by"], 1),
        "proof_width": _percent((_date(half["proof_by"]) - _date(half["claim_by"])).days, days),
        "today_x": place(as_of) if first <= _date(as_of) < end else _OUTSIDE,
        **(
            {"today_side": "after", "today_dx": "5"}
            if (_date(as_of) - first).days * 2 < days
            else {"today_side": "before", "today_dx": "-5"}
        ),
    }


def _date(day: str) -> date:
    return date.fromisoformat(day)


def _units(amount: Any) -> int:
    """An amount in the smallest unit of its currency; nothing where it is below zero."""
    return max(int(str(amount).replace(".", "")), 0)


def _percent(part: int, whole: int) -> str:
    hundredths = part * 10_000 // whole
    return f"{hundredths // 100}.{hundredths % 100:02}%"
