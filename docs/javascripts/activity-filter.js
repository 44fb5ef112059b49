/**
 * Narrows the tables of activities to a category and a program. Without it every table stands as it is.
 *
 * A table stands in an element with `data-category`, below the heading of that category. Rows, and the lines of a cell
 * that differ by program, carry the ids of their programs in `data-programs`.
 */

const form = document.querySelector("form[data-activity-filter]");
if (form instanceof HTMLFormElement) {
  form.hidden = false;
  form.addEventListener("change", () => narrow(form));
  form.addEventListener("submit", (event) => event.preventDefault());
  narrow(form);
}

/** @param {HTMLFormElement} form */
function narrow(form) {
  const chosen = new FormData(form);
  const category = String(chosen.get("category"));
  const program = String(chosen.get("program"));
  for (const part of all("[data-programs]")) part.hidden = program !== "" && !programs(part).includes(program);
  for (const table of all("[data-category]")) {
    const isEmpty = shown(table) === 0;
    showSection(table, !isEmpty && (category === "" || table.dataset.category === category));
  }
  const count = all("[data-category]:not([hidden])").reduce((sum, table) => sum + shown(table), 0);
  const output = form.elements.namedItem("shown");
  if (output instanceof HTMLOutputElement) {
    output.value = new Intl.NumberFormat(document.documentElement.lang, { numberingSystem: "latn" }).format(count);
  }
}

/**
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
function all(selector) {
  return Array.from(document.querySelectorAll(selector)).filter((found) => found instanceof HTMLElement);
}

/** @param {HTMLElement} part */
function programs(part) {
  return (part.dataset.programs ?? "").split(" ");
}

/** @param {HTMLElement} table */
function shown(table) {
  return table.querySelectorAll("tbody tr:not([hidden])").length;
}

/**
 * Shows or hides a table with everything above it, up to its heading.
 * @param {Element | null} part
 * @param {boolean} isShown
 */
function showSection(part, isShown) {
  if (!(part instanceof HTMLElement)) return;
  part.hidden = !isShown;
  if (!/^H[1-6]$/.test(part.tagName)) showSection(part.previousElementSibling, isShown);
}
