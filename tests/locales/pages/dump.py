"""A Markdown extension that writes down every page as the parser gets it: after macros, before anything else."""

import os
from pathlib import Path

from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor


class Dump(Preprocessor):
    """Writes the page to the folder that DUMPED_PAGES names."""

    def run(self, lines):
        path = Path(os.environ["DUMPED_PAGES"], self.md.treeprocessors["relpath"].file.src_uri)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(lines), encoding="utf-8")
        return lines


class DumpExtension(Extension):
    """Registers Dump before all other steps."""

    def extendMarkdown(self, md):  # noqa: N802 (the name is Python-Markdown's)
        md.preprocessors.register(Dump(md), "dump", 2000)


def makeExtension(**settings):  # noqa: N802 (the name is Python-Markdown's)
    return DumpExtension(**settings)
