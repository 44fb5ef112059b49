"""PO files, read and written by Babel, without its traps.

Babel takes "50% of" for a Python format, forgets `#|` lines, merges repeated messages silently, and reads a line with
a missing quote as if nothing were wrong. Here all of that is put right, so that what is read is what was meant and
what is written is what gettext itself would write.
"""

import re
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, PoFileParser, denormalize, write_po

from locales.findings import CatalogError, Finding, excerpt, shown

_LINE = re.compile(r'(#.*|(?:(?:msgid|msgid_plural|msgctxt|msgstr(?:\[\d\])?) )?"(?:[^"\\]++|\\.)*+")?')
_PREVIOUS = re.compile(r'(?:(\w+) )?(".*")')
_OBSOLETE = re.compile(r"#~\s?(?!\|)")
_NAMED_PERCENT = re.compile(r"%\(\w+\)[diouxXeEfFgGcrs]")
_WIDTH = 79
_SYNTAX = 'write msgid "…" and msgstr "…" each in straight quotes, with \\" for a quote inside'


class _Parser(PoFileParser):
    """Babel's parser, which also keeps `#|` lines and tells of repeated messages."""

    def __init__(self, catalog: Catalog) -> None:
        self.previous: list[str] = []
        self.repeated: list[tuple[int, str]] = []
        super().__init__(catalog, abort_invalid=True)

    def _process_comment(self, line: str) -> None:
        if not line.startswith("#|"):
            super()._process_comment(line)
            return
        self._finish_current_message()
        keyword, string = match.groups() if (match := _PREVIOUS.fullmatch(line[2:].strip())) else ("", "")
        if keyword in {"msgid", "msgid_plural"}:
            self.previous.append(denormalize(string))
        elif keyword is None and self.previous:
            self.previous[-1] += denormalize(string)

    def _process_message_line(self, lineno: int, line: str, obsolete: bool = False) -> None:
        if not line.startswith("|"):  # `#~|`: what an obsolete message said before it last changed
            super()._process_message_line(lineno, line, obsolete)

    def _add_message(self) -> None:
        msgids = [part.denormalize() for part in self.messages]
        msgid = tuple(msgids) if len(msgids) > 1 else msgids[0]
        context = self.context.denormalize() if self.context else None
        kept = self.catalog.obsolete if self.obsolete else self.catalog
        if msgid and not self.obsolete and self.catalog.get(msgid, context):
            self.repeated.append((self.offset + 1, msgids[0]))
        flags, previous, self.previous = set(self.flags), self.previous, []
        super()._add_message()
        message = kept[self.catalog._key_for(msgid, context)] if self.obsolete else self.catalog.get(msgid, context)
        if msgid and message is not None:
            message.previous_id = previous
            keep_flags(message, flags)


def keep_flags(message: Message, flags: set[str]) -> None:
    """Set the format flags as `flags` has them, not as Babel guesses them from the text."""
    for name, is_meant in (
        ("python-format", any(map(_NAMED_PERCENT.search, ids(message)))),
        ("python-brace-format", "no-python-brace-format" not in flags and message.python_brace_format),
    ):
        is_guessed = message.python_format if name == "python-format" else message.python_brace_format
        message.flags -= {name, f"no-{name}"}
        if is_guessed:
            message.flags.add(name if is_meant else f"no-{name}")


def ids(message: Message) -> tuple[str, ...]:
    """The message's English: one text, or singular and plural."""
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def strings(message: Message) -> tuple[str, ...]:
    """The message's translation: one text, or one for each plural form of the language."""
    return tuple(message.string) if isinstance(message.string, tuple | list) else (message.string or "",)


def read_catalog(path: Path, locale: Locale) -> Catalog:
    """The catalog in `path`.

    Raises:
        CatalogError: the file is not UTF-8 or not in the PO format, or a message stands in it twice.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        finding = Finding(shown(path), line, "encoding", "this is not UTF-8", "save the file as UTF-8")
        raise CatalogError([finding]) from error
    if faults := [_fault(path, n, line) for n, line in enumerate(text.splitlines(), 1) if not _is_po(line)]:
        raise CatalogError(faults)
    return _parse(path, text, locale)


def _is_po(line: str) -> bool:
    return _LINE.fullmatch(_OBSOLETE.sub("", line.strip())) is not None


def _fault(path: Path, number: int, line: str) -> Finding:
    return Finding(shown(path), number, "syntax", excerpt(line), _SYNTAX)


def _parse(path: Path, text: str, locale: Locale) -> Catalog:
    catalog = Catalog(locale=locale, fuzzy=False, charset="utf-8")
    parser = _Parser(catalog)
    try:
        parser.parse(text.splitlines())
    except PoFileError as error:
        raise CatalogError([_fault(path, error.lineno + 1, error.line or str(error))]) from error
    except (ValueError, LookupError, TypeError) as error:  # a header Babel cannot make sense of
        cure = "copy the header from another catalog of this language"
        raise CatalogError([Finding(shown(path), 1, "header", excerpt(str(error)), cure)]) from error
    if parser.repeated:
        cure = "keep one of the two and delete the other"
        raise CatalogError([Finding(shown(path), n, "repeated", excerpt(text), cure) for n, text in parser.repeated])
    return catalog


def written(catalog: Catalog) -> bytes:
    """`catalog` as a PO file, to the byte as `msgcat --no-wrap` has it.

    Texts are not wrapped, so that neither CJK text nor a tool's line width churns them. A width of 0 would do, but for
    `#|` lines: Babel wraps those in the middle of a string then, which is no PO file.
    """
    file = BytesIO()
    write_po(file, catalog, width=sys.maxsize, include_previous=True, include_lineno=False)
    lines = file.getvalue().decode().rstrip("\n").split("\n")
    return ("\n".join(part for line in lines for part in _wrapped(line)) + "\n").encode()


def _wrapped(line: str) -> Iterator[str]:
    """The lines that GNU gettext makes of one: it wraps where a message stands, whatever it is told of texts."""
    if not line.startswith("#: ") or len(line) <= _WIDTH:
        yield line
        return
    begun = "#:"
    for place in line[3:].split(" "):
        if len(begun) > 2 and len(begun) + 1 + len(place) > _WIDTH:
            yield begun
            begun = "#:"
        begun += f" {place}"
    yield begun


def write_catalog(path: Path, catalog: Catalog) -> bool:
    """Write `catalog` to `path` if that changes the file. Returns whether it did."""
    content = written(catalog)
    if path.exists() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return True
