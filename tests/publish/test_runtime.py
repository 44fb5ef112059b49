"""The engine's runtime in the page: complete, in bytecode, and of one mind with this machine's Python."""

import hashlib
import json
import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest

from calculator import answer
from publish import runtime
from publish.errors import PublishError

ROOT = Path(__file__).parents[2]
REQUESTS = ROOT / "publish" / "requests.json"


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("runtime")
    runtime.build(ROOT, made / "engine", made / "cache")
    return made / "engine"


def manifest(engine: Path) -> dict[str, object]:
    return dict(json.loads((engine / "engine.json").read_text("utf-8")))


def test_the_pages_python_answers_as_this_one_does(engine: Path, tmp_path: Path) -> None:
    requests = tmp_path / "requests.json"
    requests.write_text('[{"request": "timeline", "input": {"half": "FY25 H1", "as_of": "2025-02-28"}}]', "utf-8")
    runtime.check(engine, requests)


def test_another_answer_stops_the_publication(engine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    requests = tmp_path / "requests.json"
    requests.write_text('[{"request": "timeline", "input": {"half": "FY25 H1"}}]', "utf-8")
    monkeypatch.setattr(runtime, "answer", lambda _: "another")
    with pytest.raises(PublishError, match=r"answers .*FY25 H1.* in another way than this machine's"):
        runtime.check(engine, requests)


def test_a_missing_module_stops_the_publication_and_is_named(engine: Path, tmp_path: Path) -> None:
    broken = shutil.copytree(engine, tmp_path / "engine")
    with ZipFile(engine / "python_stdlib.zip") as whole, ZipFile(broken / "python_stdlib.zip", "w") as part:
        for name in whole.namelist():
            if name != "decimal.pyc":
                part.writestr(name, whole.read(name))
    with pytest.raises(PublishError, match="No module named 'decimal'"):
        runtime.check(broken)


def test_every_request_the_engine_knows_is_tried() -> None:
    refused = json.loads(answer('{"request": "no such request", "input": {}}'))
    tried = {request["request"] for request in json.loads(REQUESTS.read_text("utf-8"))}
    assert set(refused["error"]["values"]["choices"]) <= tried


def test_the_library_is_bytecode_that_nothing_checks_against_a_source(engine: Path) -> None:
    with ZipFile(engine / "python_stdlib.zip") as library:
        kinds = {name: library.read(name)[4:8] for name in library.namelist()}
    assert {Path(name).suffix for name in kinds} == {".pyc"}
    assert set(kinds.values()) == {b"\x01\0\0\0"}  # hash-based, unchecked


def test_the_library_holds_what_the_engine_needs_and_not_what_it_does_not(engine: Path) -> None:
    with ZipFile(engine / "python_stdlib.zip") as library:
        names = set(library.namelist())
    assert {"decimal.pyc", "datetime.pyc", "tomllib/__init__.pyc", "traceback.pyc"} <= names
    assert names.isdisjoint({"unittest/__init__.pyc", "http/client.pyc", "sqlite3/__init__.pyc"})


def test_the_wheel_holds_the_engine_and_its_policy_but_not_the_pages_files(engine: Path) -> None:
    with ZipFile(engine / str(manifest(engine)["wheel"])) as wheel:
        names = wheel.namelist()
    assert "calculator/requests.pyc" in names or "calculator/requests.py" in names
    assert "calculator/policy/fy24.toml" in names
    assert [name for name in names if name.startswith("calculator/browser/")] == []


def test_the_manifest_names_every_file_with_its_hash(engine: Path) -> None:
    files = {
        path.name: {"sha256": hashlib.sha256(path.read_bytes()).hexdigest(), "size": path.stat().st_size}
        for path in engine.iterdir()
        if path.name != "engine.json"
    }
    assert manifest(engine)["files"] == files


def test_the_wheel_is_named_by_its_content(engine: Path) -> None:
    wheel = engine / str(manifest(engine)["wheel"])
    assert wheel.stem.endswith(hashlib.sha256(wheel.read_bytes()).hexdigest()[:16])


def test_the_same_engine_makes_the_same_files(engine: Path, site: Path) -> None:
    made = site / "assets" / "engine" / "engine.json"  # by another process, in another folder
    assert made.read_text("utf-8") == (engine / "engine.json").read_text("utf-8")


def test_without_pyodide_the_cure_is_named(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match=r"^Pyodide is not in .*\. Cure: make install$"):
        runtime.build(tmp_path, tmp_path / "engine", tmp_path / "cache")
