/**
 * One calculator of a page: reads its form, asks the engine, shows the answer or what is wrong.
 *
 * What the page looks like follows from attributes of the form, by the style sheet alone:
 *   data-calculator-state   `static` (the worked example built into the page), `loading`, `ready`, `failed`
 *   data-figures            whose figures the form holds: the `example`'s, the example's but `changed`, the reader's `own`,
 *                           or those that came by a link (`shared`)
 *   data-results            what the results are of: what the form holds now (`current`), what it held before (`old`),
 *                           or nothing, because nothing is typed yet (`none`) or no answer is there yet (`pending`)
 *   data-waiting            there while the reader waits for an answer
 *
 * Whoever adds to a calculator listens to its form: `coop-changed` when what it holds was changed by the reader,
 * `coop-cleared` when all of it was taken away, `coop-answered` when an answer is shown.
 *
 * @typedef {import("./engine.js").Engine} Engine
 * @typedef {import("./engine.js").EngineState} EngineState
 * @typedef {import("./form.js").Field} Field
 * @typedef {import("./problems.js").Problem} Problem
 * @typedef {import("./sentences.js").Line} Line
 * @typedef {import("./kept.js").Figures} Figures
 * @typedef {{answer: any, policy_version: string, errors?: {code: string, field: string, values: Line["values"]}[]}} Reply
 * @typedef {{input: Record<string, any>, answer: any, policy_version: string}} Answered
 * @typedef {(answer: any) => Record<string, any> | null} View what is shown of an answer, `announcement` among it
 */

import { onAction, part } from "./actions.js";
import { placeOfBlock, showBlocks } from "./blocks.js";
import { todayOfReader } from "./dates.js";
import { clearFields, fieldOf, isBlank, linesOf, listsOf, placeOf, readForm, stepDate, writeDate } from "./form.js";
import { addLine, clearLines, removeLine, showWhatIsNeeded } from "./lines.js";
import { Problems } from "./problems.js";
import { fill } from "./results.js";
import { Sentences } from "./sentences.js";
import { echo } from "./echo.js";
import { keepTicks } from "./ticks.js";
import { writeForm, writeLines } from "./writing.js";

/** Milliseconds of pause before the figures follow what is typed, and before they are read out. */
const PAUSE = 250;
const PAUSE_BEFORE_ANNOUNCING = 1200;

export class Calculator {
  #questions = 0;
  #pause = 0;
  #pauseBeforeAnnouncing = 0;
  /** @type {Promise<unknown>} the question under way */
  #asking = Promise.resolve();
  /** @type {import("./blocks.js").Imported} */
  #imported = {};
  /** @type {Answered | undefined} what was answered last, and to what */
  latest;
  /** The day that was today when the reader last said to calculate as of today. */
  since = todayOfReader();

