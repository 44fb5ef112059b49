/**
 * The dialog in which a file or pasted rows become lines of a list: read by the engine, shown, and only then taken over.
 *
 * @typedef {import("./sentences.js").Line} Line
 */

import { onAction, part } from "./actions.js";
import { MOST_BYTES, MOST_MEGABYTES, save, textOf } from "./files.js";
import { fill } from "./results.js";
import { tableIn } from "./zip.js";

/** So many rows with problems are listed; the rest is counted. */
const MOST_PROBLEMS = 100;
/** What the engine may ask back, by the name of its field. */
const QUESTIONS = ["date_order", "decimal_mark"];
const WANTED = /** @type {const} */ ([
  ["program_name", "name"],
  ["participant", "participant"],
]);

export class Importing {
  /** @type {{file: string, text: string} | undefined} what is being read */
  #source;
  /** @type {any} what was found in it */
  #found;
  #stop = new AbortController();

  /**
   * @param {import("./calculator.js").Calculator} calculator
   * @param {HTMLDialogElement} dialog
   */
  constructor(calculator, dialog) {
    this.calculator = calculator;
    this.dialog = dialog;
    this.list = dialog.dataset.import ?? "";
    this.file = /** @type {HTMLInputElement} */ (part(dialog, "file"));
    this.pasted = /** @type {HTMLTextAreaElement} */ (part(dialog, "paste"));
    const place = part(calculator.form, `list="${this.list}"`);
    onAction(place, { import: () => this.#open() });
    onAction(dialog, {
      close: () => dialog.close(),
      "read-pasted": () => this.#readText(this.#said("import_pasted").textContent, this.pasted.value),
      stop: () => this.#stop.abort(),
      "take-over": () => this.#takeOver(),
      template: (button) => save("claims.csv", `\ufeff${button.dataset.template}`, "text/csv"),
    });
    dialog.addEventListener("close", () => this.#stop.abort());
    dialog.addEventListener("change", ({ target }) => this.#chosen(/** @type {HTMLElement} */ (target)));
    for (const target of [place, part(dialog, "drop")]) {
      target.addEventListener("dragover", (event) => event.preventDefault());
      target.addEventListener("drop", (event) => this.#dropped(event));
    }
  }

  #open() {
    this.#reset();
    this.pasted.value = "";
    this.file.value = "";
    this.dialog.showModal();
  }

  /** @param {DragEvent} event */
  #dropped(event) {
    const file = event.dataTransfer?.files[0];
    if (file) {
      event.preventDefault();
      if (!this.dialog.open) {
        this.#open();
      }
      this.#readFile(file);
    }
  }

  /** @param {HTMLElement} target */
  #chosen(target) {
    const file = this.file.files?.[0];
    if (target === this.file && file) {
      this.#readFile(file);
    } else if (target.closest("[data-question], [data-wanted]")) {
      this.#read();
    }
  }

  /** @param {File} file */
  async #readFile(file) {
    this.#reset();
    if (file.size > MOST_BYTES) {
      return this.#refuse("notes", { code: "import_too_large", values: { limit: MOST_MEGABYTES } });
    }
    try {
      return this.#readText(file.name, textOf(await tableIn(await file.arrayBuffer(), MOST_BYTES)));
    } catch {
      return this.#refuse("notes", { code: "import_unreadable", values: { file: file.name } });
    }
  }

  /**
   * @param {string} file
   * @param {string} text
   */
  #readText(file, text) {
    this.#reset();
    this.#source = { file, text };
    return this.#read();
  }

  /** Have the engine read it, with what the reader has answered. */
  async #read() {
    if (!this.#source) {
      return;
    }
    this.#stop.abort();
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.#busy(true);
    const input = { text: this.#source.text, ...this.#answers() };
    try {
      const request = JSON.stringify({ request: `import_${this.list}`, input });
      const reply = JSON.parse(await this.calculator.engine.ask(request, signal));
      this.#busy(false);
      reply.answer ? this.#preview(reply.answer) : this.#askBack(reply.errors);
    } catch {
      if (this.#stop.signal === signal) {
        this.#busy(false);
        this.#refuse("notes", { code: "import_cancelled", values: {} });
      }
    }
  }

