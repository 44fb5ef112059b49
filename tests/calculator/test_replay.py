"""The working alone leads to every figure of an answer: each case is worked out again from its steps.

Nothing of the engine takes part in the working out: plain decimals and fractions, by the rules the steps name.
"""

import json
import tomllib
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from math import ceil
from pathlib import Path
from typing import Any

import pytest

from calculator import answer
from calculator.currencies import MINOR_UNITS

FILES = [tomllib.loads(file.read_text("utf-8")) for file in sorted((Path(__file__).parent / "cases").glob("*.toml"))]
CASES = {
    name: [
        pytest.param(case["input"], id=case["name"])
        for file in FILES
        for case in file["case"]
        if file.get("request") == name and "answer" in case
    ]
    for name in ("estimate", "plan", "campaign", "top_tier")
}
ROUNDINGS = {"half-up": ROUND_HALF_UP, "half-even": ROUND_HALF_EVEN}
Step = dict[str, Any]


@pytest.fixture(autouse=True)
def enough_digits() -> Iterator[None]:
    with localcontext(prec=250):
        yield


def asked(request: str, given: dict[str, Any]) -> dict[str, Any]:
    replied: dict[str, Any] = json.loads(answer(json.dumps({"request": request, "input": given})))["answer"]
    return replied


def working(request: str, given: dict[str, Any]) -> list[Step]:
    steps: list[Step] = asked(request, given)["working"]
    return steps


# --- An estimate ------------------------------------------------------------------------------------------------------


class Steps:
    """Steps by code, their amounts as decimals."""

    def __init__(self, steps: Iterable[Step]) -> None:
        self.steps = list(steps)

    def of(self, *codes_: str, **wanted: str) -> list[dict[str, Any]]:
        found = [step["values"] for step in self.steps if step["code"] in codes_]
        return [values for values in found if wanted.items() <= values.items()]

    def one(self, *codes_: str, **wanted: str) -> dict[str, Any]:
        found = self.of(*codes_, **wanted)
        return found[0] if found else {}


def total(rows: Iterable[dict[str, Any]], name: str) -> Decimal:
    return sum((Decimal(row[name]) for row in rows), Decimal(0))


def rounded(amount: Decimal, currency: str, rounding: str = "half-up") -> Decimal:
    return amount.quantize(Decimal(1).scaleb(-MINOR_UNITS[currency]), ROUNDINGS[rounding])


def text(amount: Decimal, currency: str) -> str:
    return format(rounded(amount, currency), "f")


def accrued(steps: Steps, currency: str) -> dict[str, Decimal]:
    """Incentive, co-op, rebate and co-op in dollars of one currency."""
    by_rate, given = steps.of("incentive_from_revenue", currency=currency), steps.of("co_op_given", currency=currency)
    incentive = sum((Decimal(row["revenue"]) * Decimal(row["rate"]) for row in by_rate), Decimal(0))
    assert incentive == total(by_rate, "incentive")
    incentive += total(steps.of("incentive_given", currency=currency), "incentive")
    shares = steps.of("co_op_share", currency=currency)
    assert total(shares, "incentive") == incentive
    co_op = sum((Decimal(row["incentive"]) * Decimal(row["share"]) for row in shares), Decimal(0))
    assert co_op == total(shares, "co_op")
    incentive, co_op = incentive + total(given, "co_op"), co_op + total(given, "co_op")
    whole = round_by(steps.one("incentive_rounded", currency=currency), incentive, currency)
    part = round_by(steps.one("rounded", currency=currency), co_op, currency)
    exact, dollars = in_dollars(steps, currency, co_op, part)
    return {"incentive": whole, "co_op": part, "rebate": whole - part, "usd": dollars, "exact_usd": exact}


def round_by(step: dict[str, Any], exact: Decimal, currency: str) -> Decimal:
    """The amount as the step rounds it; without a step it needs no rounding."""
    assert exact == Decimal(step.get("exact", exact))
    result = rounded(exact, currency, step.get("rounding", "half-up"))
    assert step or result == exact
    return result


def in_dollars(steps: Steps, currency: str, exact: Decimal, co_op: Decimal) -> tuple[Decimal, Decimal]:
    if currency == "USD":
        return exact, co_op
    by_rate, own = steps.of("co_op_at_rate", currency=currency), steps.of("co_op_at_own_rates", currency=currency)
    assert total([*by_rate, *own], "co_op") == exact
    usd = sum((Decimal(row["co_op"]) * Decimal(row["usd_rate"]) for row in by_rate), Decimal(0))
    assert usd == total(by_rate, "co_op_usd")
    usd += total(own, "co_op_usd")
    return usd, rounded(usd, "USD", steps.one("co_op_in_usd", currency=currency)["rounding"])


