"""What a single value of a request may look like, and the list of what is wrong with a request."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from calculator import money
from calculator.errors import Problem, RefusedError

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
