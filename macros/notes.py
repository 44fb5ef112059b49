"""Which rows of the policy data a page shows: taken down while its macros run.

Whoever shows a row notes it: `macros.rendering` every row that a template is given, a figure macro its own.
"""

import dataclasses
import functools
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from typing import Any

type Row = dict[str, Any]
type Macro = Callable[..., str]

_noted: ContextVar[list[Row] | None] = ContextVar("_noted", default=None)


def note(shown: Any) -> None:
    """Take down every row at any depth of what is `shown`, for the page whose macro runs; elsewhere do nothing."""
    if (rows := _noted.get()) is not None:
        rows.extend(rows_of(shown))


def noting(macro: Macro, rows_of_page: Callable[[], list[Row]]) -> Macro:
    """The same macro; what it notes is added to the rows of the page on which it is called."""

    @functools.wraps(macro)
    def noted(*args: Any, **named: Any) -> str:
        before = _noted.set(rows_of_page())
        try:
            return macro(*args, **named)
        finally:
            _noted.reset(before)

    return noted


def followed(half: Row) -> dict[str, Row]:
    """The readings that the dates of a half follow, by date, as rows: they hold for the days of its earning."""
    return {
        reading["followed_as"]: {"source": reading["source"], "confidence": reading["confidence"], **half["earning"]}
        for reading in half["readings"]
        if reading["followed_as"]
    }


def rows_of(shown: Any) -> Iterator[Row]:
    """The rows in `shown`: whatever names its source and how sure it is. Of a half, the readings that are followed."""
    if dataclasses.is_dataclass(shown) and not isinstance(shown, type):
        shown = [getattr(shown, field.name) for field in dataclasses.fields(shown)]
    if isinstance(shown, dict):
        if {"source", "confidence"} <= shown.keys():
            yield shown
        shown = list((followed(shown) if {"earning", "readings"} <= shown.keys() else shown).values())
    if isinstance(shown, list | tuple):
        for part in shown:
            yield from rows_of(part)
