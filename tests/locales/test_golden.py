"""Every construct of Markdown: what becomes a message, and what its translation becomes.

The cases are the files in `golden/`: a page, its messages in order, translations, and the German HTML. In a page,
`⟦name|text|value|source⟧` stands for a figure; in a message, `⏎` for a line break.
"""

import re
from pathlib import Path

import pytest

from locales.tokens import Token

CASES = sorted(Path(__file__).with_name("golden").glob("*.md"))


def parts(path: Path) -> tuple[str, list[str], dict[str, str], str]:
    """The page, its messages, the translations and the HTML of one case."""
    text = path.read_text(encoding="utf-8")
    page, messages, german, html = re.split(r"^%% (?:messages|german|html)\n", text, flags=re.MULTILINE)
    page = re.sub("⟦(.*?)⟧", lambda match: str(Token(*match[1].split("|"))), page)
    pairs = [line.replace("⏎", "\n").split(" => ") for line in german.splitlines() if line]
    return page, [line.replace("⏎", "\n") for line in messages.splitlines() if line], dict(pairs), html.strip()


@pytest.fixture(params=CASES, ids=lambda path: path.stem)
def case(request):
    return parts(request.param)


def test_a_page_gives_these_messages(material, case):
    page, messages, _, _ = case
    assert material.messages(page) == messages


def test_translations_give_this_page_and_none_is_refused(material, case, refused):
    page, _, translations, html = case
    assert material.german(page, translations.get) == html
    assert refused() == []


def test_a_translation_that_says_the_same_changes_nothing(material, case):
    page, _, _, _ = case
    assert material.german(page, lambda msgid: msgid).split() == material.english(page).split()


def test_a_translation_changes_every_word_and_nothing_else(material, case, pseudo, words_left, refused):
    page, _, _, _ = case
    translated = material.german(page, pseudo)
    assert refused() == []
    assert set(words_left(translated)) <= RAW_HTML
    assert without_words(translated) == without_words(material.english(page))


RAW_HTML = {"Raw", "words"}  # what no translator sees


def without_words(html: str) -> list[str]:
    """The tags of a page, with those attributes that are not for reading, and its code."""
    html = re.sub(r'(alt|title)="[^"]*"', r"\1", html)
    return re.findall(r"<(?:code|pre)\b.*?</(?:code|pre)>|<[^>]*>", html, flags=re.DOTALL)


def test_english_pages_come_out_as_without_the_extension(material, case):
    page, _, _, _ = case
    source = re.sub("\ue000.*?\ue001", "45", page)
    assert material.english(source) == material.plain(source)


def test_a_page_without_translations_is_the_english_page_marked_as_such(material, case):
    page, _, _, _ = case
    german = re.sub(r'<div class="untranslated-notice".*?</div>\n', "", material.german(page, None))
    german = re.sub(r'<span dir="ltr" lang="en">(.*?)</span>(?=\n|&#160;|<[uo]l)', r"\1", german)
    assert german.replace(' dir="ltr"', "").replace(' lang="en"', "") == material.english(page)
