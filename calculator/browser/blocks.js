/**
 * Lines taken over from files: kept as data, shown as one block each, because thousands of them are no form.
 *
 * @typedef {Record<string, string>} Entry a line as the request carries it
 * @typedef {{file: string, lines: Entry[]}} Block
 * @typedef {Record<string, Block[]>} Imported blocks by the name of their list
 */

import { fill } from "./results.js";

/** So many lines can still be edited one by one. */
const FEW = 30;

/**
 * Show the blocks of every list.
 *
 * @param {HTMLFormElement} form
 * @param {Imported} imported
 * @param {import("./sentences.js").Sentences} sentences
 */
export function showBlocks(form, imported, sentences) {
  for (const place of form.querySelectorAll(/** @type {"div"} */ ("[data-blocks]"))) {
    const list = place.dataset.blocks ?? "";
    fill(place, { blocks: (imported[list] ?? []).map((block) => viewOfBlock(list, block)) }, sentences);
  }
}

/**
 * Which list and which of its blocks an element stands in.
 *
 * @param {Element} element
 */
export function placeOfBlock(element) {
  const place = /** @type {HTMLElement} */ (element.closest("[data-blocks]"));
  const blocks = [...place.querySelectorAll("[data-block]")];
  return { list: place.dataset.blocks ?? "", index: blocks.indexOf(/** @type {Element} */ (element.closest("[data-block]"))) };
}

/**
 * Whether this is what `Imported` says: it may come from a link.
 *
 * @param {any} given
 * @param {HTMLFormElement} form
 * @returns {given is Imported}
 */
export function isImported(given, form) {
  const isText = (/** @type {unknown} */ value) => typeof value === "string";
  const isEntry = (/** @type {any} */ line) => line?.constructor === Object && Object.values(line).every(isText);
  const isBlock = (/** @type {any} */ one) => isText(one?.file) && Array.isArray(one.lines) && one.lines.every(isEntry);
  return (
    given?.constructor === Object &&
    Object.entries(given).every(
      ([list, blocks]) => form.querySelector(`[data-blocks="${CSS.escape(list)}"]`) && Array.isArray(blocks) && blocks.every(isBlock),
    )
  );
}

/**
 * @param {string} list
 * @param {Block} block
 */
function viewOfBlock(list, { file, lines }) {
  return { line: { code: `imported_${list}`, values: { file, found: lines.length } }, few: lines.length <= FEW };
}

