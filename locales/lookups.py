"""Which messages a page asked its catalogs for.

A build that remembers them knows later which pages an edited message concerns, and renders no other.
"""

from collections.abc import Iterable, Mapping
from contextvars import ContextVar
from hashlib import sha256

from locales.catalogs import Translation
from locales.status import standing

EVERYTHING = "\x00"  # no message: what a page asks for that shows the status of all catalogs
ASKED: ContextVar[set[str] | None] = ContextVar("ASKED", default=None)


def note(msgid: str) -> None:
    """Take down that the page in hand asked for this message, where anybody wants to know."""
    if (asked := ASKED.get()) is not None:
        asked.add(msgid)


def answers(asked: Iterable[str], catalog: Mapping[str, Translation]) -> str:
    """A digest of what the catalog answers to these messages: the same as long as the page stays the same."""
    digest = sha256()
    for msgid in sorted(asked):
        found = catalog.get(msgid)
        digest.update(repr((msgid, found and (found.msgstr, found.is_fuzzy))).encode())
        if msgid == EVERYTHING:
            digest.update(repr(standing()).encode())
    return digest.hexdigest()
