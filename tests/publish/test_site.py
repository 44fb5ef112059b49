"""The publication as a whole."""

import json
import re
import sys
from hashlib import sha256
from pathlib import Path
from signal import SIGINT
from subprocess import PIPE, Popen, run

import pytest

from locales.languages import LANGUAGES
from publish import pages
from publish.errors import PublishError
from publish.site import Publication, languages, publish

ROOT = Path(__file__).parents[2]
PUBLIC_URL = "http://127.0.0.1:8000/"


def hashes_of(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}


def test_every_language_is_published_unless_some_are_asked_for() -> None:
    assert languages(None) == list(LANGUAGES)
    assert languages(["de"]) == ["en", "de"]  # English holds the root of the site


def test_an_unknown_language_is_refused_with_those_there_are() -> None:
    with pytest.raises(PublishError, match=r"^No such language: xx\. Cure: take of these: en, de"):
        languages(["de", "xx"])


def test_the_old_site_stays_when_the_new_one_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> Path:
        raise PublishError("refused")

    monkeypatch.setattr(pages, "build", refuse)
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").touch()
    with pytest.raises(PublishError, match="refused"):
        publish(Publication(tmp_path, tmp_path / "site", tmp_path / "work", ["en"], "https://example.org/"), print)
    assert (tmp_path / "site" / "index.html").is_file()


def test_the_command_line_reports_an_error_in_words_alone() -> None:
    done = run([sys.executable, "-m", "publish", "--language", "xx"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("\nNo such language: xx. Cure: ")


def test_the_site_holds_the_engine_once_and_every_language(site: Path) -> None:
    assert [path.relative_to(site).as_posix() for path in site.rglob("engine.json")] == ["assets/engine/engine.json"]
    assert all((site / pages.folder_of(code) / "index.html").is_file() for code in LANGUAGES)
    assert (site / ".nojekyll").is_file()


def test_what_is_not_there_is_told_in_every_language_and_to_no_search_engine(site: Path) -> None:
    missing = {code: (site / pages.folder_of(code) / "404.html").read_text("utf-8") for code in LANGUAGES}
    titles = {re.findall("<title>(.*?) - ", page)[0] for page in missing.values()}
    assert (len(titles), "This page does not exist" in titles) == (len(LANGUAGES), True)
    assert [code for code, page in missing.items() if 'name="robots" content="noindex"' not in page] == []


def test_the_page_finds_its_worker_beside_the_engine_and_its_script_in_a_folder(site: Path) -> None:
    manifest = json.loads((site / "assets" / "engine" / "engine.json").read_text("utf-8"))
    assert (site / "assets" / "engine" / manifest["wheel"]).is_file()
    assert (site / "assets" / "engine" / "worker.js").is_file()
    assert (site / "assets" / "calculator" / "page.js").is_file()


def test_the_schema_of_the_engine_is_published_as_the_command_line_prints_it(site: Path) -> None:
    printed = run([sys.executable, "-m", "calculator", "--schema"], capture_output=True, text=True, check=True).stdout
    assert json.loads((site / "assets" / "schema.json").read_text("utf-8")) == json.loads(printed)


def test_the_same_sources_make_the_same_bytes(site: Path, tmp_path: Path) -> None:
    publish(Publication(ROOT, tmp_path / "site", tmp_path / "work", languages(None), PUBLIC_URL), lambda _: None)
    assert hashes_of(tmp_path / "site") == hashes_of(site)


def test_serving_says_where_and_ends_without_a_traceback(site: Path) -> None:
    command = [sys.executable, "-m", "publish", "serve", "--output", str(site), "--port", "0"]
    with Popen(command, stdout=PIPE, stderr=PIPE, text=True) as serving:
        assert serving.stdout is not None
        line = serving.stdout.readline()
        serving.send_signal(SIGINT)
        rest, faults = serving.communicate(timeout=10)
    assert re.fullmatch(r"The site: http://127\.0\.0\.1:\d+/ \(Ctrl\+C ends it\)\n", line)
    assert (serving.returncode, rest, faults) == (0, "Ended.\n", "")
