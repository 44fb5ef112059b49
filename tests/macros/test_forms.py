"""The calculator as it is built into a page: the worked example, typed and answered, in every language."""

import json
import re

import markdown
import pytest

from calculator import answer
from locales.languages import LANGUAGES
from macros.forms import EXAMPLES, Form, calculator
from macros.words import sentences


def attribute_of(html: str, name: str) -> list[str]:
    return re.findall(rf'\s{re.escape(name)}="([^"]*)"', html)


def value_of(html: str, field: str) -> str:
    """What stands in the field of that name."""
    return re.search(rf'<input[^>]*name="{re.escape(field)}"[^>]*\svalue="([^"]*)"', html)[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_passes_through_markdown_as_it_is(language: str) -> None:
    html = calculator("estimate", language, "calculator/")
    page = markdown.markdown(f"Before.\n\n{html}\n\nAfter.", extensions=["md_in_html", "attr_list", "tables"])
    assert page == f"<p>Before.</p>\n{html}\n\n<p>After.</p>"


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_holds_the_answer_to_the_example_it_shows(language: str) -> None:
    html = calculator("estimate", language, "calculator/")
    example = json.loads((EXAMPLES / "baseline.json").read_text("utf-8"))
    half = json.loads(answer(json.dumps({"request": "estimate", "input": example})))["answer"]["halves"][0]
    shown = dict(re.findall(r'data-result="(\w+)"[^>]*data-value="([^"]*)"', html))
    expected = {**half, **half["balances"][0]}
    assert {name: value for name, value in shown.items() if name != "as_of"} == {
        name: str(expected[name]) for name in shown if name != "as_of"
    }


@pytest.mark.parametrize(("language", "typed"), [("en", "1,000,000"), ("de", "1.000.000")])
def test_the_example_is_typed_as_the_language_writes_it(language: str, typed: str) -> None:
    assert value_of(calculator("estimate", language, "calculator/"), "earnings[0].revenue") == typed


@pytest.mark.parametrize(("language", "order"), [("en", ["month", "day", "year"]), ("de", ["day", "month", "year"])])
def test_a_day_is_asked_for_in_the_order_of_the_language(language: str, order: list[str]) -> None:
    assert attribute_of(calculator("estimate", language, "calculator/"), "data-part")[:3] == order


@pytest.mark.parametrize(("language", "root"), [("en", "../../"), ("de", "../../../")])
def test_its_files_are_found_from_any_depth(language: str, root: str) -> None:
    html = calculator("estimate", language, "calculator/deep/")
    assert attribute_of(html, "data-engine") == [f"{root}assets/engine/"]
    assert f"{root}assets/calculator/page.js" in attribute_of(html, "src")


def test_every_id_is_given_once_and_every_reference_leads_to_one() -> None:
    html = re.sub(r"<template>.*?</template>", "", calculator("estimate", "en", "calculator/"), flags=re.S)
    ids = attribute_of(html, "id")
    assert len(ids) == len(set(ids))
    referred = [*attribute_of(html, "for"), *" ".join(attribute_of(html, "aria-describedby")).split()]
    assert set(referred) - set(ids) == set()


def test_a_request_without_a_calculator_is_an_error() -> None:
    with pytest.raises(KeyError, match="policies"):
        calculator("policies", "en", "calculator/")


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("de", ["Norwegen", "Oman", "Österreich", "Pakistan"]),
        ("ja", ["アイスランド", "オーストラリア", "ガーナ", "カーボベルデ", "ロシア", "韓国", "中国", "日本"]),
    ],
)
def test_countries_stand_in_the_order_of_the_language(language: str, names: list[str]) -> None:
    countries = [name for _, name in Form("plan", sentences(language), "calculator/plan/").countries]
    assert [name for name in countries if name in names] == names
