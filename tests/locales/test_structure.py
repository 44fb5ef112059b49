"""The second wall: whatever a translation says, the page is built of the same elements."""

import pytest

from locales.structure import same_structure, structure_differences

PAGE = '<article class="md-content__inner"><h1 id="a">Title</h1><p>Text <a href="b/">b</a> <code>c</code></p></article>'


@pytest.mark.parametrize(
    ("english", "translated"),
    [
        ("<p>Text</p>", "<p>Anderer Text</p>"),
        ("<p>Text</p>", '<p lang="en" dir="ltr">Text</p>'),
        ("<li>Text<ul></ul></li>", '<li><span lang="en" dir="ltr">Text</span><ul></ul></li>'),
        ("<p><a href=x>a</a> <b>b</b></p>", "<p><b>B</b> <a href=x>A</a></p>"),
        ('<p><a href=x title="t">a</a></p>', '<p><a href=x title="T">A</a></p>'),
        ('<img alt="a" src=x>', '<img alt="A" src=x>'),
        ("<p>PoE</p>", '<p>Der <abbr title="Nachweis">PoE</abbr></p>'),
        ('<data class="figure" value="0.4">40%</data>', '<data class="figure" value="0.4">40 %</data>'),
        ("<p>b</p>", '<p>b</p><p class="translation-note">Translated <a href="x">x</a></p>'),
        ("<h1>a</h1><p>b</p>", '<h1>A</h1><div class="untranslated-notice"><p>1 <b>of</b> 2</p></div><p>b</p>'),
        ("<p><code>pays 10,000 USD</code></p>", "<p><code>pays 10.000 USD</code></p>"),
        ('<link href="../x.css">', '<link href="../../x.css">'),
        ("<form><input id=m><input id=d></form>", "<form><input id=d><input id=m></form>"),
        (
            '<bdi data-kind="text" data-value="Ads">Ads</bdi>',
            '<bdi data-kind="text" data-value="Anzeigen">Anzeigen</bdi>',
        ),
        ("<form><p>in one line</p></form>", "<form><p>in <bdi>1</bdi> Zeile</p></form>"),
        ("<td><bdi>2</bdi> days</td>", "<td>zwei Tage</td>"),
        (f"<nav>a</nav>{PAGE}", f"<nav><a>b</a></nav>{PAGE}"),
    ],
)
def test_what_may_differ(english, translated):
    assert structure_differences(english, translated) == []


@pytest.mark.parametrize(
    "translated",
    [
        PAGE.replace("<p>", "<p><script></script>"),
        PAGE.replace("<p>", "<p onclick=x>"),
        PAGE.replace('href="b/"', 'href="c/"'),
        PAGE.replace('href="b/"', 'href="b/" target="_blank"'),
        PAGE.replace('<a href="b/">b</a>', "b"),
        PAGE.replace("</p>", "</p><p></p>"),
        PAGE.replace("<p>", '<p data-kind="money" data-value="1">'),
        PAGE.replace("<code>c</code>", "<code>d</code>"),
        PAGE.replace('id="a"', 'id="b"'),
        PAGE.replace("<p>", "<div>").replace("</p>", "</div>"),
        PAGE.replace("</p>", "</p><img src=x>"),
    ],
)
def test_what_may_not(translated):
    assert not same_structure(PAGE, translated)


def test_a_difference_is_named():
    differences = structure_differences("<p>a <b>b</b></p>", "<p>a <i>b</i></p>")
    assert differences == ["block 1: <p> with b in English, <p> with i in the translation"]


def test_a_drawing_may_be_mirrored():
    assert same_structure('<line x1="0%" x2="0%" y2="9"/>', '<line x1="100%" x2="100%" y2="9"/>')
    assert not same_structure('<line x1="0%" y2="9"/>', '<line x1="0%" y2="8"/>')


def test_what_a_page_itself_tears_out_of_code_is_text():
    torn = "<summary><code><b>x</b></summary><p>{}</p><p></code></p>"
    assert structure_differences(torn.format("a"), torn.format("b")) == []
    assert not same_structure("<code><b>a</b></code>", "<code><b>b</b></code>")
