"""PO files: read strictly, written as gettext would, with none of Babel's surprises."""

import pytest

from locales.findings import CatalogError
from locales.languages import language
from locales.po import read_catalog, written

GERMAN = language("de").locale


@pytest.fixture
def read(catalogs):
    """Reads a catalog with these messages."""
    return lambda messages: read_catalog(catalogs(pages=messages) / "de/LC_MESSAGES/pages.po", GERMAN)


@pytest.fixture
def faults(read):
    """What is wrong with a catalog with these messages, as `line: rule`."""

    def found(messages):
        with pytest.raises(CatalogError) as error:
            read(messages)
        return [f"{finding.line}: {finding.rule}" for finding in error.value.findings]

    return found


def test_a_percent_sign_is_no_python_format(read):
    message = read('msgid "Up to 50% of the cost"\nmsgstr "Bis zu 50 % der Kosten"\n')["Up to 50% of the cost"]
    assert message.flags == {"no-python-format"}


def test_a_named_percent_field_is_one(read):
    assert read('msgid "%(n)s days"\nmsgstr ""\n')["%(n)s days"].flags == {"python-format"}


def test_braces_that_are_text_stay_so_when_the_file_says_so(read):
    message = read('#, no-python-brace-format\nmsgid "Write {this}"\nmsgstr ""\n')["Write {this}"]
    assert message.flags == {"no-python-brace-format"}


def test_the_previous_english_is_kept(read):
    text = '#, fuzzy\n#| msgid "Old \\"one\\""\nmsgid "New"\nmsgstr "Neu"\n'
    assert read(text)["New"].previous_id == ['Old "one"']
    assert text in written(read(text)).decode()


def test_the_previous_english_of_many_lines_and_of_plurals_is_kept(read):
    text = (
        '#, fuzzy\n#| msgid ""\n#| "One\\n"\n#| "day"\n#| msgid_plural "{n} days"\n'
        'msgid "a day"\nmsgid_plural "{n} whole days"\nmsgstr[0] "ein Tag"\nmsgstr[1] "{n} Tage"\n'
    )
    assert read(text)["a day"].previous_id == ["One\nday", "{n} days"]


def test_a_long_previous_english_is_not_wrapped_either(read):
    text = f'#, fuzzy\n#| msgid "{"long " * 60}"\nmsgid "New"\nmsgstr "Neu"\n'
    assert text in written(read(text)).decode()


def test_what_is_written_is_never_wrapped(read):
    text = f'msgid "{"long " * 60}"\nmsgstr "{"期限は" * 60}"\n'
    assert text in written(read(text)).decode()


def test_obsolete_messages_stay_with_their_comments(read):
    text = '# mine\n#~ msgid "Gone"\n#~ msgstr "Weg"\n'
    assert written(read(f'msgid "a"\nmsgstr "b"\n\n{text}')).decode().endswith(text)


def test_reading_what_was_written_gives_the_same_file(read):
    text = (
        '# mine\n#. theirs\n#: docs/a.md\n#, fuzzy\n#| msgid "c"\nmsgid "a"\nmsgstr "b"\n\n#~ msgid "x"\n#~ msgstr ""\n'
    )
    once = written(read(text)).decode()
    assert written(read(once.partition("\n\n")[2])).decode() == once


def test_gettext_itself_reads_what_was_written(read, tmp_path, msgfmt):
    text = '#, fuzzy\n#| msgid "d"\nmsgid "50% {b}"\nmsgstr "50 % {b}"\n\n#~ msgid "x"\n#~ msgstr "y\\n\\"z\\""\n'
    file = tmp_path / "written.po"
    file.write_bytes(written(read(text)))
    assert msgfmt(file) == ""


@pytest.mark.parametrize(
    ("messages", "found"),
    [
        ('msgid "a\nmsgstr "b"\n', ["13: syntax"]),
        ('msgid "a" b"\nmsgstr "b"\n', ["13: syntax"]),
        ("msgid 'a'\nmsgstr 'b'\n", ["13: syntax", "14: syntax"]),
        ('msgid „a“\nmsgstr "b"\n', ["13: syntax"]),
        ('msgid "a"\n', ["13: syntax"]),
        ('msgid "a"\n\nmsgid "b"\nmsgstr "c"\n', ["13: syntax"]),
        ('msgid "a"\nmsgstr[9] "b"\nmsgid_plural "c"\n', ["13: syntax"]),
        ('msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n', ["16: repeated"]),
        ("<<<<<<< HEAD\n", ["13: syntax"]),
        ("this is no catalog\n", ["13: syntax"]),
    ],
)
def test_a_broken_catalog_is_refused_with_the_line(faults, messages, found):
    assert faults(messages) == found


def test_a_file_that_is_not_utf8_is_refused_with_the_line(tmp_path):
    path = tmp_path / "pages.po"
    path.write_bytes('msgid "a"\nmsgstr "ä"\n'.encode("latin-1"))
    with pytest.raises(CatalogError, match=r"pages\.po:2: encoding .* cure: save the file as UTF-8"):
        read_catalog(path, GERMAN)


def test_a_header_that_makes_no_sense_is_refused(tmp_path):
    path = tmp_path / "pages.po"
    path.write_text('msgid ""\nmsgstr "POT-Creation-Date: yesterday\\n"\n', encoding="utf-8")
    with pytest.raises(CatalogError, match=r"pages\.po:1: header"):
        read_catalog(path, GERMAN)
