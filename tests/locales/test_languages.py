"""The languages the site is published in."""

import pytest

from locales.languages import LANGUAGES, SOURCE, described, language


def test_the_source_language_comes_first():
    assert next(iter(LANGUAGES)) == SOURCE


def test_a_language_names_itself():
    assert (language("de").name, language("de").direction, language("de").folder) == ("Deutsch", "ltr", "de")


def test_an_unknown_language_is_refused_with_the_file_to_edit():
    with pytest.raises(ValueError, match=r"languages\.toml: no language 'xx' \(known: en, de"):
        language("xx")


@pytest.mark.parametrize("code", LANGUAGES)
def test_babel_knows_every_language_and_its_direction(code):
    one = LANGUAGES[code]
    assert one.locale.text_direction == one.direction
    assert one.folder == str(one.locale)


@pytest.mark.parametrize(
    ("code", "whole"),
    [("en", "en_US"), ("de", "de_DE"), ("pt-BR", "pt_BR"), ("zh-Hant", "zh_TW"), ("zh-Hans", "zh_CN")],
)
def test_a_language_is_told_to_social_networks_with_a_territory(code, whole):
    assert described(code, "Name").with_territory == whole
