"""All words of a calculator in one language: translated at build, used for the worked example, embedded in the page."""

import json
from collections.abc import Callable, Mapping
from functools import cache
from gettext import NullTranslations
from types import ModuleType
from typing import Any

from babel import Locale

from calculator import codes
from locales.catalogs import interface
from locales.languages import language
from macros import (
    campaign_words,
    co_sell_words,
    estimate_words,
    import_words,
    keeping_words,
    page_words,
    plan_words,
    timeline_words,
)
from macros.engine import ask
from macros.error_words import ERRORS
from macros.marks import Choice, Plural, Text
from macros.page_words import TYPING, TYPING_KINDS
from macros.sentences import PLACEHOLDER, Sentences

type Kinds = Mapping[str, str]

# What each calculator says, and what all of them do.
_ALL = (
    page_words,
    estimate_words,
    timeline_words,
    plan_words,
    campaign_words,
    co_sell_words,
    import_words,
    keeping_words,
)
# A number of each plural category that whole numbers have in some language.
_SAMPLES = (*range(201), 1_000_000)


def sentences(code: str) -> Sentences:
    """The sentences of every code and the names of every id, in the language with this code."""
    catalog, locale = interface(code), language(code).locale
    names = {id_: catalog.gettext(name) for id_, name in _said("NAMES").items()}
    groups = {
        "errors": _group(ERRORS, codes.ERRORS.__getitem__, catalog, locale),
        "warnings": _group(_said("WARNINGS"), codes.WARNINGS.__getitem__, catalog, locale),
        "steps": _group(_said("STEPS"), codes.STEPS.__getitem__, catalog, locale),
        "reasons": _group(_said("REASONS"), codes.REASONS.__getitem__, catalog, locale),
        "notes": {code: note for module in _ALL for code, note in _notes(module, catalog, locale).items()},
        "calendar": _group(timeline_words.CALENDAR, lambda _: timeline_words.CALENDAR_KINDS, catalog, locale),
        "typing": _group(TYPING, lambda _: TYPING_KINDS, catalog, locale),
    }
    return Sentences(code, groups, names | _proper_names())


def embedded(words: Sentences) -> str:
    """The same as JSON for the page, safe inside a script element."""
    text = json.dumps({"locale": words.language, "sentences": words.groups, "names": words.names}, ensure_ascii=False)
    return text.replace("<", "\\u003c")


@cache
def _proper_names() -> dict[str, str]:
    """The names of programs and the titles of sources, which are the same in every language."""
    policies = ask("policies")
    programs = {program["id"]: program["name"] for program in policies["programs"]}
    return programs | {source["id"]: source["title"] for source in policies["sources"]}


def _said(name: str) -> dict[str, Any]:
    """The words of that name in every module that has some."""
    return {key: words for module in _ALL for key, words in getattr(module, name, {}).items()}


def _notes(module: ModuleType, catalog: NullTranslations, locale: Locale) -> dict[str, dict[str, Any]]:
    """What a calculator says beside the codes. Its own kinds go first: `limit` is an amount here, megabytes there."""
    kinds = _said("KINDS") | getattr(module, "KINDS", {})
    return _group(getattr(module, "NOTES", {}), lambda _: kinds, catalog, locale)


def _group(
    texts: Mapping[str, Text], kinds_of: Callable[[str], Kinds], catalog: NullTranslations, locale: Locale
) -> dict[str, dict[str, Any]]:
    return {code: _sentence(text, kinds_of(code), catalog, locale) for code, text in texts.items()}


def _sentence(text: Text, kinds: Kinds, catalog: NullTranslations, locale: Locale) -> dict[str, Any]:
    """One sentence with the kinds of the values it uses."""
    translated = _translated(text, catalog, locale)
    forms = [translated] if isinstance(translated, str) else list(translated.values())
    used = {name for form in forms for name in PLACEHOLDER.findall(form)}
    used |= set() if isinstance(text, str) else {text.by}
    return {"text": translated, "kinds": {name: kinds[name] for name in sorted(used)}}


def _translated(text: Text, catalog: NullTranslations, locale: Locale) -> str | dict[str, str]:
    match text:
        case Plural(by, (one, many)):
            numbers = {locale.plural_form(number): number for number in reversed(_SAMPLES)}
            forms = {category: catalog.ngettext(one, many, number) for category, number in sorted(numbers.items())}
            return {"by": by, "other": catalog.ngettext(one, many, _SAMPLES[-1]), **forms}
        case Choice(by, texts):
            return {"by": by, **{id_: catalog.gettext(chosen) for id_, chosen in texts.items()}}
        case _:
            return catalog.gettext(text)
