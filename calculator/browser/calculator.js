/**
 * One calculator of a page: reads its form, asks the engine, shows the answer or what is wrong.
 *
 * What the page looks like follows from attributes of the form, by the style sheet alone:
 *   data-calculator-state   `static` (the worked example built into the page), `loading`, `ready`, `failed`
 *   data-figures            whose figures the form holds: the `example`'s, the example's but `changed`, the reader's `own`
 *   data-results            what the results are of: what the form holds now (`current`), what it held before (`old`),
 *                           or nothing, because nothing is typed yet (`none`)
 *   data-waiting            there while the reader waits for an answer
 *
 * @typedef {import("./engine.js").Engine} Engine
 * @typedef {import("./engine.js").EngineState} EngineState
 * @typedef {import("./form.js").Field} Field
 * @typedef {import("./problems.js").Problem} Problem
 * @typedef {import("./sentences.js").Line} Line
 * @typedef {{answer: any, errors?: {code: string, field: string, values: Line["values"]}[]}} Reply
 * @typedef {(answer: any) => Record<string, any> | null} View what is shown of an answer, `announcement` among it
 */

import { todayOfReader } from "./dates.js";
import { clearFields, fieldOf, isBlank, linesOf, listsOf, placeOf, readForm, stepDate, writeDate } from "./form.js";
import { addLine, clearLines, removeLine, showWhatIsNeeded } from "./lines.js";
import { Problems } from "./problems.js";
import { fill } from "./results.js";
import { Sentences } from "./sentences.js";
import { echo } from "./echo.js";
import { keepTicks } from "./ticks.js";

/** Milliseconds of pause before the figures follow what is typed, and before they are read out. */
const PAUSE = 250;
const PAUSE_BEFORE_ANNOUNCING = 1200;

export class Calculator {
  #questions = 0;
  #pause = 0;
  #pauseBeforeAnnouncing = 0;

  /**
   * @param {HTMLFormElement} form
   * @param {Engine} engine
   * @param {View} view
   */
  constructor(form, engine, view) {
    this.form = form;
    this.engine = engine;
    this.view = view;
    this.sentences = new Sentences(JSON.parse(this.#part("calculator-words").textContent));
    this.problems = new Problems(form, this.sentences);
    this.#part("inputs").removeAttribute("disabled");
    this.#follow();
    this.#part("inputs").addEventListener("input", ({ target }) => this.#typed(/** @type {Field} */ (target)));
    this.#part("inputs").addEventListener("focusout", ({ target }) => this.#left(/** @type {HTMLElement} */ (target)));
    form.addEventListener("click", ({ target }) => this.#pressed(/** @type {Element} */ (target).closest("button")));
    form.addEventListener("submit", (event) => this.#submitted(event));
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

  /** @param {HTMLButtonElement | null} button */
  #pressed(button) {
    const action = button?.dataset.action;
    const list = /** @type {HTMLElement} */ (button?.closest("[data-list]"));
    if (action === "add") {
      focusFirst(addLine(list, this.sentences));
    } else if (action === "remove") {
      removeLine(/** @type {HTMLElement} */ (button?.closest("[data-line]")), this.sentences);
      focusFirst(linesOf(list).at(-1) ?? list);
    } else if (action === "today") {
      writeDate(fieldOf(/** @type {any} */ (button)), todayOfReader());
    } else if (action === "start-afresh") {
      return this.#startAfresh();
    } else {
      return action === "try-again" ? this.engine.tryAgain() : undefined;
    }
    return this.#changed();
  }

  #changed() {
    if (this.form.dataset.figures === "example") {
      this.form.dataset.figures = "changed";
    }
    this.#follow();
    this.#calculateAfterPause();
  }

  /** The reader's own figures take the place of all of the example's: the two are never mixed unsaid. */
  #startAfresh() {
    clearFields(this.form);
    clearLines(this.form, this.sentences);
    this.form.querySelectorAll(/** @type {"button"} */ ("[data-action=today]")).forEach((button) => button.click());
    this.form.dataset.figures = "own";
    this.problems.forget();
    this.#follow();
    this.#calculate();
    focusFirst(this.form);
  }

  /** Show the fields that the choices need, and what was understood of each. */
  #follow() {
    showWhatIsNeeded(this.form);
    echo(this.form, this.sentences);
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
      showTitle(this.#part("results-title"));
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
    const { reply, problems } = await this.#ask();
    if (number !== this.#questions) {
      return problems; // what was typed since has its own question
    }
    this.problems.tell(problems, isAsked);
    if (reply && problems.length === 0) {
      this.#show(reply.answer);
    } else if (this.form.dataset.results === "current") {
      this.#resultsAre("old");
    }
    return problems;
  }

  /** @returns {Promise<{reply?: Reply, problems: Problem[]}>} no reply where the engine does not run */
  async #ask() {
    const reading = readForm(this.form, this.sentences.words.locale);
    const request = JSON.stringify({ request: this.form.dataset.calculator, input: reading.input });
    this.form.toggleAttribute("data-waiting", true);
    try {
      const reply = /** @type {Reply} */ (JSON.parse(await this.engine.ask(request)));
      const refused = (reply.errors ?? []).map(({ field, ...line }) => ({ field: placeOf(reading, field), group: "errors", line }));
      return { reply, problems: [...reading.problems, ...refused.filter((problem) => !isSaidBy(reading.problems, problem))] };
    } catch {
      return { problems: reading.problems };
    } finally {
      this.form.toggleAttribute("data-waiting", false);
    }
  }

  /** @param {any} answer */
  #show(answer) {
    const item = this.view(answer);
    if (item === null) {
      return this.#resultsAre("none");
    }
    keepTicks(this.form, () => fill(this.form, item, this.sentences));
    this.#resultsAre("current");
    clearTimeout(this.#pauseBeforeAnnouncing);
    if (this.form.dataset.figures !== "example") {
      this.#pauseBeforeAnnouncing = setTimeout(() => this.#announce(item.announcement), PAUSE_BEFORE_ANNOUNCING);
    }
    return undefined;
  }

  /** @param {Line} line */
  #announce(line) {
    this.#part("announcement").replaceChildren(this.sentences.fill("notes", line));
  }

  /** @param {"current" | "old" | "none"} what */
  #resultsAre(what) {
    this.form.dataset.results = what;
  }

  /** Whether nothing is typed in any line of a list that needs lines, or anywhere in a form without such a list. */
  #isBlank() {
    const needed = listsOf(this.form).filter((list) => list.dataset.least !== "0" && !list.closest("[hidden]"));
    const lines = needed.flatMap(linesOf);
    return (lines.length > 0 ? lines : [this.form]).every(isBlank);
  }

  /** @returns {Problem[]} that a list which needs lines has none */
  #problemsOfNothing() {
    const needed = listsOf(this.form).filter((list) => list.dataset.least !== "0");
    return needed.map((field) => ({ field, group: "errors", line: { code: "no_rows", values: {} } }));
  }

  /**
   * @param {string} name
   * @returns {HTMLElement}
   */
  #part(name) {
    return /** @type {HTMLElement} */ (this.form.querySelector(`[data-${name}]`));
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
