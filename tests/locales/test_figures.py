"""Figures in the finished page: an element in text, plain in attributes and code, never left over, never markup."""

import pytest

from locales.figures import FigureError
from locales.tokens import Token

DATE = Token("claim_by", "14 August 2024", "2024-08-14", "fy24-guide")
MONEY = Token("threshold", "<10,000 & more>", "10000.00")


def test_a_date_is_a_time_element_with_its_source(material):
    html = '<p>By <time class="figure" data-source="fy24-guide" datetime="2024-08-14">14 August 2024</time>.</p>'
    assert material.english(f"By {DATE}.") == html


def test_other_values_are_data_and_never_read_as_markup(material):
    html = '<p><data class="figure" value="10000.00">&lt;10,000 &amp; more&gt;</data></p>'
    assert material.english(f"{MONEY}") == html


def test_a_value_that_looks_like_markdown_stays_as_it_is(material):
    assert material.english(str(Token("x", "**[a](b)** `c`"))).count("**[a](b)** `c`") == 1


def test_a_figure_in_code_and_in_attributes_is_plain(material):
    html = material.english(f'`{DATE}` [x](a.md "{DATE}") ![{DATE}](a.png)')
    assert "<code>14 August 2024</code>" in html
    assert 'title="14 August 2024"' in html
    assert 'alt="14 August 2024"' in html


def test_a_figure_in_raw_html_is_filled_in_as_its_place_asks(material):
    html = material.english(f'<div title="{MONEY}">{DATE} <!-- {DATE} --></div>')
    assert 'title="&lt;10,000 &amp; more&gt;"' in html
    assert '<time class="figure" data-source="fy24-guide" datetime="2024-08-14">14 August 2024</time> <!-- 14' in html


def test_a_highlighter_does_not_take_a_figure_apart(material):
    assert "14 August 2024" in material.english(f"```python\nx = {DATE}\n```")


def test_an_id_is_made_without_the_value_and_the_table_of_contents_with_it(material):
    md = material.parser("en")
    assert 'id="claim-by-at-the-latest"' in md.convert(f"## Claim by {DATE} at the latest")
    assert md.toc_tokens[0]["name"] == "Claim by 14 August 2024 at the latest"


def test_a_page_may_hold_private_characters_of_its_own(material):
    html = material.english(f"\U000f0000 \ue000 and {DATE}")
    assert html.startswith("<p>\U000f0000 \ue000 and <time")


def test_a_figure_changed_by_a_filter_is_an_error_with_a_cure(material):
    with pytest.raises(FigureError, match=r"changed before it was filled in.*cure: .*filter"):
        material.english(str(DATE).upper())


def test_a_figure_in_an_email_address_is_an_error_with_a_cure(material):
    with pytest.raises(FigureError, match=r"not filled in, near: .*cure: "):
        material.english(f"<a{DATE}@example.com>")
