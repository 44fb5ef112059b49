"""Each calculator looks as it did when somebody last looked at its picture.

Fonts differ from machine to machine, so every letter is a box here: what is compared is where things stand, how large
they are and what color they have. The pictures are of the English pages, so that a translation never needs a new one,
and one is mirrored. `make pictures` takes them anew: look at them before you commit them.
"""

from base64 import b64decode, b64encode
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from playwright.sync_api import Page

type OpenPage = Callable[..., Page]

PICTURES = Path(__file__).parent / "pictures"
TAKEN = Path(__file__).parents[2] / "build" / "pictures"
PAGES = {"fund": "", "deadlines": "deadlines/", "plan": "plan/", "campaign": "campaign/", "co-sell": "co-sell/"}
PAGES["top-tier"] = "top-tier/"
LOOKS = {
    "desk": ({"size": "desk"}, "ltr"),
    "desk-dark": ({"size": "desk", "color_scheme": "dark"}, "ltr"),
    "phone-dark": ({"size": "phone", "color_scheme": "dark"}, "ltr"),
    "phone-mirrored": ({"size": "phone"}, "rtl"),
}
SCALE = 4  # of the page's pixels make one of the picture
DIFFERENT = 16  # of 255 shades; less is the browser's rounding
ROOM = 0.0002  # of all shades may differ

CURE = "Look at build/pictures, where it is as it looks now. If that is right, `make pictures` keeps it"

PREPARE = """([font, direction]) => {
  document.documentElement.dir = document.body.dir = direction;
  const style = document.createElement("style");
  style.textContent = `
    @font-face { font-family: boxes; src: url(data:font/ttf;base64,${font}); }
    * { font-family: boxes !important; animation: none !important; transition: none !important; }
    .md-header, .md-tabs, .md-top { display: none !important; }`;
  document.head.append(style);
  return document.fonts.load("16px boxes");
}"""
READ = """async ({ png, scale }) => {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes]));
  const [width, height] = [picture.width, picture.height].map((length) => Math.floor(length / scale));
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.drawImage(picture, 0, 0, width, height);
  return { canvas, size: [width, height], shades: context.getImageData(0, 0, width, height).data };
}"""
SMALL = f"async (taken) => (await ({READ})(taken)).canvas.toDataURL('image/png').split(',')[1]"
# The share of all shades that differ, or the two sizes when those do.
COMPARE = f"""async ([now, known, different]) => {{
  const [a, b] = await Promise.all([now, known].map((png) => ({READ})({{ png, scale: 1 }})));
  if (`${{a.size}}` !== `${{b.size}}`) return `${{a.size}} instead of ${{b.size}}`;
  return a.shades.filter((shade, index) => Math.abs(shade - b.shades[index]) > different).length / a.shades.length;
}}"""


@pytest.fixture(scope="module", autouse=True)
def taken() -> None:
    TAKEN.mkdir(parents=True, exist_ok=True)


@pytest.fixture(scope="module")
def boxes() -> str:
    """A font whose every letter is a box, as Base64."""
    pen = TTGlyphPen(None)
    pen.moveTo((50, 0))
    for corner in [(50, 500), (450, 500), (450, 0)]:
        pen.lineTo(corner)
    pen.closePath()
    box, space = pen.glyph(), TTGlyphPen(None).glyph()
    font = FontBuilder(1000)
    font.setupGlyphOrder([".notdef", "space", "box"])
    font.setupCharacterMap(dict.fromkeys(range(0x21, 0x3000), "box") | {0x20: "space", 0xA0: "space"})
    font.setupGlyf({".notdef": box, "space": space, "box": box})
    font.setupHorizontalMetrics({".notdef": (500, 50), "space": (250, 0), "box": (500, 50)})
    font.setupHorizontalHeader(ascent=900, descent=-250)
    font.setupNameTable({"familyName": "boxes", "styleName": "Regular"})
    font.setupOS2(sTypoAscender=900, sTypoDescender=-250, usWinAscent=900, usWinDescent=250)
    font.setupPost()
    file = BytesIO()
    font.save(file)
    return b64encode(file.getvalue()).decode()


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("calculator", PAGES)
def test_a_calculator_looks_as_it_did(calculator: str, look: str, boxes: str, open_page: OpenPage) -> None:
    options, direction = LOOKS[look]
    page = open_page(f"calculator/{PAGES[calculator]}", bypass_csp=True, reduced_motion="reduce", **options)
    page.wait_for_selector("form[data-calculator-state=ready]")
    page.evaluate(PREPARE, [boxes, direction])
    whole = b64encode(page.locator("form[data-calculator]").screenshot()).decode()
    now = page.evaluate(SMALL, {"png": whole, "scale": SCALE})
    name = f"{calculator}-{look}.png"
    (TAKEN / name).write_bytes(b64decode(now))
    assert (PICTURES / name).is_file(), f"There is no picture {name} yet. {CURE}"
    known = b64encode((PICTURES / name).read_bytes()).decode()
    differing = page.evaluate(COMPARE, [now, known, DIFFERENT])
    assert isinstance(differing, float | int), f"The size is {differing}. {CURE}"
    assert differing <= ROOM, CURE
