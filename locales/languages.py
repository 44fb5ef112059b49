"""The languages the site is published in, from `languages.toml`."""

import os
import tomllib
from dataclasses import dataclass
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from locales.findings import shown

# The languages and their catalogs; another folder for a build that is not to be published (see `locales.pseudo`).
FOLDER = Path(os.environ.get("SITE_LOCALES") or Path(__file__).parent)
FILE = FOLDER / "languages.toml"


@dataclass(frozen=True, slots=True)
class Language:
    """One language of the site.

    `code` stands in addresses and in `lang` (`pt-BR`), `folder` holds the catalogs (`pt_BR`), `name` is the language
    in itself, `direction` is `ltr` or `rtl`, `theme` is the code Material knows the language by.
    """

    code: str
    folder: str
    name: str
    direction: str
    theme: str

    @property
    def locale(self) -> Locale:
        """The language as Babel knows it."""
        return Locale.parse(self.code, sep="-")

    @property
    def with_territory(self) -> str:
        """The language with the territory that CLDR takes it for: `de_DE`, `pt_BR`. Social networks ask for both."""
        tongue, likely = self.locale.language, get_global("likely_subtags")
        whole = self.locale if self.locale.territory else Locale.parse(likely.get(self.folder) or likely[tongue])
        return f"{tongue}_{whole.territory}"

    @property
    def is_source(self) -> bool:
        """Whether the pages are written in this language."""
        return self.code == SOURCE


SOURCE = "en"


def described(code: str, name: str, theme: str = "") -> Language:
    """The language that one line of `languages.toml` describes. Raises ValueError where Babel does not know it."""
    locale = Locale.parse(code, sep="-")
    return Language(code, str(locale), name, locale.text_direction, theme or code)


def language(code: str) -> Language:
    """The language with this code. Raises ValueError, naming the file and the known codes, for any other code."""
    if code not in LANGUAGES:
        raise ValueError(f"locales/languages.toml: no language {code!r} (known: {', '.join(LANGUAGES)}); add one line")
    return LANGUAGES[code]


_CURE = 'cure: one line for each language, such as de = { name = "Deutsch" }'


def listed(file: Path) -> dict[str, Language]:
    """The languages that `file` describes, by their code.

    Raises:
        SystemExit: the file cannot be read. Nothing works without it, so the program ends with the line and the cure.
    """
    text = file.read_text(encoding="utf-8-sig")
    try:
        rows = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SystemExit(f"{shown(file)}: syntax | {error} | {_CURE}") from error
    found = {}
    for code, row in rows.items():
        try:
            found[code] = described(code, **row)
        except (ValueError, TypeError, UnknownLocaleError) as error:
            number, line = next((n, line) for n, line in enumerate(text.splitlines(), 1) if code in line)
            raise SystemExit(f"{shown(file)}:{number}: language | {line} | {_CURE}") from error
    return found


LANGUAGES: dict[str, Language] = listed(FILE)
