"""A preview for translators: the pages of one language on this machine, each anew as soon as a catalog is saved."""

import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from html import escape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from urllib.parse import unquote, urlsplit

from locales.findings import PreviewError
from locales.languages import Language
from locales.preview_site import PreviewSite

_TAIL = Path(__file__).with_name("preview.html")
_PATIENCE, _PAUSE = 20, 0.1  # seconds: how long a page waits for an answer, and between two looks at the files

Say = Callable[[str], None]


def preview(settings: Path, language: Language, page: str, port: int, say: Say) -> None:
    """Serve the pages of a language until Ctrl+C; `say` is given the address of `page`, which may be empty.

    Raises:
        PreviewError: no such page, a port in use, or settings that MkDocs cannot read.
    """
    with TemporaryDirectory() as folder:
        say(f"Reading the pages in {language.name} …")
        site = PreviewSite(settings, language, Path(folder))
        url = _address(site, page)
        with _server(site, port) as running:
            say(f"The preview: http://127.0.0.1:{running.server_port}/{url} (Ctrl+C ends it)")
            with suppress(KeyboardInterrupt):
                running.serve_forever()
            say("Ended.")


def _address(site: PreviewSite, page: str) -> str:
    """The page's address, given as readers see it (`claiming/rejected`) or as its file (`claiming/rejected.md`)."""
    name = page.removeprefix("docs/").strip("/")
    known = {file.src_uri: file.url.removeprefix("./") for file in site.files.documentation_pages()}
    for url in [known.get(name, "\x00"), *(url for url in known.values() if url.strip("/") == name)]:
        if url in known.values():
            return url
    raise PreviewError(f"No page {page!r}. Cure: take one of these: {', '.join(sorted(known))}")


def _server(site: PreviewSite, port: int) -> ThreadingHTTPServer:
    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), partial(_Handler, site=site, lock=Lock()))
    except OSError as error:
        raise PreviewError(f"Port {port} is in use. Cure: take another one, with --port {port + 1}") from error
    server.daemon_threads = True
    return server


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *args: object, site: PreviewSite, lock: Lock) -> None:
        self.site, self.lock = site, lock
        super().__init__(*args, directory=str(site.site))  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer with a page made now, with a file, or with whether anything was edited."""
        address = urlsplit(self.path)
        if address.path == "/.edited":
            self._send("yes" if _is_edited(self.site, address.query.partition("=")[2]) else "no")
        elif address.path.endswith(("/", "/index.html")):
            self._send_page(unquote(address.path).removesuffix("index.html").lstrip("/"))
        else:
            with suppress(ConnectionError):  # the reader went on to another page
                super().do_GET()

    def _send_page(self, url: str) -> None:
        with self.lock:
            version = _version(self.site)
            if not self.site.page(url):
                self.send_error(404)
                return
            file = self.site.site / url / "index.html"
            html = file.read_text("utf-8") if file.exists() else "<!doctype html><body></body>"
            findings = self.site.findings()
        tail = _TAIL.read_text("utf-8").replace("VERSION", version)
        if findings:
            tail += f'<pre class="preview-findings" dir="ltr" role="alert">{escape("\n".join(findings))}</pre>'
        self._send(html.replace("</body>", f"{tail}</body>"))

    def _send(self, text: str) -> None:
        content = text.encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        with suppress(ConnectionError):
            self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Requests are nothing to tell a translator about."""


def _version(site: PreviewSite) -> str:
    """Changes whenever a file that the preview depends on does."""
    found = 0
    for path in site.watched():
        with suppress(FileNotFoundError):  # an editor that is just saving it
            found = hash((found, str(path), path.stat().st_mtime_ns))
    return str(found)


def _is_edited(site: PreviewSite, since: str) -> bool:
    end = time.monotonic() + _PATIENCE
    while (is_same := _version(site) == since) and time.monotonic() < end:
        time.sleep(_PAUSE)
    return not is_same