  /**
   * @param {HTMLFormElement} form
   * @param {Engine} engine
   * @param {View} view
   */
  constructor(form, engine, view) {
    this.form = form;
    this.engine = engine;
    this.view = view;
    this.sentences = new Sentences(JSON.parse(part(form, "calculator-words").textContent));
    this.problems = new Problems(form, this.sentences);
    part(form, "inputs").removeAttribute("disabled");
    this.#follow();
    part(form, "inputs").addEventListener("input", ({ target }) => this.#typed(/** @type {Field} */ (target)));
    part(form, "inputs").addEventListener("focusout", ({ target }) => this.#left(/** @type {HTMLElement} */ (target)));
    form.addEventListener("submit", (event) => this.#submitted(event));
    onAction(form, {
      add: (button) => focusFirst(this.#changed(addLine(listOf(button), this.sentences))),
      remove: (button) => this.#remove(button),
      today: (button) => this.#changed(writeDate(fieldOf(/** @type {any} */ (button)), todayOfReader())),
      "remove-block": (button) => this.#removeBlock(button),
      "edit-block": (button) => this.#editBlock(button),
      "start-afresh": () => this.startAfresh("own"),
      "try-again": () => engine.tryAgain(),
    });
  }

  /**
   * What the form holds now, as far as it can be read.
   *
   * @returns {Figures}
   */
  figures() {
    return { input: readForm(this.form, this.sentences.words.locale).input, imported: this.#imported };
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
    this.form.dataset.figures = whose;
    this.since = todayOfReader();
    this.problems.forget();
    this.#follow();
    this.#resultsAre("pending");
    this.#calculate();
    return isWhole;
  }

  /**
   * Take over lines from a file, as one block.
   *
   * @param {string} list
   * @param {import("./blocks.js").Block} block
   */
  takeOver(list, block) {
    if (this.form.dataset.figures === "example") {
      this.startAfresh("own"); // a file is the reader's own: the example's lines would only be added to it
    }
    this.#imported = { ...this.#imported, [list]: [...(this.#imported[list] ?? []), block] };
    this.#changed();
    part(this.form, `blocks="${list}"`).querySelector(/** @type {"button"} */ ("[data-block]:last-of-type button:not([hidden])"))?.focus();
  }

  /**
   * The reader's own figures take the place of all of the example's: the two are never mixed unsaid.
   *
   * @param {string} whose
   */
  startAfresh(whose) {
    clearFields(this.form);
    clearLines(this.form, this.sentences);
    this.#imported = {};
    for (const button of this.form.querySelectorAll("[data-action=today]")) {
      writeDate(fieldOf(/** @type {any} */ (button)), todayOfReader());
    }
    this.form.dataset.figures = whose;
    this.since = todayOfReader();
    this.problems.forget();
    this.#follow();
    this.#calculate();
    this.focus();
    this.form.dispatchEvent(new Event("coop-cleared"));
  }

  /**
   * The answer to what the form holds.
   *
   * @returns {Promise<Answered | undefined>} nothing where there is none
   */
  async answered() {
    if (!this.latest) {
      await this.#calculate();
    }
    return this.latest;
  }

  /** Take the reader to the first field. */
  focus() {
    focusFirst(part(this.form, "inputs"));
  }

  /**
   * Whether nothing is typed in any line of a list that needs lines, or anywhere in a form without such a list, and
   * nothing is taken over from a file.
   */
  #isBlank() {
    const needed = listsOf(this.form).filter((list) => list.dataset.least !== "0" && !list.closest("[hidden]"));
    const lines = needed.flatMap(linesOf);
    const isTaken = Object.values(this.#imported).some((blocks) => blocks.length > 0);
    return !isTaken && (lines.length > 0 ? lines : [this.form]).every(isBlank);
  }

  /** @param {EngineState} state */
  tell(state) {
    this.form.dataset.calculatorState = state;
    if (state === "ready") {
      this.#calculate();
    }
  }

  /** @param {Field} box */
  #typed(box) {
    stepDate(box);
    this.#changed();
  }

  /** @param {HTMLElement} box */
  #left(box) {
    if (box.matches("input, select")) {
      this.problems.mayTellOf(fieldOf(/** @type {Field} */ (box)));
      this.#calculateAfterPause();
    }
  }

  /** @param {HTMLButtonElement} button */
  #remove(button) {
    const list = listOf(button);
    removeLine(/** @type {HTMLElement} */ (button.closest("[data-line]")), this.sentences);
    this.#changed();
    focusFirst(linesOf(list).at(-1) ?? list);
  }

  /** @param {HTMLButtonElement} button */
  #removeBlock(button) {
    const place = placeOfBlock(button);
    const list = listOf(button);
    this.#imported = { ...this.#imported, [place.list]: (this.#imported[place.list] ?? []).toSpliced(place.index, 1) };
    this.#changed();
    focusFirst(list);
  }

  /** @param {HTMLButtonElement} button */
  #editBlock(button) {
    const { list, index } = placeOfBlock(button);
    const place = listOf(button);
    const lines = this.#imported[list]?.[index]?.lines ?? [];
    const typed = readForm(this.form, this.sentences.words.locale).input[list] ?? [];
    this.#imported = { ...this.#imported, [list]: (this.#imported[list] ?? []).toSpliced(index, 1) };
    clearLines(this.form, this.sentences, list);
    writeLines(this.form, list, [...typed, ...lines], this.sentences);
    this.#changed();
    focusFirst(place);
  }

