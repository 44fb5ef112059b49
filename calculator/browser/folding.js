/**
 * Finished lines of a list folded to what they say, so that the line being worked on stands out. A folded line's fields
 * stay in the form and count as before; the style sheet hides them.
 *
 * @typedef {import("./form.js").Field} Field
 * @typedef {import("./sentences.js").Sentences} Sentences
 */

import { part } from "./actions.js";
import { shown } from "./echo.js";
import { currencyOf, fieldsOf, isBlank, readField } from "./form.js";
import { isolated } from "./sentences.js";

/**
 * Fold the lines that can be read and that the reader is not in.
 *
 * @param {HTMLElement[]} lines
 * @param {Sentences} sentences
 */
export function fold(lines, sentences) {
  const isRead = (/** @type {Field} */ field) => "plain" in readField(field, sentences.words.locale);
  for (const line of lines) {
    if (!isBlank(line) && !line.contains(document.activeElement) && fieldsOf(line).every(isRead)) {
      line.toggleAttribute("data-folded", true);
    }
  }
}

/** @param {Element | null | undefined} line */
export function unfold(line) {
  line?.toggleAttribute("data-folded", false);
}

/**
 * Say in every folded line what it holds.
 *
 * @param {HTMLElement} root a form, or a line that is open
 * @param {Sentences} sentences
 */
export function sayFolded(root, sentences) {
  for (const line of root.querySelectorAll(/** @type {"fieldset"} */ ("[data-folded]"))) {
    const said = fieldsOf(line).map((field) => piecesOf(field, sentences)).filter((pieces) => pieces.length > 0);
    part(line, "said").replaceChildren(...said.flatMap((pieces) => [whole(pieces), " "]));
  }
}

/**
 * One piece of what is said; the style sheet sets a dot before each that does not begin a row.
 *
 * @param {(string | Node)[]} pieces
 */
function whole(pieces) {
  const element = document.createElement("span");
  element.append(...pieces);
  return element;
}

/**
 * What a field says without its label: nothing where nothing is typed or chosen, or where another field says it.
 *
 * @param {Field} field
 * @param {Sentences} sentences
 * @returns {(string | Node)[]}
 */
function piecesOf(field, sentences) {
  const read = readField(field, sentences.words.locale);
  const plain = "plain" in read ? read.plain : "";
  if (plain === "" || field.dataset.choice === "currency") {
    return [];
  }
  if (field.dataset.type === "boolean") {
    return plain === "true" ? [field.labels?.[0]?.textContent ?? ""] : [];
  }
  if (field.dataset.kind === "rate") {
    return [isolated(sentences.formats.money("1", currencyOf(field))), " = ", isolated(sentences.formats.money(plain, "USD"))];
  }
  const value = field instanceof HTMLSelectElement ? (field.selectedOptions[0]?.text ?? "") : shown(field, plain, sentences);
  const { saidBy: code } = field.dataset;
  return [code ? sentences.fill("notes", { code, values: { value } }) : isolated(value)];
}
