"""What must hold of every reply, whatever was asked: its form, its codes, and the laws of each kind of answer."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import jsonschema

from calculator import answer, codes
from calculator.currencies import MINOR_UNITS
from calculator.schema import schema

SCHEMA = schema()
CODES = (codes.ERRORS, codes.WARNINGS, codes.STEPS, codes.REASONS)
VALIDATORS = {
    name: jsonschema.Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": SCHEMA["$defs"]})
    for name in SCHEMA["$defs"]
    if name.endswith("_answer") or name == "refusal"
}


def ask(request: str, given: object) -> dict[str, Any]:
    """The engine's reply."""
    replied: dict[str, Any] = json.loads(answer(json.dumps({"request": request, "input": given})))
    return replied


def check_reply(text: str, reply_text: str, *, closely: bool) -> str:
    """Raise AssertionError where a law is broken; say `answered` or `refused`. `closely` takes longer."""
    assert reply_text.isascii()
    reply = json.loads(reply_text, parse_float=_no_float)
    assert set(reply) in ({"answer", "policy_version"}, {"error", "errors"})
    for found in _coded(reply):
        assert any(set(found["values"]) == set(kinds.get(found["code"], {"": ""})) for kinds in CODES), found
    if closely:
        assert answer(text) == reply_text, "the same text got another answer"
    if "error" in reply:
        assert reply["error"] == reply["errors"][0]
        assert all(error["code"] in codes.ERRORS for error in reply["errors"])
        if closely:
            VALIDATORS["refusal"].validate(reply)
        return "refused"
    document = json.loads(text.removeprefix("\ufeff"))
    if closely:
        VALIDATORS[f"{document['request']}_answer"].validate(reply)
    LAWS.get(document["request"], _nothing_more)(document.get("input", {}), reply["answer"])
    return "answered"


def _no_float(text: str) -> None:
    raise AssertionError(f"a float in an answer: {text}")


def _coded(value: object) -> Iterator[dict[str, Any]]:
    """Every error, warning, step and reason in a reply."""
    if isinstance(value, list):
        for item in value:
            yield from _coded(item)
    elif isinstance(value, dict):
        if {"code", "values"} <= value.keys():
            yield value
        for item in value.values():
            yield from _coded(item)


def _nothing_more(_given: Any, _replied: Any) -> None:
    """This answer has no law beyond its form."""


def _days_left(replied: Mapping[str, Any], as_of: str, **names: str) -> None:
    for days, deadline in names.items():
        left = (date.fromisoformat(replied[deadline]) - date.fromisoformat(as_of)).days
        assert replied[days] == left, f"{days} of {replied['half']}"


def _estimate(given: Any, replied: Any) -> None:
    halves = [half["half"] for half in replied["halves"]]
    assert halves == sorted(set(halves)), "halves are not in order, each once"
    for half in replied["halves"]:
        assert half["spend_by"] < half["claim_by"] <= half["claim_closes"]
        assert half["claim_by"] < half["proof_by"]
        names = {"days_to_spend": "spend_by", "days_to_claim": "claim_by", "days_to_proof": "proof_by"}
        _days_left(half, given["as_of"], **names)
        for balance in half["balances"]:
            _balance(balance)
    backwards = {**given, "earnings": given["earnings"][::-1], "claims": given.get("claims", [])[::-1]}
    assert ask("estimate", backwards)["answer"]["halves"] == replied["halves"], "the order of the rows matters"


def _balance(balance: Mapping[str, str]) -> None:
    decimals = MINOR_UNITS[balance["currency"]]
    amounts = {name: Decimal(amount) for name, amount in balance.items() if name != "currency"}
    assert all(-amount.as_tuple().exponent == decimals for amount in amounts.values()), f"decimals of {balance}"
    assert amounts["earned"] + amounts["rebate"] == amounts["incentive"], f"the parts of {balance}"
    assert min(amounts["remaining"], amounts["over_claimed"], amounts["forfeited"]) >= 0, f"a negative in {balance}"
    used = amounts["claimed"] + amounts["remaining"] + amounts["forfeited"] - amounts["over_claimed"]
    assert used == amounts["earned"], f"the uses of {balance}"


