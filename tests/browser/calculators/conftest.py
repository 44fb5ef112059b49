"""A calculator's page as a reader uses it: a request's input typed field by field, the results read by their names."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Locator, Page

from locales.languages import SOURCE
from macros.formats import Formats


@dataclass(frozen=True, slots=True)
class Calculator:
    """The calculator on a page."""

    page: Page
    language: str = SOURCE

    @property
    def form(self) -> Locator:
        return self.page.locator("form[data-calculator]")

    @property
    def shown(self) -> dict[str, str]:
        """The plain value of every result that is seen, by its name."""
        read = "all => Object.fromEntries(all.map(one => [one.dataset.result, one.dataset.value]))"
        values: dict[str, str] = self.form.locator("[data-result]:visible").evaluate_all(read)
        return values

    @property
    def text(self) -> list[str]:
        """The words of the result, line by line."""
        return self.form.locator("[data-results-body]").inner_text().splitlines()

    @property
    def problems(self) -> list[str]:
        """What is said beside the fields."""
        return self.form.locator("[data-problem]:visible").all_inner_texts()

    def wait_until(self, state: str) -> None:
        self.page.wait_for_selector(f"form[data-calculator-state={state}]", timeout=60_000)

    def field(self, name: str) -> Locator:
        """The field that takes part now, by the contract's name."""
        return self.form.locator(f'[name="{name}"]:not([hidden] *)')

    def start_afresh(self) -> None:
        self.form.locator("[data-action=start-afresh]:visible").click()

    def submit(self) -> None:
        """Ask for the result, and wait until the focus is on it or on what is wrong."""
        self.form.locator("[type=submit]").click()
        self.page.wait_for_selector("[data-results-title]:focus, [data-summary]:focus")

    def type_input(self, given: Mapping[str, Any]) -> None:
        """Type and choose the input of a request as a reader of this language would."""
        if "half" not in given and "earned_on" in given:
            self.field("half").select_option("?day")
        for name, value in sorted(_fields(given), key=lambda field: not self._is_choice(field[0])):
            self._type(name, value)

    def type_date(self, name: str, value: str) -> None:
        boxes = self.field(name).locator("xpath=ancestor::fieldset[1]")
        for part, text in zip(("year", "month", "day"), value.split("-"), strict=True):
            boxes.locator(f"[data-part={part}]").fill(text)

    def open_lines(self) -> None:
        """Open the lines that are folded, to type in them again."""
        while (edit := self.form.locator("[data-action=edit]:visible").first).count():
            edit.click()

    def _is_choice(self, name: str) -> bool:
        return "[" not in name and self.form.locator(f'select[name="{name}"]').count() > 0

    def _type(self, name: str, value: Any) -> None:
        self._add_line(name)
        field = self.field(name)
        self._unfold(field)
        match field.get_attribute("data-kind"):
            case None:
                field.select_option(str(value).lower() if isinstance(value, bool) else value)
            case "date":
                self.type_date(name, value)
            case "percent":
                field.fill(Formats(self.language).percent(value))
            case "text":
                field.fill(value)
            case _:
                field.fill(Formats(self.language).count(str(value)))

    def _add_line(self, name: str) -> None:
        if (line := re.match(r"(\w+)\[(\d+)\]", name)) and not self.field(name).count():
            self.form.locator(f"[data-list={line[1]}]:visible [data-action=add]").click()

    def _unfold(self, field: Locator) -> None:
        folded = field.locator("xpath=ancestor::details[not(@open)]/summary")
        if folded.count():
            folded.click()


def _fields(given: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, Any]]:
    """Every value of an input with its path, such as `expenses[0].cost`."""
    for name, value in given.items():
        if isinstance(value, dict):
            yield from _fields(value, f"{path}{name}.")
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            for index, line in enumerate(value):
                yield from _fields(line, f"{path}{name}[{index}].")
        else:
            yield path + name, value


@pytest.fixture
def open_calculator(open_page: Callable[..., Page]) -> Callable[..., Calculator]:
    """Opens a page with a calculator and waits until it is ready: `open_calculator("calculator/deadlines/")`."""

    def opened(path: str, language: str = SOURCE, **options: Any) -> Calculator:
        calculator = Calculator(open_page(path, language=language, **options), language)
        calculator.wait_until("ready")
        return calculator

    return opened


@pytest.fixture(scope="module")
def shared_calculator(shared_page: Callable[..., Page]) -> Callable[[str], Calculator]:
    """A page with a calculator for many tests in a row, ready for the reader's own figures."""

    def cleared(path: str) -> Calculator:
        calculator = Calculator(shared_page(path))
        calculator.wait_until("ready")
        calculator.start_afresh()
        return calculator

    return cleared
