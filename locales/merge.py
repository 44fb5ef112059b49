"""Bringing a catalog up to date with the pages: nothing that was translated is lost, nothing is guessed.

A message whose English changed keeps its translation as fuzzy, with the English it was made for; readers see English
until a translator has looked. Which new message an old one became is decided by the order of both lists, and by
words in common only where both differ, so two alike sentences elsewhere are never mixed up. Merging twice changes
nothing.
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from babel.messages.catalog import Catalog, Message

from locales.languages import Language
from locales.po import ids, strings

_ALIKE = 0.6  # the share of words in common from which a changed sentence counts as the same one
_NOBODY = "EMAIL@ADDRESS"  # what Babel has for a header that names no translator
_NAME = re.compile(r"\{([a-z][a-z0-9_]*)\}")

Key = tuple[tuple[str, ...], str]
MessageText = str | tuple[str, ...] | list[str] | None


def merge(old: Catalog | None, template: Catalog, language: Language, elsewhere: list[Catalog]) -> Catalog:
    """The catalog for `template` with every translation of `old` that still fits.

    `elsewhere` are the language's other catalogs: a message that moved to another domain brings its translation.
    """
    new = _fresh(template, language)
    if old is None:
        old = _fresh(template, language)
    _keep_header(new, old)
    known = _by_key(_kept(old))
    moved = _by_key(message for catalog in elsewhere for message in _kept(catalog) if not message.fuzzy)
    became = _pairs(list(old), list(template), known)
    for message in filter(lambda message: message.id, template):
        key = _key(message)
        if source := known.get(key) or moved.get(key):
            new[message.id] = _carried(message, source)
        elif source := became.get(key):
            new[message.id] = _changed(message, source)
        else:
            new[message.id] = message
    used = _by_key(new).keys() | {_key(source) for source in became.values()}
    new.obsolete.update({_name(new, m): m for key, m in known.items() if key not in used and any(strings(m))})
    return new


def _fresh(template: Catalog, language: Language) -> Catalog:
    """A catalog without messages. Its header passes `msgfmt --check`; translators put in their names."""
    return Catalog(
        locale=language.locale,
        project=template.project,
        version=template.version,
        header_comment=f"# {template.project}, {language.name}. How to translate: locales/README.md",
        msgid_bugs_address=template.msgid_bugs_address,
        creation_date=template.creation_date,
        revision_date=template.creation_date,
        last_translator="nobody yet <nobody@example.org>",
        language_team=f"{language.name} <nobody@example.org>",
        charset="utf-8",
        fuzzy=False,
    )


def _keep_header(new: Catalog, old: Catalog) -> None:
    """Keep who translated, and the dates, so that merging alone never changes a header. One that is lost is new."""
    if _NOBODY in old.last_translator:
        return
    new.creation_date, new.revision_date = old.creation_date, old.revision_date
    new.last_translator, new.language_team = old.last_translator, old.language_team
    new.header_comment = old.header_comment.strip() or new.header_comment


def _kept(catalog: Catalog) -> Iterator[Message]:
    """Every message of a catalog; the obsolete ones first, so that one in use goes before them."""
    yield from catalog.obsolete.values()
    yield from (message for message in catalog if message.id)


def _by_key(messages: Iterator[Message] | list[Message] | Catalog) -> dict[Key, Message]:
    return {_key(message): message for message in messages if message.id}


def _key(message: Message) -> Key:
    return ids(message), message.context or ""


def _name(catalog: Catalog, message: Message) -> tuple[str, str] | str:
    return catalog._key_for(message.id, message.context)


def _merged(message: Message, source: Message, flags: set[str], string: MessageText, previous: MessageText) -> Message:
    """`message` with a translation, and with what the translator wrote beside it."""
    merged = message.clone()
    merged.string, merged.previous_id = string, list(previous or [])
    merged.user_comments = list(source.user_comments)
    merged.flags = message.flags | flags  # Babel guesses some anew in each new message
    return merged


def _carried(message: Message, source: Message) -> Message:
    """The translation of the very same English. Examples of figures stay as they were: figures change often."""
    merged = _merged(message, source, source.flags & {"fuzzy"}, source.string, source.previous_id)
    examples = {comment.partition("}: ")[0]: comment for comment in source.auto_comments if comment.startswith("{")}
    merged.auto_comments = [examples.get(comment.partition("}: ")[0], comment) for comment in message.auto_comments]
    return merged


def _changed(message: Message, source: Message) -> Message:
    """The translation of an English text that changed: settled where only names changed, else fuzzy."""
    if renamed := None if source.fuzzy else _renamed(source, message):
        return _merged(message, source, set(), renamed, [])
    previous = source.previous_id if source.fuzzy and source.previous_id else list(ids(source))
    return _merged(message, source, {"fuzzy"}, source.string, previous)


def _renamed(source: Message, message: Message) -> str | None:
    """The translation with new names for its figures, where nothing else changed in English."""
    if source.pluralizable or message.pluralizable:
        return None
    (old,), (new,), (string,) = ids(source), ids(message), strings(source)
    if _NAME.sub("{}", old) != _NAME.sub("{}", new):
        return None
    names = dict(zip(_NAME.findall(old), _NAME.findall(new), strict=True))
    return _NAME.sub(lambda match: f"{{{names.get(match[1], match[1])}}}", string)


def _pairs(old: list[Message], new: list[Message], known: dict[Key, Message]) -> dict[Key, Message]:
    """For each new message that an old one became, the old one."""
    before, after = [_key(message) for message in old], [_key(message) for message in new]
    pairs: dict[Key, Message] = {}
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "replace":
            staying = set(after)
            gone = [message for message in old[i1:i2] if _key(message) not in staying and any(strings(message))]
            fresh = [message for message in new[j1:j2] if _key(message) not in known]
            pairs.update(_matched(gone, fresh))
    return pairs


def _matched(gone: list[Message], fresh: list[Message]) -> Iterator[tuple[Key, Message]]:
    """The most alike first; each message once."""
    scored = [(_likeness(a, b), i, j) for i, a in enumerate(gone) for j, b in enumerate(fresh)]
    used: tuple[set[int], set[int]] = (set(), set())
    for score, i, j in sorted(scored, key=lambda row: -row[0]):
        if score >= _ALIKE and i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            yield _key(fresh[j]), gone[i]


def _likeness(one: Message, other: Message) -> float:
    if one.pluralizable != other.pluralizable or one.context != other.context:
        return 0
    return SequenceMatcher(None, " ".join(ids(one)).split(), " ".join(ids(other)).split(), autojunk=False).ratio()
