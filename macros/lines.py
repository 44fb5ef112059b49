"""A table of lines: a head, cells, and the rows of the policy data that each line rests on, with their sources."""

from collections.abc import Sequence
from dataclasses import dataclass
from gettext import NullTranslations

from markupsafe import Markup, escape

from macros.formats import Formats
from macros.marks import _
from macros.policy_tables import Row
from macros.rendering import render

# L10n: What a table shows, and of what: {table} is “What each source says” or the like, {about} a claim or a year.
_CAPTION = _("{table}: {about}")

type Text = str | Markup


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a table; `cited` are the rows whose sources stand at its end."""

    head: Text
    cells: tuple[Text, ...]
    cited: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Lines:
    """Tables of lines in one language's formats and words."""

    formats: Formats
    words: NullTranslations

    def table(
        self, label: str, heads: Sequence[str], lines: Sequence[Line], amounts: Sequence[int] = (), about: Text = ""
    ) -> str:
        """One block of HTML. `label` names the table for who cannot see it, `amounts` its columns of figures, from 0.

        `about` tells it apart from others of that name on the page. The column of sources is left out where no line
        rests on a row.
        """
        name = self.words.gettext(label)
        return render(
            "lines.html",
            self.formats,
            self.words,
            label=escape(self.words.gettext(_CAPTION)).format(table=name, about=about) if about else name,
            id=f"table-{about.striptags().replace(' ', '-')}" if isinstance(about, Markup) else "",
            heads=[self.words.gettext(head) for head in heads],
            lines=lines,
            amounts=amounts,
            is_cited=any(line.cited for line in lines),
            dated=self.dated,
        )

    def day(self, day: str) -> Markup:
        """A day in a cell: it never breaks in two."""
        return Markup('<time class="date" datetime="{}">{}</time>').format(day, self.formats.short_date(day))

    def dated(self, day: str) -> str:
        """The date of a source as far as it is known: a day, a month, a year, or that it bears none."""
        match day.count("-"):
            case 2:
                return self.formats.short_date(day)
            case 1:
                return self.formats.month(f"{day}-01")
            case _:
                return self.words.gettext("undated") if day == "undated" else day


def stacked(parts: Sequence[Text]) -> Markup:
    """Several texts in one cell, one below the other."""
    return Markup("").join(Markup('<span class="line">{}</span>').format(part) for part in parts)


def remarked(text: Text, remark: Text) -> Markup:
    """A text with a quieter remark below it."""
    return Markup('{} <span class="remark">{}</span>').format(text, remark)
