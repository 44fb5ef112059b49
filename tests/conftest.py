"""What the tests share: the real site, built once, a server of it with its real headers, and a browser."""

import fcntl
import shutil
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from publish.server import Handler
from publish.server import server as site_server
from publish.site import Publication, languages, publish

ROOT = Path(__file__).parent.parent
PUBLIC_URL = "http://127.0.0.1:8000/"
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
# Chromium draws the list below its address bar for every window, seen or not: half the work of opening a page. It
# obeys the last list of features to leave out alone, so what Playwright leaves out is named again.
LEFT_OUT = (
    *("WebUIOmniboxPopup", "WebUIOmniboxAimPopup"),
    *("AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades"),
    *("HttpsFirstBalancedModeAutoEnable", "LensOverlay", "MediaRouter", "PaintHolding"),
    *("ThirdPartyStoragePartitioning", "AvoidCorsURLLoaderRestartOnRedirect", "OptimizationHints"),
    *("NetworkTimeServiceQuerying", "AimEnabled", "PreconnectToSearch"),
)
# No sandbox: CI runs as root. The rest keeps the browser itself from speaking to anyone.
FLAGS = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
    f"--disable-features={','.join(LEFT_OUT)}",
)


# A command in the background ignores Ctrl+C, and so would every process that the tests start and interrupt.
signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes long comes first, so that no process is left with it alone at the end."""
    items.sort(key=lambda item: {"browser", "publish"}.isdisjoint(item.path.relative_to(ROOT).parts))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The folder of the site, built in every language. Tests side by side wait for one build and share it."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    built = shared / "site"
    with (shared / "site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not built.is_dir():
            publish(Publication(ROOT, built, shared / "work", languages(None), PUBLIC_URL), lambda _: None)
    return built


@pytest.fixture(scope="session")
def serve() -> Callable[..., AbstractContextManager[str]]:
    """Serves a folder as a site is served: `with serve(folder) as address`, with a slash at the address's end."""

    @contextmanager
    def served(folder: Path, handler: type[Handler] = Handler) -> Iterator[str]:
        with site_server(folder, 0, handler) as running:
            thread = threading.Thread(target=running.serve_forever)
            thread.start()
            yield f"http://127.0.0.1:{running.server_port}/"
            running.shutdown()
            thread.join()

    return served


@pytest.fixture(scope="session")
def server(site: Path, serve: Callable[..., AbstractContextManager[str]]) -> Iterator[str]:
    """The address of the site on this machine."""
    with serve(site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium."""
    found = next(filter(None, map(shutil.which, CHROMIUM)), None)
    assert found, f"these tests need one of {', '.join(CHROMIUM)}. Cure: make test installs it, or your package manager"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield started
        started.close()
