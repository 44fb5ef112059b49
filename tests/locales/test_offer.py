"""What a page says to those who chose another language: in that language, or nothing."""

import pytest

from locales.languages import language
from locales.offer import Offer, offers

WORDS = """
msgid "Read this page in English"
msgstr "Auf Deutsch lesen"

#, python-brace-format
msgid "Stay in {language}"
msgstr "Weiter auf {language}"
"""


def test_each_language_calls_the_page_s_own_in_its_own_words(catalogs):
    assert offers(language("ar"), catalogs(interface=WORDS))["de"] == Offer("Auf Deutsch lesen", "Weiter auf Arabisch")


def test_english_needs_no_catalog_and_no_language_offers_its_own_pages(tmp_path):
    assert offers(language("pt-BR"), tmp_path) == {
        "en": Offer("Read this page in English", "Stay in Portuguese (Brazil)")
    }
    assert offers(language("en"), tmp_path) == {}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Auf Deutsch lesen", ""),
        ("\nmsgid", "\n#, fuzzy\nmsgid"),
        ('{language}"\n', '{sprache}"\n'),
        ("msgid", "msgod"),
    ],
)
def test_what_is_missing_fuzzy_refused_or_unreadable_offers_nothing(old, new, catalogs):
    assert "de" not in offers(language("fr"), catalogs(interface=WORDS.replace(old, new)))
