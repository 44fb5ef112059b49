"""A name that a page uses and the data does not know: the error that names the place and the nearest valid name."""

import difflib
import traceback
from collections.abc import Iterable
from typing import Any, NoReturn

from jinja2 import UndefinedError
from mkdocs_macros.errors import format_error


class NotInDataError(LookupError):
    """A page asks for something that the data does not hold."""


def known(kind: str, given: str, names: Iterable[str]) -> str:
    """`given`, if it is one of the `names` of that `kind` (program, half, rule, …).

    Raises:
        NotInDataError: it is not; the message holds the nearest name, or all where none is near.
    """
    names = sorted(names)
    if given in names:
        return given
    near = difflib.get_close_matches(given, names, n=1, cutoff=0.5)
    cure = f"did you mean {near[0]!r}?" if near else f"there are: {', '.join(names)}"
    raise NotInDataError(f"no {kind} {given!r}; {cure}")


@format_error.register(NotInDataError)
@format_error.register(UndefinedError)
def stop(error: Exception, markdown: str, page: Any) -> NoReturn:
    """Stop the build with the error in one line, after the page and the line in its file, however quiet MkDocs is."""
    lines = [step.lineno or 1 for step in traceback.extract_tb(error.__traceback__) if step.filename == "<template>"]
    front_matter = page.file.content_string.count("\n") - markdown.count("\n")
    raise SystemExit(f"docs/{page.file.src_uri}:{lines[-1] + front_matter}: {error}")
