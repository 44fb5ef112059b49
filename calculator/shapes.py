"""What a request may look like: frozen records whose fields each name their shape, read and checked in one pass.

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Sale:
        sku: str = required(TEXT)
        quantity: int = required(count(least=1))
        sold_on: date | None = optional(DAY)

    SALE = Record(Sale)
    REQUEST = Request("sale", SALE, answer_sale)

A field that is not declared is refused, a missing one is reported, and every problem is collected with its path. The
same declarations give the JSON Schema.
"""

import dataclasses
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import MISSING, dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Protocol

from calculator import money, periods
from calculator.countries import COUNTRIES
from calculator.errors import Problem, RefusedError
from calculator.policy import program_id

ROWS = 10_000

type Schema = dict[str, Any]


class Number(str):
    """A JSON number, kept as it was written: the engine takes no float."""

    __slots__ = ()


class Report:
    """Collects the problems of one request in the order they are found."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def add(self, field: str, code: str, **values: object) -> None:
        """Note that `field` is refused: `code` and `values` are an entry of `codes.ERRORS`."""
        self.problems.append(Problem(code, field, values))

    def attempt[Value](self, field: str, make: Callable[[], Value]) -> Value | None:
        """What `make` gives; when it raises RefusedError, that is noted for `field` and None is returned."""
        try:
            return make()
        except RefusedError as refused:
            self.add(field, refused.code, **refused.values)
            return None


class Shape(Protocol):
    """What a value must look like."""

    def check(self, given: object, field: str, report: Report) -> Any:
        """The value ready for the engine; None when `report` was told what is wrong with it."""

    def schema(self) -> Schema:
        """The same as JSON Schema."""


@dataclass(frozen=True, slots=True)
class Text:
    """A JSON string that `parse` turns into a value, or refuses by raising RefusedError."""

    parse: Callable[[str], Any]
    keywords: Callable[[], Schema]

    def check(self, given: object, field: str, report: Report) -> Any:
        """The parsed value, or None."""
        if not isinstance(given, str) or isinstance(given, Number):
            return report.add(field, "wrong_type", expected="text", given=type_of(given))
        return report.attempt(field, lambda: self.parse(given))

    def schema(self) -> Schema:
        """A string with the keywords of this text."""
        return {"type": "string", **self.keywords()}


def type_of(given: object) -> str:
    """The JSON type of a parsed value, by its name in JSON Schema, strings being `text`."""
    names = {bool: "boolean", Number: "number", str: "text", list: "array", type(None): "null"}
    return names.get(type(given), "object")


@dataclass(frozen=True, slots=True)
class Count:
    """A whole number from `least` to `most`, both included: a JSON integer, or the same digits as a string."""

    least: int
    most: int

    def check(self, given: object, field: str, report: Report) -> Any:
        """The number, or None."""
        if not isinstance(given, str):  # a Number is a str too
            return report.add(field, "wrong_type", expected="count", given=type_of(given))
        if not re.fullmatch(r"0|[1-9][0-9]{0,14}", given) or not self.least <= int(given) <= self.most:
            return report.add(field, "not_a_count", given=money.shortened(str(given)), least=self.least, most=self.most)
        return int(given)

    def schema(self) -> Schema:
        """An integer within the bounds, or its digits."""
        bounds = {"type": "integer", "minimum": self.least, "maximum": self.most}
        return {"anyOf": [bounds, {"type": "string", "pattern": "^(0|[1-9][0-9]{0,14})$"}]}


@dataclass(frozen=True, slots=True)
class Flag:
    """`true` or `false`."""

    def check(self, given: object, field: str, report: Report) -> Any:
        """The boolean, or None."""
        if not isinstance(given, bool):
            return report.add(field, "wrong_type", expected="boolean", given=type_of(given))
        return given

    def schema(self) -> Schema:
        """A boolean."""
        return {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class ListOf:
    """A JSON array of at most 10,000 items of one shape; gives a tuple, with None in place of refused items."""

    item: Shape
    least: int = 0

    def check(self, given: object, field: str, report: Report) -> Any:
        """The items, or None."""
        if not isinstance(given, list):
            return report.add(field, "wrong_type", expected="array", given=type_of(given))
        if len(given) > ROWS:
            return report.add(field, "too_many_rows", rows=len(given), limit=ROWS)
        if len(given) < self.least:
            return report.add(field, "no_rows")
        return tuple(self.item.check(item, f"{field}[{index}]", report) for index, item in enumerate(given))

    def schema(self) -> Schema:
        """An array with its bounds."""
        return {"type": "array", "items": self.item.schema(), "minItems": self.least, "maxItems": ROWS}


@dataclass(frozen=True, slots=True)
class ExactlyOne:
    """Of several alternatives, each one field or several that belong together, exactly one is given in full."""

    alternatives: tuple[tuple[str, ...], ...]

    def check(self, values: Mapping[str, Any], field: str, report: Report) -> None:
        """Report none, several, or one given in part."""
        begun = [names for names in self.alternatives if any(name in values for name in names)]
        if not begun:
            report.add(field, "one_of_missing", choices=[" + ".join(names) for names in self.alternatives])
        elif len(begun) > 1:
            report.add(field, "only_one_of", given=[name for names in begun for name in names if name in values])
        else:
            _report_missing(begun[0], values, field, report)

    def schema(self) -> Schema:
        """Exactly one of the sets of required fields."""
        return {"oneOf": [{"required": list(names)} for names in self.alternatives]}


@dataclass(frozen=True, slots=True)
class AtLeastOne:
    """At least one of several fields is given."""

    names: tuple[str, ...]

    def check(self, values: Mapping[str, Any], field: str, report: Report) -> None:
        """Report that none is."""
        if not any(name in values for name in self.names):
            report.add(field, "one_of_missing", choices=list(self.names))

    def schema(self) -> Schema:
        """Any of the fields required."""
        return {"anyOf": [{"required": [name]} for name in self.names]}


@dataclass(frozen=True, slots=True)
class Together:
    """Fields that are given all or not at all."""

    names: tuple[str, ...]

    def check(self, values: Mapping[str, Any], field: str, report: Report) -> None:
        """Report those that are missing beside the others."""
        if any(name in values for name in self.names):
            _report_missing(self.names, values, field, report)

    def schema(self) -> Schema:
        """Each field requires the others."""
        return {"dependentRequired": {name: [other for other in self.names if other != name] for name in self.names}}


def report_unknown(given: Mapping[str, object], names: Collection[str], field: str, report: Report) -> None:
    """Report each key of an object that is not among `names`."""
    for name in given:
        if name not in names:
            place = money.shortened(name)
            report.add(f"{field}.{place}" if field else place, "unknown_field", given=place, choices=list(names))


def _report_missing(names: Sequence[str], values: Mapping[str, Any], field: str, report: Report) -> None:
    for name in names:
        if name not in values:
            report.add(f"{field}.{name}", "missing_field")


# A rule looks at the fields given, None standing for those refused already, and reports what does not fit together.
type Rule = Callable[[Mapping[str, Any], str, Report], None]


@dataclass(frozen=True, slots=True)
class Record:
    """A JSON object that becomes a frozen record `build`, whose fields are made by `required` and `optional`."""

    build: type
    choices: tuple[ExactlyOne | AtLeastOne | Together, ...] = ()
    rules: tuple[Rule, ...] = ()

    def check(self, given: object, field: str, report: Report) -> Any:
        """The record, or None."""
        if not isinstance(given, dict):
            return report.add(field, "wrong_type", expected="object", given=type_of(given))
        known = len(report.problems)
        shapes = _shapes(self.build)
        _report_missing(_required(self.build), given, field, report)
        values = {name: shapes[name].check(given[name], f"{field}.{name}", report) for name in shapes if name in given}
        report_unknown(given, shapes, field, report)
        for choice in self.choices:
            choice.check(values, field, report)
        for rule in self.rules:
            rule(values, field, report)
        return _built(self.build, values) if len(report.problems) == known else None

    def schema(self) -> Schema:
        """An object that takes these fields and no other."""
        parts = [choice.schema() for choice in self.choices]
        return {
            "type": "object",
            "properties": {name: shape.schema() for name, shape in _shapes(self.build).items()},
            "required": _required(self.build),
            "additionalProperties": False,
            **({"allOf": parts} if parts else {}),
        }


@dataclass(frozen=True, slots=True)
class Tagged:
    """A JSON object whose field `tag` says which record the other fields make."""

    tag: str
    kinds: Mapping[str, Record]

    def check(self, given: object, field: str, report: Report) -> Any:
        """The record of that kind, or None."""
        if not isinstance(given, dict):
            return report.add(field, "wrong_type", expected="object", given=type_of(given))
        if self.tag not in given:
            return report.add(f"{field}.{self.tag}", "missing_field")
        kind = choice(*self.kinds).check(given[self.tag], f"{field}.{self.tag}", report)
        if kind is None:
            return None
        return self.kinds[kind].check({name: value for name, value in given.items() if name != self.tag}, field, report)

    def schema(self) -> Schema:
        """One of the records, told apart by the tag."""
        return {"oneOf": [_tagged(record.schema(), self.tag, kind) for kind, record in self.kinds.items()]}


def _tagged(schema: Schema, tag: str, kind: str) -> Schema:
    properties = {tag: {"const": kind}, **schema["properties"]}
    return {**schema, "properties": properties, "required": [tag, *schema["required"]]}


@dataclass(frozen=True, slots=True)
class Request:
    """One thing the calculator answers: its name, the shape of its input, and what makes the answer of it."""

    name: str
    input: Record | Tagged
    compute: Callable[[Any], dict[str, Any]]


def required(shape: Shape) -> Any:
    """A field that must be given."""
    return dataclasses.field(metadata={"shape": shape})


def optional(shape: Shape, default: object = None) -> Any:
    """A field that may be left out, and then is `default`."""
    return dataclasses.field(default=default, metadata={"shape": shape})


def _name(field: dataclasses.Field[Any]) -> str:
    """A field's name in JSON: `from` cannot be a name in Python, so the record calls it `from_`."""
    return field.name.removesuffix("_")


