"""Marks: what stands in one is found by the catalogs' extraction. Python reads English; a build translates it."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plural:
    """A sentence in its plural forms, chosen by the count named `by`."""

    by: str
    forms: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Choice:
    """A sentence for every id that the value named `by` can be."""

    by: str
    texts: Mapping[str, str]


type Text = str | Plural | Choice


def _(message: str) -> str:
    """Mark a sentence."""
    return message


def ngettext(one: str, many: str) -> tuple[str, str]:
    """Mark a sentence for one and for many."""
    return one, many
