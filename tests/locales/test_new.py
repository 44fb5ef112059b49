"""`python -m locales new`: a language by its code alone, tried on a copy of the languages and a site of one page."""

import gettext
import os
import subprocess
import sys
from pathlib import Path

import pytest
from babel import Locale

from locales.newcomer import NewcomerError, newcomer
from locales.po import read_catalog

KNOWN = 'en = { name = "English" }\nde = { name = "Deutsch" }\n'
CONFIG = """
site_name: Small site
theme: mkdocs
strict: true
plugins: []
markdown_extensions: [locales.translate: {language: !ENV [SITE_LANGUAGE, en]}]
"""


@pytest.fixture
def site(tmp_path, monkeypatch):
    """The folder of a small site in English and German, without catalogs, and the current one."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SITE_LOCALES", str(tmp_path / "locales"))
    for name, text in {
        "mkdocs.yml": CONFIG,
        "docs/index.md": "# Welcome\n",
        "locales/languages.toml": KNOWN,
    }.items():
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "locales", *arguments]
    return subprocess.run(command, env=os.environ, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("code", "line"),
    [("fr", 'fr = { name = "Français" }'), ("ja", 'ja = { name = "日本語" }'), ("ar", 'ar = { name = "العربية" }')],
)
@pytest.mark.usefixtures("site")
def test_one_command_adds_a_language(code, line, msgfmt):
    done = run("new", code)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        f"locales/languages.toml: {line}",
        *(f"locales/{code}/LC_MESSAGES/{domain}.po: brought up to date" for domain in ("pages", "interface")),
    ]
    assert Path("locales/languages.toml").read_text(encoding="utf-8").splitlines()[-1] == line
    for path in Path("locales", code, "LC_MESSAGES").iterdir():
        assert msgfmt(path) == ""
    assert run("check", code).stdout == ""


@pytest.mark.parametrize(("code", "forms"), [("fr", 2), ("ja", 1), ("ar", 6)])
@pytest.mark.usefixtures("site")
def test_a_new_catalog_has_the_plural_forms_of_the_language(code, forms):
    run("new", code)
    locale = Locale.parse(code)
    catalog = read_catalog(Path("locales", code, "LC_MESSAGES", "pages.po"), locale)
    form = gettext.c2py(catalog.plural_expr)
    assert catalog.num_plurals == forms
    assert len({(form(number), locale.plural_form(number)) for number in range(200)}) == forms


@pytest.mark.usefixtures("site")
def test_a_page_in_a_new_language_is_english_and_says_so():
    run("new", "ar")
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q", "-d", "site"],
        env={**os.environ, "SITE_LANGUAGE": "ar", "NO_MKDOCS_2_WARNING": "1"},
        check=True,
    )
    page = Path("site/index.html").read_text(encoding="utf-8")
    assert '<h1 dir="ltr" id="welcome" lang="en">Welcome</h1>' in page
    assert 'data-missing="1"' in page


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("french", "No language 'french'. Cure: take one of fr"),
        ("日本", "No language '日本'. Cure: take one of ja"),
        ("xx", "No language 'xx'. Cure: write its code as the web does, such as fr, ja or pt-BR"),
        ("../x", "No language '../x'. Cure: write its code as the web does"),
        ("de", "locales/languages.toml has 'de' already. Cure: run `python -m locales merge de`"),
        ("frr", "The theme has no words in 'frr'. Cure: take one of these: af, ar, az"),
    ],
)
def test_a_language_that_cannot_be_added_is_refused_with_the_nearest(asked, said):
    with pytest.raises(NewcomerError) as refused:
        newcomer(asked)
    assert str(refused.value).startswith(said)


@pytest.mark.usefixtures("site")
def test_a_refused_language_changes_no_file():
    before = Path("locales/languages.toml").read_bytes()
    done = run("new", "xx")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("No language 'xx'. Cure: ")
    assert [path.name for path in Path("locales").iterdir()] == ["languages.toml"]
    assert Path("locales/languages.toml").read_bytes() == before


def test_a_code_is_written_as_addresses_have_it_and_the_theme_may_know_it_by_another():
    assert [(one.code, one.folder, one.theme) for one in map(newcomer, ("zh_hant", "fr-CA"))] == [
        ("zh-Hant", "zh_Hant", "zh-Hant"),
        ("fr-CA", "fr_CA", "fr"),
    ]
