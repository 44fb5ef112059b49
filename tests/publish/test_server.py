"""The site on this machine: the headers, types and error pages it will have in public."""

import re
import threading
from collections.abc import Iterator
from email.message import Message
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from publish.errors import PublishError
from publish.server import read_headers, server

HEADERS = """\
/*
  X-Content-Type-Options: nosniff

/engine/*.whl
  Cache-Control: public, max-age=31536000, immutable
"""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    site = tmp_path_factory.mktemp("site")
    files = {
        "_headers": HEADERS,
        "404.html": "not here",
        "de/404.html": "nicht hier",
        "de/index.html": "Hallo",
        "engine/python.wasm": "",
        "engine/a.whl": "",
        "page.mjs": "",
        "large.css": "plain",
        "large.css.br": "small",
        "large.css.gz": "middling",
    }
    for name, text in files.items():
        (site / name).parent.mkdir(exist_ok=True)
        (site / name).write_text(text, "utf-8")
    with server(site, 0) as running:
        threading.Thread(target=running.serve_forever).start()
        yield f"http://127.0.0.1:{running.server_port}/"
        running.shutdown()


def headers_of(address: str) -> Message:
    with urlopen(address) as response:  # noqa: S310 - our own server
        return response.headers  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("de/", "text/html; charset=utf-8"),
        ("page.mjs", "text/javascript; charset=utf-8"),
        ("engine/python.wasm", "application/wasm"),
    ],
)
def test_a_file_has_the_type_that_browsers_insist_on(small: str, path: str, kind: str) -> None:
    assert headers_of(small + path)["Content-Type"] == kind


def test_a_header_is_sent_where_its_rule_says(small: str) -> None:
    assert headers_of(small + "engine/a.whl")["Cache-Control"] == "public, max-age=31536000, immutable"
    assert headers_of(small + "engine/a.whl?v=2")["X-Content-Type-Options"] == "nosniff"
    assert headers_of(small + "de/")["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(
    ("accepted", "sent", "text"),
    [
        ("gzip, deflate, br, zstd", "br", "small"),
        ("gzip", "gzip", "middling"),
        ("zstd", None, "plain"),
    ],
)
def test_a_file_is_sent_as_the_smallest_copy_that_the_browser_takes(
    small: str, accepted: str, sent: str | None, text: str
) -> None:
    asked = Request(small + "large.css", headers={"Accept-Encoding": accepted})  # noqa: S310 - our own server
    with urlopen(asked) as response:  # noqa: S310
        assert (response.headers["Content-Encoding"], response.read().decode()) == (sent, text)
        assert response.headers["Content-Type"] == "text/css; charset=utf-8"


@pytest.mark.parametrize(
    ("path", "text"), [("nothing/", "not here"), ("de/nichts/tief/", "nicht hier"), ("engine/", "not here")]
)
def test_what_is_not_there_is_answered_by_the_nearest_error_page(small: str, path: str, text: str) -> None:
    with pytest.raises(HTTPError) as error:
        urlopen(small + path)  # noqa: S310 - our own server
    with error.value as answered:
        assert (answered.code, answered.read().decode(), answered.headers["X-Content-Type-Options"]) == (
            404,
            text,
            "nosniff",
        )


def test_a_star_stands_for_anything_and_a_dot_for_itself() -> None:
    ((pattern, headers),) = read_headers("/a/*.whl\n  X-One: 1\n  X-Two: a: b\n")
    assert headers == (("X-One", "1"), ("X-Two", "a: b"))
    assert pattern == re.compile(r"/a/.*\.whl")


def test_a_port_in_use_is_named_with_the_cure(small: str, tmp_path: Path) -> None:
    port = int(small.rstrip("/").rpartition(":")[2])
    (tmp_path / "_headers").touch()
    with pytest.raises(PublishError, match=rf"^Port {port} cannot be used \(Address already in use\)\. Cure: .*PORT="):
        server(tmp_path, port)


def test_without_a_built_site_the_cure_is_named(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match=r"no built site in .* Cure: python -m publish$"):
        server(tmp_path, 0)
