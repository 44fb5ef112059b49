/**
 * Lines of a list, such as earnings: added, removed and numbered; and fields shown only where a choice needs them.
 *
 * @typedef {import("./sentences.js").Sentences} Sentences
 */

import { linesOf, listsOf } from "./form.js";

const NUMBERED = ["name", "id", "for", "aria-describedby", "aria-labelledby"];

/**
 * A new line at the end of the list, with the choices of the line before it, such as the currency.
 *
 * @param {HTMLElement} list
 * @param {Sentences} sentences
 * @returns {HTMLElement} the new line
 */
export function addLine(list, sentences) {
  const template = /** @type {HTMLTemplateElement} */ (list.querySelector("template"));
  const copy = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  const line = /** @type {HTMLElement} */ (copy.firstElementChild);
  const last = linesOf(list).at(-1);
  for (const choice of choicesOf(line)) {
    choice.value = choicesOf(last).find((one) => one.dataset.choice === choice.dataset.choice)?.value ?? choice.value;
  }
  list.querySelector("[data-lines]")?.append(copy);
  numberLines(list, sentences);
  showWhatIsNeeded(line);
  return line;
}

/**
 * @param {HTMLElement} line
 * @param {Sentences} sentences
 */
export function removeLine(line, sentences) {
  const list = /** @type {HTMLElement} */ (line.closest("[data-list]"));
  line.remove();
  numberLines(list, sentences);
}

/**
 * Blank lines in place of all lines: as many as the list needs at least.
 *
 * @param {HTMLElement} form
 * @param {Sentences} sentences
 * @param {string} [name] of the one list to clear
 */
export function clearLines(form, sentences, name) {
  for (const list of listsOf(form).filter((one) => name === undefined || one.dataset.list === name)) {
    list.querySelector("[data-lines]")?.replaceChildren();
    for (let count = 0; count < leastOf(list); count += 1) {
      addLine(list, sentences);
    }
    numberLines(list, sentences);
  }
}

/**
 * Show the parts of a form or line that its choices ask for: `data-shown-if="basis=revenue"`, or `!=` for all but one.
 *
 * @param {HTMLElement} root
 */
export function showWhatIsNeeded(root) {
  for (const part of root.querySelectorAll(/** @type {"div"} */ ("[data-shown-if]"))) {
    const [, choice, isNot, wanted] = /^(\w+)(!?)=(.*)$/u.exec(part.dataset.shownIf ?? "") ?? [];
    const scope = /** @type {HTMLElement} */ (part.closest("[data-line]") ?? root);
    const chosen = choicesOf(scope).find((one) => one.dataset.choice === choice)?.value;
    part.hidden = (chosen === wanted) === (isNot === "!");
  }
}

/**
 * Names, ids and labels by the place of each line, counted from 0 in names and from 1 for the reader.
 *
 * @param {HTMLElement} list
 * @param {Sentences} sentences
 */
function numberLines(list, sentences) {
  const lines = linesOf(list);
  lines.forEach((line, index) => {
    [line, ...line.querySelectorAll("*")].forEach((element) => renumber(element, list.dataset.list ?? "", index));
    for (const label of line.querySelectorAll(/** @type {"span"} */ ("[data-line-label]"))) {
      label.replaceChildren(sentences.fill("notes", { code: label.dataset.lineLabel ?? "", values: { number: index + 1 } }));
    }
    for (const button of line.querySelectorAll(/** @type {"button"} */ ("[data-action=remove]"))) {
      button.hidden = lines.length <= leastOf(list);
    }
  });
}

/**
 * @param {Element} element
 * @param {string} name of the list
 * @param {number} index
 */
function renumber(element, name, index) {
  for (const attribute of NUMBERED) {
    const value = element.getAttribute(attribute);
    if (value?.includes(`${name}[`)) {
      element.setAttribute(attribute, value.replaceAll(new RegExp(`${name}\\[[^\\]]*\\]`, "gu"), `${name}[${index}]`));
    }
  }
}

/**
 * @param {HTMLElement | undefined} root
 * @returns {HTMLSelectElement[]}
 */
function choicesOf(root) {
  return root ? [...root.querySelectorAll(/** @type {"select"} */ ("select[data-choice]"))] : [];
}

/** @param {HTMLElement} list */
function leastOf(list) {
  return Number(list.dataset.least);
}
