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
<title>Co-op</title>
<meta name="description" content="What it is worth.">
<link rel="alternate " hreflang="en" href="https://example.org/co-op/">
<link rel="alternate " hreflang="de" href="https://example.org/co-op/de/">
</head>
<body>
<h1 id="co-op">Co-op</h1>
<a href="{root}">English</a> <a href="{root}de/#co-op">Deutsch</a> <a href="https://example.com/">Elsewhere</a>
</body>
</html>
"""

Change = Callable[[str], str]


def checked(tmp_path: Path, change: Change = str, codes: tuple[str, ...] = ("en", "de")) -> None:
    """Check a site of one page in the languages `codes`, `change` applied to the English one."""
    (tmp_path / "index.html").write_text(change(PAGE.format(code="en", root="./")), "utf-8")
    if "de" in codes:
        (tmp_path / "de").mkdir()
        (tmp_path / "de" / "index.html").write_text(PAGE.format(code="de", root="../"), "utf-8")
    checks.check(checks.Site(tmp_path, tuple(read(tmp_path)), codes, URL))


def test_a_site_that_keeps_its_promises_is_left_alone(tmp_path: Path) -> None:
    checked(tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ('lang="en"', 'lang="fr"', "lang='fr' where 'en' belongs; see partials/language.html"),
        ("<title>Co-op</title>", "", "no title; give the page a heading"),
        ("What it is worth.", "", "no description; give the page an introduction"),
        ("</body>", "<h1>Again</h1>", "2 headings of the first level; a page has exactly one"),
        ("<body>", "<body><style>p {}</style>", "<style>; move it to a style sheet or a script"),
        ("<a href", '<a onclick="a()" href', '<a onclick="a()">; move it to a style sheet or a script'),
        ("<body>", '<img src="//example.com/a.png">', "loads //example.com/a.png; take a copy of it into the site"),
        ('href="./"', 'href="gone/"', "gone/ leads nowhere (no gone/index.html); correct the link"),
        ('href="./"', 'href="/co-op/a.pdf"', "/co-op/a.pdf leads nowhere (no a.pdf); correct the link"),
        ("de/#co-op", "de/#gone", "./de/#gone leads to no place in de/index.html; correct the part after #"),
        ("worth.", "worth \U000f0001.", "a figure was not filled in:"),
    ],
)
def test_a_broken_promise_is_found(tmp_path: Path, old: str, new: str, finding: str) -> None:
    with pytest.raises(PublishError) as broken:
        checked(tmp_path, lambda page: page.replace(old, new, 1))
    said = str(broken.value).splitlines()
    assert said[0] == "The site breaks its promises:"
    assert said[1].startswith(f"index.html: {finding}")
    assert len(said) == 2


def test_what_the_host_publishes_beside_the_site_is_its_own(tmp_path: Path) -> None:
    checked(tmp_path, lambda page: page.replace('href="./"', 'href="/other/"'))


def test_a_page_that_names_another_set_of_languages_than_its_translations_is_found(tmp_path: Path) -> None:
    with pytest.raises(PublishError) as broken:
        checked(tmp_path, lambda page: page.replace('hreflang="de" href="https://example.org/co-op/de/"', ""))
    assert "index.html: names no page in 'de'; see the links with hreflang in main.html" in str(broken.value)
    assert "de/index.html: names other languages than index.html; see main.html" in str(broken.value)


def test_links_to_a_language_left_out_of_the_build_are_not_missed(tmp_path: Path) -> None:
    checked(tmp_path, codes=("en",))


def test_a_style_sheet_may_load_nothing_from_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "site.css").write_text('@import "https://example.com/a.css"; p { background: url(data:,) }', "utf-8")
    with pytest.raises(PublishError, match=r"\nsite\.css: loads https://example\.com/a\.css; take a copy"):
        checked(tmp_path)


def test_a_slip_in_a_template_does_not_flood_the_terminal(tmp_path: Path) -> None:
    with pytest.raises(PublishError) as broken:
        checked(tmp_path, lambda page: page.replace("</body>", '<p style="">' * 50))
    assert str(broken.value).splitlines()[-1] == "… and 10 more"
