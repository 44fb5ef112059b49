"""The pages of one language, rendered one by one when they are asked for, with the words of this moment.

The only place in `locales` that knows MkDocs: a preview has to look like the published page.
"""

import logging
import os
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from jinja2 import FileSystemBytecodeCache
from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError, ConfigurationError
from mkdocs.structure.files import Files, get_files
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page

from locales.catalogs import INTERFACE, catalog_files, interface
from locales.findings import CatalogError, PreviewError
from locales.languages import FOLDER, Language
from locales.po import read_catalog

_OURS = "locales.translate"


class PreviewSite:
    """The site of one language in the folder `site`, as far as it was asked for."""

    def __init__(self, settings: Path, language: Language, site: Path) -> None:
        self.settings, self.language, self.site = settings, language, site
        self.heard = _Heard()
        self.compiled = FileSystemBytecodeCache(mkdtemp(dir=site))  # the theme's templates, for when it is read anew
        logging.getLogger("mkdocs").addHandler(self.heard)
        self.names: dict[str, tuple[str | None, dict[str, Any]]] = {}
        self.words = self._interface()
        self._load()

    def watched(self) -> list[Path]:
        """The files that a preview depends on."""
        return [*catalog_files(self.language), *sorted(Path(self.config.docs_dir).rglob("*.md"))]

    def page(self, url: str) -> bool:
        """Render the page at `url`, as links have it (`claiming/`); returns whether there is one."""
        if self.words != (words := self._interface()):
            self._load()
            self.words = words
        for file in self.files.documentation_pages():
            if file.url.strip("./") == url.strip("./") and file.page:
                self._render(file.page)
                return True
        return False

    def findings(self) -> list[str]:
        """What is wrong with the catalogs and the words of the interface, or was with the page rendered last."""
        return [*self._broken(), *self.refused, *self.heard.said]

    def _broken(self) -> list[str]:
        found: list[str] = []
        for path in catalog_files(self.language):
            try:
                read_catalog(path, self.language.locale)
            except CatalogError as error:
                found += map(str, error.findings)
        return found

    def _interface(self) -> int:
        path = FOLDER / self.language.folder / "LC_MESSAGES" / f"{INTERFACE}.po"
        return path.stat().st_mtime_ns if path.exists() else 0

    def _load(self) -> None:
        """Read the settings and the names of all pages: the words of templates and menus are fixed from then on."""
        self.heard.said.clear()
        interface(self.language.code)  # tells once what is refused of it
        self.refused = list(self.heard.said)
        os.environ.update(SITE_LANGUAGE=self.language.code, NO_MKDOCS_2_WARNING="1", THEME_SEARCH="false")
        try:
            config = load_config(str(self.settings), site_dir=str(self.site), strict=False, site_url="")
        except (Abort, ConfigurationError) as error:
            raise PreviewError(f"{self.settings} cannot be read. Cure: make `mkdocs build` pass first.") from error
        config.mdx_configs.setdefault(_OURS, {})["preview"] = True
        config.plugins.on_startup(command="serve", dirty=False)
        self.config: MkDocsConfig = config.plugins.on_config(config)
        self.files: Files = get_files(self.config)
        self.env = self.config.theme.get_env()
        self.env.bytecode_cache = self.compiled
        self.files.add_files_from_theme(self.env, self.config)
        self.files = self.config.plugins.on_files(self.files, config=self.config)
        nav = get_navigation(self.files, self.config)
        self.nav: Navigation = self.config.plugins.on_nav(nav, config=self.config, files=self.files)
        self._name_pages()
        self.env = self.config.plugins.on_env(self.env, config=self.config, files=self.files)
        self.files.copy_static_files(dirty=True)

    def _name_pages(self) -> None:
        """Give every page its name in the menus: by rendering it, the first time."""
        for file in self.files.documentation_pages():
            if file.page is None:
                continue
            if file.src_uri in self.names:
                file.page.title, file.page.meta = self.names[file.src_uri]
            else:
                _populate_page(file.page, self.config, self.files)
                self.names[file.src_uri] = (file.page.title, dict(file.page.meta))

    def _render(self, page: Page) -> None:
        self.heard.said.clear()
        try:
            _populate_page(page, self.config, self.files)
            pages = self.files.documentation_pages()
            _build_page(page, self.config, pages, self.nav, self.env)
        except (Abort, BuildError, Exception) as error:
            self.heard.said.append(f"The page does not build: {error}")


class _Heard(logging.Handler):
    """What was said of a page: refused translations above all."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())