  /** @returns {Record<string, string>} */
  #answers() {
    const radios = [...this.dialog.querySelectorAll(/** @type {"input"} */ ("[data-question]:not([hidden]) :checked"))];
    const choices = [...this.dialog.querySelectorAll(/** @type {"select"} */ ("[data-wanted]:not([hidden]) select"))];
    return Object.fromEntries([
      ...radios.map((radio) => [/** @type {HTMLElement} */ (radio.closest("[data-question]")).dataset.question, radio.value]),
      ...choices.filter(({ value }) => value).map((choice) => [/** @type {HTMLElement} */ (choice.closest("[data-wanted]")).dataset.wanted, choice.value]),
    ]);
  }

  /** @param {{code: string, field: string, values: Line["values"]}[]} errors */
  #askBack(errors) {
    for (const question of QUESTIONS) {
      if (errors.some(({ field }) => field === `input.${question}`)) {
        part(this.dialog, `question="${question}"`).hidden = false;
      }
    }
    part(this.dialog, "found").hidden = true;
    const [first] = errors;
    if (first) {
      this.#refuse("errors", first);
      this.dialog.querySelector(/** @type {"input"} */ ("[data-question]:not([hidden]) input"))?.focus();
    }
  }

  /** @param {any} answer */
  #preview(answer) {
    this.#found = answer;
    part(this.dialog, "refused").hidden = true;
    this.#offerWanted(answer.report.programs);
    const preview = part(this.dialog, "found");
    fill(preview, viewOf(this.list, answer), this.calculator.sentences);
    preview.hidden = false;
    part(preview, "action=take-over").toggleAttribute("disabled", answer[this.list].length === 0);
    part(preview, "found-title").focus();
  }

  /** @param {Record<string, any>[]} programs the programs and participants in the file */
  #offerWanted(programs) {
    for (const [wanted, key] of WANTED) {
      const place = part(this.dialog, `wanted="${wanted}"`);
      const choice = /** @type {HTMLSelectElement} */ (place.querySelector("select"));
      const names = [...new Set(programs.map((one) => String(one[key])))].filter(Boolean);
      if (place.hidden && names.length > 1) {
        choice.append(...names.map((name) => new Option(name, name)));
        place.hidden = false;
      }
    }
  }

  #takeOver() {
    const lines = this.#found?.[this.list] ?? [];
    const block = { file: this.#source?.file ?? "", lines };
    const program = this.#program();
    this.dialog.close();
    this.calculator.inputs.takeOver(this.list, block, program);
  }

  /** @returns {string | undefined} the id of the program that is taken over, where it is one that is known */
  #program() {
    const { program_name: wanted } = this.#answers();
    const programs = this.#found.report.programs.filter((/** @type {any} */ one) => !wanted || one.name === wanted);
    const ids = new Set(programs.map((/** @type {any} */ one) => one.program));
    return ids.size === 1 ? ([...ids][0] ?? undefined) : undefined;
  }

  /** @param {boolean} isBusy */
  #busy(isBusy) {
    part(this.dialog, "busy").hidden = !isBusy;
    part(this.dialog, "busy-text").replaceChildren(this.#said("import_reading", { file: this.#source?.file ?? "" }));
  }

  #reset() {
    this.#stop.abort();
    this.#source = undefined;
    this.#found = undefined;
    for (const name of ["busy", "refused", "found", ...QUESTIONS.map((one) => `question="${one}"`), ...WANTED.map(([one]) => `wanted="${one}"`)]) {
      part(this.dialog, name).hidden = true;
    }
    this.dialog.querySelectorAll(/** @type {"input"} */ ("[data-question] input")).forEach((radio) => (radio.checked = false));
    this.dialog.querySelectorAll(/** @type {"select"} */ ("[data-wanted] select")).forEach((choice) => (choice.length = 1));
  }

  /**
   * @param {string} group
   * @param {Line} line
   */
  #refuse(group, line) {
    const place = part(this.dialog, "refused");
    place.replaceChildren(this.calculator.sentences.fill(group, line));
    place.hidden = false;
  }

  /**
   * @param {string} code
   * @param {Line["values"]} [values]
   */
  #said(code, values = {}) {
    return this.calculator.sentences.fill("notes", { code, values });
  }
}

/**
 * What is shown of an import: what was found, and for everything else why not.
 *
 * @param {string} list
 * @param {any} answer
 */
function viewOf(list, answer) {
  const { report, warnings } = answer;
  const values = { ...report, found: answer[list].length, columns: report.columns_ignored.join(", ") };
  const others = [
    [report.rows_refused, "import_refused"],
    [report.duplicates_dropped, "import_duplicates"],
    [report.rows_left_out, "import_left_out"],
    [report.personal_columns, "import_personal"],
    [report.columns_ignored.length, "import_columns"],
  ];
  const lines = [
    { code: "import_rows_read", values },
    { code: `import_${list}_found`, values },
    ...(report.other_types ?? []).map((/** @type {any} */ type) => ({ code: "import_other_type", values: type })),
    ...others.filter(([count]) => count > 0).map(([, code]) => ({ code, values })),
  ];
  const more = report.problems.length - MOST_PROBLEMS;
  return {
    warnings: [...warnings, ...(report.conversions ?? [])].map(({ half, ...line }) => ({ half, line })),
    lines: lines.map((line) => ({ line })),
    halves: (report.halves ?? []).flatMap((/** @type {any} */ { half, balances }) =>
      balances.map((/** @type {any} */ balance) => ({ half, ...balance })),
    ),
    problems: report.problems
      .slice(0, MOST_PROBLEMS)
      .map((/** @type {any} */ { row, column, ...line }) => ({ row, column, line })),
    more: more > 0 ? { code: "import_more_problems", values: { rows: more } } : null,
  };
}
