"""Punctuation, quotes, dates and lengths: what is wrong in a language is found, what is right is left in peace."""

import pytest

from locales.typography import label_faults, typography_faults

WRONG = [
    ("fr", "Ready?", "Prêt ?", "punctuation: an ordinary space"),
    ("fr", "Ready?", "Prêt?", "punctuation: no space"),
    ("fr", "Do this:", "Faites ceci :", "punctuation: an ordinary space"),
    ("fr", "A “word”", "Un « mot »", "punctuation: an ordinary space"),
    ("fr", "A “word”", "Un “mot”", "punctuation: foreign quotes"),
    ("de", "A “word”", "Ein “Wort”", "punctuation: foreign quotes"),
    ("de", "A “word”", "Ein »Wort«.", "punctuation: foreign quotes"),
    ("es", "Ready?", "Listo?", "punctuation: ¿ and ? do not pair"),
    ("es", "Now!", "Ahora!", "punctuation: ¡ and ! do not pair"),
    ("ja", "Done.", "完了です.", "punctuation: a Western mark"),
    ("ja", "One, two", "一つ,二つ", "punctuation: a Western mark"),
    ("ar", "Ready?", "هل أنت جاهز?", "punctuation: a Western mark"),
    ("pt-BR", "A “word”", 'Uma "palavra"', "punctuation: straight quotes"),
    ("pt-BR", "Two words", "Duas  palavras", "punctuation: two spaces"),
    ("pt-BR", "Do this:", "Faça isto", "punctuation: the colon at the end"),
    ("de", "Claim by {claim_by}", "Bis 14. August beantragen", "dates: August"),
    ("fr", "Claim by {claim_by}", "Avant le 14 août", "dates: août"),
]
RIGHT = [
    ("fr", "Ready?", "Prêt\u202f?"),
    ("fr", "At 10:30: see https://example.org/?a=b", "À 10:30\u00a0: voir https://example.org/?a=b"),
    ("fr", "A “word”", "Un «\u00a0mot\u00a0»"),
    ("fr", "Type `a ? b`", "Tapez `a ? b`"),
    ("de", "A “word”", "Ein „Wort“ und ‚noch eines‘"),
    ("de", "Rates for July", "Sätze für Juli"),
    ("es", "Ready?", "¿Listo?"),
    ("ja", "Version 1.5, at 10%.", "バージョン1.5、10%です。"),
    ("ja", "These are left:", "残りは次のとおりです。"),
    ("ja", "See [this](a.md).", "[これ](a.md)を参照。"),
    ("ar", "Surface, Windows?", "Surface، Windows؟"),
    ("pt-BR", "A “word”", "Uma “palavra”"),
]


@pytest.mark.parametrize(("code", "msgid", "msgstr", "rule"), WRONG)
def test_what_no_careful_writer_of_the_language_writes_is_named(code, msgid, msgstr, rule):
    assert [fault[: len(rule)] for fault, _ in typography_faults(msgid, msgstr, code)][:1] == [rule]


@pytest.mark.parametrize(("code", "msgid", "msgstr"), RIGHT)
def test_what_is_right_is_left_in_peace(code, msgid, msgstr):
    assert list(typography_faults(msgid, msgstr, code)) == []


def test_a_label_three_times_as_long_breaks_out_of_its_place():
    assert [fault for fault, _ in label_faults("Save", "Alle Angaben auf diesem Gerät sichern")] == [
        "length: a label of 37 columns, where 30 are the most"
    ]


@pytest.mark.parametrize(("msgid", "msgstr"), [("Save", "Sichern"), ("保存" * 3, "Save"), ("It is late.", "x" * 200)])
def test_a_label_may_grow_and_a_sentence_may_be_long(msgid, msgstr):
    assert list(label_faults(msgid, msgstr)) == []


def test_a_wide_letter_counts_twice():
    assert list(label_faults("Save", "保" * 15)) == []
    assert list(label_faults("Save", "保" * 16)) != []
