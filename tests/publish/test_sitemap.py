"""The map of the site."""

from pathlib import Path
from xml.etree.ElementTree import fromstring

from publish import sitemap
from publish.documents import Document

URL = "https://example.org/"
NAMES = {"map": "http://www.sitemaps.org/schemas/sitemap/0.9", "xhtml": "http://www.w3.org/1999/xhtml"}


def test_every_page_is_listed_with_its_other_languages_and_error_pages_are_not(tmp_path: Path) -> None:
    both = {"en": URL, "de": f"{URL}de/"}
    documents = [
        Document("404.html"),
        Document("de/index.html", alternates=both),
        Document("index.html", alternates=both),
    ]
    sitemap.write(tmp_path, documents, URL)
    tree = fromstring((tmp_path / "sitemap.xml").read_bytes())  # noqa: S314 - our own file
    listed = {
        entry.findtext("map:loc", namespaces=NAMES): {
            link.get("hreflang"): link.get("href") for link in entry.findall("xhtml:link", NAMES)
        }
        for entry in tree
    }
    assert listed == {URL: both, f"{URL}de/": both}


def test_the_maps_of_single_languages_are_gone(tmp_path: Path) -> None:
    (tmp_path / "de").mkdir()
    (tmp_path / "de" / "sitemap.xml").touch()
    (tmp_path / "de" / "sitemap.xml.gz").touch()
    sitemap.write(tmp_path, [], URL)
    assert [path.name for path in (tmp_path / "de").iterdir()] == []


def test_robots_are_told_where_the_map_is(tmp_path: Path) -> None:
    sitemap.write(tmp_path, [], URL)
    assert (tmp_path / "robots.txt").read_text("utf-8").endswith("Sitemap: https://example.org/sitemap.xml\n")
