"""Sentences filled with values in the reader's format: the same rule as `calculator/browser/sentences.js` in the page.

A value stands in an element of its own, so that the direction of the text around it does not turn it round.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from babel.lists import format_list
from markupsafe import Markup, escape

from macros.formats import Formats

PLACEHOLDER = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Sentences:
    """The words of one language.

    `groups` holds, by group and code, `{"text": …, "kinds": …}`: a sentence with `{name}` placeholders, or its forms
    `by` one of its values; and the kinds of the values it uses (see `calculator/codes.py`). `names` holds
    the words for ids.
    """

    language: str
    groups: Mapping[str, Mapping[str, Mapping[str, Any]]]
    names: Mapping[str, str]

    @property
    def formats(self) -> Formats:
        """How the language writes figures."""
        return Formats(self.language)

    def fill(self, group: str, code: str, values: Mapping[str, Any]) -> Markup:
        """The sentence of `group` for `code`, filled. Raises KeyError for a code without a sentence."""
        sentence = self.groups[group][code]
        pieces = PLACEHOLDER.split(self._chosen(sentence, values))
        return Markup("").join(
            Markup("<bdi>{}</bdi>").format(self.show(values[piece], sentence["kinds"][piece], values))
            if index % 2
            else escape(piece)
            for index, piece in enumerate(pieces)
        )

    def show(self, value: Any, kind: str, values: Mapping[str, Any]) -> str:
        """One value as a reader sees it; an amount's currency stands among its neighbors `values`."""
        formats = self.formats
        ways: dict[str, Callable[[], str]] = {
            "money": lambda: formats.money(value, values["currency"]),
            "usd": lambda: formats.money(value, "USD"),
            "share": lambda: formats.percent(value),
            "date": lambda: formats.date(value),
            "day": lambda: formats.full_date(value),
            "count": lambda: formats.count(str(value)),
            "decimal": lambda: formats.count(value),
            "code": lambda: self._name(value),
            "program": lambda: self._name(value),
            "source": lambda: self._name(value),
            "codes": lambda: format_list([self._name(id_) for id_ in value], "or", formats.locale),
        }
        return ways.get(kind, lambda: str(value))()

    def _name(self, id_: str) -> str:
        return self.names.get(id_, id_)

    def _chosen(self, sentence: Mapping[str, Any], values: Mapping[str, Any]) -> str:
        """The form for the value it goes by: its plural category where that is a count, the id itself otherwise."""
        text = sentence["text"]
        if isinstance(text, str):
            return text
        value, kind = values[text["by"]], sentence["kinds"][text["by"]]
        form = self.formats.locale.plural_form(abs(int(value))) if kind == "count" else value
        chosen: str = text.get(form, text.get("other"))
        return chosen
