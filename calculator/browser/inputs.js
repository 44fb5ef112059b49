/**
 * What a form holds: typed lines and blocks taken over from files, and whose figures they are (`data-figures`).
 *
 * Its form tells of every change: `coop-changed` by the reader, `coop-cleared` when all was taken away, `coop-replaced`
 * when other figures were put in place of all.
 *
 * @typedef {import("./form.js").Field} Field
 * @typedef {import("./kept.js").Figures} Figures
 */

import { onAction, part } from "./actions.js";
import { fromFilesOf, placeOfBlock, showBlocks } from "./blocks.js";
import { todayOfReader } from "./dates.js";
import { echo } from "./echo.js";
import { fold, sayFolded, unfold } from "./folding.js";
import { clearFields, fieldOf, isBlank, linesOf, listsOf, readWhole, stepDate, writeDate } from "./form.js";
import { addLine, clearLines, removeLine, showWhatIsNeeded } from "./lines.js";
import { writeForm, writeLines } from "./writing.js";

/** With more lines than these, those that come all at once come folded. */
const FEW = 3;

export class Inputs {
  /** @type {import("./blocks.js").Imported} */
  #imported = {};
  /** @type {import("./blocks.js").Imported | undefined} what is shown of them */
  #shown;
  /** @type {Set<Element | null>} the lines in which something is wrong or missing */
  #unfinished = new Set();
  /** The day that was today when the reader last said to calculate as of today. */
  since = todayOfReader();

  /**
   * @param {HTMLFormElement} form
   * @param {import("./sentences.js").Sentences} sentences
   */
  constructor(form, sentences) {
    this.form = form;
    this.sentences = sentences;
    const place = part(form, "inputs");
    place.removeAttribute("disabled");
    this.#follow();
    place.addEventListener("input", ({ target }) => this.#typed(/** @type {Field} */ (target)));
    onAction(form, {
      add: (button) => this.#add(listOf(button)),
      edit: (button) => this.#edit(lineOf(button)),
      remove: (button) => this.#remove(button),
      today: (button) => this.#changed(writeDate(fieldOf(/** @type {any} */ (button)), todayOfReader())),
      "remove-block": (button) => this.#removeBlock(button),
      "edit-block": (button) => this.#editBlock(button),
      "start-afresh": () => this.clear("own"),
    });
  }

  /** @returns {Figures} what the form holds now */
  figures() {
    return { input: readWhole(this.form, this.sentences.words.locale), imported: this.#imported };
  }

  /**
   * What was read of the form, together with the lines from files, which come after those of the form.
   *
   * @param {Record<string, any>} read
   * @returns {Record<string, any>}
   */
  withBlocks(read) {
    const input = { ...read };
    for (const [list, blocks] of Object.entries(this.#imported)) {
      input[list] = [...(input[list] ?? []), ...blocks.flatMap(({ lines }) => lines)];
    }
    return input;
  }

  /** @returns {import("./blocks.js").FromFiles} which of these lines came from files */
  fromFiles() {
    return fromFilesOf(this.#imported);
  }

  /**
   * Put figures in place of all that the form holds.
   *
   * @param {Figures} figures
   * @param {string} whose
   * @returns {boolean} whether everything found its place
   */
  put({ input, imported }, whose) {
    const isWhole = writeForm(this.form, input, this.sentences);
    this.#imported = imported;
    listsOf(this.form).forEach((list) => this.#foldMany(list));
    this.#are(whose, "coop-replaced");
    return isWhole;
  }

  /**
   * Take everything away. The reader's own figures take the place of all of the example's: they are never mixed unsaid.
   *
   * @param {string} whose
   */
  clear(whose) {
    clearFields(this.form);
    clearLines(this.form, this.sentences);
    this.#imported = {};
    for (const button of this.form.querySelectorAll("[data-action=today]")) {
      writeDate(fieldOf(/** @type {any} */ (button)), todayOfReader());
    }
    this.#are(whose, "coop-cleared");
    this.focus();
  }

  /**
   * Take over lines from a file, as one block.
   *
   * @param {string} list
   * @param {import("./blocks.js").Block} block
   * @param {string} [program] that the lines belong to
   */
  takeOver(list, block, program) {
    if (this.form.dataset.figures === "example") {
      this.clear("own"); // a file is the reader's own: it would only be added to the example's lines
    }
    const choice = this.form.querySelector(/** @type {"select"} */ ("[name=program]"));
    if (choice && program) {
      choice.value = program;
    }
    this.#imported = { ...this.#imported, [list]: [...(this.#imported[list] ?? []), block] };
    this.#changed();
    const place = part(this.form, `blocks="${list}"`);
    place.querySelector(/** @type {"button"} */ ("[data-block]:last-of-type button:not([hidden])"))?.focus();
  }

  /**
   * Lines with problems stand open, told or not.
   *
   * @param {import("./problems.js").Problem[]} problems
   */
  keepOpen(problems) {
    this.#unfinished = new Set(problems.map(({ field }) => field.closest("[data-line]")));
    this.#unfinished.forEach(unfold);
  }

  /** Take the reader to the first field. */
  focus() {
    focusFirst(part(this.form, "inputs"));
  }

  /**
   * Whether nothing is typed in any line of a list that needs lines, or anywhere in a form without such a list, and
   * nothing is taken over from a file.
   */
  areBlank() {
    const needed = listsOf(this.form).filter((list) => list.dataset.least !== "0" && !list.closest("[hidden]"));
    const lines = needed.flatMap(linesOf);
    const isTaken = Object.values(this.#imported).some((blocks) => blocks.length > 0);
    return !isTaken && (lines.length > 0 ? lines : [this.form]).every(isBlank);
  }

  /** @param {HTMLElement} list in which the lines so far are finished with */
  #add(list) {
    this.#fold(linesOf(list));
    focusFirst(this.#changed(addLine(list, this.sentences)));
  }

  /** @param {HTMLElement} line */
  #edit(line) {
    unfold(line);
    focusFirst(line);
  }

  /** @param {HTMLElement[]} lines */
  #fold(lines) {
    fold(lines.filter((line) => !this.#unfinished.has(line)), this.sentences);
  }

  /** @param {HTMLElement} list whose lines came all at once */
  #foldMany(list) {
    const lines = linesOf(list);
    this.#fold(lines.length > FEW ? lines : []);
  }

  /** @param {HTMLButtonElement} button */
  #remove(button) {
    const list = listOf(button);
    removeLine(lineOf(button), this.sentences);
    this.#changed();
    focusFirst(linesOf(list).at(-1) ?? list);
  }

  /** @param {HTMLButtonElement} button */
  #removeBlock(button) {
    const list = listOf(button);
    this.#without(placeOfBlock(button));
    this.#changed();
    focusFirst(list);
  }

  /** @param {HTMLButtonElement} button */
  #editBlock(button) {
    const place = placeOfBlock(button);
    const list = listOf(button);
    const lines = this.#imported[place.list]?.[place.index]?.lines ?? [];
    const typed = this.figures().input[place.list] ?? [];
    this.#without(place);
    clearLines(this.form, this.sentences, place.list);
    writeLines(this.form, place.list, [...typed, ...lines], this.sentences);
    this.#foldMany(list);
    this.#changed();
    focusFirst(list);
  }

  /** @param {{list: string, index: number}} block that is taken away */
  #without({ list, index }) {
    this.#imported = { ...this.#imported, [list]: (this.#imported[list] ?? []).toSpliced(index, 1) };
  }

  /** @param {Field} box that the reader types in: what stands in a line concerns no other line */
  #typed(box) {
    stepDate(box);
    this.#changed(undefined, /** @type {HTMLElement | null} */ (box.closest("[data-line]")) ?? this.form);
  }