def least(exact: Decimal, needed: Decimal, each: Decimal, currency: str, rounding: str) -> str:
    """The least amount at `each` dollars per unit of currency that takes `exact` to `needed`."""
    unit = Fraction(1, 10 ** MINOR_UNITS[currency])
    units = ceil((Fraction(needed) - Fraction(1, 200) - Fraction(exact)) / (unit * Fraction(each)))
    amount = units * Decimal(1).scaleb(-MINOR_UNITS[currency])
    if rounded(exact + amount * each, "USD", rounding) < needed:
        amount += Decimal(1).scaleb(-MINOR_UNITS[currency])
    return text(amount, currency)


def ways(steps: Steps, sums: dict[str, dict[str, Decimal]], short_by: Decimal) -> list[dict[str, Any]]:
    found = []
    for way in steps.of("co_op_to_threshold"):
        currency, rate = way["currency"], Decimal(way["usd_rate"])
        needed = sums[currency]["usd"] + short_by
        gap = (sums[currency]["exact_usd"], needed)
        share = steps.one("incentive_to_threshold", currency=currency).get("share")
        payout = steps.one("revenue_to_threshold", currency=currency).get("rate")
        each = rate * Decimal(share or 0)
        found.append(
            {
                "currency": currency,
                "usd_rate": way["usd_rate"],
                "co_op": least(*gap, rate, currency, way["rounding"]),
                "incentive": least(*gap, each, currency, way["rounding"]) if share else None,
                "revenue": least(*gap, each * Decimal(payout), currency, way["rounding"]) if payout else None,
            }
        )
    return found


def half_again(steps: Steps) -> dict[str, Any]:
    """One half of an estimate, from its steps."""
    days = {name: date.fromisoformat(day) for name, day in (steps.one("dates") | steps.one("seen_on")).items()}
    currencies = [row["currency"] for row in steps.of("rebate_is_the_rest")]
    sums = {currency: accrued(steps, currency) for currency in currencies}
    limit = steps.one("threshold_met", "threshold_missed", "threshold_so_far").get("threshold_usd")
    usd = sum((each["usd"] for each in sums.values()), Decimal(0))
    short_by = max(Decimal(0), Decimal(limit or 0) - usd)
    is_over = days["as_of"] > days["last_day"]
    is_converted = bool(steps.of("converted_by_policy")) or (is_over and limit is not None and usd < Decimal(limit))
    state = "converted" if is_converted else state_on(**days)
    foreseen = ways(steps, sums, short_by)
    return {
        "half": steps.steps[0]["half"],
        "earning": {"first_day": str(days["first_day"]), "last_day": str(days["last_day"])},
        "usage": {"first_day": str(days["last_day"] + timedelta(1)), "last_day": str(days["spend_by"])},
        **{name: str(days[name]) for name in ("spend_by", "claim_opens", "claim_by", "claim_closes", "proof_by")},
        **{f"days_to_{name}": (days[f"{name}_by"] - days["as_of"]).days for name in ("spend", "claim", "proof")},
        "state": state,
        "estimated": days["as_of"] < days["claim_opens"],
        "threshold": limit
        and {"co_op_usd": text(usd, "USD"), "met": usd >= Decimal(limit), "short_by_usd": text(short_by, "USD")},
        "forecast": {"earn_by": str(days["last_day"]), "ways": foreseen} if foreseen else None,
        "balances": [balance(steps, currency, sums[currency], state) for currency in currencies],
    }


def state_on(as_of: date, last_day: date, spend_by: date, claim_closes: date, **_: date) -> str:
    if as_of <= last_day:
        return "earning"
    return "spending" if as_of <= spend_by else "claiming" if as_of <= claim_closes else "closed"


def balance(steps: Steps, currency: str, sums: dict[str, Decimal], state: str) -> dict[str, str]:
    converted = sums["co_op"] if state == "converted" else Decimal(0)
    earned, claimed = sums["co_op"] - converted, total(steps.of("claims_counted", currency=currency), "claimed")
    left = earned - claimed
    amounts = {
        "incentive": sums["incentive"],
        "earned": earned,
        "rebate": sums["rebate"] + converted,
        "claimed": claimed,
        "remaining": Decimal(0) if state == "closed" else max(Decimal(0), left),
        "over_claimed": max(Decimal(0), -left),
        "converted": converted,
        "forfeited": max(Decimal(0), left) if state == "closed" else Decimal(0),
    }
    return {"currency": currency} | {name: text(amount, currency) for name, amount in amounts.items()}


