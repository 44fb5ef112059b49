/** Lists to tick off: what is ticked stays ticked when the list is written anew. */

/**
 * @param {HTMLElement} form
 * @param {() => void} write writes the lists anew
 */
export function keepTicks(form, write) {
  const ticked = new Set(boxesOf(form).filter((box) => box.checked).map(nameOf));
  write();
  boxesOf(form).forEach((box) => (box.checked = ticked.has(nameOf(box))));
}

/**
 * @param {HTMLElement} form
 * @returns {HTMLInputElement[]}
 */
function boxesOf(form) {
  return [...form.querySelectorAll(/** @type {"input"} */ ("input[data-tick]"))];
}

/**
 * What the box is about, and whose list it stands in.
 *
 * @param {HTMLInputElement} box
 */
function nameOf(box) {
  const values = [box.closest("[data-ticks]")?.querySelector("[data-figure=name]"), box.parentElement?.querySelector("[data-figure]")];
  return JSON.stringify(values.map((element) => /** @type {HTMLElement | null | undefined} */ (element)?.dataset.value));
}
