"""The words of a calculator in one language: translated at build, used for the worked example, embedded in the page."""

import json
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from gettext import NullTranslations
from itertools import chain
from types import ModuleType
from typing import Any

from babel import Locale

from calculator import codes
from locales.catalogs import interface
from locales.languages import language
from macros import (
    calendar_words,
    campaign_words,
    co_sell_words,
    error_words,
    estimate_words,
    half_words,
    import_words,
    keeping_words,
    page_words,
    plan_words,
    timeline_words,
)
from macros.engine import ask
from macros.marks import Choice, Plural, Text
from macros.sentences import PLACEHOLDER, Sentences

type Kinds = Mapping[str, str]

# What every calculator says, and what each of them says beside that.
_COMMON = (page_words, keeping_words, error_words)
CALCULATORS: dict[str, tuple[ModuleType, ...]] = {
    "estimate": (estimate_words, half_words, import_words, calendar_words),
    "timeline": (timeline_words, half_words, calendar_words),
    "plan": (plan_words, half_words),
    "campaign": (campaign_words,),
    "co_sell": (co_sell_words,),
    "top_tier": (co_sell_words,),
}
_ALL = tuple(dict.fromkeys((*_COMMON, *chain.from_iterable(CALCULATORS.values()))))
# A number of each plural category that whole numbers have in some language.
_SAMPLES = (*range(201), 1_000_000)


def sentences(code: str, calculator: str = "") -> Sentences:
    """The sentences of every code and the names of every id that a `calculator` may say, or any of them may.

    They are in the language with this `code`.
    """
    catalog, locale = interface(code), language(code).locale
    modules = (*_COMMON, *CALCULATORS[calculator]) if calculator else _ALL

    def group(name: str, kinds_of: Callable[[str], Kinds]) -> dict[str, dict[str, Any]]:
        return _group(_said(modules, name), kinds_of, catalog, locale)

    groups = {
        "errors": group("ERRORS", codes.ERRORS.__getitem__),
        "warnings": group("WARNINGS", codes.WARNINGS.__getitem__),
        "steps": group("STEPS", codes.STEPS.__getitem__),
        "reasons": group("REASONS", codes.REASONS.__getitem__),
        "notes": {code: note for module in modules for code, note in _notes(module, catalog, locale).items()},
        "calendar": group("CALENDAR", lambda _: calendar_words.CALENDAR_KINDS),
        "typing": group("TYPING", lambda _: page_words.TYPING_KINDS),
    }
    names = {id_: catalog.gettext(name) for id_, name in _said(modules, "NAMES").items()}
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


def _said(modules: Iterable[ModuleType], name: str) -> dict[str, Any]:
    """The words of that name in every module that has some."""
    return {key: words for module in modules for key, words in getattr(module, name, {}).items()}


def _notes(module: ModuleType, catalog: NullTranslations, locale: Locale) -> dict[str, dict[str, Any]]:
    """What a calculator says beside the codes. Its own kinds go first: `limit` is an amount here, megabytes there."""
    kinds = _said(_ALL, "KINDS") | getattr(module, "KINDS", {})
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
