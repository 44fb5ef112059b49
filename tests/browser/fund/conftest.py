"""What readers bring to the fund calculator, and the dialog that takes it."""

import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page

CASES = Path(__file__).parents[2] / "calculator" / "cases" / "import_earnings.toml"
EXPORT: str = tomllib.loads(CASES.read_text("utf-8"))["case"][0]["export"].lstrip()


@pytest.fixture
def export() -> str:
    """A Partner Center export: five co-op earnings in two halves and two currencies, a repeat and a rebate."""
    return EXPORT


@pytest.fixture
def open_import(open_estimate: Callable[..., Any]) -> Callable[..., Any]:
    """Opens the calculator, and in it the dialog that takes over a file."""

    def opened(kind: str = "earnings", **options: Any) -> Any:
        estimate = open_estimate(**options)
        estimate.form.locator(f"[data-list={kind}] [data-action=import]").click()
        return estimate, estimate.page.locator(f"dialog[data-import={kind}]")

    return opened


@pytest.fixture
def import_dialog(shared_page: Callable[..., Page]) -> Iterator[Locator]:
    """The dialog for earnings, just opened, on a page of many tests that take nothing over."""
    page = shared_page("calculator/")
    page.wait_for_selector("form[data-calculator-state=ready]", timeout=60_000)
    page.locator("[data-list=earnings] [data-action=import]").click()
    dialog = page.locator("dialog[data-import=earnings]")
    yield dialog
    dialog.locator("[data-action=close]").click()
