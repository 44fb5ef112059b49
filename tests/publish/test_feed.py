"""The feed in the published site: well-formed, in each language, named by every page."""

from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from locales.languages import LANGUAGES
from publish.documents import Document
from publish.pages import folder_of

ATOM = "{http://www.w3.org/2005/Atom}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_language_has_a_feed_of_its_own(site: Path, code: str) -> None:
    feed = fromstring((site / folder_of(code) / "feed.xml").read_bytes())  # noqa: S314 - our own file
    ids = [entry.findtext(f"{ATOM}id") or "" for entry in feed.iter(f"{ATOM}entry")]
    assert feed.get(XML_LANG) == code
    assert ids
    assert [id_ for id_ in ids if not id_.startswith(f"{feed.findtext(f'{ATOM}id')}#")] == []


def test_an_entry_holds_html_that_is_no_part_of_the_feed(site: Path) -> None:
    feed = fromstring((site / "feed.xml").read_bytes())  # noqa: S314 - our own file
    contents = list(feed.iter(f"{ATOM}content"))
    assert {(content.get("type"), len(content)) for content in contents} == {("html", 0)}
    assert [content.text for content in contents if not (content.text or "").startswith("<ul><li>")] == []


def test_the_feed_leads_to_a_page_of_the_site(site: Path) -> None:
    feed = fromstring((site / "feed.xml").read_bytes())  # noqa: S314 - our own file
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links == {"self": "http://127.0.0.1:8000/feed.xml", "alternate": "http://127.0.0.1:8000/changes/"}
    assert (site / "changes" / "index.html").is_file()


def test_every_page_names_the_feed_of_its_language(documents: list[Document]) -> None:
    for document in documents:
        assert [link for link in document.links if link.endswith("feed.xml")] != [], document.path
