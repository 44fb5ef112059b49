/** What if: the result as it was (A) beside the one of the figures as they are changed (B), differences marked. */

import { onAction, part } from "./actions.js";
import { figures } from "./record.js";

/**
 * @typedef {import("./record.js").Row} Row
 * @typedef {{before?: Row, now?: Row}} Pair the same figure in A and in B, where it is there
 */

export class Comparing {
  /** @type {{rows: Row[], figures: import("./kept.js").Figures} | undefined} */
  #before;

  /** @param {import("./calculator.js").Calculator} calculator */
  constructor(calculator) {
    this.calculator = calculator;
    this.form = calculator.form;
    this.section = part(this.form, "compare");
    this.form.addEventListener("coop-answered", () => this.#show());
    onAction(this.form, {
      compare: () => this.#start(),
      "back-to-a": () => this.#backToA(),
      "keep-b": () => this.#end(),
    });
  }

  #start() {
    this.#before = { rows: this.#rows(), figures: structuredClone(this.calculator.inputs.figures()) };
    this.#show();
    this.#say("compare_started");
    part(this.section, "compare-title").focus();
  }

  #backToA() {
    if (this.#before) {
      this.calculator.inputs.put(this.#before.figures, this.form.dataset.figures ?? "");
      this.form.dispatchEvent(new Event("coop-changed"));
    }
    this.#end();
  }

  #end() {
    this.#before = undefined;
    this.section.hidden = true;
    part(this.form, "action=compare").focus();
  }

  #rows() {
    return figures(part(this.form, "results-body"));
  }

  #show() {
    this.section.hidden = this.#before === undefined;
    if (this.#before) {
      const pairs = pairsOf(this.#before.rows, this.#rows());
      part(this.section, "compare-rows").replaceChildren(...pairs.flatMap(rowsOf));
      this.#say(pairs.some(differs) ? "compare_differences" : "compare_same");
    }
  }

  /** @param {string} code */
  #say(code) {
    part(this.section, "compare-line").replaceChildren(this.calculator.sentences.fill("notes", { code, values: {} }));
  }
}

/**
 * @param {Row[]} before
 * @param {Row[]} now
 * @returns {Pair[]} in the order of A, then what only B has
 */
function pairsOf(before, now) {
  /** @type {Map<string, Pair>} */
  const pairs = new Map();
  for (const row of before) {
    pairs.set(`${row.group} ${row.label}`, { before: row });
  }
  for (const row of now) {
    pairs.set(`${row.group} ${row.label}`, { ...pairs.get(`${row.group} ${row.label}`), now: row });
  }
  return [...pairs.values()];
}

/** @param {Pair} pair */
function differs({ before, now }) {
  return before?.shown !== now?.shown;
}

/**
 * The row of a figure, below a heading where a new card begins.
 *
 * @param {Pair} pair
 * @param {number} index
 * @param {Pair[]} pairs
 */
function rowsOf(pair, index, pairs) {
  const { group = "", label = "" } = pair.now ?? pair.before ?? {};
  const previous = pairs[index - 1];
  const isNew = group !== (previous?.now ?? previous?.before)?.group;
  const row = document.createElement("tr");
  row.append(cell("th", label, "row"), cell("td", pair.before?.shown ?? ""), marked(pair));
  row.toggleAttribute("data-differs", differs(pair));
  return isNew ? [headingRow(group), row] : [row];
}

/** @param {Pair} pair */
function marked(pair) {
  const made = cell("td", differs(pair) ? "" : (pair.now?.shown ?? ""));
  if (differs(pair)) {
    const mark = document.createElement("mark");
    mark.textContent = pair.now?.shown || "–";
    made.append(mark);
  }
  return made;
}

/** @param {string} group */
function headingRow(group) {
  const row = document.createElement("tr");
  const heading = cell("th", group, "colgroup");
  heading.colSpan = 3;
  row.append(heading);
  return row;
}

/**
 * @param {"td" | "th"} name
 * @param {string} text
 * @param {string} [scope]
 */
function cell(name, text, scope) {
  const made = document.createElement(name);
  made.textContent = text;
  if (scope) {
    made.scope = scope;
  }
  return made;
}