@pytest.mark.parametrize("given", CASES["estimate"])
def test_an_estimate_worked_out_again_from_its_steps_is_the_same(given: dict[str, Any]) -> None:
    steps = working("estimate", given)
    names = list(dict.fromkeys(step["half"] for step in steps))
    again = [half_again(Steps(step for step in steps if step["half"] == name)) for name in names]
    halves = asked("estimate", given)["halves"]
    for half in halves:
        for way in (half["forecast"] or {"ways": []})["ways"]:
            del way["share"], way["rate"]  # where they lead nowhere, no step names them
        del half["status"], half["terms"]  # the rows looked up, each with its own source
    assert again == halves


# --- A plan -----------------------------------------------------------------------------------------------------------


def limit_again(steps: list[Step], currency: str) -> Decimal:
    """The cap of a usage period from its figures."""
    found = Steps(steps)
    unit = Decimal(1).scaleb(-MINOR_UNITS[currency])
    limits = [Decimal(row["earned"]) * Decimal(row["share"]) for row in found.of("cap_of_share")]
    limits += [Decimal(row["amount_usd"]) / Decimal(row["usd_rate"]) for row in found.of("cap_in_usd")]
    return max(limits) // unit * unit


def plan_again(steps: list[Step]) -> dict[str, Any]:
    """The sums and the expenses of a plan, in the order of claiming, from its steps."""
    start = Steps(steps).one("remaining", "over_claimed")
    currency = start["currency"]
    remaining = max(Decimal(0), Decimal(start["earned"]) - Decimal(start["claimed"]))
    used: dict[str, Decimal] = {}
    lines: list[dict[str, Any]] = []
    caps: list[Step] = []
    for step in steps:
        values = step["values"]
        if step["code"] != "expense_paid":
            caps += [step] if step["code"].startswith("cap_") else []
            continue
        cap, left = cap_again(caps, currency, used)
        refused = values["limited_by"] in ("not_eligible", "outside_period")
        payable = Decimal(0) if refused else min(Decimal(values["cost"]), remaining, left)
        if cap:
            used[cap["activity"]] = used.get(cap["activity"], Decimal(0)) + payable
        by = limited_by(Decimal(values["cost"]), payable, left, remaining)
        remaining, caps = remaining - payable, []
        lines.append(
            {
                "name": values["name"],
                "cost": values["cost"],
                "payable": text(payable, currency),
                "unfunded": text(Decimal(values["cost"]) - payable, currency),
                "limited_by": values["limited_by"] if refused else by,
                "cap": cap and {"limit": text(cap["limit"], currency), "left": text(left, currency)},
            }
        )
    sums = {"payable": total(lines, "payable"), "unfunded": total(lines, "unfunded"), "remaining": remaining}
    return {"expenses": lines} | {name: text(amount, currency) for name, amount in sums.items()}


