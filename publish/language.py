"""The pages of one language, by MkDocs in this process: all of them, or those that changed since the last time.

MkDocs can leave unmodified pages alone by itself (`--dirty`), but goes by the time of files and forgets what the
others are called. Here it is told which pages are stale, and how the others were named.
"""

import logging
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from locales.catalogs import quiet_documents
from locales.languages import FOLDER, language
from locales.lookups import ASKED, answers
from publish.jobs import Job
from publish.remembered import Record, Rendered
from publish.templates import keep_pages, keep_theme

# Plugins under which a page depends on no other, but for its name: with any other one every page is rendered.
_PAGE_BY_PAGE = {"macros", "material/meta", "material/tags"}


class NamesChangedError(Exception):
    """A page is called otherwise than before, or says something else of itself: other pages show that."""


def build_language(job: Job, record: Record, stale: set[str] | None) -> Record:
    """Build the pages of one language; of those in `record` only the `stale` ones, where that is no None.

    Returns what to remember, without a page where the next build cannot rely on it. To be called once in a process.

    Raises:
        Abort: MkDocs refused a page; the log says why.
        NamesChangedError: a stale page is no longer called what other pages call it. Nothing was written.
    """
    os.environ.update(job.settings)
    os.chdir(job.root)
    config = load_config(strict=True)
    is_partial = stale is not None and _is_page_by_page(config, record)
    memory = _Memory(record.pages, stale if is_partial else None, Path(job.work, "templates"))
    config.plugins["publish"] = memory
    logging.getLogger("mkdocs.commands.build").addFilter(lambda said: "'dirty' build" not in said.getMessage())
    config.plugins.on_startup(command="build", dirty=is_partial)
    try:
        build(config, dirty=is_partial)
    finally:
        config.plugins.on_shutdown()
    return Record(record.inputs, memory.rendered(job.code, Path(config.site_dir)))


def _is_page_by_page(config: MkDocsConfig, record: Record) -> bool:
    others = {name for name, plugin in config.plugins.items() if getattr(plugin.config, "enabled", True)}
    has_tags = "material/tags" in others and any("tags" in page.meta for page in record.pages.values())
    return others <= _PAGE_BY_PAGE and not config.hooks and not has_tags


class _Memory(BasePlugin):  # type: ignore[type-arg, no-untyped-call]  # it has no settings
    """Takes part in a build as a plugin does: leaves out what is not stale, and takes down what was rendered."""

    def __init__(self, before: Mapping[str, Rendered], stale: set[str] | None, templates: Path) -> None:
        super().__init__()
        self.before, self.stale, self.templates = before, stale, templates
        self.files: list[File] = []
        self.named: dict[str, tuple[str | None, dict[str, Any]]] = {}
        self.asked: dict[str, set[str]] = {}

    @event_priority(-100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """When the macros have their templates' environment: keep what it compiles."""
        if "macros" in config.plugins:
            keep_pages(config.plugins["macros"].env, self.templates / "pages")  # type: ignore[attr-defined]
        return config

    def on_nav(self, nav: Navigation, *, files: Files, **_: Any) -> Navigation:
        """Name the pages that are left alone, before anything shows their names."""
        self.files = list(files.documentation_pages())
        for file in self.files if self.stale is not None else ():
            is_stale = file.src_uri in (self.stale or ())
            file.is_modified = lambda is_stale=is_stale: is_stale  # type: ignore[method-assign,misc]  # asked if dirty
            if file.page and not is_stale:
                file.page.title, file.page.meta = self.before[file.src_uri].names()
        return nav

    def on_pre_page(self, page: Page, **_: Any) -> Page:
        """Listen to what the page will ask for."""
        ASKED.set(self.asked.setdefault(page.file.src_uri, set()))
        return page

    def on_env(self, env: Any, **_: Any) -> Any:
        """When the pages are read and none is written yet: see that each is called what the others call it."""
        self.named = {file.src_uri: (file.page.title, dict(file.page.meta)) for file in self.files if file.page}
        if any(self.named[page] != self.before[page].names() for page in self.stale or ()):
            raise NamesChangedError
        keep_theme(env, self.templates / "theme")
        return env

    def rendered(self, code: str, site: Path) -> dict[str, Rendered]:
        """What is to be remembered of every page that stands in the folder `site`."""
        catalog = quiet_documents(language(code), FOLDER)
        return {
            file.src_uri: Rendered(
                Path(file.abs_dest_path).relative_to(site).as_posix(),
                *self.named[file.src_uri],
                frozenset(self.asked[file.src_uri]),
                answers(self.asked[file.src_uri], catalog),
            )
            if file.src_uri in self.asked
            else self.before[file.src_uri]
            for file in self.files
        }
