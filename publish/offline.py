"""The site kept for reading offline: which files each language needs, and the service worker that keeps them."""

import base64
import hashlib
import json
import re
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from locales.languages import LANGUAGES, SOURCE
from publish.pages import folder_of

_HERE = Path(__file__).parent / "service_worker"
_LISTS = "assets/offline"
_SHARED = ("assets/calculator/", "assets/engine/", "assets/search/", f"{_LISTS}/offline.js")
_NOT_READ = frozenset({".br", ".gz", ".txt", ".xml"})  # compressed copies, and what only programs ask for
_SNAPSHOT = "snapshot.gz"
_FOR_OTHERS = "calculator/embed/"  # pages for the frames of other sites


def write(site: Path, codes: Iterable[str]) -> None:
    """Write the list of files of each language of `codes`, and the service worker that knows the hash of each list."""
    (site / _LISTS).mkdir(parents=True)
    shutil.copyfile(_HERE / "offline.js", site / _LISTS / "offline.js")
    hashes = {_address(path): _integrity(site / path) for path in _files(site)}
    lists = {code: _write_list(site, code, hashes) for code in codes}
    version = hashlib.sha256(json.dumps(lists).encode()).hexdigest()[:16]
    known = json.dumps({"version": version, "lists": lists})
    text = (_HERE / "service-worker.js").read_text("utf-8")
    (site / "service-worker.js").write_text(f"self.SITE = {known};\n{text}", "utf-8")


def _files(site: Path) -> Iterator[str]:
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        is_read = path.suffix not in _NOT_READ or path.name == _SNAPSHOT
        if path.is_file() and is_read and not name.startswith((".", "_")) and _FOR_OTHERS not in name:
            yield name


def _address(path: str) -> str:
    return path.removesuffix("index.html") or "./"


def _integrity(path: Path) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(path.read_bytes()).digest()).decode()


def _write_list(site: Path, code: str, hashes: dict[str, str]) -> dict[str, str]:
    """The list of a language: its pages first, the large engine last."""
    others = tuple(folder_of(other) for other in LANGUAGES if folder_of(other))
    own = [path for path in hashes if path.startswith(folder_of(code)) and not path.startswith("pagefind/")]
    if code == SOURCE:
        own = [path for path in own if not path.startswith((*others, *_SHARED))]
    shared = [path for path in hashes if path.startswith(_SHARED)]
    found = [
        *own,
        *(path for path in hashes if _is_search(path, code)),
        *sorted(shared, key=lambda path: "engine" in path),
    ]
    target = site / _LISTS / f"{code}.json"
    target.write_text(json.dumps({path: hashes[path] for path in found}), "utf-8")
    return {"path": f"{_LISTS}/{code}.json", "integrity": _integrity(target)}


def _is_search(path: str, code: str) -> bool:
    """Whether a file of the search is for this language, or for all."""
    folder, _, name = path.partition("/")
    language = re.search(r"(?:^|[/.])([a-z]{2}(?:-[a-z]+)?)(?=_|\.pagefind)", name)
    return folder == "pagefind" and (language is None or language[1] == code.lower())
