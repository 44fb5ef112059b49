"""`python -m locales` on a small site of its own, built by MkDocs as the real one is."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from locales.__main__ import main

CONFIG = """
site_name: Small site
site_description: What it is about
theme: mkdocs
strict: true
nav: [Start: index.md, Claims: [claims/first.md, claims/second.md]]
plugins: []
markdown_extensions:
  - locales.translate: {language: !ENV [SITE_LANGUAGE, en], catalogs: CATALOGS}
  - attr_list
  - footnotes
  - toc: {permalink: true, permalink_title: Link to here}
"""
PAGES = {
    "index.md": "---\ndescription: The start page\n---\n# Welcome\n\nRead [the guide][g] on **claims**.\n\n"
    "[g]: claims/first.md\n",
    "claims/first.md": f"# First\n\nFile within \ue000days:{b'45'.hex()}::\ue001 days.\n\n<p>Raw words</p>\n",
    "claims/second.md": "# Second\n\nRead [the guide][g] on **claims**.\n\n[g]: first.md\n\nShared[^1]\n\n[^1]: Note\n",
}
TEMPLATE = '{# L10n: On a button. #}{{ _("Save") }} {{ ngettext("{n} day", "{n} days", n) }}'
GERMAN = {**os.environ, "SITE_LANGUAGE": "de", "NO_MKDOCS_2_WARNING": "1"}
CODE = 'from gettext import gettext as _\n\n# L10n: A mark, not a noun.\nMARK = _("Mark")\n'


@pytest.fixture
def small(tmp_path, monkeypatch):
    """The folder of a small site, and the current one."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    files = {"mkdocs.yml": CONFIG.replace("CATALOGS", str(tmp_path / "locales")), "macros/templates/a.html": TEMPLATE,
             "macros/code.py": CODE, **{f"docs/{name}": text for name, text in PAGES.items()}}  # fmt: skip
    for name, text in files.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def merged(small):
    """The same with catalogs, nothing translated."""
    assert main(["merge"]) == 0
    return small


def po(domain: str) -> Path:
    return Path("locales/de/LC_MESSAGES", f"{domain}.po")


def translate(domain: str, **translations: str) -> None:
    """Translate messages in a catalog, as an editor would."""
    text = po(domain).read_text(encoding="utf-8")
    for msgid, msgstr in translations.items():
        assert f'msgid "{msgid}"\nmsgstr ""\n' in text
        text = text.replace(f'msgid "{msgid}"\nmsgstr ""\n', f'msgid "{msgid}"\nmsgstr "{msgstr}"\n')
    po(domain).write_text(text, encoding="utf-8")


def messages(path: Path) -> list[str]:
    return [line[7:-1] for line in path.read_text(encoding="utf-8").splitlines() if line.startswith('msgid "')][1:]


@pytest.mark.usefixtures("small")
def test_extract_writes_one_template_per_top_folder_and_one_for_the_interface(capsys):
    assert main(["extract"]) == 0
    assert capsys.readouterr().out.split() == [f"build/locales/{name}.pot" for name in ("pages", "claims", "interface")]
    assert messages(Path("build/locales/pages.pot")) == ["Welcome", "Read [the guide][g] on **claims**."]
    assert messages(Path("build/locales/claims.pot")) == [
        "First",
        "File within {days} days.",
        "Second",
        "Shared[^1]",
        "Note",
    ]
    assert set(messages(Path("build/locales/interface.pot"))) == {
        "Save", "{n} day", "Mark", "Small site", "What it is about", "Start", "Claims", "The start page",
        "Link to here",        "Jump back to footnote {} in the text",
    }  # fmt: skip


@pytest.mark.usefixtures("small")
def test_a_translator_is_told_what_a_text_is_and_what_its_names_stand_for():
    main(["extract"])
    expected = (
        "#. Under “First”\n#. {days}: for example 45\n#: docs/claims/first.md\n#, python-brace-format\n"
        'msgid "File within {days} days."\n'
    )
    assert expected in Path("build/locales/claims.pot").read_text(encoding="utf-8")
    assert "#. On a button.\n#: macros/templates/a.html\n" in Path("build/locales/interface.pot").read_text(
        encoding="utf-8"
    )


@pytest.mark.usefixtures("small")
def test_extracting_again_changes_no_file(monkeypatch):
    main(["extract"])
    before = {path: path.read_bytes() for path in Path("build/locales").iterdir()}
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    main(["extract"])
    assert {path: path.read_bytes() for path in Path("build/locales").iterdir()} == before


