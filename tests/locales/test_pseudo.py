"""Pseudo-languages: they change every word and nothing else, and show what no translator can reach."""

from pathlib import Path

import pytest

from locales.__main__ import main
from locales.guard import refusals
from locales.languages import FOLDER
from locales.leftover import leftover, names, said_language
from locales.pseudo import longer, mirrored

CONFIG = """
site_name: Small site
theme: {name: null, custom_dir: theme, language: !ENV [SITE_LANGUAGE, en]}
strict: true
plugins: []
markdown_extensions: [attr_list, md_in_html, locales.translate: {language: !ENV [SITE_LANGUAGE, en]}]
"""
THEME = """<html lang="{{ config.theme.language }}" dir="{{ "rtl" if config.theme.language == "ar" else "ltr" }}">
<body>{{ page.content }}</body></html>"""
MESSAGES = [
    "Claim by {claim_by}, see **[the guide](claims.md)** at https://example.org.",
    "Run `make serve`{attr} in <kbd>Shell</kbd> within 45 days",
    "{number} of {total} texts",
]


@pytest.fixture
def site(tmp_path, monkeypatch):
    """The current folder, with a site of one page whose words a translator can all reach."""
    monkeypatch.chdir(tmp_path)
    Path("docs").mkdir()
    Path("theme").mkdir()
    Path("theme/main.html").write_text(THEME, encoding="utf-8")
    Path("mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    Path("docs/index.md").write_text("# Welcome\n\nRead `make` **today**.\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("translate", [longer, mirrored])
@pytest.mark.parametrize("msgid", MESSAGES)
def test_a_pseudo_translation_breaks_no_rule(translate, msgid):
    assert refusals(msgid, translate(msgid), is_format=True) == []


def test_one_is_accented_bracketed_and_a_third_longer():
    assert longer("Claim by {day}") == "⟦Çŀàîɱ ƀý {day} éé⟧"


def test_the_other_reads_from_right_to_left():
    assert mirrored("Claim {day}") == "جلايم {day}"


def test_code_values_addresses_names_and_short_codes_may_be_left():
    html = '<p>⟦Þà⟧ <code>make</code> <time datetime="2024-08-14">August</time> Surface Hub, CSP, a@example.org</p>'
    assert leftover(html, ["Surface Hub"]) == []


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Left <b>⟦Þà⟧</b></p>", "Left"),
        ('<img alt="Left">', "Left"),
        ('<button aria-label="Left">⟦Þà⟧</button>', "Left"),
        ('<input placeholder="Left">', "Left"),
        ('<meta name="description" content="Left">', "Left"),
        ("<code><code>x</code>code</code><p>Left</p>", "Left"),
        ('<script data-calculator-words>{"a": {"text": "Left", "kinds": {"n": "count"}}}</script>', "Left"),
    ],
)
def test_english_is_found_wherever_a_reader_meets_it(html, text):
    assert leftover(html, []) == [text]


def test_names_are_listed_or_pointed_to(tmp_path):
    (tmp_path / "data.toml").write_text('[[row]]\ntitle = "A book"\nnote = "Not a name"\n', encoding="utf-8")
    listed = tmp_path / "names.toml"
    listed.write_text('names = ["Surface"]\n[files]\n"data.toml" = ["title"]\n', encoding="utf-8")
    assert names(tmp_path, listed) == ["Surface", "A book"]


def test_the_files_our_own_list_points_to_hold_names():
    assert "Microsoft Commerce Incentives" in names(FOLDER.parent, FOLDER / "names.toml")


def test_a_page_says_its_language_and_direction():
    assert said_language('<html lang="ar"><body dir="rtl"><p lang="en" dir="ltr">x</p>') == ("ar", "rtl")


@pytest.mark.usefixtures("site")
def test_the_site_is_built_in_both_and_nothing_is_published(capsys):
    assert (main(["pseudo"]), capsys.readouterr().out) == (0, "")
    for code, translate in {"el": longer, "ar": mirrored}.items():
        built = Path("build/pseudo/site", code, "index.html").read_text(encoding="utf-8")
        assert f'<h1 id="welcome">{translate("Welcome")}</h1>' in built
    assert sorted(path.name for path in Path.cwd().iterdir()) == ["build", "docs", "mkdocs.yml", "theme"]


@pytest.mark.usefixtures("site")
def test_words_that_no_translator_can_reach_are_named(capsys):
    Path("docs/index.md").write_text("# Welcome\n\n<p>Raw words</p>\n", encoding="utf-8")
    assert main(["pseudo"]) == 1
    assert [line.split(" | ")[:2] for line in capsys.readouterr().out.splitlines()] == [
        [f"build/pseudo/site/{code}/index.html: untranslated", "Raw words"] for code in ("el", "ar")
    ]


@pytest.mark.usefixtures("site")
def test_a_page_in_the_wrong_direction_is_named(capsys):
    Path("theme/main.html").write_text(THEME.replace('"rtl"', '"ltr"'), encoding="utf-8")
    assert main(["pseudo"]) == 1
    said = capsys.readouterr().out
    assert said.startswith("build/pseudo/site/ar/index.html: direction | ar ltr, not ar rtl | cure: write lang on")


@pytest.mark.usefixtures("site")
def test_pages_that_do_not_build_are_reported_with_what_the_build_said(capsys):
    Path("docs/index.md").write_text("[nowhere](nowhere.md)\n", encoding="utf-8")
    assert main(["pseudo"]) == 1
    assert "nowhere.md" in capsys.readouterr().err
