"""What is wrong with a translation, where, and how to cure it: one line each, for people."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault. `line` counts from 1; 0 where the whole file is meant."""

    path: str
    line: int
    rule: str
    text: str
    cure: str

    def __str__(self) -> str:
        """`locales/de/LC_MESSAGES/pages.po:48: tokens: … | text | cure: …`, always on one line."""
        place = f"{self.path}:{self.line}" if self.line else self.path
        return " ".join(f"{place}: {self.rule} | {self.text} | cure: {self.cure}".split())


class CatalogError(Exception):
    """A catalog that cannot be read. `findings` names every line that is in the way."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("\n".join(map(str, findings)))
        self.findings = findings


class PreviewError(Exception):
    """A preview that cannot be shown. The message holds the cure."""


def shown(path: Path) -> str:
    """`path` as a person in the project's folder would write it."""
    here = Path.cwd()
    return path.resolve().relative_to(here).as_posix() if path.resolve().is_relative_to(here) else path.as_posix()


def excerpt(text: str, length: int = 60) -> str:
    """`text` on one line, cut to `length` characters."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1] + "…"
