"""Inputs for the engine, sound and broken, each made from a seed and its own number alone.

Requests are made from the published schema, so a new request or field is thrown at the engine without a word here.
"""

import csv
import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from calculator import claim_files, exports, policy_files
from calculator.policy import _shipped
from calculator.schema import schema

DEFINITIONS: Mapping[str, Any] = schema()["$defs"]
REQUESTS = [name.removesuffix("_request") for name in DEFINITIONS if name.endswith("_request")]
POLICY_FILES = policy_files.texts(_shipped)

KINDS = {"request": 50, "broken request": 22, "export": 20, "claims file": 7, "policy file": 1}
JUNK: list[Any] = [
    *(None, True, 0, -1, 1.5, 1e300, [], {}, [[[]]], {"a": 1}),
    *("", " ", "1e6", "NaN", "-Infinity", "-0", "+1", "1,5", ".5", "0x1", "9" * 400, "1." + "3" * 40, "١٢", "½"),
    *("2024-02-30", "2024-2-3", "0000-01-01", "2100-01-01", "FY24 H3", "fy24 h1", "FY00 H1", "usd", "XXX"),
    *("\0", "\u202eabc", "\ud800", "<script>alert(1)</script>", "{{ 7*7 }}", "{half.__class__}", "a\r\nEND:VCALENDAR"),
]
WORDS = ["A", "B", "C", "Open", "Contoso", "E1", "E2", "Spend {half}", "{event}: {days}", "größer, 日本; \\", "x" * 90]
AMOUNTS = [
    "0",
    "0.01",
    "0.40",
    "1",
    "200.00",
    "1500",
    "9999.995",
    "10000.00",
    "16000.00",
    "624999.75",
    "999999999999999",
]
SHARES = ["0", "0.04", "0.025", "0.40", "0.60", "0.5", "1"]
CURRENCIES = ["USD", "USD", "USD", "EUR", "JPY", "KWD", "CLF"]


@dataclass(frozen=True, slots=True)
class Made:
    """One input: its kind, and the text of a request or, by file name, of the policy."""

    kind: str
    text: str
    files: Mapping[str, str]


def made(seed: int, number: int) -> Made:
    """The input of that number. The same seed and number always make the same one."""
    random = Random(f"{seed}:{number}")  # noqa: S311 - repeatable is what is wanted here
    kind = random.choices(list(KINDS), list(KINDS.values()))[0]
    if kind == "policy file":
        return Made(kind, "", _broken_policy(random))
    if kind in ("export", "claims file"):
        return Made(kind, _asked(random, _file_request(random, kind)), {})
    request = Maker(random, junk=random.choice([0, 0, 0.02, 0.1])).request()
    text = _asked(random, request)
    return Made(kind, _broken(random, text) if kind == "broken request" else text, {})


def _asked(random: Random, request: object) -> str:
    return json.dumps(request, ensure_ascii=random.random() < 0.5, indent=random.choice([None, None, 1]))


def _day(random: Random) -> str:
    first = random.choice([date(2021, 7, 1)] * 12 + [date(2015, 1, 1)])
    edge = random.choice(
        [date(2023, 12, 31), date(2024, 6, 30), date(2024, 8, 15), date(2024, 2, 14), date(2022, 11, 1)]
    )
    near = edge + timedelta(days=random.randint(-1, 1))
    return str(near if random.random() < 0.4 else first + timedelta(days=random.randint(0, 1600)))


def _half(random: Random) -> str:
    return f"FY{random.choice([*range(21, 28), *[24] * 9, 15, 99]):02d} H{random.randint(1, 2)}"


def _amount(random: Random) -> str:
    digits = f"{random.randint(0, 10 ** random.randint(1, 9))}"
    cents = f".{random.randint(0, 99):02d}" if random.random() < 0.95 else f".{random.randint(0, 10**9)}"
    return random.choice([random.choice(AMOUNTS), digits + cents, digits + cents, digits])


