"""The English pages read easily: short sentences, none that runs on."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

DOCS = Path(__file__).parent.parent / "docs"
PAGES = sorted(DOCS.rglob("*.md"))
LONGEST = 40  # words of a sentence
MEAN = 17  # words of a page's sentences


def texts(markdown: str) -> Iterator[str]:
    """The paragraphs, list items and definitions of a page as plain words, without tables, code and headings."""
    text = re.sub(r"\A---\n.*?\n---\n", "", markdown, flags=re.DOTALL)
    for pattern, put in (
        (r"^(```|~~~).*?^\1", ""),  # code
        (r"^\{\{[^\n]*\}\}$", ""),  # a macro that makes a block
        (r"\{\{.*?\}\}", "7"),  # one that makes a figure: a word
        (r"^\s*(#|\||!!!|\?\?\?|<|\{)[^\n]*", ""),
        (r"\]\([^)]*\)|\{[^}]*\}|[*_`\[\]]|<[^>]*>", ""),
        (r"^\s*([-:]|\d+\.) ", "\n\n"),  # each item by itself
    ):
        text = re.sub(pattern, put, text, flags=re.DOTALL | re.MULTILINE)
    yield from (" ".join(part.split()) for part in re.split(r"\n\s*\n", text) if part.strip())


def sentences(markdown: str) -> list[str]:
    """The sentences of a page: ended by a mark with a capital, a figure or a quotation after it, or by their text."""
    return [
        sentence
        for text in texts(markdown)
        for sentence in re.split(r"(?<=[.?!:;])[”\")]?\s+(?=[“\"(]?[A-Z0-9])", text)
        if sentence.strip()
    ]


def words(sentence: str) -> int:
    return len(re.findall(r"[\w’'./%-]*\w[\w’'./%-]*", sentence))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(DOCS)))
def test_no_sentence_of_a_page_runs_on(page: Path) -> None:
    long = [sentence for sentence in sentences(page.read_text("utf-8")) if words(sentence) > LONGEST]
    assert long == [], f"make two sentences of each; at most {LONGEST} words"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(DOCS)))
def test_the_sentences_of_a_page_are_short_on_average(page: Path) -> None:
    counts = [words(sentence) for sentence in sentences(page.read_text("utf-8"))]
    assert sum(counts) <= MEAN * len(counts)


def test_a_long_sentence_is_found_wherever_it_stands() -> None:
    run_on = "and on " * 20
    page = f"# Title\n\nShort. Then {run_on}.\n\n- An item\n- It goes {run_on}\n\nTerm\n:   It means {run_on}.\n"
    assert [words(sentence) > LONGEST for sentence in sentences(page)] == [False, True, False, True, False, True]


def test_a_figure_counts_as_one_word_and_a_table_of_the_data_as_none() -> None:
    assert sentences('{{ rates_table("FY24") }}\n\nYou have {{ rule("days") }} days.\n') == ["You have 7 days."]
