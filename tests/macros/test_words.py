"""The words of the calculators and the codes of the engine belong together, one to one."""

import ast
import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from calculator import answer, codes
from calculator.requests import REQUESTS
from locales.languages import LANGUAGES
from macros import words
from macros.forms import CALCULATORS, SCRIPTS, calculator
from macros.sentences import PLACEHOLDER

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests" / "calculator" / "cases"
# How the engine says something of each list.
SAYS = {"step": "steps", "warn": "warnings", "reason": "reasons"}
# The scripts that belong to some calculators alone, by what the form has that they serve.
SERVING = {
    "importing.js": "data-import=",
    "blocks.js": "data-import=",
    "calendar.js": "data-calendar",
    "remarks.js": 'data-sentence="state_line"',
}
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


@pytest.mark.parametrize("name", CALCULATORS)
def test_whatever_a_calculator_answers_is_said_in_its_own_words(name: str) -> None:
    own, every = words.sentences("en", name), words.sentences("en")
    assert [line for line in said(name) if own.fill(*line) != every.fill(*line)] == []


def test_every_calculator_has_words_of_its_own() -> None:
    assert {
        name: words.sentences("en", name).groups["notes"] for name in CALCULATORS
    }.keys() == words.CALCULATORS.keys()


def modules_of(request: str) -> dict[str, ast.Module]:
    """The modules of the engine that a request needs, by name, but the list of all codes."""
    found: dict[str, ast.Module] = {}
    waiting = [REQUESTS[request].compute.__module__]
    while waiting:
        name = waiting.pop()
        path = ROOT / f"{name.replace('.', '/')}.py"
        if name not in found and name != codes.__name__ and path.is_file():
            found[name] = ast.parse(path.read_text("utf-8"))
            imports = [node for node in ast.walk(found[name]) if isinstance(node, ast.ImportFrom)]
            waiting += [f"{node.module}.{one.name}" for node in imports for one in node.names]
            waiting += [str(node.module) for node in imports]
    return found


def strings_in(node: ast.AST) -> set[str]:
    values = (each.value for each in ast.walk(node) if isinstance(each, ast.Constant))
    return {value for value in values if isinstance(value, str)}


def sayable(request: str) -> Iterator[tuple[str, str]]:
    """The group and code of whatever stands in a function of the engine that says something to this request."""
    modules = modules_of(request).values()
    yield from (("errors", code) for module in modules for code in strings_in(module) & codes.ERRORS.keys())
    for function in (node for module in modules for node in ast.walk(module) if isinstance(node, ast.FunctionDef)):
        called = {
            getattr(node.func, "attr", getattr(node.func, "id", ""))
            for node in ast.walk(function)
            if isinstance(node, ast.Call)
        }
        for group in (SAYS[name] for name in called & SAYS.keys()):
            yield from ((group, code) for code in strings_in(function) & LISTS[group].keys())


@pytest.mark.parametrize("name", CALCULATORS)
def test_whatever_the_engine_can_say_to_a_form_has_a_sentence_in_its_page(name: str) -> None:
    groups = words.sentences("en", name).groups
    imports = re.findall(r'data-import="(\w+)"', calculator(name, "en", "calculator/"))
    codes_said = {line for request in (name, *(f"import_{each}" for each in imports)) for line in sayable(request)}
    assert len(codes_said) > 20
    assert {(group, code) for group, code in codes_said if code not in groups[group]} == set()


@pytest.mark.parametrize("name", CALCULATORS)
def test_whatever_a_page_says_itself_has_a_sentence_in_it(name: str) -> None:
    notes, html = words.sentences("en", name).groups["notes"], calculator(name, "en", "calculator/")
    views = {view.__name__.rpartition(".")[2] for view, _ in CALCULATORS.values()}
    own = CALCULATORS[name][0].__name__.rpartition(".")[2]
    scripts = [path for path in SCRIPTS.glob("*.js") if SERVING.get(path.name, "") in html]
    scripts = [path for path in scripts if path.stem not in views - {own}]
    texts = [html, *(path.read_text("utf-8") for path in scripts)]
    said_here = {
        code for text in texts for code in re.findall(r'(?:code: |say\(|said\(|line-label=|said=)"(\w+)"', text)
    }
    assert said_here & words.sentences("en").groups["notes"].keys() - notes.keys() == set()


def test_a_name_that_two_calculators_use_has_its_own_kind_in_each() -> None:
    notes = words.sentences("en").groups["notes"]
    assert notes["cap_left"]["kinds"]["limit"] == "money"
    assert notes["import_too_large"]["kinds"]["limit"] == "count"


def test_embedded_words_cannot_end_their_script_element() -> None:
    assert "<" not in words.embedded(words.sentences("en"))


def test_a_rate_that_is_refused_is_said_as_the_percentage_it_was_typed_as() -> None:
    said = words.sentences("de").fill("errors", "not_a_share", {"given": "1.4"})
    assert "<bdi>140\N{NO-BREAK SPACE}%</bdi>" in said
