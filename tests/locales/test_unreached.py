"""Words that no translator will see are named, with their line and the cure; codes and paths are left alone."""

import pytest

from locales.unreached import unreached

FENCE = '<div class="highlight"><span class="filename">{}</span><pre><code>x</code></pre></div>'


def found(source, raw=(), texts=()):
    return [(one.line, one.rule, one.text) for one in unreached("docs/page.md", source, raw, texts)]


def test_words_in_raw_html_are_named_with_their_line():
    html = "<p>Raw <b>words</b></p>"
    assert found(f"# Claims\n\n{html}\n", [html]) == [(3, "raw HTML", "Raw "), (3, "raw HTML", "words")]


@pytest.mark.parametrize(
    "template", ['{{ button("Read more") }}', "{% box title='Mind the days' %}", '{{ tip("Beware") }}']
)
def test_words_given_to_a_template_that_another_program_fills_in_are_named(template):
    (line, rule, text), *more = found(f"# Claims\n\n{template}\n", texts=["Claims", template])
    assert (line, rule) == (3, "words given to a template or a block of code")
    assert (text in template, more) == (True, [])


def test_so_are_words_that_a_macro_put_into_raw_html():
    assert found('{{ box("Don’t wait & see", "box") }}', ["<div>\n<p>Don’t wait &amp; see</p></div>"]) == [
        (1, "words given to a template or a block of code", "Don’t wait & see")
    ]


def test_so_is_the_title_of_a_block_of_code():
    assert found('``` py title="How to claim"\nx\n```', [FENCE.format("How to claim")]) == [
        (1, "words given to a template or a block of code", "How to claim")
    ]


@pytest.mark.parametrize(
    ("source", "raw", "texts"),
    [
        ('{{ table("FY24 H1", "category") }}', ["<td>FY24 H1</td><td>category</td>"], []),  # ids
        ('{{ box("Read more") }}', [], ["Read more"]),  # the macro made it a text of the page
        ('{{ box("Read more") }}', ["<p>Weiterlesen</p>"], []),  # the macro showed something else
        ('{% include "parts/how-to.html" %}', [], ['{% include "parts/how-to.html" %}']),  # a path
        ('``` py title="mkdocs.yml"\nx\n```', [FENCE.format("mkdocs.yml")], []),
        ('`{{ button("Read more") }}` is code', [], ['`{{ button("Read more") }}` is code']),
        ('He said "Read more".', [], ['He said "Read more".']),
        ("<p>{{ days }}</p>", ["<p>45 days</p>"], []),  # a macro's
        ("<style>p { color: red }</style>", ["<style>p { color: red }</style>"], []),
    ],
)
def test_what_is_no_text_or_reached_in_another_way_is_left_alone(source, raw, texts):
    assert found(source, raw, texts) == []
