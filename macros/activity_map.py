"""The map of activities: a drawing for each category, with a tile for each activity, its limit and its years.

Only places and lengths are settled here; the template draws, the style sheet colors and turns round what is read from
the right. So a drawing is the same in every language but for its words.
"""

from dataclasses import dataclass
from decimal import Decimal

# In units of a drawing, which is shown at about its own size.
WIDTH, TILE, GAP = 300, 56, 8


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
    def bar(self) -> int:
        """The length of the bar that shows the share: the whole tile stands for all of the co-op."""
        return int(WIDTH * Decimal(self.share or "0"))


@dataclass(frozen=True, slots=True)
class Drawing:
    """The tiles of one category, one below the other; `name` is the id of the category's name."""

    name: str
    tiles: tuple[Tile, ...]

    @property
    def height(self) -> int:
        """The height of the drawing."""
        return len(self.tiles) * (TILE + GAP) - GAP

    @property
    def placed(self) -> list[tuple[int, Tile]]:
        """Each tile with how far below the upper edge it begins."""
        return [(number * (TILE + GAP), tile) for number, tile in enumerate(self.tiles)]
