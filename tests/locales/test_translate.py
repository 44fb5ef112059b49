"""The page in the reader's language: what is missing is English and counted, ids are the source's."""

import pytest
from markdown import Markdown
from pymdownx.slugs import slugify


@pytest.fixture
def german(catalogs):
    """A page in German with these catalogs, by a plain parser."""

    def page(source, settings=None, **domains):
        settings = {"locales.translate": {"language": "de", "catalogs": str(catalogs(**domains))}, **(settings or {})}
        extensions = ["locales.translate", "attr_list", "footnotes", "tables", "toc", "pymdownx.tabbed"]
        return Markdown(extensions=extensions, extension_configs=settings).convert(source)

    return page


PAGES = 'msgid "Title"\nmsgstr "Titel"\n\n#, fuzzy\nmsgid "Changed"\nmsgstr "Geändert"\n'


def test_a_fuzzy_translation_is_shown_in_english_and_counted_apart(german):
    page = german("# Title\n\nChanged\n\nMissing\n\nAlso missing", pages=PAGES)
    assert '<p dir="ltr" lang="en">Changed</p>' in page
    assert 'class="untranslated-notice" data-fuzzy="1" data-missing="2" data-total="4" role="note"' in page


def test_the_notice_stands_under_the_title_in_the_readers_language(german):
    words = (
        '#, python-brace-format\nmsgid "{number} of {total} texts on this page is not translated yet and appears in '
        'English."\nmsgid_plural "{number} of {total} texts on this page are not translated yet and appear in English."'
        '\nmsgstr[0] "{number} von {total} fehlt."\nmsgstr[1] "{number} von {total} fehlen."\n'
    )
    page = german("# Title\n\nMissing\n\nAlso missing", pages=PAGES, interface=words)
    assert page.index("<h1") < page.index('role="note"><p>2 von 3 fehlen.</p></div>') < page.index("Missing")


def test_a_page_without_a_title_begins_with_the_notice(german):
    assert german("Missing").startswith('<div class="untranslated-notice"')


def test_a_page_with_everything_translated_has_no_notice(german):
    assert german("# Title", pages=PAGES) == '<h1 id="title">Titel</h1>'


def test_headings_in_any_script_keep_the_ids_of_the_source(german):
    pages = 'msgid "Before you start"\nmsgstr "始める前に"\n\nmsgid "Same"\nmsgstr "同じ"\n'
    page = german("## Before you start\n\n## Same\n\n## Same\n\n## Own {#mine}", pages=pages)
    assert [part.split('"')[0] for part in page.split('id="')[1:]] == ["before-you-start", "same", "same_1", "mine"]


def test_tabs_named_after_their_texts_keep_the_ids_of_the_source(german):
    tabs = {"pymdownx.tabbed": {"alternate_style": True, "slugify": slugify(case="lower")}}
    pages = 'msgid "First"\nmsgstr "最初"\n\nmsgid "Text"\nmsgstr "文"\n'
    page = german('=== "First"\n    Text\n\n=== "Second"\n    Text', tabs, pages=pages)
    assert 'id="first"' in page
    assert '<label for="first">最初</label>' in page


def test_titles_that_extensions_give_are_words_of_the_interface(german):
    words = (
        'msgid "Jump back to footnote {} in the text"\nmsgstr "Zurück zu Fußnote {}"\n\n'
        'msgid "Permanent link"\nmsgstr "Link hierher"\n'
    )
    page = german("# Title\n\nText[^1]\n\n[^1]: Note", {"toc": {"permalink": True}}, interface=words)
    assert 'title="Zurück zu Fußnote 1"' in page
    assert 'title="Link hierher"' in page


def test_an_unknown_language_is_refused_when_the_site_is_set_up():
    with pytest.raises(ValueError, match="no language 'xx'"):
        Markdown(extensions=["locales.translate"], extension_configs={"locales.translate": {"language": "xx"}})


def test_one_parser_may_take_many_pages(material):
    md = material.parser("de")
    first, second = md.convert("# One\n\nText[^1]\n\n[^1]: Note"), md.reset().convert("Two")
    assert 'data-total="3"' in first
    assert 'data-total="1"' in second
