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


# Words that stand in a page in another form only: within a sentence without blanks, without the article, the hamza or
# the accents, in the singular.
WORDS = [
    ("ja", "請求が却下された", "claiming/rejected/"),
    ("ja", "展示会", "activities/tradeshows/"),
    ("ja", "請求期限", "deadlines/"),
    ("ar", "اثبات", "activities/proof/"),
    ("ar", "بالمطالبة", "claiming/"),
    ("ar", "اعلانات", "activities/digital-ads/"),
    ("pt-BR", "comprovacao", "activities/proof/"),
    ("fr", "echeance", "deadlines/"),
]


@pytest.fixture(scope="module")
def found(server: str, browser: Browser) -> Mapping[str, list[str]]:
    """The first three pages for every question."""
    return asked(browser, server, [question["asked"] for question in QUESTIONS])


def asked(browser: Browser, address: str, questions: list[str]) -> Mapping[str, list[str]]:
    page = browser.new_page()
    page.goto(address)
    pages: Mapping[str, list[str]] = page.evaluate(ASK, questions)
    page.close()
    return pages


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question["asked"])
def test_the_search_finds_the_page_that_answers(question: dict[str, str], found: Mapping[str, list[str]]) -> None:
    assert question["answered_by"] in found[question["asked"]]


@pytest.mark.parametrize("language", dict.fromkeys(language for language, _, _ in WORDS))
def test_words_are_found_in_the_forms_that_readers_type(language: str, server: str, browser: Browser) -> None:
    wanted = {words: f"/{language}/{page}" for code, words, page in WORDS if code == language}
    pages = asked(browser, f"{server}{language}/", list(wanted))
    assert [words for words, page in wanted.items() if page not in pages[words]] == []
