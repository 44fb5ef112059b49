"""What partners ask, in their own words: the page that answers is among the first three that the search finds."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser

QUESTIONS: list[dict[str, str]] = tomllib.loads(Path(__file__).with_name("questions.toml").read_text("utf-8"))[
    "question"
]
# Asked the way the search's dialog asks.
ASK = """async (questions) => {
  const { createInstance } = await import("/assets/search/pagefind.js");
  const search = createInstance({});
  const found = {};
  for (const question of questions) {
    const { results } = await search.search(question);
    const pages = await Promise.all(results.slice(0, 3).map((result) => result.data()));
    found[question] = pages.map((page) => page.url);
  }
  return found;
}"""


@pytest.fixture(scope="module")
def found(server: str, browser: Browser) -> Mapping[str, list[str]]:
    """The first three pages for every question."""
    page = browser.new_page()
    page.goto(server)
    pages: Mapping[str, list[str]] = page.evaluate(ASK, [question["asked"] for question in QUESTIONS])
    page.close()
    return pages


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question["asked"])
def test_the_search_finds_the_page_that_answers(question: dict[str, str], found: Mapping[str, list[str]]) -> None:
    assert question["answered_by"] in found[question["asked"]]
