"""The text of a request → plain values: strict JSON within fixed limits.

Numbers stay as they were written, a repeated key is reported instead of silently winning, and no text can exhaust the
reader.
"""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from calculator.errors import Problem, RequestError
from calculator.money import shortened
from calculator.shapes import Number, Report

BYTES = 5 * 1024 * 1024
DEPTH = 32


class _Object(dict[str, Any]):
    """A JSON object that remembers which keys it was given more than once."""

    __slots__ = ("repeated",)

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        self.repeated: list[str] = []
        if len(self) < len(pairs):
            given = Counter(key for key, _ in pairs)
            self.repeated = [key for key, times in given.items() if times > 1]


def read(text: str, report: Report) -> Any:
    """The values of a JSON text; what is repeated or unreadable inside it goes to `report`.

    One byte order mark before the text is allowed, because Windows tools write it.

    Raises:
        RequestError: more than 5 MiB, no JSON, or nested more than 32 levels deep; then nothing else can be said.
    """
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > BYTES:
        raise _alone("text_too_long", bytes=size, limit=BYTES)
    try:
        document = json.loads(
            text.removeprefix("\ufeff"),
            object_pairs_hook=_Object,
            parse_int=Number,
            parse_float=Number,
            parse_constant=Number,
        )
    except json.JSONDecodeError as error:
        raise _alone("not_json", line=error.lineno, column=error.colno) from None
    except RecursionError:
        raise _alone("nested_too_deeply", limit=DEPTH) from None
    _inspect(document, report)
    return document


def _alone(code: str, **values: object) -> RequestError:
    return RequestError([Problem(code, "", values)])


def _inspect(document: object, report: Report) -> None:
    """Report repeated keys and broken characters in document order, without recursion."""
    pending: list[tuple[str, int, object]] = [("", 1, document)]
    while pending:
        field, depth, value = pending.pop()
        if depth > DEPTH:
            raise _alone("nested_too_deeply", limit=DEPTH)
        if isinstance(value, str):
            _inspect_text(value, field, report)
        elif isinstance(value, _Object):
            for key in value.repeated:
                report.add(_joined(field, key), "duplicate_key", key=shortened(key))
        pending.extend(reversed([(name, depth + 1, item) for name, item in _items(field, value)]))


def _items(field: str, value: object) -> Iterator[tuple[str, object]]:
    """What stands inside a value and needs a look: lists, objects, and text beyond ASCII."""
    if isinstance(value, list):
        yield from ((f"{field}[{index}]", item) for index, item in enumerate(value) if _needs_a_look(item))
    elif isinstance(value, dict):
        yield from ((_joined(field, key), item) for key, item in value.items() if _needs_a_look(item))


def _needs_a_look(item: object) -> bool:
    return isinstance(item, list | dict) or (isinstance(item, str) and not item.isascii())


def _joined(field: str, key: str) -> str:
    return f"{field}.{shortened(key)}" if field else shortened(key)


def _inspect_text(text: str, field: str, report: Report) -> None:
    if text != text.encode("utf-8", "replace").decode():
        report.add(field, "broken_character", given=shortened(text))
