"""The compressed copies of large files."""

import gzip
from pathlib import Path

from publish import compression


def test_a_large_file_has_compressed_copies_of_the_same_content(tmp_path: Path) -> None:
    large = tmp_path / "de" / "assets" / "large.js"
    large.parent.mkdir(parents=True)
    large.write_text("let one;\n" * 5_000, "utf-8")
    compression.write(tmp_path)
    assert gzip.decompress(large.with_name("large.js.gz").read_bytes()) == large.read_bytes()
    assert 0 < large.with_name("large.js.br").stat().st_size < 200


def test_what_is_small_or_compressed_already_has_none(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "small.js").write_text("let one;", "utf-8")
    (tmp_path / "assets" / "library.zip").write_bytes(bytes(50_000))
    (tmp_path / "index.html").write_text(" " * 50_000, "utf-8")
    compression.write(tmp_path)
    assert {path.suffix for path in tmp_path.rglob("*.*")} == {".js", ".zip", ".html"}


def test_the_engines_python_goes_over_the_wire_as_a_third_of_its_size(site: Path) -> None:
    python = site / "assets" / "engine" / "pyodide.asm.wasm"
    assert python.with_name("pyodide.asm.wasm.br").stat().st_size < python.stat().st_size / 3
