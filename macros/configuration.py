"""The site's configuration in the language of a build: names, navigation, and the way to the other languages."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from locales.languages import LANGUAGES, SOURCE, Language
from locales.offer import offers

type Translate = Callable[[str], str]


def localize(conf: Any, reader: Language, gettext: Translate) -> None:
    """Put what `mkdocs.yml` says in words into the reader's language, in place."""
    name, description = conf["site_name"], conf["site_description"]
    conf["site_name"], conf["site_description"] = gettext(name), gettext(description)
    conf["nav"] = navigation(conf["nav"], gettext)
    conf["mdx_configs"]["toc"]["permalink_title"] = gettext("Link to this section")
    for palette in conf["theme"]["palette"]:
        title = palette["toggle"]["name"]
        palette["toggle"]["name"] = gettext(title)
    conf["extra"]["gettext"], conf["extra"]["locale"] = gettext, reader.with_territory
    conf["extra"]["alternate"] = alternates(conf["site_url"], reader, built(conf))


def navigation(entries: list[Any], gettext: Translate) -> list[Any]:
    """The `nav` of `mkdocs.yml` with every title translated; an address stays as it is."""
    return [_entry(entry, gettext) for entry in entries]


def _entry(entry: Any, gettext: Translate) -> Any:
    if not isinstance(entry, Mapping):
        return entry
    return {
        gettext(title): below if isinstance(below, str) else navigation(below, gettext)
        for title, below in entry.items()
    }


def built(conf: Any) -> list[str]:
    """The codes of the languages that are built together, English first: no page links to any other language."""
    asked = [*conf["extra"]["languages"].split(","), conf["theme"]["language"]]
    return [code for code in LANGUAGES if code == SOURCE or code in asked]


def alternates(site_url: str, reader: Language, codes: Sequence[str]) -> list[dict[str, Any]]:
    """Each language of `codes`, the source language first: its address on the web and as seen from the reader's root,
    and how it offers a page to those who chose it and come to one of the reader's language.

    `site_url` is the reader's root: `https://example.org/de/` for German, without the code for the source language.
    """
    root = site_url.removesuffix(folder(reader))
    up = "../" if folder(reader) else ""
    offered = offers(reader)
    return [
        {
            "lang": language.code,
            "name": language.name,
            "direction": language.direction,
            "link": up + folder(language),
            "root": root + folder(language),
            "offer": offered.get(language.code),
        }
        for language in map(LANGUAGES.__getitem__, codes)
    ]


def folder(language: Language) -> str:
    """Where a language's pages stand below the site's root: nowhere deeper for the source language."""
    return "" if language.code == SOURCE else f"{language.code}/"
