"""`python -m locales preview`: one language on this machine, each page anew as soon as its catalog is saved."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

import pytest

ROOT = Path(__file__).parents[2]
FILES = {
    "mkdocs.yml": """
site_name: Small
theme: {name: mkdocs, locale: en}
plugins: []
markdown_extensions: [locales.translate: {language: !ENV [SITE_LANGUAGE, en]}]
""",
    "docs/index.md": "# Welcome\n\nA first text.\n\nA second text.\n\nA *third* text.\n",
    "docs/claims.md": "# Claims\n",
    "locales/languages.toml": 'en = { name = "English" }\nde = { name = "Deutsch" }\n',
    "locales/de/LC_MESSAGES/pages.po": """msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgid "A first text."
msgstr "Ein erster Text."

#, fuzzy
msgid "A second text."
msgstr "Ein zweiter Text."

msgid "A *third* text."
msgstr ""
""",
}
CATALOG = Path("locales/de/LC_MESSAGES/pages.po")


@pytest.fixture
def site(tmp_path, monkeypatch):
    """The folder of a small site, and the current one."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SITE_LOCALES", str(tmp_path / "locales"))
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    for name, text in FILES.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def running(site):  # noqa: ARG001
    """A preview of it, with the address of its first page."""
    command = [sys.executable, "-m", "locales", "preview", "de", "--port", "0"]
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True, "env": os.environ}
    # A process in the background of a script ignores Ctrl+C unless it is told not to.
    with subprocess.Popen(
        command,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # noqa: PLW1509
        **options,
    ) as process:
        while not (found := re.search(r"http://\S+", line := process.stdout.readline())):
            assert line
        yield process, found.group()
        process.kill()


def fetched(address: str) -> str:
    with urlopen(address, timeout=30) as answer:  # noqa: S310 (our own)
        return answer.read().decode()


def test_a_preview_marks_each_text_with_its_state_and_its_place_shows_edits_and_ends(running):
    process, address = running
    page = fetched(address)
    place = "locales/de/LC_MESSAGES/pages.po"
    assert f'<p data-message="translated" title="{place}:4 (translated)">Ein erster Text.</p>' in page
    assert f'<p data-message="fuzzy" dir="ltr" lang="en" title="{place}:8 (fuzzy)">A second text.</p>' in page
    assert f'<p data-message="missing" dir="ltr" lang="en" title="{place}:11 (missing)">A <em>third' in page
    assert 'title="in no catalog yet: run python -m locales merge (missing)">Welcome</h1>' in page

    version = re.search(r"since=(-?\d+)", page)[1]
    CATALOG.write_text(FILES[str(CATALOG)].replace("Ein erster", "Der erste"), encoding="utf-8")
    began = time.monotonic()
    assert fetched(f"{address}.edited?since={version}") == "yes"
    assert "Der erste Text." in fetched(address)
    assert time.monotonic() - began < 5  # a fraction of a second where nothing else is going on

    CATALOG.write_text(FILES[str(CATALOG)].replace('"Ein erster', "Ein erster"), encoding="utf-8")
    broken = fetched(address)
    assert f"{place}:5: syntax | msgstr Ein erster Text.&quot; | cure: write msgid" in broken
    CATALOG.write_text(FILES[str(CATALOG)], encoding="utf-8")
    assert "preview-findings" not in fetched(address).partition("</style>")[2]

    words = FILES[str(CATALOG)].partition('msgid "A')[0] + 'msgid "Save"\nmsgstr "Sichern 2"\n'
    CATALOG.with_name("interface.po").write_text(words, encoding="utf-8")
    for _ in range(2):
        assert "interface.po:4: numbers: 2 is not in the English text" in fetched(address)

    process.send_signal(signal.SIGINT)
    said, _ = process.communicate(timeout=30)
    assert (said.splitlines()[-1], process.returncode) == ("Ended.", 0)


def refused(*arguments: str) -> str:
    command = [sys.executable, "-m", "locales", "preview", *arguments]
    done = subprocess.run(command, env=os.environ, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    return done.stderr


def test_a_port_in_use_an_unknown_page_and_an_unknown_language_are_refused_with_the_cure(running):
    port = re.search(r":(\d+)/", running[1])[1]
    assert (
        refused("de", "--port", port) == f"Port {port} is in use. Cure: take another one, with --port {int(port) + 1}\n"
    )
    assert refused("de", "clams") == "No page 'clams'. Cure: take one of these: claims.md, index.md\n"
    assert refused("xx") == "No language 'xx'. Cure: take of these: de\n"
