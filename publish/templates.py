"""Compiled templates, kept for the other languages and for the next build: those of the theme, and the pages' own."""

import marshal
import os
import sys
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from types import CodeType
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache

_MADE_BY = f"{sys.version} {version('jinja2')}"


def keep_theme(env: Environment, folder: Path) -> None:
    """Keep what is compiled of the theme's templates in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    env.bytecode_cache = FileSystemBytecodeCache(str(folder))


def keep_pages(env: Environment, folder: Path) -> None:
    """Keep what is compiled of texts in `folder`: Jinja itself does so for files only."""
    folder.mkdir(parents=True, exist_ok=True)
    compiled_anew = env.compile
    marks = (env.block_start_string, env.variable_start_string, env.comment_start_string, sorted(env.extensions))

    def compiled(source: str, *arguments: Any, **options: Any) -> CodeType:
        path = folder / sha256(repr((_MADE_BY, marks, source, arguments, options)).encode()).hexdigest()
        try:
            found: CodeType = marshal.loads(path.read_bytes())  # noqa: S302 (our own, in the folder of our work)
        except (OSError, EOFError, ValueError, TypeError):
            found = compiled_anew(source, *arguments, **options)
            draft = path.with_name(f"{path.name}.{os.getpid()}")
            draft.write_bytes(marshal.dumps(found))
            draft.replace(path)
        return found

    env.compile = compiled  # type: ignore[method-assign, assignment]
