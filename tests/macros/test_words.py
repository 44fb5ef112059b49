"""The words of the calculators and the codes of the engine belong together, one to one."""

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from calculator import answer, codes
from locales.languages import LANGUAGES
from macros import words
from macros.forms import CALCULATORS
from macros.sentences import PLACEHOLDER

CASES = Path(__file__).parents[1] / "calculator" / "cases"
LISTS = {"errors": codes.ERRORS, "warnings": codes.WARNINGS, "steps": codes.STEPS, "reasons": codes.REASONS}


def forms_of(sentence: dict[str, Any]) -> dict[str, str]:
    """The texts of a sentence: one, or one for each value it goes by."""
    text = sentence["text"]
    return {"": text} if isinstance(text, str) else {form: each for form, each in text.items() if form != "by"}


@pytest.mark.parametrize("group", LISTS)
def test_a_sentence_belongs_to_a_code(group: str) -> None:
    assert set(words.sentences("en").groups[group]) - set(LISTS[group]) == set()


def test_every_error_has_a_sentence() -> None:
    assert set(codes.ERRORS) - set(words.sentences("en").groups["errors"]) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_speaks_only_of_the_values_of_its_code(language: str) -> None:
    strangers = [
        (group, code, name)
        for group, sentences in words.sentences(language).groups.items()
        for code, sentence in sentences.items()
        for text in forms_of(sentence).values()
        for name in PLACEHOLDER.findall(text)
        if name not in LISTS.get(group, {}).get(code, sentence["kinds"])
    ]
    assert strangers == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plural_has_a_form_for_every_count(language: str) -> None:
    sentences = words.sentences(language)
    categories = {sentences.formats.locale.plural_form(number) for number in range(1000)}
    without = [
        (group, code)
        for group, each in sentences.groups.items()
        for code, sentence in each.items()
        if isinstance(sentence["text"], dict) and sentence["kinds"][sentence["text"]["by"]] == "count"
        if categories - forms_of(sentence).keys()
    ]
    assert without == []


def said(request: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Every group, code and values in the answers to the cases of a request."""
    for case in tomllib.loads((CASES / f"{request}.toml").read_text("utf-8"))["case"]:
        reply = json.loads(answer(json.dumps({"request": request, "input": case["input"]}, default=str)))
        given = reply.get("answer", {})
        yield from (("errors", error["code"], error["values"]) for error in reply.get("errors", []))
        yield from (("warnings", warning["code"], warning["values"]) for warning in given.get("warnings", []))
        yield from (("steps", step["code"], step["values"]) for step in given.get("working", []))


@pytest.mark.parametrize("request_name", CALCULATORS)
def test_whatever_a_calculator_answers_is_said_in_a_sentence(request_name: str) -> None:
    sentences = words.sentences("en")
    assert [code for group, code, values in said(request_name) if not sentences.fill(group, code, values)] == []


def test_a_name_that_two_calculators_use_has_its_own_kind_in_each() -> None:
    notes = words.sentences("en").groups["notes"]
    assert notes["cap_left"]["kinds"]["limit"] == "money"
    assert notes["import_too_large"]["kinds"]["limit"] == "count"


def test_embedded_words_cannot_end_their_script_element() -> None:
    assert "<" not in words.embedded(words.sentences("en"))


def test_a_rate_that_is_refused_is_said_as_the_percentage_it_was_typed_as() -> None:
    said = words.sentences("de").fill("errors", "not_a_share", {"given": "1.4"})
    assert "<bdi>140\N{NO-BREAK SPACE}%</bdi>" in said
