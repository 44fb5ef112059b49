"""A half → its dates: when its money is earned, spent, claimed and proven, and what each source says about them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from typing import Any

from calculator.answers import days
from calculator.errors import RefusedError
from calculator.periods import Half, Period, days_after
from calculator.policy import policy
from calculator.policy_rows import ClaimWindow, Deadline
from calculator.records import ExactlyOne, Record, Request, optional
from calculator.shapes import Report
from calculator.values import DAY, HALF


@dataclass(frozen=True, slots=True)
class Timeline:
    """The dates of the money earned in one half. Every period includes both its ends.

    `spend_by` is the last day to carry out an activity. `claim_by` is the earliest reading of the claim deadline, the
    date to act by; after `claim_closes`, the latest, the money is gone by every source. `proof_by` counts from
    `claim_by`. `status` tells whether Microsoft published the claim window or it continues the published rule, and
    `sources` names the source of each date.
    """

    half: Half
    earning: Period
    usage: Period
    claiming: Period
    spend_by: date
    claim_by: date
    claim_closes: date
    proof_by: date
    status: str
    sources: Mapping[str, str]

    @property
    def claim_opens(self) -> date:
        """The first day of the claim window, when the balance appears in Partner Center: until then it is estimated.

        Source: Microsoft, Partner Center documentation, "View available earned, claimed, and remaining co-op funds".
        """
        return self.claiming.first_day

    def state(self, as_of: date) -> str:
        """`earning`, `spending`, `claiming` or `closed` on that day."""
        if as_of <= self.earning.last_day:
            return "earning"
        if as_of <= self.spend_by:
            return "spending"
        return "claiming" if as_of <= self.claim_closes else "closed"


@cache
def timeline_of(half: Half) -> Timeline | None:
    """The dates of a half, or None where the policy data has no claim window for it. Never extrapolated."""
    window = policy().windows.get(half)
    followed = {row.followed_as: row for row in policy().deadlines(half) if row.followed_as}
    if window is None or not {"earning", "spend_by", "claim_by", "proof_by"} <= followed.keys():
        return None
    ends = _ends(half, window, followed)
    return Timeline(
        half=half,
        earning=half.period,
        usage=half.following.period,
        claiming=window.period,
        spend_by=ends["spend_by"],
        claim_by=ends["claim_by"],
        claim_closes=window.last_day,
        proof_by=ends["proof_by"],
        status=window.status,
        sources={name: row.source for name, row in followed.items()} | {"claim_closes": window.source},
    )


def _ends(half: Half, window: ClaimWindow, followed: Mapping[str, Deadline]) -> dict[str, date]:
    """The last days a reading may count from, and those the followed readings give, each in its turn."""
    ends = {
        "earning": half.period.last_day,
        "usage": half.following.period.last_day,
        "claim_closes": window.last_day,
    }
    for name in ("spend_by", "claim_by", "proof_by"):
        ends[name] = days_after(ends[followed[name].counted_from], followed[name].days)
    return ends


def published(half: Half) -> Timeline:
    """The dates of a half. Raises RefusedError: `policy_not_published`, with the halves that are."""
    timeline = timeline_of(half)
    if timeline is None:
        raise not_published("windows", half)
    return timeline


def not_published(missing: str, half: Half, program: str | None = None) -> RefusedError:
    """The refusal of a half whose `missing` (windows, split) no source gives, with its dates where they are known."""
    known = list(policy().windows)
    timeline = timeline_of(half)
    return RefusedError(
        "policy_not_published",
        missing=missing,
        program=program,
        half=str(half),
        first_half=str(known[0]),
        last_half=str(known[-1]),
        **{name: str(getattr(timeline, name)) if timeline else None for name in _DATES},
    )


_DATES = ("spend_by", "claim_opens", "claim_by", "claim_closes", "proof_by")
_PERIODS = ("earning", "spend", "claim", "proof")


def readings(timeline: Timeline) -> list[dict[str, Any]]:
    """What each source says about the dates of a half, the followed and the others, by period and last day."""
    bases = {
        "earning": timeline.earning.last_day,
        "usage": timeline.usage.last_day,
        "claim_by": timeline.claim_by,
        "claim_closes": timeline.claim_closes,
    }
    starts = {"earning": timeline.earning.first_day, "spend": timeline.usage.first_day}
    found = [
        _reading(row.of, starts.get(row.of), days_after(bases[row.counted_from], row.days), row, row.followed_as)
        for row in policy().deadlines(timeline.half)
    ]
    window = policy().windows[timeline.half]
    found.append(_reading("claim", window.first_day, window.last_day, window, "claim_closes"))
    found += [_reading(row.of, row.first_day, row.last_day, row, None) for row in policy().readings(timeline.half)]
    return sorted(found, key=lambda reading: (_PERIODS.index(reading["of"]), reading["last_day"]))


def _reading(of: str, first_day: date | None, last_day: date, row: Any, followed_as: str | None) -> dict[str, Any]:
    return {
        "of": of,
        "first_day": first_day and str(first_day),
        "last_day": str(last_day),
        "followed_as": followed_as,
        "source": row.source,
        "confidence": row.confidence,
    }


def described(timeline: Timeline, as_of: date | None = None) -> dict[str, Any]:
    """One half of a `timeline` answer. With `as_of` it tells the state and the days left, 0 on the last day."""
    left = {name: (getattr(timeline, name) - as_of).days if as_of else None for name in _DATES}
    return {
        "half": str(timeline.half),
        "earning": days(timeline.earning),
        "usage": days(timeline.usage),
        "claiming": days(timeline.claiming),
        **{name: str(getattr(timeline, name)) for name in _DATES},
        "state": timeline.state(as_of) if as_of else None,
        "days_to_spend": left["spend_by"],
        "days_to_open": left["claim_opens"],
        "days_to_claim": left["claim_by"],
        "days_to_close": left["claim_closes"],
        "days_to_proof": left["proof_by"],
        "status": timeline.status,
        "sources": dict(timeline.sources),
        "readings": readings(timeline),
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class _Input:
    half: Half | None = optional(HALF)
    earned_on: date | None = optional(DAY)
    first: Half | None = optional(HALF)
    last: Half | None = optional(HALF)
    as_of: date | None = optional(DAY)

    def halves(self) -> list[Half]:
        """The halves asked about, oldest first."""
        half = self.half or self.first or Half.of(self.earned_on or date.min)
        asked = [half]
        while self.last and asked[-1] < self.last:
            asked.append(asked[-1].following)
        return asked


def _halves_are_published(values: Mapping[str, Any], field: str, report: Report) -> None:
    """Report the halves asked about that have no dates, and a last half before the first."""
    first, last = values.get("first"), values.get("last")
    if first and last and last < first:
        report.add(f"{field}.last", "last_before_first", first=str(first), last=str(last))
    for name in ("half", "earned_on", "first", "last"):
        if value := values.get(name):
            half = value if isinstance(value, Half) else Half.of(value)
            report.attempt(f"{field}.{name}", partial(published, half))


def _answered(asked: _Input) -> dict[str, Any]:
    return {
        "as_of": asked.as_of and str(asked.as_of),
        "halves": [described(published(half), asked.as_of) for half in asked.halves()],
    }


TIMELINE = Request(
    "timeline",
    Record(_Input, (ExactlyOne((("half",), ("earned_on",), ("first", "last"))),), (_halves_are_published,)),
    _answered,
)
