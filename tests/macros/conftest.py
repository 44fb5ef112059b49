"""What the tests of tables share: English tables of lines, and a table's body as text."""

import html as html_text
import re
from collections.abc import Callable
from gettext import NullTranslations

import pytest

from macros.formats import Formats
from macros.lines import Lines

type Body = Callable[[str], list[list[str]]]


@pytest.fixture
def lines() -> Lines:
    """Tables of lines in English."""
    return Lines(Formats("en"), NullTranslations())


@pytest.fixture
def body() -> Body:
    """The texts of the cells of a table's body, line by line, with single plain spaces."""
    return lambda html: [
        [
            " ".join(html_text.unescape(re.sub(r"<[^>]*>", " ", cell)).split())
            for cell in re.findall(r"<t[hd]\b.*?</t[hd]>", row, re.DOTALL)
        ]
        for row in re.findall(r"<tr\b[^>]*>(.*?)</tr>", re.split("<tbody[^>]*>", html)[-1], re.DOTALL)
    ]
