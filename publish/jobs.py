"""What is to be built for one language, and where the traces of the last time are."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from locales.lookups import EVERYTHING
from publish.inputs import Inputs, inputs
from publish.remembered import remembered, stale


@dataclass(frozen=True, slots=True)
class Job:
    """The language `code` of the project in `root`, to be built with `settings` into `work`/pages/`code`."""

    root: str
    work: str
    code: str
    settings: Mapping[str, str]

    @property
    def folder(self) -> Path:
        """Where the pages go."""
        return Path(self.work, "pages", self.code)

    @property
    def record(self) -> Path:
        """What is remembered of them."""
        return self.folder.with_name(f"{self.code}.record")

    @property
    def log(self) -> Path:
        """What MkDocs said."""
        return self.folder.with_name(f"{self.code}.log")

    def inputs(self) -> Inputs:
        """What the pages would be made from now."""
        return inputs(Path(self.root), Path(self.work), self.settings, self.code)

    def is_done(self) -> bool:
        """Whether the pages are those that a build would make now."""
        before = remembered(self.record, self.folder)
        if before is None or not before.pages or before.inputs != self.inputs():
            return False
        return not any(EVERYTHING in page.asked for page in before.pages.values()) or not stale(
            before, before.inputs, self.code
        )
