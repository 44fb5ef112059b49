"""Every page of the site, with its macros run: nothing unknown, nothing left over, in every language."""

import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import Environment, StrictUndefined, UndefinedError
from mkdocs.utils.meta import get_data

import macros
from locales.languages import LANGUAGES
from macros import engine
from macros.names import NotInDataError, stop
from macros.notes import rows_of

DOCS = Path(__file__).parents[2] / "docs"
# The pages that other sites show in a frame hold a calculator and nothing to read.
PAGES = sorted(path for path in DOCS.rglob("*.md") if "embed" not in path.parent.name)


# Rows that no page shows as such: the engine's timelines and estimates are made of them.
OF_THE_ENGINE = ("programs", "deadlines", "halves")
# Pages that state no fact of the policy: they lead to others, take every figure from the reader, or show all sources.
WITHOUT_FACTS = (
    "index.md",
    "calculator/campaign.md",
    "reference/about.md",
    "reference/embed.md",
    "reference/engine.md",
    "reference/sources.md",
    "reference/translations.md",
)


def environment(code: str) -> Environment:
    """Jinja as the macros plugin sets it up, with our macros in the language of that code."""
    return plugin(code).jinja


def plugin(code: str) -> SimpleNamespace:
    """What the macros plugin has at hand for a page: `jinja`, and its configuration `conf` and the `page` itself."""
    registered = Environment(undefined=StrictUndefined)  # noqa: S701 - Markdown, as the plugin does it

    def macro(function: Callable[..., str]) -> None:
        registered.globals[function.__name__] = function

    conf: dict[str, Any] = {
        "theme": {"language": code, "palette": [{"toggle": {"name": "Dark mode"}}]},
        "site_name": "Co-op",
        "site_description": "What it is worth",
        "site_url": "https://example.org/",
        "nav": ["index.md"],
        "mdx_configs": {"toc": {}},
        "extra": {"languages": ""},  # those that are built with it
    }
    env = SimpleNamespace(conf=conf, macro=macro, page=SimpleNamespace(url="calculator/"), jinja=registered)
    macros.define_env(env)
    return env


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_page_renders(code: str) -> None:
    jinja = environment(code)
    rendered = [jinja.from_string(page.read_text("utf-8")).render() for page in PAGES]
    assert [page for page, text in zip(PAGES, rendered, strict=True) if "{{" in text] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(DOCS)))
def test_every_page_opens_with_a_lead_that_can_stand_as_its_description(page: Path) -> None:
    assert page.read_text("utf-8").count("\n{ .lead }\n") == 1


@pytest.fixture(scope="module")
def rows_shown() -> dict[str, list[dict[str, Any]]]:
    """The rows of the policy data that each page shows or cites, by the page."""
    env = plugin("en")
    for path in PAGES:
        env.page.url = str(path.relative_to(DOCS))
        env.jinja.from_string(path.read_text("utf-8")).render()
    rows: dict[str, list[dict[str, Any]]] = env.conf["extra"]["facts"].__self__.rows
    return rows


def said(row: dict[str, Any]) -> str:
    """What a row says, whatever table it is in. A page may cut its days and programs to those it is about."""
    return json.dumps({key: row[key] for key in sorted(row.keys() - LOOSE)})


LOOSE = {"first_day", "last_day", "programs", "except_programs", "name", "term", "what"}


def test_every_row_of_the_policy_is_shown_on_some_page(rows_shown: dict[str, list[dict[str, Any]]]) -> None:
    shown = {said(row) for rows in rows_shown.values() for row in rows}
    tables = {key: table for key, table in engine.policies().items() if key not in OF_THE_ENGINE}
    assert [row for row in rows_of(tables) if said(row) not in shown] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(DOCS)))
def test_every_page_tells_what_its_facts_rest_on(page: Path, rows_shown: dict[str, list[dict[str, Any]]]) -> None:
    name, meta = str(page.relative_to(DOCS)), get_data(page.read_text("utf-8"))[1]
    assert bool(rows_shown.get(name) or meta.get("sources")) == (name not in WITHOUT_FACTS), (
        "show the rows with macros, or name the sources in the front matter"
    )
    assert set(meta.get("sources", [])) <= {source["id"] for source in engine.policies()["sources"]}


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ('{{ half("FY24 H3") }}', "docs/page.md:5: no half 'FY24 H3'; did you mean 'FY24 H2'?"),
        ('One line\n\n{{ thresholds("FY24 H1") }}', "docs/page.md:7: 'thresholds' is undefined"),
    ],
)
def test_a_wrong_name_stops_the_build_with_the_page_and_the_line(body: str, message: str) -> None:
    file = SimpleNamespace(src_uri="page.md", content_string=f"---\nhide: [toc]\n---\n\n{body}")
    with pytest.raises((NotInDataError, UndefinedError)) as error:
        environment("en").from_string(body).render()
    with pytest.raises(SystemExit) as stopped:
        stop(error.value, body, SimpleNamespace(file=file))
    assert str(stopped.value) == message


def test_the_plugin_hands_our_errors_to_us() -> None:
    from mkdocs_macros.errors import format_error  # noqa: PLC0415

    assert format_error.dispatch(NotInDataError) is stop
