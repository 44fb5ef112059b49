"""Every page of the site, with its macros run: nothing unknown, nothing left over, in every language."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import Environment, StrictUndefined, UndefinedError

import macros
from locales.languages import LANGUAGES
from macros.names import NotInDataError, stop

DOCS = Path(__file__).parents[2] / "docs"
PAGES = sorted(DOCS.rglob("*.md"))


def environment(code: str) -> Environment:
    """Jinja as the macros plugin sets it up, with our macros in the language of that code."""
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
        "extra": {},
    }
    macros.define_env(SimpleNamespace(conf=conf, macro=macro, page=SimpleNamespace(url="calculator/")))
    return registered


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_page_renders(code: str) -> None:
    jinja = environment(code)
    rendered = [jinja.from_string(page.read_text("utf-8")).render() for page in PAGES]
    assert [page for page, text in zip(PAGES, rendered, strict=True) if "{{" in text] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(DOCS)))
def test_every_page_opens_with_a_lead_that_can_stand_as_its_description(page: Path) -> None:
    assert page.read_text("utf-8").count("\n{ .lead }\n") == 1


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
