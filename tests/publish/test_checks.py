"""The promises of every page: each test breaks one of them in one place."""

from collections.abc import Callable
from pathlib import Path

import pytest

from publish import checks
from publish.documents import read
from publish.errors import PublishError

URL = "https://example.org/co-op/"
PAGE = """\
<!doctype html>
<html lang="{code}">
<head>
<meta charset="utf-8">
<title>Claims</title>
<meta name="description" content="When they are due.">
<link rel="canonical" href="https://example.org/co-op/{folder}claims/">
<link rel="alternate " hreflang="en" href="https://example.org/co-op/claims/">
<link rel="alternate " hreflang="de" href="https://example.org/co-op/de/claims/">
<link rel="alternate " hreflang="x-default" href="https://example.org/co-op/claims/">
</head>
<body dir="ltr">
<article class="md-content__inner">
<h1 id="claims">Claims</h1>
<p><a href="{root}claims/">English</a> <a href="{root}de/claims/#claims">Deutsch</a></p>
<p><a href="https://example.com/">Elsewhere</a></p>
</article>
</body>
</html>
"""
PATHS = {"en": ("claims/index.html", "../"), "de": ("de/claims/index.html", "../../")}

Change = Callable[[str], str]


def findings(site: Path, changes: dict[str, Change], codes: tuple[str, ...] = ("en", "de")) -> list[str]:
    """What is found in a site of one page in the languages `codes`, each page changed as `changes` says."""
    for code in codes:
        path, root = PATHS[code]
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(
            changes.get(code, str)(PAGE.format(code=code, root=root, folder=path.partition("claims")[0])), "utf-8"
        )
    try:
        checks.check(checks.Site(site, tuple(read(site)), codes, URL))
    except PublishError as broken:
        first, *found = str(broken).splitlines()
        assert first == "The site breaks its promises:"
        return found
    return []


def test_a_site_that_keeps_its_promises_is_left_alone(tmp_path: Path) -> None:
    assert findings(tmp_path, {}) == []


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("<title>Claims</title>", "", "no title; give the page a heading"),
        ("When they are due.", "", "no description; give the page an introduction"),
        ("<h1 id", "<h1>Again</h1><h1 id", "2 headings of the first level; a page has exactly one"),
        ("</h1>", "</h1><h3>Late</h3>", "a heading of level 3 right after one of level 1; leave none out"),
        ("<article", "<style>p {}</style><article", "<style>; move it to a style sheet or a script"),
        ("<a href", '<a onclick="a()" href', '<a onclick="a()">; move it to a style sheet or a script'),
        (
            "<article",
            '<img src="//example.com/a.png"><article',
            "loads //example.com/a.png; take a copy of it into the site",
        ),
        ("https://example.com/", "gone/", "gone/ leads nowhere (no {}gone/index.html); correct the link"),
        ("https://example.com/", "a.pdf", "a.pdf leads nowhere (no {}a.pdf); correct the link"),
        ("https://example.com/", "#x", "#x leads to no place in {}index.html; correct the part after #"),
    ],
)
def test_a_broken_promise_is_found_in_every_page_that_breaks_it(tmp_path: Path, old: str, new: str, found: str) -> None:
    both = dict.fromkeys(PATHS, lambda page: page.replace(old, new, 1))
    folders = ("claims/", "de/claims/")
    assert sorted(findings(tmp_path, both)) == [f"{folder}index.html: {found.format(folder)}" for folder in folders]


def test_a_page_in_another_language_than_its_folder_says_is_found(tmp_path: Path) -> None:
    assert findings(tmp_path, {"en": lambda page: page.replace('lang="en"', 'lang="fr"', 1)}) == [
        "claims/index.html: lang='fr' where 'en' belongs; see partials/language.html",
        "claims/index.html: names None as itself, not 'https://example.org/co-op/claims/'; see main.html",
    ]


def test_a_page_that_reads_in_the_wrong_direction_is_found(tmp_path: Path) -> None:
    assert findings(tmp_path, {"de": lambda page: page.replace('dir="ltr"', 'dir="rtl"')}) == [
        "de/claims/index.html: dir='rtl' where 'ltr' belongs; see locales/languages.toml"
    ]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (
            'canonical" href="https://example.org/co-op/de/claims/',
            'canonical" href="/co-op/de/claims/',
            "its canonical address is '/co-op/de/claims/', not 'https://example.org/co-op/de/claims/'; see main.html",
        ),
        (
            'x-default" href="https://example.org/co-op/claims/',
            'x-default" href="https://example.org/co-op/',
            "names no English page as x-default; see main.html",
        ),
    ],
)
def test_a_page_that_does_not_know_its_own_address_is_found(tmp_path: Path, old: str, new: str, found: str) -> None:
    assert f"de/claims/index.html: {found}" in findings(tmp_path, {"de": lambda page: page.replace(old, new)})


def test_a_figure_that_was_not_filled_in_is_found_with_what_stands_around_it(tmp_path: Path) -> None:
    assert findings(tmp_path, {"en": lambda page: page.replace("due.", "due \U000f0001.")}) == [
        'claims/index.html: a figure was not filled in: …n" content="When they are due \U000f0001.">'
        ' <link rel="canonical" href…; see locales/figures.py'
    ]


def test_what_the_host_publishes_beside_the_site_is_its_own(tmp_path: Path) -> None:
    both = dict.fromkeys(PATHS, lambda page: page.replace("https://example.com/", "/other/"))
    assert findings(tmp_path, both) == []


def test_a_link_to_a_language_that_is_not_built_is_found(tmp_path: Path) -> None:
    found = "../de/claims/#claims leads nowhere (no de/claims/index.html); correct the link"
    assert f"claims/index.html: {found}" in findings(tmp_path, {}, codes=("en",))


def test_pages_that_do_not_name_each_other_are_found(tmp_path: Path) -> None:
    assert findings(tmp_path, {"en": lambda page: page.replace('hreflang="de"', "")}) == [
        "claims/index.html: names no page in 'de'; see the links with hreflang in main.html",
        "de/claims/index.html: names other languages than claims/index.html; see main.html",
    ]


def test_an_element_that_only_one_of_the_languages_has_is_found(tmp_path: Path) -> None:
    assert findings(tmp_path, {"de": lambda page: page.replace("</body>", "<ul></ul></body>")}) == [
        "de/claims/index.html: built unlike the English page: block 5: <nothing> in English, <ul> in the translation; "
        "correct the message in the catalog"
    ]


def test_a_page_that_only_a_translation_has_is_found(tmp_path: Path) -> None:
    assert "de/claims/index.html: there is no such page in English; remove it" in findings(tmp_path, {}, codes=("de",))


def test_a_style_sheet_may_load_nothing_from_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "site.css").write_text('@import "https://example.com/a.css"; p { background: url(data:,) }', "utf-8")
    assert findings(tmp_path, {}) == ["site.css: loads https://example.com/a.css; take a copy of it into the site"]


def test_a_slip_in_a_template_does_not_flood_the_terminal(tmp_path: Path) -> None:
    both = dict.fromkeys(PATHS, lambda page: page.replace("</body>", '<p style="">' * 50))
    found = findings(tmp_path, both)
    assert (len(found), found[-1]) == (41, "… and 60 more")
