"""Agreed words: what our terms are called in each language, and what machines have called them before."""

import pytest

from locales.languages import language
from locales.terms import term_faults, terms

CODES = ["de", "es", "fr", "hu", "ja", "ko", "pt-BR", "ru", "sv", "zh-CN", "zh-HK"]

# Each was really published as the translation of a text with the English term.
PUBLISHED = [
    ("ja", "Your co-op", "生協"),
    ("ja", "The half", "学期"),
    ("zh-HK", "A rebate", "回扣"),
    ("zh-HK", "The half", "學期"),
    ("zh-CN", "Surface devices", "表面设备"),
    ("zh-CN", "Your co-op", "联 op"),
    ("zh-CN", "A rebate", "折扣"),
    ("ko", "Surface devices", "표면 장치"),
    ("ko", "Your co-op", "공동 작업"),
    ("de", "It is forfeited", "Es wird verziehen"),
    ("de", "It is converted", "Es wird eine Überschreitung"),
    ("de", "Hosting", "Beherbergung"),
    ("hu", "Hosting", "Vendéglátás"),
    ("ru", "The ADD program", "программа добавления"),
    ("fr", "Claim", "Revendication"),
    ("fr", "Remaining co-op", "Autres co-op"),
    ("es", "Claim", "Notificación"),
    ("es", "A rebate", "Un descuento"),
    ("pt-BR", "A rebate", "Um desconto"),
    ("pt-BR", "A claim", "Uma declaração"),
    ("sv", "A rebate", "En arbetsytnad"),
    ("sv", "The half", "Terminen"),
]


@pytest.mark.parametrize(("code", "msgid", "msgstr"), PUBLISHED)
def test_what_machines_published_is_refused_with_the_reason(code, msgid, msgstr):
    assert any(" is never " in rule for rule, _ in term_faults(msgid, msgstr, code))


@pytest.mark.parametrize(
    ("msgid", "msgstr"),
    [
        ("Rebate and co-op", "Rebate und Co-op"),
        ("Your co-op budget", "Ihr Co-op-Budget"),
        ("Send the claim with the proof", "Senden Sie den Claim mit dem Nachweis"),
        ("Claim it by then", "Reichen Sie es bis dahin ein: eingereicht ist eingereicht"),
        ("This activity is eligible", "Diese Aktivität ist förderfähig"),
        ("What is not used is forfeited", "Was nicht genutzt wird, verfällt"),
        ("The first half of the fiscal year", "Das erste Halbjahr des Geschäftsjahres"),
        ("Behalf and surfaces", "Namens und Oberflächen"),
    ],
)
def test_the_agreed_german_words_are_accepted(msgid, msgstr):
    assert list(term_faults(msgid, msgstr, "de")) == []


def test_a_term_without_its_agreed_word_is_named_with_the_word():
    assert list(term_faults("Your rebate", "Ihre Vergütung", "de")) == [
        ("terms: rebate without its agreed word", "write Rebate")
    ]


def test_the_address_of_a_link_is_no_word_of_the_text():
    assert list(term_faults("[Payment](claiming/payment.md)", "[Zahlung](claiming/payment.md)", "de")) == []
    assert list(term_faults("[Claims](payment.md)", "[Zahlung](claiming/payment.md)", "de")) != []


@pytest.mark.parametrize("code", CODES)
def test_every_row_says_something_and_gives_a_reason(code):
    assert terms(code)
    for term in terms(code):
        assert term.use or term.never
        assert all(reason.strip() for reason in term.never.values())


def test_a_language_of_the_site_is_spelled_in_the_terms_as_in_the_site():
    assert language("de").code in CODES
