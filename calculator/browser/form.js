/**
 * From typed fields to the input of a request. A field carries the contract's name (`earnings[0].revenue`); its
 * `data-kind` says how it is read, and what is not typed is left out.
 *
 * @typedef {HTMLInputElement | HTMLSelectElement} Field
 * @typedef {import("./problems.js").Problem} Problem
 * @typedef {{input: Record<string, any>, places: Map<string, HTMLElement>, problems: Problem[]}} Reading
 */

import { readAmount, readCount, readPercent, readRate } from "./amounts.js";
import { partsOfDate, readDate } from "./dates.js";

/**
 * Everything the form holds now. `places` leads from a path in the request back to the element.
 *
 * @param {HTMLFormElement} form
 * @param {string} locale
 * @returns {Reading}
 */
export function readForm(form, locale) {
  /** @type {Reading} */
  const reading = { input: {}, places: new Map([["input", form]]), problems: [] };
  Object.assign(reading.input, readGroup(form, "input", locale, reading));
  for (const group of form.querySelectorAll(/** @type {"fieldset"} */ ("[data-group]:not([hidden] *)"))) {
    reading.places.set(`input.${group.dataset.group}`, group);
  }
  for (const list of listsOf(form).filter((one) => !one.closest("[hidden]"))) {
    const name = list.dataset.list ?? "";
    reading.places.set(`input.${name}`, list);
    const lines = linesOf(list).filter((line) => !isBlank(line));
    reading.input[name] = lines.map((line, index) => readGroup(line, `input.${name}[${index}]`, locale, reading));
  }
  return reading;
}

/**
 * Everything the form holds, readable or not, to be put back with nothing lost: a field that cannot be read is there as
 * the list of the texts in its boxes, which no request may hold.
 *
 * @param {HTMLFormElement} form
 * @param {string} locale
 * @returns {Record<string, any>}
 */
export function readWhole(form, locale) {
  const { input, places, problems } = readForm(form, locale);
  const unread = new Set(problems.map(({ field }) => field));
  for (const [path, place] of places) {
    if (unread.has(place)) {
      put(input, stepsOf(path), textsIn(/** @type {Field} */ (place)));
    }
  }
  return input;
}

/**
 * The names and numbers that lead to a path such as `input.claims[2].amount` within an input.
 *
 * @param {string} path
 */
export function stepsOf(path) {
  return path.replace("input.", "").split(/[.[\]]+/u);
}

/**
 * The element that a path such as `input.claims[2].amount` is about, or the nearest one around it.
 *
 * @param {Reading} reading
 * @param {string} path
 * @returns {HTMLElement}
 */
export function placeOf(reading, path) {
  return reading.places.get(path) ?? placeOf(reading, path.replace(/(\.\w*|\[\d+\])$/u, ""));
}

/**
 * The plain value of one field, "" where nothing is typed, or the problem with it.
 *
 * @param {Field} field
 * @param {string} locale
 * @returns {import("./amounts.js").Reading}
 */
export function readField(field, locale) {
  const { kind } = field.dataset;
  if (kind === "date") {
    return readDate(partsTyped(field));
  }
  const typed = field.value.trim();
  if (kind === undefined) {
    return { plain: typed.startsWith("?") ? "" : typed }; // such a choice is one of the form alone
  }
  if (kind === "text" || typed === "") {
    return { plain: typed };
  }
  if (kind === "amount") {
    return readAmount(field.value, locale, currencyOf(field));
  }
  if (kind === "count") {
    return readCount(field.value, locale);
  }
  return kind === "percent" ? readPercent(field.value, locale) : readRate(field.value, locale);
}

/**
 * The currency that an amount is typed in: the field's own, or the one chosen in its line, or for the whole form.
 *
 * @param {Field} field
 */
export function currencyOf(field) {
  const choice = /** @type {"select"} */ ("[data-choice=currency]");
  const chosen = field.closest("[data-line]")?.querySelector(choice) ?? field.form?.querySelector(choice);
  return field.dataset.currency ?? chosen?.value ?? "USD";
}

/**
 * The fields that take part now: of a line, or of the form outside all lines.
 *
 * @param {HTMLElement} root
 * @returns {Field[]}
 */
export function fieldsOf(root) {
  const { elements } = /** @type {HTMLFormElement | HTMLFieldSetElement} */ (root); // known, past thousands of options
  const fields = /** @type {Field[]} */ ([...elements].filter((one) => one.matches("input[name], select[name]")));
  return fields.filter((field) => !field.closest("[hidden]") && field.closest("form, [data-line]") === root);
}

/**
 * The field that a box the reader types in belongs to: one of the three boxes of a date has no name of its own.
 *
 * @param {Field} box
 * @returns {Field}
 */
