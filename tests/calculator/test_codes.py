"""The one list of codes: every code is used somewhere, every kind is known."""

from pathlib import Path

import pytest

import calculator
from calculator import codes

KINDS = {"money", "usd", "decimal", "share", "date", "half", "count", "text", "code", "codes"} | {
    "currency",
    "source",
    "program",
}
LISTS = {"ERRORS": codes.ERRORS, "WARNINGS": codes.WARNINGS, "STEPS": codes.STEPS, "REASONS": codes.REASONS}
PACKAGE = Path(calculator.__file__).parent
TEXT = "\n".join(file.read_text("utf-8") for file in sorted(PACKAGE.glob("*.py")) if file.name != "codes.py")


@pytest.mark.parametrize("name", LISTS)
def test_every_kind_of_a_value_is_one_of_the_known(name: str) -> None:
    assert {kind for kinds in LISTS[name].values() for kind in kinds.values()} <= KINDS


@pytest.mark.parametrize("name", LISTS)
def test_every_code_is_used(name: str) -> None:
    assert [code for code in LISTS[name] if f'"{code}"' not in TEXT] == []


@pytest.mark.parametrize("name", LISTS)
def test_money_always_comes_with_its_currency(name: str) -> None:
    without = [code for code, kinds in LISTS[name].items() if "money" in kinds.values() and "currency" not in kinds]
    assert without == []


@pytest.mark.parametrize("name", LISTS)
def test_a_code_is_lower_case_with_underscores(name: str) -> None:
    assert all(code.replace("_", "").isalnum() and code == code.lower() for code in LISTS[name])


@pytest.mark.parametrize("name", codes.IDS)
def test_every_id_is_used(name: str) -> None:
    assert [id_ for id_ in codes.IDS[name] if f'"{id_}"' not in TEXT] == []
