"""Reference links, written out: `[text]`, `[text][]` and `[text] [ref]` become `[text][ref]`.

Otherwise a translated text would no longer find its link.
"""

import re
from collections.abc import Container

# Code: where nothing closes a run of backticks, the parser takes fewer of them.
CODE = r"(?<!`)`*?(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)"
# What is read before links, and so is never part of one: escapes, code, stashed HTML.
# What each begins with comes first, so that the characters of plain words are passed over fast.
_OPAQUE = re.compile(rf"(?=[\\`\x02])(?:\\.|{CODE}|\x02[^\x03]*\x03)", re.DOTALL)
_SECOND = re.compile(r"\s?\[([^\]]*)\]")
_HIDDEN = "\x00"


def hidden(text: str) -> str:
    """`text` with code, escapes and stashed HTML blotted out, each character by one, so that positions hold."""
    return _OPAQUE.sub(lambda match: _HIDDEN * len(match.group()), text)


def expand(text: str, references: Container[str]) -> str:
    """`text` with the reference of every link and image to one of `references` written out, images in links too."""
    if "[" not in text:
        return text
    seen, written, done, start = hidden(text), "", 0, 0
    while (start := seen.find("[", start)) >= 0:
        end = _closing(seen, start)
        if end < 0 or seen.startswith("[^", start):
            start += 1
            continue
        label, second = text[start + 1 : end], _SECOND.match(seen, end + 1)
        given = text[second.start(1) : second.end(1)] if second else ""
        is_named = _HIDDEN not in seen[start:end]  # a label with code in it names no reference
        if second and _key(given or (label if is_named else "")) in references:
            after = second.end()
        elif is_named and _key(label) in references and seen[end + 1 : end + 2] != "(":
            given, after = "", end + 1
        else:
            start += 1
            continue
        written += f"{text[done:start]}[{expand(label, references)}][{given or label}]"
        done = start = after
    return written + text[done:]


def _key(label: str) -> str:
    return re.sub(r"\s+", " ", label.lower())


def _closing(text: str, start: int) -> int:
    """The place of the bracket that closes the one at `start`, or -1."""
    depth = 0
    for match in re.compile(r"[\[\]]").finditer(text, start):
        depth += 1 if match.group() == "[" else -1
        if depth == 0:
            return match.start()
    return -1