def _timeline(given: Any, replied: Any) -> None:
    for half in replied["halves"]:
        if "as_of" in given:
            _days_left(
                half, given["as_of"], days_to_spend="spend_by", days_to_claim="claim_by", days_to_open="claim_opens"
            )


def _plan(_given: Any, replied: Any) -> None:
    paid = Decimal(0)
    for expense in replied["expenses"]:
        payable, unfunded = Decimal(expense["payable"]), Decimal(expense["unfunded"])
        assert payable >= 0
        assert payable + unfunded == Decimal(expense["cost"]), f"the parts of {expense['name']}"
        paid += payable
    assert paid == Decimal(replied["payable"])
    is_converted = any(warning["code"] == "converted_by_policy" for warning in replied["warnings"])
    usable = Decimal(0) if is_converted else Decimal(replied["earned"])
    left = max(Decimal(0), usable - Decimal(replied["already_claimed"])) - paid
    assert Decimal(replied["remaining"]) == left, "remaining and payable are not what was there"


def _campaign(given: Any, replied: Any) -> None:
    payout = Decimal(replied["payout"])
    assert payout >= 0
    assert payout <= Decimal(replied["earned"])
    assert "cap" not in given or payout <= Decimal(given["cap"])


def _account(rows: int, report: Mapping[str, Any]) -> None:
    others = sum(one["rows"] for one in report.get("other_types", ()))
    counted = rows + others + report["duplicates_dropped"] + report["rows_refused"] + report["rows_left_out"]
    assert counted == report["rows_read"], "a row is not accounted for"


def _import_earnings(_given: Any, replied: Any) -> None:
    _account(len(replied["earnings"]), replied["report"])
    estimate = ask("estimate", {"program": "mci-csp", "as_of": "2024-05-01", "earnings": replied["earnings"]})
    refusals = {"policy_not_published", "program_not_started", "program_ended"}
    assert {error["code"] for error in estimate.get("errors", ())} <= refusals, f"not ready for estimate: {estimate}"
    summed = {half["half"]: half["co_op_usd"] for half in replied["report"]["halves"]}
    for half in estimate.get("answer", {"halves": []})["halves"]:
        found = half["threshold"] and half["threshold"]["co_op_usd"]
        assert found in (None, summed[half["half"]]), f"estimate and report disagree about {half['half']}"


def _import_claims(_given: Any, replied: Any) -> None:
    _account(len(replied["claims"]), replied["report"])
    asked = {"program": "mci-csp", "as_of": "2024-05-01", "earnings": [], "claims": replied["claims"]}
    estimate = ask("estimate", asked)
    refused = {error["code"] for error in estimate.get("errors", ())}
    assert refused <= {"policy_not_published"}, f"not ready for estimate: {estimate}"


def _calendar(_given: Any, replied: Any) -> None:
    lines = replied["calendar"].split("\r\n")
    assert max(len(line.encode()) for line in lines) <= 75
    assert not any(sign in line for line in lines for sign in "\r\n\0")
    assert Counter(line[6:] for line in lines if line.startswith("BEGIN:")) == Counter(
        line[4:] for line in lines if line.startswith("END:")
    )
    uids = [line for line in lines if line.startswith("UID:")]
    assert len(set(uids)) == len(uids) == lines.count("BEGIN:VEVENT")


def _differences(given: Any, replied: Any) -> None:
    back = ask("differences", {**given, "from": given["to"], "to": given["from"]})["answer"]
    assert len(back["differences"]) == len(replied["differences"])
    assert replied["from"] != replied["to"] or replied["differences"] == []


LAWS: dict[str, Callable[[Any, Any], None]] = {
    "estimate": _estimate,
    "timeline": _timeline,
    "plan": _plan,
    "campaign": _campaign,
    "import_earnings": _import_earnings,
    "import_claims": _import_claims,
    "calendar": _calendar,
    "differences": _differences,
}