  /** @param {any} [given] handed on */
  #changed(given) {
    if (this.form.dataset.figures === "example") {
      this.form.dataset.figures = "changed";
    }
    if (this.form.querySelector(/** @type {"input"} */ ("[name=as_of]"))?.value === todayOfReader()) {
      this.since = todayOfReader();
    }
    this.#follow();
    this.#calculateAfterPause();
    this.form.dispatchEvent(new Event("coop-changed"));
    return given;
  }

  /** Show the fields that the choices need, what was understood of each, and what was taken over from files. */
  #follow() {
    showWhatIsNeeded(this.form);
    echo(this.form, this.sentences);
    showBlocks(this.form, this.#imported, this.sentences);
  }

  #calculateAfterPause() {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#calculate(), PAUSE);
  }

  /** @param {SubmitEvent} event */
  async #submitted(event) {
    event.preventDefault();
    clearTimeout(this.#pause);
    const problems = await this.#calculate(true);
    this.problems.summarize(problems);
    if (problems.length === 0) {
      showTitle(part(this.form, "results-title"));
    }
  }

  /**
   * Ask for the answer to what the form holds, and show it, or what is wrong.
   *
   * @param {boolean} [isAsked] whether the reader asks for it, and is told of every problem
   * @returns {Promise<Problem[]>}
   */
  async #calculate(isAsked = false) {
    const number = (this.#questions += 1);
    if (this.#isBlank()) {
      const problems = isAsked ? this.#problemsOfNothing() : [];
      this.#resultsAre("none");
      this.problems.tell(problems, isAsked);
      return problems;
    }
    await this.#asking; // one at a time: of all that is typed meanwhile, only the last is asked
    if (number !== this.#questions && !isAsked) {
      return [];
    }
    const asking = this.#ask();
    this.#asking = asking;
    const { reply, problems, input } = await asking;
    if (number !== this.#questions) {
      return problems; // what was typed since has its own question
    }
    this.problems.tell(problems, isAsked);
    if (reply && problems.length === 0) {
      this.#show({ input, answer: reply.answer, policy_version: reply.policy_version });
    } else if (this.form.dataset.results === "current") {
      this.#resultsAre("old");
    }
    return problems;
  }

  /** @returns {Promise<{reply?: Reply, problems: Problem[], input: any}>} no reply where the engine does not run */
  async #ask() {
    const reading = readForm(this.form, this.sentences.words.locale);
    const input = { ...reading.input };
    for (const [list, blocks] of Object.entries(this.#imported)) {
      input[list] = [...(input[list] ?? []), ...blocks.flatMap(({ lines }) => lines)];
    }
    const request = JSON.stringify({ request: this.form.dataset.calculator, input });
    this.form.toggleAttribute("data-waiting", true);
    try {
      const reply = /** @type {Reply} */ (JSON.parse(await this.engine.ask(request)));
      const refused = (reply.errors ?? []).map(({ field, ...line }) => ({ field: placeOf(reading, field), group: "errors", line }));
      return { reply, input, problems: [...reading.problems, ...refused.filter((problem) => !isSaidBy(reading.problems, problem))] };
    } catch {
      return { input, problems: reading.problems };
    } finally {
      this.form.toggleAttribute("data-waiting", false);
    }
  }

  /** @param {Answered} answered */
  #show(answered) {
    const item = this.view(answered.answer);
    if (item === null) {
      return this.#resultsAre("none");
    }
    const shown = { ...item, policy_version: answered.policy_version };
    keepTicks(this.form, () => fill(part(this.form, "results-body"), shown, this.sentences));
    fill(part(this.form, "glance"), shown, this.sentences);
    this.latest = answered;
    this.#resultsAre("current");
    clearTimeout(this.#pauseBeforeAnnouncing);
    if (this.form.dataset.figures !== "example") {
      this.#pauseBeforeAnnouncing = setTimeout(() => this.#announce(item.announcement), PAUSE_BEFORE_ANNOUNCING);
    }
    this.form.dispatchEvent(new Event("coop-answered"));
    return undefined;
  }

  /** @param {Line} line */
  #announce(line) {
    part(this.form, "announcement").replaceChildren(this.sentences.fill("notes", line));
  }

  /** @param {"current" | "old" | "none" | "pending"} what */
  #resultsAre(what) {
    this.latest = what === "current" ? this.latest : undefined;
    this.form.dataset.results = what;
  }

  /** @returns {Problem[]} that a list which needs lines has none */
  #problemsOfNothing() {
    const needed = listsOf(this.form).filter((list) => list.dataset.least !== "0");
    return needed.map((field) => ({ field, group: "errors", line: { code: "no_rows", values: {} } }));
  }
}

/**
 * Whether a problem follows from one that is said already: a field that cannot be read counts as missing for the engine.
 *
 * @param {Problem[]} said
 * @param {Problem} problem
 */
function isSaidBy(said, { field }) {
  return said.some((one) => field.contains(one.field));
}

/**
 * @param {HTMLElement} element
 * @returns {HTMLElement} the list it stands in
 */
function listOf(element) {
  return /** @type {HTMLElement} */ (element.closest("[data-list]"));
}

/** @param {HTMLElement} root */
function focusFirst(root) {
  root.querySelector(/** @type {"input"} */ ("input:not([tabindex='-1']), select, [data-action=add]"))?.focus();
}

/**
 * Take the reader to the results: the focus always, the page only where they are not in sight.
 *
 * @param {HTMLElement} title
 */
function showTitle(title) {
  title.focus({ preventScroll: true });
  if (title.getBoundingClientRect().top > innerHeight / 2) {
    title.scrollIntoView();
  }
}
