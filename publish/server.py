"""The built site on this machine, with the headers it will have in public."""

import io
import os
import re
import sys
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import BinaryIO

from publish.errors import PublishError

# What a browser calls a compression, and how a file made with it ends. The first that a browser takes is sent.
_COMPRESSIONS = {"br": ".br", "gzip": ".gz"}

Rules = tuple[tuple[re.Pattern[str], tuple[tuple[str, str], ...]], ...]


def read_headers(text: str) -> Rules:
    """The rules of a `_headers` file: for every path pattern (`*` is anything) its header names and values.

    The last rule that gives a header wins, so there is nothing to do for a line that takes one away (`! Name`).
    """
    rules: list[tuple[re.Pattern[str], list[tuple[str, str]]]] = []
    for line in filter(str.strip, text.splitlines()):
        if line.startswith("/"):
            rules.append((re.compile(re.escape(line.strip()).replace(r"\*", ".*")), []))
        elif not line.strip().startswith("!"):
            name, _, value = line.partition(":")
            rules[-1][1].append((name.strip(), value.strip()))
    return tuple((pattern, tuple(headers)) for pattern, headers in rules)


class Handler(SimpleHTTPRequestHandler):
    """A file with its headers, or the nearest error page."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".js": "text/javascript; charset=utf-8",
        ".mjs": "text/javascript; charset=utf-8",
        ".wasm": "application/wasm",  # otherwise the browser cannot compile it while it arrives
        ".html": "text/html; charset=utf-8",
        ".css": "text/css; charset=utf-8",
        ".json": "application/json",
        ".xml": "application/xml",
    }

    def __init__(self, *args: object, rules: Rules, **options: object) -> None:
        self.rules = rules
        self.compression = ""
        super().__init__(*args, **options)  # type: ignore[arg-type]

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """A file is sent as its compressed copy, where there is one and the browser takes it."""
        taken = re.findall(r"[\w-]+", self.headers.get("Accept-Encoding", ""))
        plain = self.translate_path(self.path)
        there = (name for name, suffix in _COMPRESSIONS.items() if name in taken and Path(plain + suffix).is_file())
        self.compression = next(there, "")
        return super().send_head()

    def translate_path(self, path: str) -> str:
        return super().translate_path(path) + _COMPRESSIONS.get(self.compression, "")

    def guess_type(self, path: str | os.PathLike[str]) -> str:
        return super().guess_type(str(path).removesuffix(_COMPRESSIONS.get(self.compression, "")))

    def end_headers(self) -> None:
        path = self.path.partition("?")[0]
        sent = {name: value for pattern, headers in self.rules if pattern.fullmatch(path) for name, value in headers}
        if self.compression:
            sent |= {"Content-Encoding": self.compression, "Vary": "Accept-Encoding"}
        for name, value in {"Cache-Control": "no-cache", **sent}.items():
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """A page that is not there is answered with the nearest 404.html, as public hosts do."""
        page = self._not_found_page()
        if code != HTTPStatus.NOT_FOUND or page is None:
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _not_found_page(self) -> Path | None:
        root, asked = Path(self.directory), Path(self.translate_path(self.path))
        folders = [folder for folder in (asked, *asked.parents) if folder.is_relative_to(root)]
        return next((folder / "404.html" for folder in folders if (folder / "404.html").is_file()), None)

    def list_directory(self, path: str | os.PathLike[str]) -> None:  # noqa: ARG002 - the library gives it
        """A folder without a page of its own is not there, as on public hosts."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def log_message(self, *args: object) -> None:
        """Say nothing: a line for every file would hide what matters."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that turns away in the middle of an answer is no fault."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


def server(site: Path, port: int, handler: type[Handler] = Handler) -> ThreadingHTTPServer:
    """A server of the built `site` on this machine alone, at `port` (0 takes a free one).

    Raises:
        PublishError: there is no built site, or the port is taken.
    """
    headers = site / "_headers"
    if not headers.is_file():
        raise PublishError(f"There is no built site in {site}. Cure: python -m publish")
    rules = read_headers(headers.read_text("utf-8"))
    try:
        return _Server(("127.0.0.1", port), partial(handler, directory=str(site), rules=rules))
    except OSError as error:
        raise PublishError(
            f"Port {port} cannot be used ({error.strerror}). "
            f"Cure: stop what uses it, or take another: make serve PORT={port + 1}"
        ) from error