def cap_again(caps: list[Step], currency: str, used: dict[str, Decimal]) -> tuple[dict[str, Any] | None, Decimal]:
    """The cap of the next expense, and what it leaves; without one, more than anything costs."""
    if not caps:
        return None, Decimal("Infinity")
    cap = {"activity": Steps(caps).one("cap_applied")["activity"], "limit": limit_again(caps, currency)}
    left = max(Decimal(0), cap["limit"] - used.get(cap["activity"], Decimal(0)))
    unit = Decimal(1).scaleb(-MINOR_UNITS[currency])
    for row in Steps(caps).of("cap_per_person"):
        each = Decimal(row["per_person_usd"]) * row["persons"] / Decimal(row["usd_rate"])
        left = min(left, each // unit * unit)
    return cap, left


def limited_by(cost: Decimal, payable: Decimal, left: Decimal, remaining: Decimal) -> str:
    return "cost" if payable == cost else "cap" if left <= remaining else "remaining"


@pytest.mark.parametrize("given", CASES["plan"])
def test_a_plan_worked_out_again_from_its_steps_is_the_same(given: dict[str, Any]) -> None:
    answered, again = asked("plan", given), plan_again(working("plan", given))
    expenses = sorted(answered["expenses"], key=lambda expense: expense["rank"])
    for expense in expenses:
        expense["cap"] = expense["cap"] and {name: expense["cap"][name] for name in ("limit", "left")}
    shown = [{name: expense[name] for name in again["expenses"][0]} for expense in expenses]
    assert again == {name: answered[name] for name in ("payable", "unfunded", "remaining")} | {"expenses": shown}


# --- A campaign -------------------------------------------------------------------------------------------------------


def sku_again(row: dict[str, Any]) -> int:
    """The units of a SKU that count."""
    most = row["eligible"] if row["maximum"] is None else row["maximum"]
    return 0 if row["eligible"] < row["minimum"] else min(row["eligible"], most)


def payout_again(steps: Steps, currency: str, earned: Decimal) -> dict[str, Any]:
    capped, floored = steps.one("payout_capped"), steps.one("payout_below_floor")
    paid = Decimal(0) if floored else min(earned, Decimal(capped.get("cap", earned)))
    assert not floored or earned < Decimal(floored["floor"])
    limit = "floor" if floored else "cap" if capped else None
    return {"earned": text(earned, currency), "payout": text(paid, currency), "limited_by": limit}


def rate_card_again(steps: Steps, answered: dict[str, Any]) -> dict[str, Any]:
    currency, skus = answered["currency"], []
    for counted, paid in zip(steps.of("units_counted"), steps.of("units_times_amount"), strict=True):
        units = sku_again(counted)
        payout = rounded(units * Decimal(paid["amount"]), currency)
        skus.append(
            {"sku": counted["sku"], "sold": counted["sold"], "counted": units, "payout": text(payout, currency)}
        )
    return {"skus": skus, **payout_again(steps, currency, total(skus, "payout"))}


def frequency_again(steps: Steps, answered: dict[str, Any]) -> dict[str, Any]:
    tally, currency = steps.one("sales_counted"), answered["currency"]
    missing = {
        name: max(0, row["needed"] - row["counted"])
        for name in ("transactions", "customers")
        for row in steps.of(f"{name}_counted")
    }
    reward = steps.one("reward_times")
    times = steps.one("counted_for_reward").get("counted", 1) if reward else 0
    earned = rounded(times * Decimal(reward.get("amount", 0)), currency)
    left_out = {name: tally[name] for name in ("outside_period", "reversed", "below_min_units")}
    assert tally["sales"] - sum(left_out.values()) == tally["counted"] == answered["counts"]["transactions"]
    limited = payout_again(steps, currency, earned)
    return {"left_out": left_out, "missing": missing, "met": bool(reward), "rewarded": times, **limited}


def percentage_again(steps: Steps, answered: dict[str, Any]) -> dict[str, Any]:
    row, currency = steps.one("revenue_times_rate"), answered["currency"]
    return payout_again(steps, currency, rounded(Decimal(row["revenue"]) * Decimal(row["rate"]), currency))


AGAIN = {"dollar-per-sku": rate_card_again, "frequency": frequency_again, "percentage": percentage_again}


@pytest.mark.parametrize("given", CASES["campaign"])
def test_a_campaign_worked_out_again_from_its_steps_is_the_same(given: dict[str, Any]) -> None:
    answered = asked("campaign", given)
    again = AGAIN[given["kind"]](Steps(working("campaign", given)), answered)
    if "skus" in again:
        on_card = [sku for sku in answered["skus"] if [why["code"] for why in sku["why_not"]] != ["not_on_rate_card"]]
        answered["skus"] = [{name: sku[name] for name in ("sku", "sold", "counted", "payout")} for sku in on_card]
    assert again == {name: answered[name] for name in again}


# --- Top Tier ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("given", CASES["top_tier"])
def test_top_tier_worked_out_again_from_its_steps_is_the_same(given: dict[str, Any]) -> None:
    met, missing = [], []
    for step in working("top_tier", given):
        row = step["values"]
        if step["code"] in ("amount_needed", "number_needed"):
            missing.append(max(Decimal(0), Decimal(row["needed"]) - Decimal(row["have"])))
            assert missing[-1] == Decimal(row["missing"])
        else:
            met.append({"criterion": row["criterion"], "met": not any(missing)})
            missing = []
    answered = asked("top_tier", given)
    assert met == [{name: row[name] for name in ("criterion", "met")} for row in answered["criteria"]]
    assert answered["top_tier"] == any(row["met"] for row in met)
