"""The figures of one page: one character each on the way through Markdown, filled in afterwards.

A token is long and made of letters, which a highlighter would color, an emoji pattern try to read and a heading's
id repeat. So each is first replaced by a single private-use character that nothing in Markdown looks at. The
figure takes its place once everything is parsed: a value is never read as Markdown.
"""

import re
from html import escape
from xml.etree.ElementTree import Element

from locales.tokens import PATTERN, Token, parse

_FIRST = 0xF0000  # supplementary private-use area A: 65 534 characters
_PLAIN = {"code", "pre", "kbd", "samp", "script", "style", "svg", "textarea", "title", "option", "time", "data"}
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_BROKEN = re.compile("\ue000[A-Za-z_]\\w*:.{0,40}", re.DOTALL)
_HTML = re.compile(
    rf"<!--.*?-->|<({'|'.join(sorted(_PLAIN))})\b.*?</\1\s*>|<[^>]*>|[\U000f0000-\U000ffffd]", re.DOTALL | re.IGNORECASE
)
FIGURE = re.compile("[\U000f0000-\U000ffffd]")


class FigureError(Exception):
    """A figure that cannot be filled in. The message shows the text around it and the cure."""


class Figures:
    """The figures of one page by their character."""

    def __init__(self) -> None:
        self._tokens: dict[str, Token] = {}

    def mask(self, text: str) -> str:
        """`text` with one character in place of each token, the same for equal tokens.

        Raises:
            FigureError: a token was changed on its way, by a Jinja filter for instance.
        """
        free = (chr(_FIRST + n) for n in range(0xFFFE) if chr(_FIRST + n) not in text)
        known = {token: character for character, token in self._tokens.items()}

        def character(match: re.Match[str]) -> str:
            token = parse(match)
            if token not in known:
                known[token] = next(free)
                self._tokens[known[token]] = token
            return known[token]

        masked = PATTERN.sub(character, text)
        if broken := _BROKEN.search(masked):
            raise FigureError(
                f"a figure was changed before it was filled in: {broken.group()!r}; "
                "cure: let the macro return it as it should read, without a filter such as `upper` or `truncate`"
            )
        return masked

    def __contains__(self, character: str) -> bool:
        return character in self._tokens

    def __getitem__(self, character: str) -> Token:
        return self._tokens[character]

    def plain(self, text: str) -> str:
        """`text` with each figure as it reads, for places that hold no markup. The result is not escaped."""
        return FIGURE.sub(lambda m: self[m.group()].text if m.group() in self else m.group(), text)

    def html(self, text: str) -> str:
        """`text`, a piece of HTML, with each figure filled in: as an element in text, plain in attributes and code."""
        if not FIGURE.search(text):
            return text

        def fill(match: re.Match[str]) -> str:
            piece = match.group()
            if piece in self:
                return _markup(self[piece])
            return FIGURE.sub(lambda m: escape(self[m.group()].text) if m.group() in self else m.group(), piece)

        return _HTML.sub(fill, text)

    def fill(self, root: Element) -> None:
        """Fill in every figure in the tree, in place."""
        if not self._tokens:
            return
        for element in list(root.iter()):
            for name, value in element.attrib.items():
                if value and FIGURE.search(value):
                    element.set(name, self.plain(value))
        self._fill_children(root)

    def _fill_children(self, element: Element) -> None:
        if not FIGURE.search("".join(element.itertext())):
            return
        if element.tag in _PLAIN or not isinstance(element.tag, str):
            for inner in element.iter():
                inner.text = self._plain_like(inner.text)
                if inner is not element:
                    inner.tail = self._plain_like(inner.tail)
            return
        for child in list(element):
            self._fill_children(child)
            index = list(element).index(child)
            child.tail, figures = self._split(child.tail)
            element[index + 1 : index + 1] = figures
        element.text, figures = self._split(element.text)
        element[0:0] = figures

    def _plain_like(self, text: str | None) -> str | None:
        return type(text)(self.plain(text)) if text and FIGURE.search(text) else text

    def _split(self, text: str | None) -> tuple[str | None, list[Element]]:
        """The text before the first figure, and the figures as elements with the text between them as tails."""
        if not text or not FIGURE.search(text):
            return text, []
        lead, figures = "", []
        for piece in re.split(f"({FIGURE.pattern})", text):
            if piece in self:
                figures.append(_element(self[piece]))
            elif figures:
                figures[-1].tail = (figures[-1].tail or "") + piece
            else:
                lead += piece
        return lead, figures


def _attributes(token: Token) -> tuple[str, dict[str, str]]:
    is_date = _DATE.fullmatch(token.value)
    tag, name = ("time", "datetime") if is_date else ("data", "value")
    source = {"data-source": token.source} if token.source else {}
    return tag, {"class": "figure", name: token.value, **source}


def _element(token: Token) -> Element:
    tag, attributes = _attributes(token)
    element = Element(tag, attributes)
    element.text = token.text
    return element


def _markup(token: Token) -> str:
    tag, attributes = _attributes(token)
    written = "".join(f' {name}="{escape(value)}"' for name, value in sorted(attributes.items()))
    return f"<{tag}{written}>{escape(token.text)}</{tag}>"
