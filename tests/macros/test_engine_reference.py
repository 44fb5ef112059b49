"""The engine's reference lists every request, field and code there is, and its examples are those that are tested."""

import html
import json
import re
import tomllib
from collections.abc import Callable
from gettext import NullTranslations
from pathlib import Path
from typing import Any

import pytest

from calculator import answer, codes
from calculator.requests import REQUESTS
from locales.tokens import PATTERN, parse
from macros.engine_reference import EngineReference, examples
from macros.formats import Formats
from macros.lines import Lines
from macros.names import NotInDataError
from macros.words import sentences

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "reference" / "engine.md").read_text("utf-8")
CASES = {
    file.stem: [case.get("input") for case in tomllib.loads(file.read_text("utf-8"))["case"]]
    for file in (ROOT / "tests" / "calculator" / "cases").glob("*.toml")
}

type Body = Callable[[str], list[list[str]]]


@pytest.fixture
def reference() -> EngineReference:
    return EngineReference(Lines(Formats("en"), NullTranslations()), lambda: sentences("en"), lambda: "../../")


def code_blocks(text: str) -> list[str]:
    return [html.unescape(block) for block in re.findall(r"<pre.*?><code.*?>(.*?)</code>", text, re.DOTALL)]


@pytest.mark.parametrize("request_name", REQUESTS)
def test_the_page_shows_the_fields_and_an_example_of_every_request(request_name: str) -> None:
    assert f'{{{{ engine_fields("{request_name}") }}}}' in PAGE
    assert f'{{{{ engine_example("{request_name}") }}}}' in PAGE


@pytest.mark.parametrize("request_name", REQUESTS)
def test_an_example_is_answered(request_name: str, reference: EngineReference) -> None:
    command, shown = code_blocks(reference.engine_example(request_name))
    given = command.removeprefix("echo '").removesuffix("' | python -m calculator")
    assert json.loads(given) == examples()[request_name]
    replied = json.dumps(json.loads(answer(given)), indent=2, ensure_ascii=False)
    assert "answer" in json.loads(replied)
    assert replied.startswith(shown.rstrip())


@pytest.mark.parametrize("request_name", ["estimate", "plan", "campaign", "activity", "co_sell", "timeline"])
def test_an_example_is_one_of_the_cases_worked_out_by_hand(request_name: str) -> None:
    assert examples()[request_name]["input"] in CASES[request_name]


def test_of_a_long_answer_the_number_of_lines_left_out_is_told(reference: EngineReference) -> None:
    whole = json.dumps(json.loads(answer(json.dumps(examples()["policies"]))), indent=2).splitlines()
    assert f"left out here: {len(whole) - 120}" in reference.engine_example("policies")
    assert "left out here" not in reference.engine_example("campaign")


def test_a_table_of_fields_says_what_each_takes_and_whether_it_is_needed(
    reference: EngineReference, body: Body
) -> None:
    rows = body(reference.engine_fields("estimate"))
    assert ["as_of", "day", "required"] in rows
    assert ["country", "country code (ISO 3166)", "may be left out"] in rows
    assert ["earnings[].half", "half", "exactly one of: earned_on | half"] in rows
    assert ["claims[].executed_on", "day", "at least one of: executed_on | half"] in rows
    assert ["own_terms.rebate", "amount, as text", "together with: co_op"] in rows
    assert ["rounding", "half-up | half-even", "may be left out"] in rows


def test_a_campaign_has_a_table_for_each_of_its_kinds(reference: EngineReference, body: Body) -> None:
    tables = reference.engine_fields("campaign").split("</table>")[:-1]
    assert [body(table)[0] for table in tables] == [
        ["kind", kind, "required"] for kind in ("dollar-per-sku", "frequency", "percentage")
    ]
    assert ["sales[].reversed", "yes or no", "may be left out"] in body(tables[1])
    assert ["rate_card[].min", "whole number", "may be left out"] in body(tables[0])


def test_a_request_inside_a_request_is_one_of_those_with_a_working(reference: EngineReference, body: Body) -> None:
    assert body(reference.engine_fields("working")) == [
        ["request", "estimate | plan | campaign | activity | co_sell | top_tier", "required"],
        ["input", "the input of that request", "required"],
    ]


@pytest.mark.parametrize(
    ("group", "known"), [("errors", codes.ERRORS), ("warnings", codes.WARNINGS), ("steps", codes.STEPS)]
)
def test_every_code_is_listed_with_its_values(
    group: str, known: dict[str, dict[str, str]], reference: EngineReference, body: Body
) -> None:
    rows = body(reference.engine_codes(group))
    wanted = [[code, " ".join(f"{name}: {kind}" for name, kind in kinds.items())] for code, kinds in known.items()]
    assert [row[:2] for row in rows] == wanted


def test_beside_a_code_stands_what_the_site_says(reference: EngineReference, body: Body) -> None:
    rows = {row[0]: row[2] for row in body(reference.engine_codes("steps"))}
    assert rows["remaining"] == "{earned} earned less {claimed} claimed leaves {remaining}."
    assert rows["claims_counted"] == "{rows} claims use up {claimed}."


def test_a_request_that_is_not_known_is_named(reference: EngineReference) -> None:
    with pytest.raises(NotInDataError, match="forecast"):
        reference.engine_fields("forecast")


def test_the_limits_are_the_engines_own(reference: EngineReference) -> None:
    limits: list[Any] = [
        parse(match) for match in map(PATTERN.fullmatch, map(reference.engine_limit, ("rows", "mebibytes"))) if match
    ]
    assert [(token.text, token.value) for token in limits] == [("10,000", "10000"), ("5", "5")]


def test_the_schema_is_linked_where_it_is_published(reference: EngineReference) -> None:
    assert 'href="../../assets/schema.json"' in reference.engine_schema()