class Maker:
    """Makes values of the published shapes; with the probability `junk`, something else in place of any of them."""

    def __init__(self, random: Random, junk: float) -> None:
        self.random = random
        self.junk = junk

    def request(self) -> Any:
        """A request: sound in its form unless there is junk in it; its values may still be refused."""
        return self.value(DEFINITIONS[f"{self.random.choice(REQUESTS)}_request"], "")

    def value(self, shape: Mapping[str, Any], name: str) -> Any:
        """A value of that shape; `name` is the field it is for."""
        if name and self.random.random() < self.junk:
            return self.random.choice(JUNK)
        if "$ref" in shape:
            reference = shape["$ref"].rpartition("/")[2]
            return self.random.choice(CURRENCIES) if reference == "currency" else self.value(DEFINITIONS[reference], "")
        if "const" in shape:
            return shape["const"]
        if "enum" in shape:
            return self.random.choice(shape["enum"])
        if "type" not in shape:
            return self.value(self.random.choice(shape.get("anyOf") or shape["oneOf"]), "")
        makers = {"object": self._object, "array": self._array, "integer": self._count, "string": self._text}
        return makers[shape["type"]](shape, name) if shape["type"] in makers else self.random.random() < 0.5

    def _object(self, shape: Mapping[str, Any], _: str) -> dict[str, Any]:
        names = [name for name in shape["properties"] if name not in shape["required"]]
        left_out = {name for name in names if self.random.random() < 0.5}
        for part in shape.get("allOf", ()):
            alternatives = [set(one["required"]) for one in part.get("oneOf") or part.get("anyOf", ())]
            if alternatives:
                chosen = self.random.choice(alternatives)
                left_out = (left_out | set().union(*alternatives)) - chosen
        fields = {
            name: self.value(shape["properties"][name], name) for name in shape["properties"] if name not in left_out
        }
        self._fit(fields, shape["properties"])
        if self.random.random() < self.junk:
            fields[self.random.choice(["", "unknown", "Amount", "__proto__"])] = self.random.choice(JUNK)
        return fields

    def _fit(self, fields: dict[str, Any], properties: Mapping[str, Any]) -> None:
        """Make fields agree where most inputs would be refused for the same reason otherwise."""
        if "usd_rate" in properties and fields.get("currency") == "USD":
            fields.pop("usd_rate", None)
        elif "usd_rate" in properties:
            fields.setdefault("usd_rate", self.random.choice(["1.0825", "0.0067", "3.25"]))
        if fields.get("rebate") in SHARES and "co_op" in fields:
            fields["co_op"] = str(1 - Decimal(fields["rebate"]))
        if "program" in fields and self.random.random() < 0.5:
            fields["program"] = "mci-csp"

    def _array(self, shape: Mapping[str, Any], name: str) -> list[Any]:
        least = shape.get("minItems", 0)
        return [self.value(shape["items"], name) for _ in range(max(least, self.random.choice([0, 1, 1, 2, 3, 7])))]

    def _count(self, shape: Mapping[str, Any], _: str) -> int:
        least, most = shape.get("minimum", 0), shape.get("maximum", 10**6)
        return self.random.choice([least, most, min(most, least + self.random.randint(0, 60))])

    def _text(self, shape: Mapping[str, Any], name: str) -> str:
        pattern = shape.get("pattern", "")
        if shape.get("format") == "date":
            return _day(self.random)
        if pattern.startswith("^FY"):
            return _half(self.random)
        if pattern == "^(0|[1-9][0-9]{0,14})$":
            return str(self.random.randint(1, 60))
        if "[0-9]" in pattern:
            if name in ("rate", "rebate"):
                return self.random.choice(SHARES)
            return self.random.choice(["-", ""] if pattern.startswith("^-?") else [""]) + _amount(self.random)
        return _table(self.random, exports.LAYOUT.headings) if name == "text" else self.random.choice(WORDS)


