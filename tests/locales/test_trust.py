"""Translators are untrusted: hostile and careless translations are refused, honest ones are shown."""

import re
import tomllib
from pathlib import Path

import pytest

from locales.tokens import Token

CASES = tomllib.loads(Path(__file__).with_name("attacks.toml").read_text(encoding="utf-8"))


def page(case) -> str:
    return re.sub("⟦(.*?)⟧", lambda match: str(Token(*match[1].split("|"))), case["english"])


def first(material, case):
    """Translates the first message of the case's page only."""
    message = material.messages(page(case))[0]
    return lambda msgid: case["translation"] if msgid == message else ""


@pytest.mark.parametrize("case", CASES["attack"], ids=lambda case: case["name"])
def test_a_hostile_translation_is_refused_and_the_page_stays_english(material, case, refused):
    german = material.german(page(case), first(material, case))
    assert german == material.german(page(case), None)
    assert case["rule"] in {reason.split(": ")[1] for reason in refused()}


@pytest.mark.parametrize("case", CASES["honest"], ids=lambda case: case["name"])
def test_an_honest_translation_is_shown(material, case, refused):
    german = material.german(page(case), first(material, case))
    assert refused() == []
    assert "untranslated-notice" not in german


def test_there_are_sixty_attacks_and_twenty_honest_translations_and_more():
    assert len(CASES["attack"]) >= 60
    assert len(CASES["honest"]) >= 20


def test_a_refusal_names_file_line_text_and_cure(material, refused):
    material.german("Claim within 45 days.", lambda _: "Binnen 54 Tagen.")
    assert refused()[0] == (
        "locales/de/LC_MESSAGES/pages.po:1: numbers: 54 is not in the English text | Binnen 54 Tagen. | "
        "cure: use the numbers that stand there (the English text is shown)"
    )
