"""What a page says of itself where not all of it is translated."""

from dataclasses import dataclass
from gettext import NullTranslations
from xml.etree.ElementTree import Element, SubElement

from babel.numbers import format_decimal

from locales.languages import Language
from locales.page import ENGLISH


@dataclass(slots=True)
class Counts:
    """The texts of one page: all, without a translation, and with one that was made for an older English text."""

    total: int = 0
    missing: int = 0
    fuzzy: int = 0


def notice(counts: Counts, language: Language, words: NullTranslations, status: str) -> Element | None:
    """The note for readers of a page, or None where everything is translated.

    `status` is where the page leads that says how far the translations are; empty where there is none.
    """
    sentences = [(_missing, counts.missing), (_fuzzy, counts.fuzzy)]
    if not any(number for _, number in sentences):
        return None
    attributes = {"data-total": counts.total, "data-missing": counts.missing, "data-fuzzy": counts.fuzzy}
    note = Element(
        "div", {"class": "untranslated-notice", "role": "note", **{k: str(v) for k, v in attributes.items()}}
    )
    note.tail = "\n"
    for sentence, number in sentences:
        if number:
            text = sentence(words, number)
            is_english = text == sentence(NullTranslations(), number)
            shown = {"number": number, "total": counts.total}
            paragraph = SubElement(note, "p", ENGLISH if is_english else {})
            paragraph.text = text.format(**{k: format_decimal(v, locale=language.locale) for k, v in shown.items()})
    if status:
        _link(SubElement(note, "p"), status, words)
    return note


def _link(paragraph: Element, status: str, words: NullTranslations) -> None:
    english = "How far the translations are, and how you can help"
    text = words.gettext(english)
    link = SubElement(paragraph, "a", {"href": status, **(ENGLISH if text == english else {})})
    link.text = text


def _missing(words: NullTranslations, number: int) -> str:
    # L10n: {number} and {total} count paragraphs, headings, table cells and the like.
    return words.ngettext(
        "{number} of {total} texts on this page is not translated yet and appears in English.",
        "{number} of {total} texts on this page are not translated yet and appear in English.",
        number,
    )


def _fuzzy(words: NullTranslations, number: int) -> str:
    # L10n: {number} and {total} count paragraphs, headings, table cells and the like.
    return words.ngettext(
        "{number} of {total} texts has changed since it was translated and appears in English until checked.",
        "{number} of {total} texts have changed since they were translated and appear in English until checked.",
        number,
    )