def _file_request(random: Random, kind: str) -> dict[str, Any]:
    name, layout = ("import_earnings", exports.LAYOUT) if kind == "export" else ("import_claims", claim_files.LAYOUT)
    text = _table(random, layout.headings)
    given: dict[str, Any] = {"text": _broken(random, text) if random.random() < 0.3 else text}
    if random.random() < 0.3:
        given["date_order"] = random.choice(["mdy", "dmy"])
    if random.random() < 0.2:
        given["decimal_mark"] = random.choice(["point", "comma"])
    if random.random() < 0.1:
        given["program_name"] = "Microsoft Commerce Incentives"
    return {"request": name, "input": given}


def _table(random: Random, headings: Mapping[str, tuple[str, ...]]) -> str:
    """A file with most of its columns, in an order and a style of its own, and some cells that do not belong there."""
    columns = [column for column in headings if random.random() < 0.99]
    random.shuffle(columns)
    style = (
        random.choice(["%Y-%m-%d", "%m/%d/%Y", "%d.%m.%Y", "%Y-%m-%dT%H:%M:%SZ"]),
        random.choice(["point", "comma"]),
    )
    rows = [[_cell(random, column, *style) for column in columns] for _ in range(random.choice([0, 1, 2, 2, 5, 5, 12]))]
    rows += random.choices(rows, k=1) if rows and random.random() < 0.3 else []
    file = io.StringIO()
    names = [random.choice(headings[column]) for column in columns]
    delimiter = random.choice(",;\t")
    writer = csv.writer(file, delimiter=delimiter, lineterminator=random.choice(["\n", "\r\n"]))
    writer.writerows([[*names, "customerName"], *([*row, "Contoso"] for row in rows)])
    return random.choice(["", "", "\ufeff", f"sep={delimiter}\n"]) + file.getvalue()


def _cell(random: Random, column: str, day_style: str, mark: str) -> str:
    if random.random() < 0.01:
        return str(random.choice(JUNK))
    if "Date" in column or column.endswith("On"):
        return date.fromisoformat(_day(random)).strftime(day_style)
    if "mount" in column or "Rate" in column:
        amount = random.choice(["", "-"]) + random.choice([_amount(random), f"{random.randint(0, 10**7):,}.00"])
        return amount.translate(str.maketrans(",.", ".,")) if mark == "comma" else amount
    pools = {
        "earningType": ["Co-op", "COOP", "Coop", "Co-op", "Rebate", "Fee", "Adjustment-Rebate", ""],
        "status": ["Approved", "Under review", "EDITING", "Rejected", "Paid"],
        "reasonCode": ["", "", "", "Co-op rollover", "Ops Adjustment"],
        "usagePeriod": ["", _half(random)],
        "programName": ["Microsoft Commerce Incentives", "CSP 1T Direct Partner", ""],
    }
    if column.lower().endswith("currency"):
        return random.choice(CURRENCIES)
    return random.choice(pools.get(column, [f"{random.randint(1, 20)}", "digital_ads", "größer"]))


def _broken(random: Random, text: str) -> str:
    """The text with a few characters or slices removed, repeated or put in."""
    for _ in range(random.choice([1, 1, 2, 5])):
        start = random.randint(0, len(text))
        end = min(len(text), start + random.choice([0, 1, 1, 3, 20]))
        put = random.choice(["", text[start:end] * 2, random.choice('{}[]",:0e-. \n\t;'), str(random.choice(JUNK))])
        text = text[:start] + put + text[end:]
    return text


def _broken_policy(random: Random) -> dict[str, str]:
    """The policy files with one of them broken: a line changed, lost, doubled, or brought in from another place."""
    name = random.choice(list(POLICY_FILES))
    lines = POLICY_FILES[name].split("\n")
    place = random.randrange(len(lines))
    other = random.choice(random.choice(list(POLICY_FILES.values())).split("\n"))
    lines[place] = random.choice([_broken(random, lines[place]), "", f"{lines[place]}\n{lines[place]}", other])
    return {**POLICY_FILES, name: "\n".join(lines)}
