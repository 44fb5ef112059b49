"""The languages the site is published in."""

import pytest

from locales.languages import LANGUAGES, SOURCE, described, language, listed


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


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("zz = name", "languages.toml: syntax | Invalid value (at line 2, column 6)"),
        ('zz = { name = "Zz" }', 'languages.toml:2: language | zz = { name = "Zz" }'),
        ("sv = {}", "languages.toml:2: language | sv = {}"),
        ('sv = { called = "Svenska" }', 'languages.toml:2: language | sv = { called = "Svenska" }'),
    ],
)
def test_a_language_that_cannot_be_read_ends_the_program_with_its_line_and_the_cure(tmp_path, line, said):
    file = tmp_path / "languages.toml"
    file.write_text(f'en = {{ name = "English" }}\n{line}\n', encoding="utf-8")
    with pytest.raises(SystemExit) as ended:
        listed(file)
    cure = 'cure: one line for each language, such as de = { name = "Deutsch" }'
    assert str(ended.value.code) == f"{tmp_path}/{said} | {cure}"
