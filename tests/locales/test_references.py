"""Reference links, written out so that their text can be translated."""

import pytest

from locales.references import expand

REFERENCES = {"guide": ("g", ""), "two words": ("t", "")}


@pytest.mark.parametrize(
    ("text", "expanded"),
    [
        ("[Guide]", "[Guide][Guide]"),
        ("[Guide][]", "[Guide][Guide]"),
        ("[text] [guide]", "[text][guide]"),
        ("[text][GUIDE]", "[text][GUIDE]"),
        ("[two\nwords]", "[two\nwords][two\nwords]"),
        ("![Guide]", "![Guide][Guide]"),
        ("[Guide], [guide][], [Guide]", "[Guide][Guide], [guide][guide], [Guide][Guide]"),
        ("[Guide](a.md)", "[Guide](a.md)"),
        ("[![Guide]](a.md)", "[![Guide][Guide]](a.md)"),
        ("[unknown] and [un][known]", "[unknown] and [un][known]"),
        ("`[Guide]` and \\[Guide]", "`[Guide]` and \\[Guide]"),
        ("[`code`][guide] [Guide]", "[`code`][guide] [Guide][Guide]"),
        ("[`Guide`]", "[`Guide`]"),
        ("[^guide] [open", "[^guide] [open"),
    ],
)
def test_every_kind_of_reference(text, expanded):
    assert expand(text, REFERENCES) == expanded
