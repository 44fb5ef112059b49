/**
 * What a page says, as rows: what was entered, and what came out. The same rows are compared, saved and printed, so that
 * they say what the page says, in its words.
 *
 * @typedef {{group: string, label: string, plain: string, shown: string}} Row
 */

import { fieldsOf, linesOf, listsOf } from "./form.js";

/**
 * What was entered, field by field; what is empty is left out.
 *
 * @param {HTMLFormElement} form
 * @returns {Row[]}
 */
export function entered(form) {
  const lines = listsOf(form).filter((list) => !list.closest("[hidden]")).flatMap(linesOf);
  const blocks = [...form.querySelectorAll(/** @type {"p"} */ ("[data-block] > p"))];
  return [
    ...[form, ...lines].flatMap((root) => fieldsOf(root).filter((field) => field.value.trim() !== "").map((field) => rowOf(root, field))),
    ...blocks.map((block) => ({ group: titleOf(block.closest("[data-list]")), label: block.innerText, plain: "", shown: "" })),
  ];
}

/**
 * The figures of the result, card by card.
 *
 * @param {HTMLElement} results
 * @returns {Row[]}
 */
export function figures(results) {
  const terms = [...results.querySelectorAll(/** @type {"dt"} */ ("article dt:not([hidden] *)"))];
  return terms.map((term) => {
    const told = /** @type {HTMLElement} */ (term.parentElement?.querySelector("dd"));
    const figure = /** @type {HTMLElement | null} */ (told.querySelector("[data-value]"));
    const group = term.closest("article")?.querySelector("h3")?.textContent.trim() ?? "";
    const values = [...told.querySelectorAll("[data-value]:not(small *, [hidden] *)")];
    const shown = values.map((value) => value.textContent.trim()).filter(Boolean).join(" · ");
    return { group, label: term.textContent, plain: figure?.dataset.value ?? "", shown };
  });
}

/**
 * The steps of the working in order, each with the sources behind it.
 *
 * @param {HTMLElement} results
 * @returns {{group: string, text: string, source: string}[]}
 */
export function steps(results) {
  return [...results.querySelectorAll(/** @type {"li"} */ (".coop-steps li"))].map((step) => ({
    group: step.closest("article")?.querySelector("h3")?.textContent.trim() ?? "",
    text: step.querySelector("[data-sentence]")?.textContent ?? "",
    source: idOf(step.querySelector("a[data-link]")),
  }));
}

/**
 * The ids of all sources that the result rests on.
 *
 * @param {HTMLElement} results
 * @returns {string[]}
 */
export function sources(results) {
  const links = [...results.querySelectorAll("a[data-link]:not([hidden])")];
  return [...new Set(links.map(idOf))].filter(Boolean);
}

/**
 * @param {HTMLElement} root the form, or a line
 * @param {import("./form.js").Field} field
 */
function rowOf(root, field) {
  const around = field.closest("[data-problem-of]");
  const label = around?.querySelector("label, legend")?.textContent ?? "";
  const chosen = field instanceof HTMLSelectElement ? field.selectedOptions[0]?.text : around?.querySelector("output")?.textContent;
  const group = root.matches("[data-line]") ? titleOf(root) : "";
  return { group, label, plain: field.value, shown: chosen || field.value };
}

/** @param {Element | null} fieldset */
function titleOf(fieldset) {
  return fieldset?.querySelector(":scope > legend")?.textContent.trim() ?? "";
}

/** @param {Element | null} link */
function idOf(link) {
  return link?.getAttribute("href")?.split("#")[1] ?? "";
}
