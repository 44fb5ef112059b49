"""The cut: what is a message, what stands around it, and what is filled in."""

import pytest
from markdown import Markdown

from locales.figures import Figures
from locales.segments import Cutter, has_words
from locales.tokens import Token


@pytest.fixture
def cutter(material):
    return Cutter(Markdown(extensions=material.extensions, extension_configs=material.settings), Figures())


@pytest.mark.parametrize(
    "text",
    ["45", "2024-06-30", "`code`", ":material-check:", "![](a.png)", "<https://example.com>", "++ctrl+c++", "[^1]",
     "—", "$a + b$", "&nbsp;", "https://example.com/words", "a@example.com", "<br>", "{claim_by} – {spend_by}"],
)  # fmt: skip
def test_text_without_words_is_no_message(text):
    assert not has_words(text)


@pytest.mark.parametrize(
    "text", ["a", "日本", "![Alt](a.png)", "[link](a.md)", "45 days", "{claim_by} at noon", "{so}!"]
)
def test_text_with_words_is_one(text):
    assert has_words(text) == (text != "{so}!")


def test_task_boxes_attribute_lists_and_white_space_stay_outside(cutter):
    segment = cutter.cut("[x] Send it.\n{: .lead }", "li")
    assert (segment.lead, segment.msgid, segment.trail) == ("[x] ", "Send it.", "\n{: .lead }")


def test_a_headings_attribute_list_and_closing_marks_stay_outside(cutter):
    segment = cutter.cut("Title ## {: #id }", "h2")
    assert (segment.msgid, segment.trail) == ("Title", " ## {: #id }")


def test_wrapping_a_paragraph_anew_gives_the_same_message(cutter):
    once, again = (cutter.cut(text, "p").msgid for text in ("one two\nthree  \nfour", "one\ntwo three  \nfour"))
    assert once == again == "one two three  \nfour"


def test_where_line_breaks_count_they_stay():
    assert Cutter(Markdown(extensions=["nl2br"]), Figures()).cut("one\ntwo", "p").msgid == "one\ntwo"


def test_a_message_that_would_mean_something_else_on_one_line_keeps_its_lines(cutter):
    text = "[a](b.md){ .c }\nand {d}"
    assert cutter.cut(text, "p").msgid == "[a](b.md){attr}\nand {{d}}"


def test_two_figures_of_one_name_and_different_values_get_two_names(cutter):
    text = cutter.figures.mask(f"{Token('day', '1 May')} to {Token('day', '2 May')}, {Token('day', '1 May')} again")
    segment = cutter.cut(text, "p")
    assert segment.msgid == "{day} to {day_2}, {day} again"
    assert cutter.figures.plain(segment.filled("{day_2}, {day}")) == "2 May, 1 May"


def test_braces_are_doubled_only_where_something_is_filled_in(cutter):
    assert cutter.cut("Write {this}.", "p").msgid == "Write {this}."
    text = cutter.figures.mask(f"Write {{this}} {Token('day', '1 May')}.")
    assert cutter.cut(text, "p").msgid == "Write {{this}} {day}."


@pytest.mark.parametrize("text", ["{ text } {{x}}", "}{", "{{", "{", "a {day} b"])
def test_what_is_filled_in_gives_the_text_back(cutter, text):
    raw = cutter.figures.mask(f"Word {text} {Token('day', '1 May')}")
    segment = cutter.cut(raw, "p")
    assert segment.lead + segment.filled(segment.msgid) + segment.trail == raw


def test_text_that_is_not_parsed_is_taken_as_it_is(cutter):
    assert cutter.cut(" A title\n{: .x } ", "", is_markdown=False).msgid == "A title\n{: .x }"
