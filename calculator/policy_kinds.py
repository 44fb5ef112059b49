"""The kinds of values in the policy files, what cures a wrong one, and how a row of them becomes a record."""

import dataclasses
import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from calculator.errors import PolicyError, RefusedError
from calculator.periods import FIRST_DAY, LAST_DAY, Half

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_WORD = re.compile(r"[a-z0-9]+(_[a-z0-9]+)*")
_DATED = re.compile(r"undated|\d{4}(-\d{2}(-\d{2})?)?")


@dataclass(frozen=True, slots=True)
class Kind:
    """How a TOML value is read; `read` raises ValueError or RefusedError, and `cure` says what to write instead."""

    read: Callable[[Any], Any]
    cure: str


def _demand(holds: bool, value: Any) -> Any:
    if not holds:
        raise ValueError(value)
    return value


def _of_type(value: object, *types: type) -> Any:
    return _demand(type(value) in types, value)


def _share(value: object) -> Decimal:
    share = Decimal(_of_type(value, int, Decimal))
    _demand(0 <= share <= 1, share)
    return share


def _texts(value: object) -> tuple[str, ...]:
    return tuple(_demand(isinstance(value, list) and all(isinstance(text, str) for text in value), value))


def one_of(*ids: str) -> Kind:
    return Kind(lambda value: _demand(value in ids, value), f"write one of {', '.join(ids)}")


ID = Kind(lambda value: _demand(bool(_ID.fullmatch(value)), value), "write an id such as mci-csp: a-z, 0-9 and hyphens")
TEXT = Kind(lambda value: _demand(bool(_of_type(value, str).strip()), value), "write some text in quotes")
TEXTS = Kind(_texts, 'write a list of texts such as ["CSP 1T Direct Partner"]')
IDS = Kind(lambda value: _demand(bool(_texts(value)), _texts(value)), 'write a list of ids such as ["mci-csp"]')
WORD = Kind(
    lambda value: _demand(bool(_WORD.fullmatch(value)), value), "write a word such as print_ads: a-z, 0-9, underscores"
)
WORDS = Kind(
    lambda value: _demand(all(_WORD.fullmatch(word) for word in _texts(value)), _texts(value)),
    'write a list of words such as ["print_ads"]: a-z, 0-9, underscores',
)
SOME_WORDS = Kind(
    lambda value: _demand(bool(value) and all(_WORD.fullmatch(word) for word in _texts(value)), _texts(value)),
    'name at least one word, such as ["print_ads"]: a-z, 0-9, underscores',
)
ADDRESS = Kind(lambda value: _demand(value.startswith("https://"), value), "write an address that starts with https://")
DATED = Kind(
    lambda value: _demand(bool(_DATED.fullmatch(value)), value), 'write "2023-10-24", "2023-10", "2023" or "undated"'
)
DAY = Kind(
    lambda value: _demand(FIRST_DAY <= _of_type(value, date) <= LAST_DAY, value),
    f"write a day without quotes, such as 2024-06-30, from {FIRST_DAY} to {LAST_DAY}",
)
DAYS = Kind(
    lambda value: _demand(0 <= _of_type(value, int) <= 366, value), "write a whole number of days from 0 to 366"
)
HALF = Kind(lambda value: Half.parse(_of_type(value, str)), 'write a half such as "FY24 H1"')
HALF_NUMBER = Kind(lambda value: _demand(_of_type(value, int) in (1, 2), value), "write 1 or 2")
SHARE = Kind(_share, "write a share without quotes from 0 to 1, such as 0.40")
USD = Kind(
    lambda value: _demand(
        (amount := Decimal(_of_type(value, int, Decimal))) >= 0 and round(amount, 2) == amount, amount
    ),
    "write US dollars without quotes or separators, such as 10000",
)
COUNT = Kind(lambda value: _demand(_of_type(value, int) > 0, value), "write a whole number above 0")
FLAG = Kind(lambda value: _of_type(value, bool), "write true or false")
RULE_VALUE = Kind(
    lambda value: _demand(type(value) is date or _of_type(value, int) >= 0, value),
    "write a whole number, or for the unit day a date without quotes",
)
UNIT = one_of("business_days", "days", "hours", "months", "usd", "day")
CONFIDENCE = one_of("high", "medium", "low")
STATE = one_of("known", "expected")
WINDOW_STATUS = one_of("published", "rule")
PERIOD_NAME = one_of("earning", "spend", "claim", "proof")
COUNTED_FROM = one_of("earning", "usage", "claim_by", "claim_closes")
FOLLOWED_AS = one_of("earning", "spend_by", "claim_by", "claim_closes", "proof_by")


def required(kind: Kind) -> Any:
    """A key that every row of the table has."""
    return dataclasses.field(metadata={"kind": kind})


def optional(kind: Kind, default: object = None) -> Any:
    """A key that a row may leave out."""
    return dataclasses.field(default=default, metadata={"kind": kind})


def read_row[Row](build: type[Row], given: Mapping[str, Any], file: str, table: str, row: int) -> Row:
    """The record of one TOML row. Raises PolicyError for an unknown or missing key, or a value of the wrong kind."""
    fields: dict[str, Any] = {field.name: field for field in dataclasses.fields(build)}  # type: ignore[arg-type]
    for key in given:
        if key not in fields:
            raise PolicyError(file, table, row, key, f"unknown key; remove it or use one of {', '.join(fields)}")
    for key, field in fields.items():
        if key not in given and field.default is MISSING:
            raise PolicyError(file, table, row, key, f"missing; {field.metadata['kind'].cure}")
    return build(**{key: _read(fields[key].metadata["kind"], given[key], (file, table, row, key)) for key in given})


def _read(kind: Kind, value: object, place: tuple[str, str, int, str]) -> Any:
    try:
        return kind.read(value)
    except (ValueError, TypeError, AttributeError, ArithmeticError, RefusedError):
        raise PolicyError(*place, f"{str(value)[:80]!r} does not do; {kind.cure}") from None
