"""`python -m locales`: from the English pages to catalogs for translators, and what is left to do in them."""

import argparse
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

from locales import checks, extract
from locales.catalogs import catalog_files
from locales.findings import CatalogError, Finding, PreviewError, shown
from locales.languages import FILE, FOLDER, LANGUAGES, Language
from locales.merge import merge
from locales.newcomer import NewcomerError, add, newcomer
from locales.po import read_catalog, write_catalog
from locales.pseudo import pseudo
from locales.status import status, table


def main(arguments: list[str] | None = None) -> int:
    """Run one command. Returns 0, or 1 where something is wrong: then it says where, and how to cure it."""
    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        return command(options)
    except BrokenPipeError:  # whoever read along has seen enough, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except (extract.ExtractError, CatalogError, NewcomerError, PreviewError) as error:
        print(error, file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m locales", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="command")
    config = argparse.ArgumentParser(add_help=False)
    config.add_argument("--config", type=Path, default=Path("mkdocs.yml"), help="the site's settings (%(default)s)")
    which = argparse.ArgumentParser(add_help=False)
    known = [code for code, language in LANGUAGES.items() if not language.is_source]
    which.add_argument(
        "languages", nargs="*", metavar="language", help=f"of {', '.join(known)}; all where none is named"
    )

    one = commands.add_parser(
        "extract", parents=[config], help="write the messages of pages, templates and code as POT"
    )
    one.add_argument("--output", type=Path, default=Path("build/locales"), help="folder of the POT files (%(default)s)")
    one.set_defaults(command=_extract)
    one = commands.add_parser("new", parents=[config], help="add a language: its line in languages.toml, its catalogs")
    one.add_argument("language", help="its code, such as fr, ja or pt-BR")
    one.set_defaults(command=_new)
    one = commands.add_parser("merge", parents=[config, which], help="bring the catalogs up to date with the pages")
    one.set_defaults(command=_merge)
    one = commands.add_parser("check", parents=[config, which], help="find what is wrong with the catalogs")
    one.add_argument(
        "--differing", action="store_true", help="note also what two catalogs of a language translate differently"
    )
    one.set_defaults(command=_check)
    one = commands.add_parser(
        "pseudo", parents=[config], help="build the site in made-up languages, and find text no translator can reach"
    )
    one.add_argument("--output", type=Path, default=Path("build/pseudo"), help="folder of the pages (%(default)s)")
    one.set_defaults(command=_pseudo)
    one = commands.add_parser(
        "preview", parents=[config], help="show the pages in one language, each anew as soon as a catalog is saved"
    )
    one.add_argument("language", help=f"of {', '.join(known)}")
    one.add_argument("page", nargs="?", default="", help="the page to begin with, such as claiming/rejected")
    one.add_argument("--port", type=int, default=8000, help="%(default)s; 0 takes a free one")
    one.set_defaults(command=_preview)
    one = commands.add_parser("status", help="say how much is translated, and how many words are left")
    one.add_argument("--pages", action="store_true", help="page by page")
    one.add_argument("--json", action="store_true", help="as JSON, page by page")
    one.add_argument("--catalogs", type=Path, default=FOLDER, help="folder of the catalogs (the site's own)")
    one.set_defaults(command=_status)
    return parser


def _extract(options: argparse.Namespace) -> int:
    records = extract.collect(options.config)
    for path in extract.write_templates(extract.templates(records, _root(options)), options.output):
        print(shown(path))
    return 0


def _new(options: argparse.Namespace) -> int:
    language = newcomer(options.language)
    records = extract.collect(options.config)
    print(f"{shown(FILE)}: {add(language)}")
    return _write_catalogs([language], records, _root(options))


def _merge(options: argparse.Namespace) -> int:
    languages = _languages(options)
    return _write_catalogs(languages, extract.collect(options.config), _root(options))


def _write_catalogs(languages: list[Language], records: list[extract.Record], root: Path) -> int:
    templates, folder = extract.templates(records, root), Path(records[0]["catalogs"])
    for language in languages:
        old = {path.stem: read_catalog(path, language.locale) for path in catalog_files(language, folder)}
        for domain, template in templates.items():
            elsewhere = [catalog for name, catalog in old.items() if name != domain]
            path = folder / language.folder / "LC_MESSAGES" / f"{domain}.po"
            if write_catalog(path, merge(old.get(domain), template, language, elsewhere)):
                print(f"{shown(path)}: brought up to date")
    return 0


def _check(options: argparse.Namespace) -> int:
    languages = _languages(options)
    records = extract.collect(options.config)
    templates, folder = extract.templates(records, _root(options)), Path(records[0]["catalogs"])
    found = [finding for one in languages for finding in checks.check(one, folder, templates, records)]
    differing = [note for one in languages for note in checks.differing(one, folder)] if options.differing else []
    for note in [*checks.notes(templates, records), *differing]:
        print(f"note: {note}", file=sys.stderr)
    return _told(found)


def _pseudo(options: argparse.Namespace) -> int:
    records = extract.collect(options.config)
    return _told(pseudo(options.config, extract.templates(records, _root(options)), options.output))


def _preview(options: argparse.Namespace) -> int:
    from locales.preview import preview  # noqa: PLC0415 (it loads MkDocs, which no other command needs)

    options.languages = [options.language]
    (language,) = _languages(options)
    preview(options.config, language, options.page, options.port, lambda line: print(line, flush=True))
    return 0


def _told(found: list[Finding]) -> int:
    """Name every fault; the way to leave with them."""
    for finding in found:
        print(finding)
    return 1 if found else 0


def _status(options: argparse.Namespace) -> int:
    found, faults = status(options.catalogs)
    print(json.dumps(found, indent=2, ensure_ascii=False) if options.json else table(found, by_page=options.pages))
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


def _root(options: argparse.Namespace) -> Path:
    """The project's folder: where its settings are."""
    config: Path = options.config
    return config.resolve().parent


def _languages(options: argparse.Namespace) -> list[Language]:
    known = {code: language for code, language in LANGUAGES.items() if not language.is_source}
    if unknown := [code for code in options.languages if code not in known]:
        raise extract.ExtractError(f"No language {unknown[0]!r}. Cure: take of these: {', '.join(known)}")
    return [language for code, language in known.items() if not options.languages or code in options.languages]


if __name__ == "__main__":
    sys.exit(main())