def _shapes(build: type) -> dict[str, Shape]:
    return {_name(field): field.metadata["shape"] for field in dataclasses.fields(build)}


def _required(build: type) -> list[str]:
    return [_name(field) for field in dataclasses.fields(build) if field.default is MISSING]


def _built(build: type, values: Mapping[str, Any]) -> Any:
    return build(**{field.name: values[_name(field)] for field in dataclasses.fields(build) if _name(field) in values})


def takes_nothing(shape: Record | Tagged) -> bool:
    """Whether an input of this shape may be left out altogether."""
    return isinstance(shape, Record) and not _required(shape.build) and not shape.choices


def choice(*ids: str) -> Text:
    """One of a fixed list of ids."""

    def parse(text: str) -> str:
        if text not in ids:
            raise RefusedError("not_a_choice", given=money.shortened(text), choices=list(ids))
        return text

    return Text(parse, lambda: {"enum": list(ids)})


def count(least: int = 0, most: int = 999_999_999_999_999) -> Count:
    """A whole number between two bounds, both included."""
    return Count(least, most)


def _country(text: str) -> str:
    if text not in COUNTRIES:
        raise RefusedError("unknown_country", given=money.shortened(text))
    return text


def _words(text: str) -> str:
    if not text.strip():
        raise RefusedError("text_too_short")
    return text


