"""A language that is new to the site: what is known of it by its code, and its line in `languages.toml`.

Babel knows its name in itself, its direction and its plural forms; the theme knows the words around the pages.
"""

from difflib import get_close_matches
from importlib.resources import files

from babel import Locale, UnknownLocaleError
from babel.core import parse_locale
from babel.localedata import locale_identifiers

from locales.findings import shown
from locales.languages import FILE, LANGUAGES, Language, described

_CURE = "Cure: write its code as the web does, such as fr, ja or pt-BR"


class NewcomerError(Exception):
    """A language that cannot be added. The message says why, and holds the cure."""


def newcomer(asked: str) -> Language:
    """The language with the code `asked`, in any case, parted by `-` or `_`.

    Raises:
        NewcomerError: nobody knows the code, the theme has no words in the language, or the site has it already.
    """
    try:
        code = _canonical(asked)
        locale = Locale.parse(code, sep="-")
    except (ValueError, UnknownLocaleError) as error:
        near = ", ".join(_nearest(asked))
        raise NewcomerError(f"No language {asked!r}. " + (f"Cure: take one of {near}" if near else _CURE)) from error
    if code in LANGUAGES:
        raise NewcomerError(f"{shown(FILE)} has {code!r} already. Cure: run `python -m locales merge {code}`")
    name = str(locale.get_display_name())
    return described(code, name[:1].upper() + name[1:], _theme(code))


def add(language: Language) -> str:
    """Add the language to `languages.toml`, below the others. Returns the line."""
    FILE.write_text(f"{FILE.read_text(encoding='utf-8').rstrip()}\n{line(language)}\n", encoding="utf-8")
    return line(language)


def line(language: Language) -> str:
    """The language as a line of `languages.toml`."""
    theme = f', theme = "{language.theme}"' if language.theme != language.code else ""
    return f'{language.code} = {{ name = "{language.name}"{theme} }}'


def _canonical(asked: str) -> str:
    """`pt-BR` for `pt_br`; the script stands before the territory."""
    language, territory, script, *_ = parse_locale(asked.replace("_", "-"), sep="-")
    return "-".join(filter(None, (language, script, territory)))


def _theme(code: str) -> str:
    """The theme's code for the language: its own, or that of the language without its territory."""
    themes = _themes()
    parts = code.split("-")
    for length in range(len(parts), 0, -1):
        if (theme := "-".join(parts[:length])) in themes:
            return theme
    raise NewcomerError(f"The theme has no words in {code!r}. Cure: take one of these: {', '.join(themes)}")


def _themes() -> list[str]:
    folder = files("material") / "templates" / "partials" / "languages"
    return sorted(entry.name.removesuffix(".html") for entry in folder.iterdir())


def _nearest(asked: str) -> list[str]:
    """Codes that may have been meant, the likeliest first: `el` for `greek`, `Ελληνικά` and `ell`."""
    known: dict[str, str] = {}
    for code in filter(_is_known, _themes()):
        locale = Locale.parse(code, sep="-")
        names = (code, str(locale.get_display_name("en")), str(locale.get_display_name()))
        known |= {name.casefold(): code for name in names}
    return list(dict.fromkeys(known[name] for name in get_close_matches(asked.casefold(), known, n=3, cutoff=0.5)))


def _is_known(code: str) -> bool:
    return code.replace("-", "_") in locale_identifiers()
