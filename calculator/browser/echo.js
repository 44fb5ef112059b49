/** What was understood of a typed amount, percentage or day, said beside its field in the reader's own format. */

import { currencyOf, fieldsOf, linesOf, listsOf, readField } from "./form.js";

/**
 * @param {HTMLElement} root a form or one of its lines
 * @param {import("./sentences.js").Sentences} sentences
 */
export function echo(root, sentences) {
  const groups = [root, ...listsOf(root).flatMap(linesOf)];
  for (const field of groups.flatMap(fieldsOf).filter((one) => one.dataset.kind && one.dataset.kind !== "text")) {
    const output = /** @type {HTMLElement} */ (field.closest("[data-problem-of]")?.querySelector("output"));
    const understood = readField(field, sentences.words.locale);
    const text = "plain" in understood && understood.plain ? shown(field, understood.plain, sentences) : "";
    if (output.textContent !== text) {
      output.textContent = text; // the same text again would be laid out again
    }
  }
}

/**
 * A plain value of a field as the reader's language writes it.
 *
 * @param {import("./form.js").Field} field
 * @param {string} plain
 * @param {import("./sentences.js").Sentences} sentences
 */
export function shown(field, plain, { formats }) {
  switch (field.dataset.kind) {
    case "amount":
      return formats.money(plain, currencyOf(field));
    case "percent":
      return formats.share(plain);
    case "date":
      return formats.date(plain);
    case "text":
      return plain;
    default:
      return formats.count(plain);
  }
}
