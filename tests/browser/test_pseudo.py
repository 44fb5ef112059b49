"""The pages in the made-up languages, as a browser draws them: every word is translated, and there is room for more.

Only the pages that differ most are built, and from the messages of a shipped catalog, so that it takes seconds.
"""

import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from locales.catalogs import catalog_files
from locales.findings import Finding
from locales.languages import FOLDER, language
from locales.leftover import leftover, names
from locales.po import read_catalog
from locales.pseudo import LONGER, MIRRORED, pseudo

ROOT = Path(__file__).parents[2]
NAV = """nav:
  - Start: index.md
  - Deadlines: [deadlines/index.md]
  - Activities: [activities/index.md, activities/print-ads.md]
  - Calculators:
      - calculator/index.md
      - calculator/deadlines.md
      - calculator/plan.md
      - calculator/campaign.md
      - calculator/co-sell.md
      - calculator/top-tier.md
  - Reference: [reference/engine.md]
"""
PAGES = [page.removesuffix(".md").removesuffix("index") for page in re.findall(r"[\w/-]+\.md", NAV)]

# Words beyond the edge of their box, and choices longer than their field; the list of choices has room of its own on a
# phone. The site's name in the header ends in dots where it is too long, and tables in boxes of their own scroll.
CUT_OFF = """() => {
  const natural = (select) => {
    const alone = select.cloneNode();
    alone.append(select.selectedOptions[0]?.cloneNode(true) ?? '');
    Object.assign(alone.style, { position: 'absolute', inlineSize: 'max-content', maxInlineSize: 'none' });
    select.after(alone);
    const { width } = alone.getBoundingClientRect();
    alone.remove();
    return width;
  };
  const isCut = (element) => element.tagName === 'SELECT'
    ? innerWidth > 1000 && natural(element) > element.getBoundingClientRect().width + 1
    : element.scrollWidth > element.clientWidth + 3;
  const texts = 'button, label, legend, summary, h1, h2, h3, th, td, dt, dd, p, li, figcaption, select, .md-ellipsis';
  const exempt = '.md-header__title, .md-header__title *, [inert], [inert] *, .stacked thead *, pre *';
  return [...document.querySelectorAll(texts)]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.clientWidth > 1)
    .filter((element) => !element.matches(exempt) && isCut(element))
    .map((element) => `${element.tagName}: ${element.textContent.trim().slice(0, 60)}`);
}"""
# What does not read from right to left, but for code and what a figure's or a name's own direction decides.
FROM_THE_LEFT = """() => [...document.body.querySelectorAll('*')]
  .filter((element) => getComputedStyle(element).direction === 'ltr' && !element.closest('[dir=ltr], bdi, code, pre'))
  .map((element) => element.outerHTML.slice(0, 80))"""
# Where the first two labels of every drawing stand, from the left.
FIRST_LABELS = """() => [...document.querySelectorAll('svg:has(text)')]
  .map((drawing) => [...drawing.querySelectorAll('text')].slice(0, 2).map((one) => one.getBoundingClientRect().x))"""

type OpenPage = Callable[..., Page]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Finding]]:
    """A site of few pages in both made-up languages, and what `python -m locales pseudo` says of it."""
    folder = tmp_path_factory.mktemp("pseudo")
    for package in ("calculator", "locales", "macros"):
        (folder / package).symlink_to(ROOT / package)
    settings = re.sub(
        r"^nav:\n(?:(?: .*)?\n)+", f"{NAV}\n", (ROOT / "mkdocs.yml").read_text("utf-8"), flags=re.MULTILINE
    )
    (folder / "mkdocs.yml").write_text(settings.replace("strict: true", "strict: false", 1), "utf-8")  # links elsewhere
    for path in [*re.findall(r"[\w/-]+\.md", NAV), *map(str, _assets())]:
        (folder / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / "docs" / path, folder / "docs" / path)
    templates = {path.stem: read_catalog(path, language("de").locale) for path in catalog_files(language("de"))}
    found = pseudo(folder / "mkdocs.yml", templates, folder / "built")
    site = folder / "built" / "site"
    for part in ("calculator", "engine"):
        shutil.copytree(ROOT / "calculator" / "browser", site / "assets" / part)
    (site / "_headers").touch()
    return site, found


def _assets() -> Iterator[Path]:
    for folder in ("javascripts", "stylesheets"):
        yield from (path.relative_to(ROOT / "docs") for path in (ROOT / "docs" / folder).iterdir())


@pytest.fixture(scope="module")
def site(built: tuple[Path, list[Finding]]) -> Path:
    """That site, in the place of the real one."""
    return built[0]


def answered(page: Page) -> Page:
    """The page, with its calculator's result worked out anew where it has one."""
    form = page.locator("form[data-calculator]")
    if form.count():
        form.locator("[type=submit]").click()
        page.wait_for_selector("[data-results-title]:focus")
    return page


def test_no_word_is_out_of_a_translators_reach(built: tuple[Path, list[Finding]]) -> None:
    assert built[1] == []


@pytest.mark.parametrize("path", PAGES)
def test_longer_words_are_all_translated_and_none_is_cut_off(
    path: str, open_page: OpenPage, sizes: Mapping[str, Any]
) -> None:
    page = answered(open_page(path, language=LONGER.code))
    assert leftover(page.content(), names(ROOT, FOLDER / "names.toml")) == []
    for viewport in (sizes["desk"], sizes["phone"]):
        page.set_viewport_size(viewport)
        assert page.evaluate("document.documentElement.scrollWidth") == viewport["width"]
        assert page.evaluate(CUT_OFF) == []


@pytest.mark.parametrize("path", ["", "deadlines/", "calculator/", "calculator/plan/"])
def test_mirrored_everything_begins_on_the_right(path: str, open_page: OpenPage) -> None:
    page = answered(open_page(path, language=MIRRORED.code, size="phone"))
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert page.evaluate(FROM_THE_LEFT) == []
    assert [places for places in page.evaluate(FIRST_LABELS) if places != sorted(places, reverse=True)] == []


def test_no_style_sheet_of_ours_names_a_side() -> None:
    sheets = [*ROOT.glob("docs/stylesheets/*.css"), *ROOT.glob("*/browser/*.css")]
    rules = "\n".join(re.sub(r"/\*.*?\*/", "", sheet.read_text("utf-8"), flags=re.DOTALL) for sheet in sheets)
    assert re.findall(r"[^\n]*\b(?:left|right)\b[^\n]*", rules) == []
