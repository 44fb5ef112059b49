"""Figures in text: opaque tokens that a translator sees as `{name}` and a reader as a formatted value.

A macro returns a token; the block parser carries it untouched, the cutter shows the translator only its name, and
`locales.translate` fills it in after inline parsing, so a value is never read as Markdown. Policy changes
therefore touch no catalog.
"""

import re
from dataclasses import dataclass

# Private-use characters that no font, keyboard or Markdown extension uses.
_OPEN, _CLOSE = "\ue000", "\ue001"
_NAME = re.compile(r"[a-z][a-z0-9_]*")
PATTERN = re.compile(f"{_OPEN}([a-z][a-z0-9_]*):([0-9a-f]*):([0-9a-f]*):([0-9a-f]*){_CLOSE}")


@dataclass(frozen=True, slots=True)
class Token:
    """A figure on its way into a sentence.

    `name` is what the translator sees between braces; `text` what the reader sees, already in the reader's format;
    `value` the plain value for machines (`2024-08-14`, `0.40`, `10000.00`); `source` the id of the source it rests on.
    """

    name: str
    text: str
    value: str = ""
    source: str = ""

    def __str__(self) -> str:
        """The token as it stands in Markdown. Raises ValueError for a name that is not lower_snake_case."""
        if not _NAME.fullmatch(self.name):
            raise ValueError(f"a token's name is lower_snake_case, not {self.name!r}")
        parts = (part.encode().hex() for part in (self.text, self.value, self.source))
        return f"{_OPEN}{self.name}:{':'.join(parts)}{_CLOSE}"


def parse(match: re.Match[str]) -> Token:
    """The token that `PATTERN` matched."""
    name, *parts = match.groups()
    return Token(name, *(bytes.fromhex(part).decode() for part in parts))
