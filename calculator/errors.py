"""The one tree of errors. Each says what was refused as a code with its values; the words live in the catalogs."""

from collections.abc import Mapping
from dataclasses import dataclass


class CalculatorError(Exception):
    """Anything the calculator refuses."""


class RefusedError(CalculatorError):
    """One value that is not accepted: `code` and `values` are an entry of `codes.ERRORS`."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values


@dataclass(frozen=True, slots=True)
class Problem:
    """A refused value and its place, written as a path such as `input.claims[2].amount`."""

    code: str
    field: str
    values: Mapping[str, object]


class RequestError(CalculatorError):
    """A request with at least one problem; `problems` holds all that one pass found, in the order of the request."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(problems)
        self.problems = problems


class PolicyError(CalculatorError):
    """A fault in a policy file: where it is (file, table, row counted from 1, key) and what cures it.

    The cure is English prose for whoever edits the file; a reader of the site never sees it.
    """

    def __init__(self, file: str, table: str, row: int, key: str, cure: str) -> None:
        super().__init__(f"calculator/policy/{file}, [[{table}]] row {row}, {key}: {cure}")
        self.file = file
        self.table = table
        self.row = row
        self.key = key
        self.cure = cure


class CurrencyMismatchError(CalculatorError):
    """Two amounts of different currencies were about to be added or compared."""
