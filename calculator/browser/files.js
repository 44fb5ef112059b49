/** Files that the reader opens and saves, without any network. */

import { todayOfReader } from "./dates.js";

/** More megabytes than this no report has that the engine could read. */
export const MOST_MEGABYTES = 5;
export const MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;

/** Letters that a file begins with where it is written in this encoding. */
const MARKS = /** @type {const} */ ([
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
]);

/**
 * The text in the bytes of a file: UTF-8 with or without a mark, or UTF-16 with one; else what Excel writes by itself.
 *
 * @param {ArrayBuffer} content
 */
export function textOf(content) {
  const bytes = new Uint8Array(content);
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) {
    return new TextDecoder(marked[0]).decode(bytes);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/**
 * The text of a file that `opening.js` reads again.
 *
 * @param {HTMLFormElement} form the calculator's
 * @param {{input: Record<string, any>} | undefined} figures with whatever else is worth keeping
 */
export function textOfFigures(form, figures) {
  return `${JSON.stringify({ saved_on: todayOfReader(), request: form.dataset.calculator, ...figures }, null, 2)}\n`;
}

/**
 * @param {string} name of the file
 * @param {string} content
 * @param {string} type
 */
export function save(name, content, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}
