"""Every fact of the texts that the site began with is carried by some place, and each way to lose one is found."""

import importlib
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

TESTS = Path(__file__).parent
PAGE = """\
---
sources: [resultful]
---

# Claims

One for each activity.

## File it { #file }

Choose **Create a claim** within {{ days("claim_by") }}
days. See [Sources](sources.md).
"""


@pytest.fixture
def coverage(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(str(TESTS))
    return importlib.import_module("facts_coverage")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "page.md").write_text(PAGE, "utf-8")
    (tmp_path / "rows.toml").write_text('[[rule]]\nname = "review"\ndays = 2\nfor = ["csp", "surface"]\n', "utf-8")
    (tmp_path / "test_rows.py").write_text("def test_a_review_takes_two_days() -> None: ...\n", "utf-8")
    return tmp_path


def test_every_fact_is_where_the_list_says(coverage: Any) -> None:
    assert list(coverage.faults(tomllib.loads((TESTS / "facts.toml").read_text("utf-8")))) == []


def test_every_fact_has_a_gist_in_a_few_words() -> None:
    facts = tomllib.loads((TESTS / "facts.toml").read_text("utf-8"))
    assert [id_ for id_, fact in facts.items() if not 2 <= len(fact["gist"].split()) <= 8] == []


@pytest.mark.parametrize(
    "place",
    [
        "page.md#claims: One for each activity",
        'page.md#file: create a claim within {{ days("claim_by") }} days. See Sources',
        "rows.toml#rule/review",
        "rows.toml#rule/2/surface",
        "test_rows.py#test_a_review_takes_two_days",
    ],
)
def test_a_place_that_is_there_is_found(coverage: Any, project: Path, place: str) -> None:
    assert list(coverage.fault_of(place, project)) == []


@pytest.mark.parametrize(
    ("place", "fault"),
    [
        ("gone.md#claims: One", "no such file"),
        ("page.md", "no such file"),
        ("page.md#gone: One", "no such heading; there are: claims, file"),
        ("page.md#claims", "which words? Write them after the heading"),
        ("page.md#claims: Create a claim", "the section does not hold these words"),
        ("page.md#claims: sources: [resultful]", "the section does not hold these words"),
        ("rows.toml#rule/dispute", "no row of rule holds dispute"),
        ("rows.toml#rule/review/hosting", "no row of rule holds review and hosting"),
        ("rows.toml#split/review", "no row of split holds review"),
        ("test_rows.py#test_a_review", "no such test"),
    ],
)
def test_a_place_that_is_not_there_is_a_fault(coverage: Any, project: Path, place: str, fault: str) -> None:
    assert list(coverage.fault_of(place, project)) == [fault]


def test_a_fact_without_a_place_and_one_that_nobody_knows_are_faults(coverage: Any) -> None:
    facts = tomllib.loads((TESTS / "facts.toml").read_text("utf-8"))
    facts |= {"S1-40": facts["S1-39"], "S1-39": {"gist": "Nowhere", "places": []}}
    assert list(coverage.faults(facts)) == [
        "S1-40: there is no such fact",
        "S1-39: no place carries it; write it and name the place in facts.toml",
    ]


def test_the_command_says_how_many_facts_are_in_place() -> None:
    done = subprocess.run(
        [sys.executable, TESTS / "facts_coverage.py"], capture_output=True, text=True, check=False, cwd=TESTS.parent
    )
    assert (done.returncode, done.stdout.strip()) == (0, "183 of 183 facts are where facts.toml says.")
