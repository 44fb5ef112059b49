"""Runs inside the page's Python: packs the modules loaded so far into /tmp/library.zip, as bytecode.

The bytecode is made by the Python that will load it, so the Python of the machine that publishes does not matter.
It is hash-based and unchecked: there is no source beside it to check against, and no date in it.
"""

import sys

LOADED = tuple(sys.modules.values())  # before the imports below add theirs

import py_compile  # noqa: E402
from pathlib import Path  # noqa: E402
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo  # noqa: E402

LIBRARY = next(path for path in sys.path if path.endswith(".zip"))
FIXED_DATE = (2020, 1, 1, 0, 0, 0)


def _names() -> list[str]:
    """The paths inside the library of the modules that came from it."""
    origins = (str(getattr(getattr(module, "__spec__", None), "origin", None)) for module in LOADED)
    return sorted({origin.removeprefix(f"{LIBRARY}/") for origin in origins if origin.startswith(f"{LIBRARY}/")})


def _bytecode(name: str, source: bytes) -> bytes:
    path = Path("/tmp/module.py")  # noqa: S108 - a file system of this Python alone, in memory
    path.write_bytes(source)
    unchecked = py_compile.PycInvalidationMode.UNCHECKED_HASH
    made = py_compile.compile(str(path), dfile=name, doraise=True, optimize=2, invalidation_mode=unchecked)
    return Path(str(made)).read_bytes()


with ZipFile(LIBRARY) as source, ZipFile("/tmp/library.zip", "w") as packed:  # noqa: S108
    for name in _names():
        entry = ZipInfo(f"{name}c", FIXED_DATE)
        packed.writestr(entry, _bytecode(name, source.read(name)), ZIP_DEFLATED, compresslevel=9)
