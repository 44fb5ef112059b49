"""Clear texts: what they become is known without rendering them, and rendering them agrees."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from locales.clear import is_clear, is_same, marks
from locales.rendering import signature

PIECES = st.sampled_from(
    ["word", "two words", "**bold**", "*italic*", "`code`", "`other code`", "[a link](a.md#b)", "[a link](c.md)",
     "[a link][ref]", "[^note]", "**", "*", "`", "[", "](", "]", "!", "\\", "<b>", "_x_", "(", ")", ":", "..."]
)  # fmt: skip
TEXTS = (
    st.lists(st.tuples(PIECES, st.sampled_from(["", " ", ", ", ". ", "\n", "  \n"])), min_size=1, max_size=6)
    .map(lambda parts: "".join(word + joint for word, joint in parts).strip())
    .filter(bool)
)
PAGE = "[ref]: a.md\n\n[^note]: Words\n"


@pytest.fixture(scope="module")
def parser(material):
    parser = material.parser("en")
    parser.convert(PAGE)
    return parser


@settings(max_examples=600, deadline=None)
@given(one=TEXTS, other=TEXTS)
def test_two_texts_taken_for_the_same_become_the_same_elements(parser, one, other):
    if is_same(one, other):
        assert signature(parser, one, "p") == signature(parser, other, "p")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Only words, and (more) words.", []),
        ("See **two words** and `a b`.", ["****", "`a b`"]),
        ("[Here](a.md) or [there][ref], by {day}[^1].", ["[](a.md)", "[][ref]", "[^1]"]),
    ],
)
def test_the_marks_of_a_clear_text_stand_apart_from_its_words(text, found):
    assert is_clear(text)
    assert marks(text) == sorted(found)


@pytest.mark.parametrize(
    "text", ["a **b*c**", "![a](b.png)", "a  \nb", "a\\\nb", "[a `b`](c.md)", "1**2**3", "<b>a</b>", "[a](b.md){ .c }"]
)
def test_a_text_whose_marks_touch_or_hold_each_other_is_not_clear(text):
    assert not is_clear(text)
