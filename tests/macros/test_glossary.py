"""Tooltips for acronyms: each is explained once on a page, in the reader's language, and nowhere inside a link."""

import pytest
from markdown import markdown

from macros.glossary import Glossary
from macros.glossary_words import ACRONYMS

POE = '<abbr tabindex="0" title="Proof of execution: what shows that an activity has taken place">PoE</abbr>'
SOW = '<abbr tabindex="0" title="Statement of work: the agreed description of what a supplier delivers">SOW</abbr>'


def shown(text: str, language: str = "en") -> str:
    return markdown(text, extensions=[Glossary(language=language), "def_list"])


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Keep the PoE.", f"<p>Keep the {POE}.</p>"),
        ("PoE", f"<p>{POE}</p>"),
        ("PoE and PoE", f"<p>{POE} and PoE</p>"),
        ("A SOW, then the PoE, then *both*.", f"<p>A {SOW}, then the {POE}, then <em>both</em>.</p>"),
        ("*Your* PoE, **and the SOW**", f"<p><em>Your</em> {POE}, <strong>and the {SOW}</strong></p>"),
        ("One\n\nPoE\n\nPoE", f"<p>One</p>\n<p>{POE}</p>\n<p>PoE</p>"),
        ("- PoE\n- SOW", f"<ul>\n<li>{POE}</li>\n<li>{SOW}</li>\n</ul>"),
    ],
)
def test_the_first_of_each_is_explained(text: str, html: str) -> None:
    assert shown(text) == html


@pytest.mark.parametrize(
    "text", ["# PoE", "[PoE](x)", "`PoE`", "    PoE", "PoEs, SPoE and PoE-PC", "poe", "PoE\n:   What it is."]
)
def test_headings_links_code_terms_and_other_words_are_left_alone(text: str) -> None:
    assert "<abbr" not in shown(text)


def test_a_link_does_not_use_up_the_explanation() -> None:
    assert shown("[PoE](x) PoE") == f'<p><a href="x">PoE</a> {POE}</p>'


def test_the_meaning_is_in_the_language_of_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    class German:
        def gettext(self, text: str) -> str:
            return {"Authorized Device Reseller": "Autorisierter Händler"}.get(text, text)

    monkeypatch.setattr("macros.glossary.interface", {"de": German()}.__getitem__)
    assert 'title="Autorisierter Händler"' in shown("ADR", "de")


def test_every_acronym_is_one_word() -> None:
    assert [acronym for acronym in ACRONYMS if not acronym.isalpha()] == []