  /**
   * @template Given
   * @param {Given} [given] handed on
   * @param {HTMLElement} [around] what was changed
   */
  #changed(given, around) {
    if (this.form.dataset.figures === "example") {
      this.form.dataset.figures = "changed";
    }
    if (this.form.querySelector(/** @type {"input"} */ ("[name=as_of]"))?.value === todayOfReader()) {
      this.since = todayOfReader();
    }
    this.#follow(around);
    this.form.dispatchEvent(new Event("coop-changed"));
    return /** @type {Given} */ (given);
  }

  /**
   * @param {string} whose
   * @param {string} event
   */
  #are(whose, event) {
    this.form.dataset.figures = whose;
    this.since = todayOfReader();
    this.#follow();
    this.form.dispatchEvent(new Event(event));
  }

  /**
   * Show the fields that the choices need, what was understood of each, what folded lines hold, and what was taken over
   * from files.
   *
   * @param {HTMLElement} [around] the line that was changed, or the form
   */
  #follow(around = this.form) {
    showWhatIsNeeded(around);
    echo(around, this.sentences);
    sayFolded(around, this.sentences);
    if (this.#shown !== this.#imported) {
      this.#shown = this.#imported;
      showBlocks(this.form, this.#imported, this.sentences);
    }
  }
}

/**
 * @param {HTMLElement} element
 * @returns {HTMLElement} the list it stands in
 */
function listOf(element) {
  return /** @type {HTMLElement} */ (element.closest("[data-list]"));
}

/**
 * @param {HTMLElement} element
 * @returns {HTMLElement} the line it stands in
 */
function lineOf(element) {
  return /** @type {HTMLElement} */ (element.closest("[data-line]"));
}

/** @param {HTMLElement} root */
function focusFirst(root) {
  const places = "input:not([tabindex='-1']), select, [data-action=edit], [data-action=add]";
  [...root.querySelectorAll(/** @type {"input"} */ (places))].find((place) => place.checkVisibility())?.focus();
}
