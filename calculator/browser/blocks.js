/**
 * Lines taken over from files: kept as data, shown as one block each, because thousands of them are no form.
 *
 * @typedef {Record<string, string>} Entry a line as the request carries it
 * @typedef {{file: string, lines: Entry[]}} Block
 * @typedef {Record<string, Block[]>} Imported blocks by the name of their list
 * @typedef {Record<string, {file: string, lines: number}[]>} FromFiles how many of the last lines of a list came from which file
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
 * Which lines came from files, to be told apart from the typed ones that stand before them.
 *
 * @param {Imported} imported
 * @returns {FromFiles}
 */
export function fromFilesOf(imported) {
  const entries = Object.entries(imported).filter(([, blocks]) => blocks.length > 0);
  return Object.fromEntries(entries.map(([list, blocks]) => [list, blocks.map(({ file, lines }) => ({ file, lines: lines.length }))]));
}

/**
 * The other way round: the typed input, and the lines that were taken over from files.
 *
 * @param {Record<string, any>} whole
 * @param {FromFiles} fromFiles
 * @returns {{input: Record<string, any>, imported: Imported}}
 */
export function apart(whole, fromFiles) {
  const input = { ...whole };
  /** @type {Imported} */
  const imported = {};
  for (const [list, blocks] of Object.entries(fromFiles)) {
    let end = blocks.reduce((rest, { lines }) => rest - lines, input[list].length);
    const typed = end;
    imported[list] = blocks.map(({ file, lines }) => ({ file, lines: whole[list].slice(end, (end += lines)) }));
    input[list] = whole[list].slice(0, typed);
  }
  return { input, imported };
}

/**
 * @param {string} list
 * @param {Block} block
 */
function viewOfBlock(list, { file, lines }) {
  return { line: { code: `imported_${list}`, values: { file, found: lines.length } }, few: lines.length <= FEW };
}

