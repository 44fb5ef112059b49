"""The engine's reference: the fields of each request, an example with its answer, and every code with its values."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from markupsafe import Markup

from calculator import answer, codes
from calculator.documents import BYTES
from calculator.schema import schema
from calculator.shapes import ROWS
from locales.tokens import Token
from macros.engine_words import GROUPS, HEADS, NEEDED, TAKES
from macros.lines import Line, Lines
from macros.names import known
from macros.rendering import filled, render
from macros.sentences import Sentences

EXAMPLES = Path(__file__).with_name("examples") / "engine" / "requests.json"
LINES_SHOWN = 120
CODES = {"errors": codes.ERRORS, "warnings": codes.WARNINGS, "steps": codes.STEPS}

type Shape = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class EngineReference:
    """The macros of the reference in one language; `site_root` is the way from the page to the root of the site."""

    lines: Lines
    sentences: Callable[[], Sentences]
    site_root: Callable[[], str]

    def engine_fields(self, request: str) -> str:
        """The fields of a request's input, those inside lists and groups too: a table for each kind it has.

        Raises NotInDataError for a request that the engine does not know.
        """
        shape = definitions()[f"{known('request', request, examples())}_request"]["properties"]["input"]
        kinds = [kind for kind in shape.get("oneOf", []) if "$ref" not in kind] or [shape]
        return "\n".join(self._fields(request, kind) for kind in kinds)

    def engine_example(self, request: str) -> str:
        """A request as it is typed on the command line, and its answer, made by this build."""
        given = examples()[known("request", request, examples())]
        lines = json.dumps(json.loads(answer(json.dumps(given))), indent=2, ensure_ascii=False).splitlines()
        return render(
            "engine_example.html",
            self.lines.formats,
            self.lines.words,
            command=f"echo '{json.dumps(given, indent=2)}' | python -m calculator",
            answer="\n".join(lines[:LINES_SHOWN]),
            left_out=max(0, len(lines) - LINES_SHOWN),
        )

    def engine_codes(self, group: str) -> str:
        """Every code of `errors`, `warnings` or `steps`: its values with their kinds, and what the site says for it."""
        said = self.sentences().groups[group]
        lines = [Line(_code(code), (_named(kinds), _sentence(said.get(code)))) for code, kinds in CODES[group].items()]
        return self.lines.table(GROUPS[group], [HEADS["code"], HEADS["values"], HEADS["sentence"]], lines)

    def engine_schema(self) -> str:
        """A paragraph with a link to the published JSON Schema."""
        text = self.lines.words.gettext("The whole form of requests and answers, as JSON Schema")
        return Markup('<p><a href="{}assets/schema.json">{}</a></p>').format(self.site_root(), text)

    def engine_limit(self, name: str) -> str:
        """The most that a request may hold: `rows` in a list, or `mebibytes` of text."""
        limit = str({"rows": ROWS, "mebibytes": BYTES // 2**20}[name])
        return str(Token(name, self.lines.formats.count(limit), limit))

    def _fields(self, request: str, shape: Shape) -> str:
        kind = shape.get("properties", {}).get("kind", {}).get("const", "")
        heads = [HEADS["field"], HEADS["takes"], HEADS["needed"]]
        return self.lines.table(
            HEADS["field"], heads, list(self._lines(shape, "")), about=_code(f"{request} {kind}".strip())
        )

    def _lines(self, shape: Shape, path: str) -> Iterator[Line]:
        """A line for each field, in the order they are declared; those of a list's items stand below it."""
        if names := [kind["$ref"].rpartition("/")[2].removesuffix("_request") for kind in shape.get("oneOf", [])]:
            yield Line(_code("request"), (_codes(names), self._word(NEEDED["required"])))
            yield Line(_code("input"), (self._word(TAKES["request"]), self._word(NEEDED["required"])))
        for name, value in shape.get("properties", {}).items():
            yield Line(_code(path + name), (self._takes(value), self._needed(name, shape)))
            if value.get("type") == "array":
                yield from self._lines(value["items"], f"{path}{name}[].")
            elif value.get("type") == "object":
                yield from self._lines(value, f"{path}{name}.")

    def _takes(self, value: Shape) -> Markup:
        if "$ref" in value:
            reference = value["$ref"].rpartition("/")[2]
            return _codes(definitions()[reference]["enum"]) if reference == "program" else self._word(TAKES[reference])
        if "const" in value or "enum" in value:
            return _codes(value.get("enum") or [value["const"]])
        return self._word(TAKES[_kind(value)])

    def _needed(self, name: str, shape: Shape) -> Markup:
        """What the rules of its object say about a field, or else whether it may be left out."""
        for rule in shape.get("allOf", ()):
            if name in rule.get("dependentRequired", {}):
                return self._word(NEEDED["together"], fields=_codes(rule["dependentRequired"][name]))
            sets = [" + ".join(part["required"]) for part in rule.get("oneOf") or rule.get("anyOf") or ()]
            if any(name in names.split(" + ") for names in sets):
                return self._word(NEEDED["one" if "oneOf" in rule else "some"], fields=_codes(sets))
        return self._word(NEEDED["required" if name in shape["required"] else "optional"])

    def _word(self, word: str, **values: Markup) -> Markup:
        return filled(self.lines.words.gettext(word), **values)


@cache
def definitions() -> Mapping[str, Any]:
    """The definitions of the published schema."""
    found: Mapping[str, Any] = schema()["$defs"]
    return found


@cache
def examples() -> Mapping[str, Mapping[str, Any]]:
    """A request of every name, with its input."""
    return {given["request"]: given for given in json.loads(EXAMPLES.read_text("utf-8"))}


def _kind(value: Shape) -> str:
    if "anyOf" in value:
        return "count"
    written = {"^20[": "date", "^FY[": "half", "^[0-": "amount", "^-?[": "amount"}
    otherwise = {"string": "text", "boolean": "flag", "integer": "count", "array": "list", "object": "group"}
    return written.get(value.get("pattern", "")[:4], otherwise[value["type"]])


def _code(text: str) -> Markup:
    return Markup('<code dir="ltr">{}</code>').format(text)


def _codes(texts: list[str]) -> Markup:
    return Markup(" | ").join(map(_code, texts))


def _named(kinds: Mapping[str, str]) -> Markup:
    """Values with their kinds: `rows: count`."""
    return Markup(" ").join(_code(f"{name}: {kind}") for name, kind in kinds.items())


def _sentence(sentence: Mapping[str, Any] | None) -> str:
    """A sentence with its placeholders, in the form for many where it has several."""
    if sentence is None:
        return ""
    text = sentence["text"]
    forms = [form for name, form in text.items() if name != "by"] if isinstance(text, dict) else [text]
    return str(forms[0])
