"""The site's configuration in another language, and the way from each language to the others."""

from locales.languages import Language
from macros.configuration import alternates, navigation

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
    english = alternates("https://example.org/", ENGLISH)[0]
    assert (english["lang"], english["link"], english["root"]) == ("en", "", "https://example.org/")


def test_from_a_german_page_english_is_one_folder_up() -> None:
    english = alternates("https://example.org/site/de/", GERMAN)[0]
    assert (english["link"], english["root"]) == ("../", "https://example.org/site/")


def test_every_language_leads_to_every_other() -> None:
    german = {entry["lang"]: entry for entry in alternates("https://example.org/de/", GERMAN)}
    assert (german["de"]["link"], german["de"]["root"]) == ("../de/", "https://example.org/de/")
