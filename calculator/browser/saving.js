/** The result as a file or on paper: a table (CSV), everything with its working (JSON), and a page for the partner's file. */

import { onAction, part } from "./actions.js";
import { todayOfReader } from "./dates.js";
import { save, textOfFigures } from "./files.js";
import { entered, figures, sources, steps } from "./record.js";

/** A spreadsheet takes a cell that begins like this for a formula. A plain number is none. */
const FORMULA = /^[\s"']*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;
const NUMBER = /^-?\d+(\.\d+)?$/u;
/** Tells a spreadsheet that the letters are UTF-8. */
const MARK = "\ufeff";

/** @typedef {import("./calculator.js").Calculator} Calculator */

export class Saving {
  /** @param {Calculator} calculator */
  constructor(calculator) {
    this.calculator = calculator;
    this.form = calculator.form;
    onAction(this.form, {
      "save-csv": () => this.#save("csv", MARK + csv(this.#table()), "text/csv"),
      "save-json": async () => this.#save("json", textOfFigures(this.form, await calculator.answered()), "application/json"),
      print: () => print(),
    });
    addEventListener("beforeprint", () => this.#writePaper());
  }

  /**
   * @param {string} type
   * @param {string} content
   * @param {string} mime
   */
  #save(type, content, mime) {
    const file = `co-op-${this.form.dataset.calculator}-${todayOfReader()}.${type}`;
    save(file, content, mime);
    part(this.form, "saved").replaceChildren(this.calculator.sentences.fill("notes", { code: "saved", values: { file } }));
  }

  /** @returns {string[][]} */
  #table() {
    const results = part(this.form, "results-body");
    const [inputs, result, working] = [...part(this.form, "saved-titles").children].map((title) => title.textContent);
    return [
      ...entered(this.form).map(({ group, label, plain, shown }) => [inputs, group, label, plain, shown]),
      ...figures(results).map(({ group, label, plain, shown }) => [result, group, label, plain, shown]),
      ...steps(results).map(({ group, text, source }, index) => [working, group, String(index + 1), source, text]),
    ].map((row) => row.map((cell) => cell ?? ""));
  }

  #writePaper() {
    const { sentences } = this.calculator;
    part(this.form, "printed-on").textContent = sentences.formats.date(todayOfReader());
    part(this.form, "entered").replaceChildren(...entered(this.form).map(({ group, label, shown }) => tableRow(group, label, shown)));
    const titles = sources(part(this.form, "results-body")).map((id) => sentences.words.names[id] ?? id);
    part(this.form, "sources").replaceChildren(...titles.map((title) => element("li", title)));
  }
}

/**
 * Rows as CSV (RFC 4180), no cell of which a spreadsheet runs as a formula.
 *
 * @param {string[][]} rows
 */
export function csv(rows) {
  const cell = (/** @type {string} */ text) => {
    const harmless = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
    return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
  };
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** @param {...string} cells */
function tableRow(...cells) {
  const row = document.createElement("tr");
  row.append(...cells.map((cell) => element("td", cell)));
  return row;
}

/**
 * @param {string} name
 * @param {string} text
 */
function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
