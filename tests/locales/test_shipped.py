"""The catalogs we ship: GNU gettext itself accepts each, so Poedit and Weblate will."""

import pytest

from locales.catalogs import interface
from locales.languages import FOLDER, LANGUAGES
from locales.po import read_catalog, written

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


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_word_of_the_interface_is_refused(code, refused):
    interface(code)
    assert refused() == []
