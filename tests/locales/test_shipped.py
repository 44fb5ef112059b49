"""The catalogs we ship: GNU gettext itself accepts each, so Poedit and Weblate will."""

import json
import re

import pytest
from babel.messages.catalog import Catalog

from locales.catalogs import interface
from locales.languages import FOLDER, LANGUAGES
from locales.po import ids, read_catalog, strings, written

TEMPLATES = FOLDER.parent / "macros" / "templates"
CATALOGS = sorted(FOLDER.glob("*/LC_MESSAGES/*.po"))


def test_every_language_but_the_source_has_catalogs():
    assert {path.parts[-3] for path in CATALOGS} == {one.folder for one in LANGUAGES.values() if not one.is_source}


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_gettext_accepts_a_catalog(path, msgfmt):
    assert msgfmt(path) == ""


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_a_catalog_is_written_as_we_write_it(path):
    folders = {one.folder: one for one in LANGUAGES.values()}
    assert written(read_catalog(path, folders[path.parts[-3]].locale)) == path.read_bytes()


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_a_tool_that_saves_a_catalog_changes_no_byte_of_it(path, gettext_tool):
    assert gettext_tool("msgcat", "--no-wrap", path) == path.read_bytes()


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_a_catalog_has_the_plural_forms_of_its_language(path):
    language = next(one for one in LANGUAGES.values() if one.folder == path.parts[-3])
    assert f"Plural-Forms: {Catalog(locale=language.locale).plural_forms}" in path.read_text(encoding="utf-8")


def test_weblate_is_told_of_every_catalog_and_not_to_wrap_its_lines():
    components = json.loads((FOLDER / "weblate.json").read_text(encoding="utf-8"))
    found = [path for one in components for path in FOLDER.parent.glob(one["filemask"])]
    assert sorted(found) == CATALOGS
    assert {one["file_format_params"]["po_line_wrap"] for one in components} == {-1}
    assert len({one["slug"] for one in components}) == len(components)


@pytest.mark.parametrize("domain", ["interface", "claiming"])
def test_gettexts_own_merge_keeps_every_translation(domain, gettext_tool, tmp_path):
    path = FOLDER / "de" / "LC_MESSAGES" / f"{domain}.po"
    merged = gettext_tool("msgmerge", "--quiet", "--no-wrap", path, path)  # as if it were the template
    (tmp_path / "merged.po").write_bytes(merged)
    german = LANGUAGES["de"].locale
    assert pairs(read_catalog(tmp_path / "merged.po", german)) == pairs(read_catalog(path, german))


def pairs(catalog) -> dict:
    return {(ids(message), message.context): strings(message) for message in catalog if message.id}


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_word_of_the_interface_is_refused(code, refused):
    interface(code)
    assert refused() == []


BUTTON = re.compile(r'<button[^>]*>(?:<span[^>]*>)?\{\{ gettext\("([^"]+)"\) \}\}')
BUTTONS = {name for page in TEMPLATES.glob("*.html") for name in BUTTON.findall(page.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_a_text_names_a_button_as_the_button_is_called(path):
    language = next(one for one in LANGUAGES.values() if one.folder == path.parts[-3])
    called = {name: interface(language.code).gettext(name) for name in BUTTONS}
    wrong = [
        called[name]
        for message in read_catalog(path, language.locale)
        for name in re.findall(r"\*\*([^*]+)\*\*", str(ids(message)[0]))
        if name in called and f"**{called[name]}**" not in strings(message)[0]
    ]
    assert wrong == []


def test_buttons_are_named_in_texts():
    english = [
        str(ids(message)[0]) for message in read_catalog(CATALOGS[0].parent / "calculator.po", LANGUAGES["ar"].locale)
    ]
    assert any(f"**{name}**" in text for text in english for name in BUTTONS)
