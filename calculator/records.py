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
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import MISSING, dataclass
from functools import cache
from typing import Any

from calculator import money
from calculator.shapes import Report, Schema, Shape, choice, type_of


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
        for fits in (*(alternatives.check for alternatives in self.choices), *self.rules):
            fits(values, field, report)
        return _built(self.build, values) if len(report.problems) == known else None

    def schema(self) -> Schema:
        """An object that takes these fields and no other."""
        parts = [alternatives.schema() for alternatives in self.choices]
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
    input: Shape
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


@cache
def _shapes(build: type) -> Mapping[str, Shape]:
    return {_name(field): field.metadata["shape"] for field in dataclasses.fields(build)}


@cache
def _required(build: type) -> list[str]:
    return [_name(field) for field in dataclasses.fields(build) if field.default is MISSING]


@cache
def _attributes(build: type) -> Mapping[str, str]:
    return {_name(field): field.name for field in dataclasses.fields(build)}


def _built(build: type, values: Mapping[str, Any]) -> Any:
    attributes = _attributes(build)
    return build(**{attributes[name]: value for name, value in values.items()})


def takes_nothing(shape: Shape) -> bool:
    """Whether an input of this shape may be left out altogether."""
    return isinstance(shape, Record) and not _required(shape.build) and not shape.choices
