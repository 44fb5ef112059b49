// A table wider than its place scrolls there. While it does, the place is a stop for the keyboard, with a name; else none.

const sizes = new ResizeObserver((entries) => new Set(entries.map(({ target }) => placeOf(target))).forEach(follow));

// The theme puts plain tables into their places when the page is read.
addEventListener("DOMContentLoaded", () => {
  for (const table of document.querySelectorAll(".md-typeset :is(.scroll-table, .md-typeset__scrollwrap) table")) {
    sizes.observe(table);
    sizes.observe(placeOf(table));
  }
});

/** @param {Element} part a table or its place */
function placeOf(part) {
  return /** @type {HTMLElement} */ (part.closest(".scroll-table") ?? part.closest(".md-typeset__scrollwrap"));
}

/** @param {HTMLElement} place */
function follow(place) {
  const scrolls = place.scrollWidth > place.clientWidth;
  if (scrolls) {
    place.tabIndex = 0;
  } else {
    place.removeAttribute("tabindex");
  }
  if (!place.matches(".scroll-table")) {
    place.role = scrolls ? "group" : null; // no landmark: many tables may stand under one heading
    place.ariaLabel = scrolls ? headingOf(place) : null;
  }
}

/** @param {HTMLElement} place */
function headingOf(place) {
  const headings = [...document.querySelectorAll(".md-typeset :is(h1, h2, h3, h4)")];
  const above = headings.findLast((heading) => heading.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING);
  return above?.textContent?.replace("¶", "") ?? null;
}
