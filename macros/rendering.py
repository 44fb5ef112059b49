"""From a template and values to one block of HTML in the words and formats of a language."""

from gettext import NullTranslations
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from macros import engine
from macros.formats import Formats
from macros.notes import note
from macros.sentences import PLACEHOLDER
from macros.untranslated import gettext, marked

_TEMPLATES = Environment(
    loader=PackageLoader("macros"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def render(template: str, formats: Formats, words: NullTranslations, **values: Any) -> str:
    """The template of that name, filled with `values` and free of blank lines: one could end a block of HTML.

    Every row of the policy data among the values is noted as shown.

    Raises jinja2.UndefinedError for a value that the template asks for and nobody gives.
    """
    note(values)
    html = _TEMPLATES.get_template(template).render(
        gettext=gettext(words),
        formats=formats,
        sources={row["id"]: row for row in engine.policies()["sources"]},
        **values,
    )
    return "\n".join(line for line in marked(html).splitlines() if line.strip())


def filled(sentence: str, **values: str) -> Markup:
    """A sentence with its `{name}` placeholders filled in, each value apart from the direction of the text around it.

    Raises KeyError for a placeholder without a value.
    """
    return Markup("").join(
        Markup("<bdi>{}</bdi>").format(values[piece]) if index % 2 else escape(piece)
        for index, piece in enumerate(PLACEHOLDER.split(sentence))
    )