def _number(code: str, holds: Callable[[Decimal], bool]) -> Callable[[str], Decimal]:
    def parse(text: str) -> Decimal:
        number = money.decimal_of(text)
        if not holds(number):
            raise RefusedError(code, given=money.shortened(text))
        return number

    return parse


def _pattern(sign: str) -> Callable[[], Schema]:
    digits = f"[0-9]{{1,{money.INTEGER_DIGITS}}}([.][0-9]{{1,{money.FRACTION_DIGITS}}})?"
    return lambda: {"pattern": f"^{sign}{digits}$"}


def _day(text: str) -> date:
    return periods.day_of(text)


TEXT = Text(str, dict)
"""Any text, empty too."""
WORDS = Text(_words, lambda: {"pattern": r"\S"})
"""Text that says something."""
DAY = Text(_day, lambda: {"pattern": "^20[0-9]{2}-[0-9]{2}-[0-9]{2}$", "format": "date"})
HALF = Text(periods.Half.parse, lambda: {"pattern": "^FY[0-9]{2} H[12]$"})
CURRENCY = Text(money.currency_of, lambda: {"$ref": "#/$defs/currency"})
COUNTRY = Text(_country, lambda: {"$ref": "#/$defs/country"})
SIGNED_AMOUNT = Text(money.decimal_of, _pattern("-?"))
"""An amount that may be negative, such as a correction."""
AMOUNT = Text(_number("not_positive", lambda number: number > 0), _pattern(""))
"""An amount above zero."""
AMOUNT_OR_ZERO = Text(_number("negative", lambda number: number >= 0), _pattern(""))
SHARE = Text(_number("not_a_share", lambda number: 0 <= number <= 1), _pattern(""))
"""From 0 to 1, both included: 4 % is written `0.04`."""
FACTOR = Text(_number("not_positive", lambda number: number > 0), _pattern(""))
"""A number above zero, such as an exchange rate."""
PROGRAM = Text(program_id, lambda: {"$ref": "#/$defs/program"})
"""The id of a program in the policy data."""