export function fieldOf(box) {
  return box.closest("[data-date]")?.querySelector(/** @type {"input"} */ ("[name]")) ?? box;
}

/**
 * @param {HTMLElement} form
 * @returns {HTMLElement[]}
 */
export function listsOf(form) {
  return [...form.querySelectorAll(/** @type {"fieldset"} */ ("[data-list]"))];
}

/**
 * @param {HTMLElement} list
 * @returns {HTMLElement[]}
 */
export function linesOf(list) {
  return [...list.querySelectorAll(/** @type {"fieldset"} */ ("[data-line]"))];
}

/**
 * Whether nothing is typed in a line, whatever is chosen.
 *
 * @param {HTMLElement} line
 */
export function isBlank(line) {
  const typed = fieldsOf(line).filter((field) => field.dataset.kind);
  return typed.every((field) => (field.dataset.kind === "date" ? boxesOfDate(field) : [field]).every((box) => !box.value.trim()));
}

/**
 * Put a day into the boxes of a date and into the field with its name.
 *
 * @param {Field} field
 * @param {string} plain `YYYY-MM-DD`, or "" for no day
 */
export function writeDate(field, plain) {
  writeBoxes(field, partsOfDate(plain));
  field.value = plain;
}

/**
 * Put texts back into the boxes they stood in, unread.
 *
 * @param {Field} field
 * @param {unknown[]} texts
 */
export function writeTexts(field, texts) {
  const [day, month, year] = texts.map(String);
  if (field.dataset.kind === "date") {
    writeBoxes(field, { day, month, year });
  } else {
    field.value = day ?? "";
  }
}

/**
 * Keep the boxes of a date and the field with its name in step, whichever of them was changed.
 *
 * @param {Field} box
 */
export function stepDate(box) {
  if (box.dataset.part) {
    const typed = readDate(partsTyped(box));
    fieldOf(box).value = "plain" in typed ? typed.plain : "";
  } else if (box.dataset.kind === "date") {
    writeDate(box, box.value);
  }
}

/**
 * Take away what is typed outside the lines; what is chosen there goes back to the usual.
 *
 * @param {HTMLElement} form
 */
export function clearFields(form) {
  for (const field of fieldsOf(form)) {
    if (field instanceof HTMLSelectElement) {
      field.selectedIndex = [...field.options].findIndex((option) => option.defaultSelected);
    } else {
      writeDate(field, "");
    }
  }
}

/**
 * @param {Field} field
 * @param {Record<string, string | undefined>} parts
 */
function writeBoxes(field, parts) {
  boxesOfDate(field).forEach((box) => (box.value = parts[box.dataset.part ?? ""] ?? ""));
}

/**
 * What stands in the boxes of a field: day, month and year of a date.
 *
 * @param {Field} field
 */
function textsIn(field) {
  const { day, month, year } = partsTyped(field);
  return field.dataset.kind === "date" ? [day, month, year] : [field.value];
}

/**
 * What stands in the three boxes of a date.
 *
 * @param {Field} field
 */
function partsTyped(field) {
  const typed = Object.fromEntries(boxesOfDate(field).map((box) => [box.dataset.part, box.value]));
  return { day: typed.day ?? "", month: typed.month ?? "", year: typed.year ?? "" };
}

/**
 * @param {Field} field
 * @returns {HTMLInputElement[]}
 */
function boxesOfDate(field) {
  return [...(field.closest("[data-date]")?.querySelectorAll(/** @type {"input"} */ ("[data-part]")) ?? [])];
}

/**
 * @param {HTMLElement} root
 * @param {string} path of the group in the request
 * @param {string} locale
 * @param {Reading} reading collects the places and the problems
 */
function readGroup(root, path, locale, reading) {
  /** @type {Record<string, any>} */
  const group = {};
  reading.places.set(path, root);
  for (const field of fieldsOf(root)) {
    const name = field.name.replace(/^.*\]\./u, "");
    const value = readField(field, locale);
    reading.places.set(`${path}.${name}`, field);
    if ("problem" in value) {
      reading.problems.push({ field, group: "typing", line: value.problem });
    } else if (value.plain !== "") {
      put(group, name.split("."), ofItsType(field, value.plain));
    }
  }
  return group;
}

/**
 * The value as the request carries it: whole numbers and yes or no are no text there.
 *
 * @param {Field} field
 * @param {string} plain
 */
function ofItsType(field, plain) {
  if (field.dataset.kind === "count") {
    return Number(plain);
  }
  return field.dataset.type === "boolean" ? plain === "true" : plain;
}

/**
 * @param {Record<string, any>} group
 * @param {string[]} path
 * @param {unknown} value
 */
function put(group, [name = "", ...inner], value) {
  if (inner.length === 0) {
    group[name] = value;
  } else {
    put((group[name] ??= {}), inner, value);
  }
}
