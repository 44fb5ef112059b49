"""The map of activities: a drawing for each category, with a tile for each activity, its limit and its years.

Only places and lengths are settled here; the template draws, the style sheet colors. A drawing is read from the side on
which the language begins.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

# In units of a drawing, which is shown at about its own size.
WIDTH, MARGIN, TILE, GAP, LINE, BASELINE = 300, 12, 56, 8, 17, 13
# How many letters fit on a line, and how many a limit needs to stand apart.
_LETTERS, _APART = 36, 4


@dataclass(frozen=True, slots=True)
class Tile:
    """An activity. `note` stands below its name, `limit` beside it; `share` is how much of the co-op it gets.

    `kind` is `known`, `unknown` (no details are public) or `former` (in this category in earlier years).
    """

    name: str
    kind: str
    note: str = ""
    limit: str = ""
    share: str = ""

    @property
    def lines(self) -> list[str]:
        """The name, cut into lines that fit."""
        return wrapped(self.name, _LETTERS - (len(self.limit) + _APART if self.limit else 0))

    @property
    def first_line(self) -> int:
        """How far below the tile's upper edge the first line stands, so that all lines are in the middle."""
        return (TILE - (len(self.lines) + bool(self.note)) * LINE) // 2 + BASELINE

    @property
    def bar(self) -> int:
        """The length of the bar that shows the share: the whole tile stands for all of the co-op."""
        return int(WIDTH * Decimal(self.share or "0"))


@dataclass(frozen=True, slots=True)
class Drawing:
    """The tiles of one category, one below the other; `name` is the id of the category's name."""

    name: str
    tiles: tuple[Tile, ...]
    is_from_right: bool

    @property
    def height(self) -> int:
        """The height of the drawing."""
        return len(self.tiles) * (TILE + GAP) - GAP

    @property
    def start(self) -> int:
        """Where a line of text begins."""
        return WIDTH - MARGIN if self.is_from_right else MARGIN

    @property
    def end(self) -> int:
        """Where a line of text ends."""
        return WIDTH - self.start

    @property
    def placed(self) -> list[tuple[int, Tile]]:
        """Each tile with how far below the upper edge it begins."""
        return [(number * (TILE + GAP), tile) for number, tile in enumerate(self.tiles)]


def wrapped(text: str, most: int) -> list[str]:
    """The text in lines of at most `most` letters, where East Asian ones count twice.

    It is cut between words; between any two letters where it has no words, as in Japanese.
    """
    blank = " " if " " in text else ""
    lines: list[str] = []
    for word in text.split() if blank else text:
        if lines and _length(lines[-1] + blank + word) <= most:
            lines[-1] += blank + word
        else:
            lines.append(word)
    return lines


def _length(text: Iterable[str]) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
