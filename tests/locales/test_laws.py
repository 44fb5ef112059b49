"""Laws that hold for any page, any translation and any history of a catalog."""

from datetime import UTC, datetime

from babel.messages.catalog import Catalog
from hypothesis import given, settings
from hypothesis import strategies as st

from locales.languages import language
from locales.merge import merge
from locales.po import read_catalog, strings, written
from locales.references import expand
from locales.structure import structure_differences

WORDS = st.text("abcdé日 ", min_size=1, max_size=12).map(str.strip).filter(bool)
MARKS = """{}
**{}**
*{}*
~~{}~~
`{}`
[{}](a.md)
[{}](a.md "{}")
![{}](a.png)
[{}]
[{}][b]
<b>{}</b>
$x$ {}
++ctrl+c++ {}
[{}](b.md){{ .c }}
{{{}}}
\\*{}
^^{}^^
=={}== :smile:
H~{}~O
{{{{--{}--}}}}
<span title="{}">x</span>
![a](b.png "{}"){{ .c }}
**`{}`**
{} (1)
<!-- {} --> a
"{}" -- 'x' (c) -->
*a*{}**b**
&amp; {}
{}[^1]
{{{{ {} }}}} {}
{{% {} %}} {}
<code>{}</code>
<b>{}
[![{}]][b]
[{}](b.md "{}"){{ title="{}" }}
**{}**{{: title='{}' }}
@{} x
``{}` a
\\<{}\\>
<details><summary>{}</summary>{}</details>
<a href="b.md"{}>{}</a>""".splitlines()
BLOCKS = [
    *("{}", "# {}", "## {} {{: #own }}", "- {}", "- [ ] {}", "    - {}", "1. {}", "> {}", "    {}", '!!! note "{}"'),
    *('=== "{}"', "| {} |\n|---|\n| a b |", "Term\n:   {}", "{}\n{{: .lead }}", "```\n{}\n```", "<p>{}</p>"),
    *(
        "[TOC]",
        "***",
        "{}\n===",
        "{}  \n{}",
        "{}\\\n{}",
        "/// note | {}\n{}\n///",
        '??? tip "{}"\n    {}',
        "$$\n{}\n$$",
    ),
    *('<figure markdown="span">\n{}\n</figure>', "<details markdown><summary>{}</summary>\n\n{}\n</details>"),
    *(
        "- {}\n\n    {}",
        "{}\n{{ .annotate }}\n\n1.  {}",
        "[^2]:\n    {}\n\n    {}",
        "```mermaid\n{}\n```",
        "!!! note ''\n    {}",
    ),
    *("| {} \\| x | {} |\n|---|---|\n| a | b |", '=== "{}"\n\n    === "{}"\n\n        {}', "# {} {{ #own .a }}\n[TOC]"),
    *(
        '<div class="grid cards" markdown>\n\n- {}\n\n</div>',
        "<table><tr><td>{}</td></tr></table>",
        "> - {}\n>\n>     {}",
    ),
    *(
        "{}\n```\n{}\n```\n{}\n```\nb\n```",
        "<details markdown><summary>{} <code>{}</code> {}</summary>\n\n{}\n</details>",
        "{{% {} %}}\n{}\n{{% end %}}",
        '<div markdown="block"><div>{} <b>{}</b></div></div>',
        "- {}\n    ```\n    {}\n    ```\n    {}",
    ),
    *("<div markdown>\n{}\n</div>", "[b]: {}.md", "[^1]: {}", "*[A]: {}"),
]

inline = st.builds(lambda mark, word: mark.replace("{}", word).replace("{{", "{").replace("}}", "}"),
                   st.sampled_from(MARKS), WORDS)  # fmt: skip
block = st.builds(
    lambda form, parts, joint: form.replace("{}", joint.join(parts)).replace("{{", "{").replace("}}", "}"),
    st.sampled_from(BLOCKS), st.lists(inline, min_size=1, max_size=4), st.sampled_from([" ", "\n", ", "]),
)  # fmt: skip
pages = st.lists(block, min_size=1, max_size=6).map("\n\n".join)
hostile = st.one_of(
    st.text("<>[](){}*`_~=^+$\\|#-:!\"'&;/ \n%.1aA", max_size=40),
    st.lists(inline, max_size=3).map(" ".join),
    st.lists(
        st.sampled_from(["<b>", "</b>", "<!--", "]", "(a.md)", "[", "**", "{{", "{: x=y }", "\n", "word", "{attr}"]),
        max_size=8,
    ).map("".join),
)

quick = settings(max_examples=60, deadline=None)


@quick
@given(page=pages)
def test_in_english_the_extension_changes_nothing(material, page):
    assert material.english(page) == material.plain(page)


@quick
@given(page=pages)
def test_a_translation_that_says_the_same_changes_nothing(material, page):
    assert material.german(page, lambda msgid: msgid).split() == material.plain(page).split()


@settings(max_examples=150, deadline=None)
@given(page=pages, translations=st.lists(hostile, min_size=1, max_size=4))
def test_no_translation_whatever_changes_the_elements_of_a_page(material, page, translations):
    chosen = iter(translations * 200)
    translated = material.german(page, lambda _: next(chosen))
    assert structure_differences(material.plain(page), translated) == []


@quick
@given(text=st.lists(inline, max_size=5).map(" ".join), labels=st.sets(WORDS))
def test_writing_references_out_twice_is_doing_it_once(text, labels):
    once = expand(text, labels)
    assert expand(once, labels) == once


texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=30)
messages = st.dictionaries(texts, texts, max_size=8)


def catalog(pairs, *, translated=True):
    made = Catalog(project="Test", version="1", creation_date=datetime(2024, 1, 1, tzinfo=UTC))
    for msgid, msgstr in pairs.items():
        made.add(msgid, msgstr if translated else "")
    return made


@quick
@given(pairs=messages)
def test_a_catalog_read_back_is_the_catalog_that_was_written(tmp_path_factory, pairs):
    path = tmp_path_factory.mktemp("po") / "pages.po"
    merged = merge(catalog(pairs), catalog(pairs, translated=False), language("de"), [])
    path.write_bytes(written(merged))
    assert {m.id: m.string for m in read_catalog(path, language("de").locale) if m.id} == pairs


@quick
@given(old=messages, new=messages, kept=st.sets(st.integers(0, 7)))
def test_a_merge_loses_no_translation_and_a_second_one_changes_nothing(old, new, kept):
    new |= {msgid: "" for place, msgid in enumerate(old) if place in kept}
    template = catalog(new, translated=False)
    once = merge(catalog(old), template, language("de"), [])
    have = [text for message in [*once, *once.obsolete.values()] if message.id for text in strings(message) if text]
    assert sorted(have) == sorted(old.values())
    assert written(merge(once, template, language("de"), [])) == written(once)
