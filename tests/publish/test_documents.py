"""Reading a built page."""

from pathlib import Path

import pytest

from publish.documents import Document, read

PAGE = """\
<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<title>Fristen</title>
<meta name="description" content="Wann was fällig ist.">
<link rel="canonical" href="https://example.org/de/deadlines/">
<link rel="alternate " hreflang="en" href="https://example.org/deadlines/">
<link rel="stylesheet" href="../site.css">
<script>one()</script>
<script type="application/json">{"two": 2}</script>
<script src="three.js"></script>
</head>
<body dir="ltr" onload="four()">
<h1 id="top">Fristen</h1>
<h2>Teil</h2>
<svg><title>Kein Titel der Seite</title><use href="#five"/></svg>
<img src="six.png" srcset="seven.png 2x, eight.png 3x">
<p style="color: red"><a href="#top">Nach oben</a> <a href="javascript:nine()">Neun</a></p>
</body>
</html>
"""


@pytest.fixture
def document(tmp_path: Path) -> Document:
    folder = tmp_path / "de" / "deadlines"
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(PAGE, "utf-8")
    (found,) = read(tmp_path)
    return found


def test_a_page_says_where_it_stands(document: Document) -> None:
    assert (document.path, document.address) == ("de/deadlines/index.html", "de/deadlines/")


def test_a_page_says_what_it_is(document: Document) -> None:
    said = (document.language, document.direction, document.title, document.description, document.headings)
    assert said == ("de", "ltr", "Fristen", "Wann was fällig ist.", [1, 2])


def test_a_page_names_its_own_address_and_itself_in_other_languages(document: Document) -> None:
    assert document.canonical == "https://example.org/de/deadlines/"
    assert document.alternates == {"en": "https://example.org/deadlines/"}


def test_what_a_browser_fetches_is_kept_apart_from_what_a_reader_follows(document: Document) -> None:
    assert document.loads == ["../site.css", "three.js", "#five", "six.png", "seven.png", "eight.png"]
    assert document.links == [
        "https://example.org/de/deadlines/",
        "https://example.org/deadlines/",
        "#top",
        "javascript:nine()",
    ]


def test_only_scripts_in_the_page_itself_count_as_inline(document: Document) -> None:
    assert document.inline_scripts == ["one()"]


def test_what_the_policy_would_drop_is_found(document: Document) -> None:
    assert document.forbidden == [
        '<body onload="four()">',
        '<p style="color: red">',
        '<a href="javascript:nine()">',
    ]


def test_a_link_may_lead_to_every_id(document: Document) -> None:
    assert document.targets == {"top"}
