/**
 * From the input of a request back to the form: the other way round of `form.js`. What comes in may be old, damaged or
 * made by somebody else, so everything that has no place in the form is told, and nothing is guessed.
 *
 * @typedef {import("./sentences.js").Sentences} Sentences
 * @typedef {import("./form.js").Field} Field
 */

import { clearFields, fieldsOf, linesOf, listsOf, writeDate, writeTexts } from "./form.js";
import { addLine, clearLines, showWhatIsNeeded } from "./lines.js";

const DECIMAL = /^-?\d{1,15}(\.\d{1,30})?$/u;
/** @type {Record<string, RegExp>} */
const PLAIN = {
  amount: DECIMAL,
  rate: DECIMAL,
  percent: DECIMAL,
  count: /^\d{1,15}$/u,
  date: /^\d{4}-\d{2}-\d{2}$/u,
  text: /^\P{Cc}{0,300}$/u,
};

/**
 * Put an input into the form, in place of all that is there.
 *
 * @param {HTMLFormElement} form
 * @param {Record<string, any>} input
 * @param {Sentences} sentences
 * @returns {boolean} whether everything found its place
 */
export function writeForm(form, input, sentences) {
  clearFields(form);
  clearLines(form, sentences);
  const names = new Set(listsOf(form).map((list) => list.dataset.list ?? ""));
  const lists = Object.entries(input).filter(([name]) => names.has(name));
  const rest = Object.fromEntries(Object.entries(input).filter(([name]) => !names.has(name)));
  const isWhole = writeGroup(form, rest, sentences);
  return lists.every(([name, lines]) => Array.isArray(lines) && writeLines(form, name, lines, sentences)) && isWhole;
}

/**
 * Write lines into a list that holds no more than blank ones.
 *
 * @param {HTMLFormElement} form
 * @param {string} name of the list
 * @param {unknown[]} entries
 * @param {Sentences} sentences
 */
export function writeLines(form, name, entries, sentences) {
  const list = listsOf(form).find((one) => one.dataset.list === name && !one.closest("[hidden]"));
  const written = entries.map((entry, index) => {
    const line = list && (linesOf(list)[index] ?? addLine(list, sentences));
    return line !== undefined && isGroup(entry) && writeGroup(line, entry, sentences);
  });
  return written.every(Boolean);
}

/**
 * @param {HTMLElement} root a line, or the form
 * @param {Record<string, any>} entry
 * @param {Sentences} sentences
 */
function writeGroup(root, entry, sentences) {
  const values = new Map(flat(entry));
  choose(root, values);
  showWhatIsNeeded(root);
  for (const field of fieldsOf(root)) {
    const name = nameOf(field);
    const value = values.get(name);
    if (value !== undefined && write(field, value, sentences)) {
      values.delete(name);
    }
  }
  return values.size === 0;
}

/**
 * Make the choices that other fields depend on: those with a value of their own, and those that show a field with one.
 *
 * @param {HTMLElement} root
 * @param {Map<string, unknown>} values
 */
function choose(root, values) {
  for (const choice of root.querySelectorAll(/** @type {"select"} */ ("select[data-choice]"))) {
    if (choice.closest("form, [data-line]") !== root) {
      continue;
    }
    const own = choice.name && values.get(nameOf(choice));
    const shown = [...root.querySelectorAll(/** @type {"div"} */ (`[data-shown-if^="${choice.dataset.choice}="]`))];
    const needed = shown.find((one) => namesIn(one).some((name) => values.has(name)))?.dataset.shownIf?.split("=")[1];
    const wanted = own ? String(own) : needed;
    if (wanted !== undefined && isOption(choice, wanted)) {
      choice.value = wanted;
    }
  }
}

/**
 * @param {Field} field
 * @param {unknown} value plain, or the texts that could not be read
 * @param {Sentences} sentences
 * @returns {boolean} whether it is a value that this field can hold
 */
function write(field, value, sentences) {
  if (field instanceof HTMLSelectElement) {
    const isKnown = isOption(field, String(value));
    field.value = isKnown ? String(value) : field.value;
    return isKnown;
  }
  if (Array.isArray(value)) {
    writeTexts(field, value);
  } else if (PLAIN[field.dataset.kind ?? ""]?.test(String(value))) {
    writePlain(field, String(value), sentences);
  } else {
    return false;
  }
  field.closest("details")?.setAttribute("open", "");
  return true;
}

/**
 * @param {Field} field
 * @param {string} value
 * @param {Sentences} sentences
 */
function writePlain(field, value, { formats }) {
  const { kind } = field.dataset;
  if (kind === "date") {
    writeDate(field, value);
  } else if (kind === "text") {
    field.value = value;
  } else {
    field.value = kind === "percent" ? formats.percentage(value) : formats.count(value);
  }
}

/**
 * @param {Record<string, any>} entry
 * @param {string} path
 * @returns {[string, unknown][]} every value with its path, such as `own_terms.rebate`
 */
function flat(entry, path = "") {
  return Object.entries(entry).flatMap(([name, value]) =>
    isGroup(value) ? flat(value, `${path}${name}.`) : [/** @type {[string, unknown]} */ ([path + name, value])],
  );
}

/**
 * @param {HTMLElement} element
 * @returns {string[]}
 */
function namesIn(element) {
  return [...element.querySelectorAll(/** @type {"input"} */ ("[name]"))].map(nameOf);
}

/**
 * The name of a field within its line.
 *
 * @param {Field} field
 */
function nameOf(field) {
  return field.name.replace(/^.*\]\./u, "");
}

/**
 * @param {HTMLSelectElement} choice
 * @param {string} value
 */
function isOption(choice, value) {
  return [...choice.options].some((option) => option.value === value);
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, any>}
 */
function isGroup(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
