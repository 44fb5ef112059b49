"""Inline marks are looked for only where they can be, and what comes out is what Python-Markdown makes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown, inlinepatterns, treeprocessors

from locales.inline import MARKS, InlineProcessor

# Pieces of every mark there is, whole and broken, in any order.
PIECES = st.lists(
    st.sampled_from([*"`\\[]()!<>&*_ab \n;:@", "  \n", "<b>", "</b>", "&amp;", "a@b.c", "http://b.c", "](c)", "**"])
).map("".join)
EXTENSIONS = ["attr_list", "footnotes", "pymdownx.tilde", "pymdownx.magiclink", "pymdownx.smartsymbols"]


def html(text: str, *, is_ours: bool) -> str:
    md = Markdown(extensions=EXTENSIONS)
    if is_ours:
        md.treeprocessors.register(InlineProcessor(md), "inline", 20)
    return md.convert(text)


@given(text=PIECES)
def test_every_text_becomes_what_the_parser_makes_of_it(text: str) -> None:
    assert html(text, is_ours=True) == html(text, is_ours=False)


@pytest.mark.parametrize("pattern", MARKS)
@given(text=PIECES)
def test_no_pattern_matches_a_text_without_its_mark(pattern: str, text: str) -> None:
    assert not re.search(pattern, text.replace(MARKS[pattern], ""), re.DOTALL)


def test_every_pattern_of_the_parser_has_its_mark() -> None:
    patterns = [one for one in Markdown().inlinePatterns if not isinstance(one, inlinepatterns.DelimiterProcessor)]
    assert {pattern.pattern for pattern in patterns} == set(MARKS)


def test_patterns_whose_mark_is_not_there_are_not_tried() -> None:
    """Fails when the parser's own methods, which ours takes the place of, are called otherwise."""
    md = Markdown(extensions=["locales.translate"])
    tried = []
    apply = treeprocessors.InlineProcessor._InlineProcessor__applyPattern  # type: ignore[attr-defined]
    step = md.treeprocessors["inline"]
    step._InlineProcessor__applyPattern = lambda pattern, *rest: (  # type: ignore[attr-defined]
        tried.append(pattern.type()) or apply(step, pattern, *rest)
    )
    md.convert("Words alone.\n\nWords with `code`.")
    assert tried == ["BacktickInlineProcessor", "BacktickInlineProcessor"]
