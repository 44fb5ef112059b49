"""Which place of the project carries each fact of the texts that the site began with (`make facts`).

`facts.toml` holds every fact by its id: a gist, and the places that carry it. A place is a file and where in it:

    docs/claiming/index.md#file-the-claim: Create a claim       words within the section under that heading
    calculator/policy/claims.toml#rule/payment-business-days    a row of that table that holds these values
    tests/calculator/test_laws.py#test_the_two_parts_add_up     a test

A place that is not there is a fault, and so is a fact without a place.
"""
# ruff: noqa: T201 - it is a command: what it finds is printed

import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from markdown import Markdown

ROOT = Path(__file__).parent.parent
FACTS = Path(__file__).with_name("facts.toml")
# How many facts each of the five texts holds.
COUNTS = {"S1": 39, "S2": 40, "S3": 52, "S4": 30, "S5": 22}
IDS = [f"{text}-{number:02}" for text, count in COUNTS.items() for number in range(1, count + 1)]
_PLACE = re.compile(r"(?P<file>[^#]+)#(?P<where>[^:]+)(: (?P<words>.+))?")


def faults(facts: dict[str, Any], root: Path = ROOT) -> Iterator[str]:
    """What is wrong with `facts`, fact by fact: missing, unknown, without a place, or in a place that is not there."""
    yield from (f"{id_}: there is no such fact" for id_ in facts if id_ not in IDS)
    for id_ in IDS:
        places = facts.get(id_, {}).get("places", [])
        if not places:
            yield f"{id_}: no place carries it; write it and name the place in {FACTS.name}"
        yield from (f"{id_}: {place}: {fault}" for place in places for fault in fault_of(place, root))


def fault_of(place: str, root: Path = ROOT) -> Iterator[str]:
    """Why a place does not carry what it should, if so."""
    match = _PLACE.fullmatch(place)
    path = root / match["file"] if match else root
    if not match or not path.is_file():
        yield "no such file"
    elif path.suffix == ".md":
        yield from _fault_of_page(path, match["where"], match["words"] or "")
    elif path.suffix == ".toml":
        table, *values = match["where"].split("/")
        if not any(set(values) <= set(_values(row)) for row in tomllib.loads(path.read_text("utf-8")).get(table, [])):
            yield f"no row of {table} holds {' and '.join(values)}"
    elif f"def {match['where']}(" not in path.read_text("utf-8"):
        yield "no such test"


def _fault_of_page(path: Path, heading: str, words: str) -> Iterator[str]:
    found = sections(path)
    if heading not in found:
        yield f"no such heading; there are: {', '.join(found)}"
    elif not words:
        yield "which words? Write them after the heading"
    elif _plain(words) not in _plain(found[heading]):
        yield "the section does not hold these words"


@cache
def sections(path: Path) -> dict[str, str]:
    """The text of a page under each of its headings, by the heading's id, as written, macros unread."""
    markdown = Markdown(extensions=["attr_list", "toc", "fenced_code"])
    text = re.sub(r"\A---\n.*?\n---\n", "", path.read_text("utf-8"), flags=re.DOTALL)
    markdown.convert(text)
    ids = [id_ for token in markdown.toc_tokens for id_ in _ids(token)]  # type: ignore[attr-defined]
    headings = list(re.finditer(r"^#{1,6} .*$", text, re.MULTILINE))
    ends = [*(heading.start() for heading in headings[1:]), len(text)]
    return {id_: text[at.start() : end] for id_, at, end in zip(ids, headings, ends, strict=True)}


def _ids(token: dict[str, Any]) -> Iterator[str]:
    yield token["id"]
    for child in token["children"]:
        yield from _ids(child)


def _values(row: dict[str, Any]) -> Iterator[str]:
    for value in row.values():
        yield from (map(str, value) if isinstance(value, list) else [str(value)])


def _plain(text: str) -> str:
    """Words on one line, without the marks of Markdown."""
    return " ".join(re.sub(r"[*`]|\[|\]\([^)]*\)", "", text).split()).lower()


def main() -> int:
    """Print what is wrong, then the count; 1 where there is a fault."""
    found = list(faults(tomllib.loads(FACTS.read_text("utf-8"))))
    print(*found, sep="\n")
    faulty = {line.partition(":")[0] for line in found}
    print(f"{len(set(IDS) - faulty)} of {len(IDS)} facts are where {FACTS.name} says.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
