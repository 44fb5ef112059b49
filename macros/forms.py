"""The calculators: a form with the worked example in it and its results, as HTML for a page.

A reader finds a right answer here without JavaScript; `calculator/browser/` then answers with the same words in the
same places.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any
from unicodedata import combining, normalize

from babel.dates import format_interval
from markupsafe import Markup

from calculator.claim_files import CLAIMS_TEMPLATE
from calculator.countries import COUNTRIES
from calculator.currencies import MINOR_UNITS
from calculator.ledger import STATUSES
from locales.catalogs import interface
from locales.languages import SOURCE
from macros import campaign, engine, estimate, plan, seller_credit, timeline, top_tier
from macros.activity_words import ACTIVITIES, EXPENSES
from macros.policy_tables import table
from macros.rendering import render
from macros.sentences import Sentences
from macros.words import embedded, sentences

EXAMPLES = Path(__file__).with_name("examples")
SCRIPTS = Path(__file__).parent.parent / "calculator" / "browser"
# Each calculator: what is shown of its answer, and the worked example its form begins with.
CALCULATORS: dict[str, tuple[ModuleType, str]] = {
    "estimate": (estimate, "baseline.json"),
    "timeline": (timeline, "timeline.json"),
    "plan": (plan, "plan.json"),
    "campaign": (campaign, "campaign.json"),
    "co_sell": (seller_credit, "co-sell.json"),
    "top_tier": (top_tier, "top-tier.json"),
}


def calculator(request: str, language: str, page_url: str) -> str:
    """The calculator for a `request` of the engine, as one block of HTML in the language with this code.

    `page_url` is the page's address below the root of its language, such as `calculator/`; files are addressed
    relative to it. Raises KeyError for a request that has no calculator.
    """
    view, example = CALCULATORS[request]
    given, words = json.loads((EXAMPLES / example).read_text("utf-8")), sentences(language, request)
    for expense in given.get("expenses", []):
        expense["name"] = words.names[expense["name"]]
    form = Form(request, words, page_url)
    shown = view.view(engine.ask(request, **given)) | {"policy_version": engine.policy_version()}
    return form.render(given, shown)


@dataclass(frozen=True, slots=True)
class Form:
    """The form of one calculator in the words of one language, on the page at `page_url`."""

    request: str
    words: Sentences
    page_url: str

    def render(self, given: Mapping[str, Any], view: Mapping[str, Any]) -> str:
        """The HTML, filled with the input `given` and the `view` of its answer."""
        return render(
            f"{self.request}.html",
            self.words.formats,
            interface(self.words.language),
            form=self,
            given=given,
            view=view,
        )

    @property
    def language_root(self) -> str:
        """The way from the page to the root of its language."""
        return "../" * self.page_url.count("/")

    @property
    def site_root(self) -> str:
        """The way from the page to the root of the site, where the files for every language stand."""
        return self.language_root + ("" if self.words.language == SOURCE else "../")

    @property
    def embedded_words(self) -> Markup:
        """All words as JSON."""
        return Markup(embedded(self.words))  # noqa: S704 - made safe for a script element there

    @property
    def scripts(self) -> list[str]:
        """The names of the page's scripts, for the browser to fetch side by side; first those that start the engine."""
        names = sorted(path.name for path in SCRIPTS.glob("*.js") if path.name not in ("worker.js", "snapshot.js"))
        return sorted(names, key=lambda name: name not in ("engine.js", "starting.js"))

    @property
    def style_sheets(self) -> list[str]:
        """The names of the style sheets, in the order in which one builds on the other."""
        return ["calculator.css", "parts.css", "taking.css"]

    @property
    def claims_template(self) -> str:
        """The first line of a file of claims."""
        return CLAIMS_TEMPLATE

    @property
    def programs(self) -> list[tuple[str, str]]:
        """Every program by its id, with its name."""
        return [(row["id"], row["name"]) for row in engine.policies()["programs"]]

    @property
    def halves(self) -> list[tuple[str, str]]:
        """Every half that has dates, newest first, with its months: `FY24 H1 · Jul – Dec 2023`."""
        rows = reversed(engine.policies()["halves"])
        return [(row["half"], f"{row['half']} · {self._months(**row['earning'])}") for row in rows]

    @property
    def currencies(self) -> list[tuple[str, str]]:
        """Every currency by its code."""
        return [(code, code) for code in sorted(MINOR_UNITS)]

    @property
    def countries(self) -> list[tuple[str, str]]:
        """Every country by its code, sorted by its name in the reader's language."""
        names = self.words.formats.locale.territories
        return sorted(
            ((code, names.get(code, code)) for code in COUNTRIES), key=lambda country: self._place(country[1])
        )

    @property
    def statuses(self) -> list[tuple[str, str]]:
        """Every status of a claim by its id, in Partner Center's own words."""
        return [(status, self.words.names[status]) for status in STATUSES]

    @property
    def activities(self) -> list[tuple[str, str]]:
        """Every activity by its id, sorted by its name in the reader's language."""
        return self._named(ACTIVITIES)

    @property
    def expenses(self) -> list[tuple[str, str]]:
        """Every kind of cost by its id, sorted by its name in the reader's language."""
        return self._named(EXPENSES)

    @property
    def last_rules(self) -> list[tuple[str, str]]:
        """The last day whose rules of activities are published, in words."""
        day = max(row["last_day"] for row in engine.policies()["activities"]["list"])
        return [(day, str(self.said("notes", {"code": "last_rules", "values": {"rules_as_of": day}}).striptags()))]

    @property
    def last_criteria(self) -> list[tuple[str, str]]:
        """The last day whose criteria of Top Tier are published, in words."""
        day = max(row["last_day"] for row in table("criterion"))
        return [(day, str(self.said("notes", {"code": "last_criteria", "values": {"rules_as_of": day}}).striptags()))]

    @property
    def date_parts(self) -> list[str]:
        """`day`, `month` and `year` in the order in which the language writes them."""
        pattern = self.words.formats.locale.date_formats["short"].pattern
        return sorted(("day", "month", "year"), key=lambda part: pattern.lower().index(part[0]))

    def shown(self, item: Mapping[str, Any], name: str, kind: str) -> str:
        """The value of that name as a reader sees it; nothing where there is none."""
        return "" if item.get(name) is None else self.words.show(item[name], kind, item)

    def plain(self, item: Mapping[str, Any], name: str) -> str:
        """The value of that name as the engine gave it; nothing where there is none."""
        return "" if item.get(name) is None else str(item[name])

    def is_there(self, item: Mapping[str, Any], name: str) -> bool:
        """Whether there is a value of that name and it is not zero."""
        value = item.get(name)
        return bool(value) and (not isinstance(value, str) or value.strip("-0.") != "")

    def said(self, group: str, line: Mapping[str, Any] | None) -> Markup:
        """The sentence of a line; nothing where there is none."""
        return self.words.fill(group, line["code"], line["values"]) if line else Markup()

    def typed(self, kind: str, value: str) -> str:
        """A plain value as a reader would type it into a field of that kind."""
        if not value:
            return ""
        return self.words.formats.count(str(Decimal(value) * 100) if kind == "percent" else value)

    def understood(self, kind: str, value: str, currency: str = "") -> str:
        """What the page says it understood of that value."""
        kinds = {"amount": "money", "percent": "share", "rate": "decimal", "count": "count", "date": "date"}
        return self.words.show(value, kinds[kind], {"currency": currency}) if value else ""

    def part(self, part: str, day: str) -> str:
        """The `day`, `month` or `year` of a plain day, as people write it."""
        return str(getattr(date.fromisoformat(day), part)) if day else ""

    def _named(self, ids: Iterable[str]) -> list[tuple[str, str]]:
        return sorted(((id_, self.words.names[id_]) for id_ in ids), key=lambda named: self._place(named[1]))

    def _months(self, first_day: str, last_day: str) -> str:
        first, last = date.fromisoformat(first_day), date.fromisoformat(last_day)
        months: str = format_interval(first, last, "yMMM", locale=self.words.formats.locale)
        return months

    def _place(self, name: str) -> bytes:
        """What a name is sorted by: without accents, so that Österreich stands beside Norwegen.

        Japanese goes by the order of its standard JIS X 0208, where kanji follow kana, each by its reading.
        """
        letters = "".join(letter for letter in normalize("NFKD", name) if not combining(letter)).casefold()
        return letters.encode("euc_jp" if self.words.language == "ja" else "utf-8", "replace")