@pytest.mark.usefixtures("merged")
def test_merge_makes_catalogs_that_gettext_accepts_and_merging_again_changes_none(capsys, msgfmt):
    for path in Path("locales/de/LC_MESSAGES").iterdir():
        assert msgfmt(path) == ""
    capsys.readouterr()
    assert main(["merge", "de"]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.usefixtures("merged")
def test_new_catalogs_have_no_fault_and_the_author_is_told_of_words_no_translator_sees(capsys):
    assert main(["check"]) == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("note: docs/claims/first.md:5: raw HTML | Raw words | cure: add the attribute")


@pytest.mark.usefixtures("small")
def test_the_author_is_told_of_words_given_to_templates_unless_they_are_words_of_the_interface(capsys):
    Path("docs/index.md").write_text('# Welcome\n\n{{ button("Read more") }}\n{{ button("Save") }}\n', encoding="utf-8")
    main(["merge"])
    assert main(["check"]) == 0
    assert capsys.readouterr().err.splitlines()[1:] == [
        "note: docs/index.md:3: words given to a template or a block of code | Read more | "
        "cure: write them into the text of the page, or have the macro take them from the catalogs"
    ]


@pytest.mark.usefixtures("merged")
def test_a_german_page_is_german_and_its_title_too():
    translate("claims", First="Erstens", **{"File within {days} days.": "Binnen {days} Tagen einreichen."})
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q", "-d", "site"], env=GERMAN, check=True)
    page = Path("site/claims/first/index.html").read_text(encoding="utf-8")
    assert '<h1 id="first">Erstens<a class="headerlink" href="#first" title="Link to here">' in page
    assert "<title>Erstens - Small site</title>" in page
    assert '<p>Binnen <data class="figure" value="">45</data> Tagen einreichen.</p>' in page
    assert "untranslated-notice" not in page


@pytest.mark.usefixtures("merged")
def test_a_strict_build_fails_on_a_refused_translation_and_names_it():
    translate("claims", First="<script>")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-d", "site"],
        env=GERMAN, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "locales/de/LC_MESSAGES/claims.po:19: html: <script> is not in the English text" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.usefixtures("merged")
def test_check_judges_a_translation_as_the_page_would(capsys):
    translate("pages", **{"Read [the guide][g] on **claims**.": "Lies [das](https://evil.example) zu **Claims**."})
    assert main(["check"]) == 1
    found = capsys.readouterr().out.splitlines()
    assert [line.split(" | ")[0] for line in found] == [
        "locales/de/LC_MESSAGES/pages.po:24: markup: <a href=claims/first.md> is missing or changed",
        "locales/de/LC_MESSAGES/pages.po:24: markup: <a href=first.md> is missing or changed",
        "locales/de/LC_MESSAGES/pages.po:24: markup: <a href=https://evil.example> is not in the English text",
    ]


@pytest.mark.usefixtures("merged")
def test_check_notes_what_two_catalogs_translate_differently_where_it_is_asked_to(capsys):
    translate("claims", First="Erstens")
    text = (
        po("interface").read_text(encoding="utf-8").replace('msgid "Save"\nmsgstr ""', 'msgid "First"\nmsgstr "Zuerst"')
    )
    po("interface").write_text(text, encoding="utf-8")
    main(["check", "de"])
    assert "differing" not in capsys.readouterr().err
    main(["check", "--differing", "de"])
    assert "differing | First | Erstens / Zuerst" in capsys.readouterr().err


@pytest.mark.usefixtures("merged")
def test_check_knows_how_the_language_is_written(capsys):
    translate("claims", First="Das „Erste”")
    assert main(["check", "de"]) == 1
    assert ":19: punctuation: foreign quotes at “”” | Das „Erste” | cure: write „ and “" in capsys.readouterr().out


@pytest.mark.usefixtures("merged")
def test_check_finds_a_changed_english_text_a_broken_file_and_a_missing_one(capsys):
    text = po("pages").read_text(encoding="utf-8")
    po("pages").write_text(text.replace('msgid "Welcome"', 'msgid "Welcome!"'), encoding="utf-8")
    po("claims").write_text('msgid "First\n', encoding="utf-8")
    po("interface").unlink()
    assert main(["check"]) == 1
    assert [line.split(" | ")[0] for line in capsys.readouterr().out.splitlines()] == [
        "locales/de/LC_MESSAGES/claims.po:1: syntax",
        "locales/de/LC_MESSAGES/interface.po: missing",
        "locales/de/LC_MESSAGES/pages.po:19: unknown: no page has this English text",
    ]


@pytest.mark.usefixtures("merged")
def test_a_changed_page_makes_its_translation_fuzzy_and_status_counts_it_as_undone(capsys):
    translate("claims", **{"File within {days} days.": "Binnen {days} Tagen einreichen."})
    page = Path("docs/claims/first.md")
    page.write_text(page.read_text(encoding="utf-8").replace("File within", "File it within"), encoding="utf-8")
    main(["merge"])
    capsys.readouterr()
    assert main(["status", "--json", "--catalogs", "locales"]) == 0
    claims = json.loads(capsys.readouterr().out)["de"]["claims"]
    assert {key: claims[key] for key in ("translated", "fuzzy", "missing", "words_left")} == {
        "translated": 0, "fuzzy": 1, "missing": 4, "words_left": 9
    }  # fmt: skip
    assert claims["pages"]["docs/claims/first.md"]["fuzzy"] == 1


@pytest.mark.usefixtures("merged")
def test_status_is_a_table_for_people(capsys):
    capsys.readouterr()
    assert main(["status", "--catalogs", "locales"]) == 0
    table = capsys.readouterr().out.splitlines()
    assert table[0].split("  ")[0] == "language"
    assert ["de", "pages", "0", "0", "2", "6", "0"] in [line.split() for line in table]


@pytest.mark.usefixtures("merged")
def test_status_tells_of_each_page_too_and_adds_up_each_language(capsys):
    capsys.readouterr()
    assert main(["status", "--pages", "--catalogs", "locales"]) == 0
    rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    # What it shares with the first page counts for both, and once for the language.
    assert ["de", "docs/claims/second.md", "0", "0", "4", "8", "0"] in rows
    assert ["de", "(all)", "0", "0", "17", "42", "0"] in rows


@pytest.mark.usefixtures("merged")
def test_a_reader_who_has_seen_enough_gets_no_traceback():
    command = f"{sys.executable} -m locales status --pages --catalogs locales | head -n 1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.stderr == ""


@pytest.mark.usefixtures("small")
def test_pages_that_do_not_build_are_reported_with_what_the_build_said(capsys):
    Path("docs/index.md").write_text("[nowhere](nowhere.md)\n", encoding="utf-8")
    assert main(["extract"]) == 1
    said = capsys.readouterr().err
    assert "nowhere.md" in said
    assert said.endswith("Cure: make `mkdocs build` pass first.\n")


@pytest.mark.usefixtures("small")
def test_a_site_without_the_extension_is_told_so(capsys):
    Path("mkdocs.yml").write_text("site_name: x\nstrict: false\n", encoding="utf-8")
    assert main(["extract"]) == 1
    assert "add `locales.translate` to markdown_extensions" in capsys.readouterr().err


def test_an_unknown_language_is_refused(capsys):
    assert main(["merge", "xx"]) == 1
    assert capsys.readouterr().err == "No language 'xx'. Cure: take of these: de, fr, es, pt-BR, ja, ar\n"


@pytest.mark.usefixtures("merged")
def test_a_broken_catalog_stops_a_merge_without_a_traceback(capsys):
    po("claims").write_text('msgid "First\n', encoding="utf-8")
    assert main(["merge"]) == 1
    assert capsys.readouterr().err.startswith("locales/de/LC_MESSAGES/claims.po:1: syntax | ")


@pytest.mark.parametrize("command", ["extract", "new", "merge", "check", "pseudo", "preview", "status"])
def test_every_command_explains_itself(command, capsys):
    with pytest.raises(SystemExit) as left:
        main([command, "--help"])
    assert left.value.code == 0
    assert f"python -m locales {command}" in capsys.readouterr().out


@pytest.mark.usefixtures("merged")
def test_status_names_the_catalogs_that_cannot_be_read_and_counts_the_others(capsys):
    po("claims").write_text('msgid "First\n', encoding="utf-8")
    shutil.rmtree(po("claims").parents[2] / "fr")
    capsys.readouterr()
    assert main(["status", "--catalogs", "locales"]) == 1
    said = capsys.readouterr()
    assert [line.split()[:2] for line in said.out.splitlines()[1:]][:3] == [
        ["de", "interface"],
        ["de", "pages"],
        ["de", "(all)"],
    ]
    assert [line.split(" | ")[0] for line in said.err.splitlines()] == [
        "locales/de/LC_MESSAGES/claims.po:1: syntax",
        "locales/fr/LC_MESSAGES: missing",
    ]


@pytest.mark.usefixtures("merged")
def test_a_lost_header_is_a_fault_that_merging_cures(capsys):
    whole = po("pages").read_text(encoding="utf-8")
    po("pages").write_text(f'msgid ""\nmsgstr ""\n\n{whole.partition("\n\n")[2]}', encoding="utf-8")
    assert main(["check", "de"]) == 1
    assert ":1: header | the header does not say charset=UTF-8 | cure: run" in capsys.readouterr().out
    assert main(["merge", "de"]) == 0
    assert "Last-Translator: nobody yet" in po("pages").read_text(encoding="utf-8")
    assert main(["check", "de"]) == 0
