"""The page about the translations, and what each translated page says of its own."""

import re
from collections.abc import Sequence
from gettext import NullTranslations
from types import SimpleNamespace

import pytest

from locales.languages import LANGUAGES, language
from locales.lookups import ASKED, EVERYTHING
from locales.status import standing, whole
from macros.translations import Translations


def translations(code: str = "en", source_files: str = "", built: Sequence[str] = tuple(LANGUAGES)) -> Translations:
    return Translations(language(code), NullTranslations(), source_files, lambda: "../../", built)


def page(path: str, content: str = "<h1>Claims</h1>") -> SimpleNamespace:
    return SimpleNamespace(file=SimpleNamespace(src_uri=path), content=content)


def test_every_language_and_each_of_its_pages_has_a_row() -> None:
    table = translations().translations_table()
    for code, domains in standing().items():
        assert f'<th scope="row" lang="{code}" dir="{LANGUAGES[code].direction}">' in table
        assert f'<td class="figure">{whole(domains)["translated"]:,}</td>' in table
        assert f'<a href="../../{code}/claiming/rejected/" hreflang="{code}">' in table


def test_pages_in_a_language_that_is_not_built_are_named_without_a_link() -> None:
    table = translations(built=("en", "de")).translations_table()
    assert set(re.findall('<a href="[^"]*" hreflang="(.*?)">', table)) == {"de"}
    assert table.count('<code dir="ltr">claiming/rejected</code>') == len(standing())


def test_a_page_that_shows_the_status_says_that_it_depends_on_every_catalog() -> None:
    asked: set[str] = set()
    kept = ASKED.set(asked)
    translations().translations_table()
    ASKED.reset(kept)
    assert asked == {EVERYTHING}


@pytest.mark.parametrize(
    ("source", "catalog"),
    [("claiming/rejected.md", "locales/de/LC_MESSAGES/claiming.po"), ("index.md", "locales/de/LC_MESSAGES/pages.po")],
)
def test_a_translated_page_names_its_catalog(source: str, catalog: str) -> None:
    line = translations("de").line(page(source))
    assert "Not reviewed by Microsoft." in line
    assert f'<bdi><code dir="ltr">{catalog}</code></bdi>' in line
    assert "<a " not in line


def test_a_page_that_is_not_wholly_translated_only_names_its_catalog() -> None:
    line = translations("de").line(page("index.md", '<div class="untranslated-notice">'))
    assert "Translated from English" not in line
    assert "locales/de/LC_MESSAGES/pages.po" in line


def test_where_the_address_of_the_projects_files_is_known_the_catalog_is_a_link() -> None:
    line = translations("pt-BR", "https://git.example/site/").line(page("claiming/index.md"))
    assert '<a href="https://git.example/site/locales/pt_BR/LC_MESSAGES/claiming.po">' in line


def test_an_english_page_says_nothing_of_a_translation() -> None:
    assert translations().line(page("index.md")) == ""
