"""The site's configuration in another language, and the way from each language to the others."""

from locales.languages import Language
from macros.configuration import alternates, built, navigation

GERMAN = Language("de", "de", "Deutsch", "ltr", "de")
ENGLISH = Language("en", "en", "English", "ltr", "en")


def test_only_the_titles_of_the_navigation_are_translated() -> None:
    nav = [{"Start": "index.md"}, "deadlines/index.md", {"Reference": ["reference/sources.md"]}]
    assert navigation(nav, str.upper) == [
        {"START": "index.md"},
        "deadlines/index.md",
        {"REFERENCE": ["reference/sources.md"]},
    ]


def test_english_pages_stand_at_the_root() -> None:
    english = alternates("https://example.org/", ENGLISH, ["en", "de"])[0]
    assert (english["lang"], english["link"], english["root"]) == ("en", "", "https://example.org/")


def test_from_a_german_page_english_is_one_folder_up() -> None:
    english = alternates("https://example.org/site/de/", GERMAN, ["en", "de"])[0]
    assert (english["link"], english["root"]) == ("../", "https://example.org/site/")


def test_every_language_leads_to_every_other() -> None:
    german = {entry["lang"]: entry for entry in alternates("https://example.org/de/", GERMAN, ["en", "de"])}
    assert (german["de"]["link"], german["de"]["root"]) == ("../de/", "https://example.org/de/")


def test_pages_lead_to_the_languages_that_are_built_with_them_and_to_no_other() -> None:
    conf = {"extra": {"languages": "ja,en,de"}, "theme": {"language": "de"}}
    assert built(conf) == ["en", "de", "ja"]
    assert [entry["lang"] for entry in alternates("https://example.org/de/", GERMAN, built(conf))] == ["en", "de", "ja"]


def test_a_language_built_by_itself_leads_to_english_alone() -> None:
    assert built({"extra": {"languages": "en"}, "theme": {"language": "de"}}) == ["en", "de"]
