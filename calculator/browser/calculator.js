/**
 * One calculator of a page: reads its form, asks the engine, shows the answer or what is wrong.
 *
 * What the page looks like follows from attributes of the form, by the style sheet alone:
 *   data-calculator-state   `static` (the worked example built into the page), `loading`, `ready`, `failed`
 *   data-figures            whose figures the form holds: the `example`'s, the example's but `changed`, the reader's `own`,
 *                           those that came by a link or a file (`shared`), or none, because the link was `refused`
 *   data-results            what the results are of: what the form holds now (`current`), what it held before (`old`),
 *                           or nothing, because nothing is typed yet (`none`) or no answer is there yet (`pending`)
 *   data-waiting            there while the reader waits for an answer
 *
 * Whoever adds to a calculator listens to its form: to what its inputs tell (`inputs.js`), and to `coop-answered` when
 * an answer is shown.
 *
 * @typedef {import("./engine.js").Engine} Engine
 * @typedef {import("./engine.js").EngineState} EngineState
 * @typedef {import("./form.js").Field} Field
 * @typedef {import("./problems.js").Problem} Problem
 * @typedef {import("./sentences.js").Line} Line
 * @typedef {{answer: any, policy_version: string, errors?: {code: string, field: string, values: Line["values"]}[]}} Reply
 * @typedef {{
 *   input: Record<string, any>, from_files: import("./blocks.js").FromFiles, answer: any, policy_version: string,
 * }} Answered what was asked, what of it came from files, and the answer
 * @typedef {(answer: any) => Record<string, any> | null} View what is shown of an answer, `announcement` among it
 */

import { onAction, part } from "./actions.js";
import { shortened } from "./amounts.js";
import { fieldOf, listsOf, placeOf, readForm } from "./form.js";
import { Inputs } from "./inputs.js";
import { Problems } from "./problems.js";
import { fill } from "./results.js";
import { Sentences } from "./sentences.js";
import { keepTicks } from "./ticks.js";

/** Milliseconds of pause before the figures follow what is typed, and before they are read out. */
const PAUSE = 250;
const PAUSE_BEFORE_ANNOUNCING = 1200;

export class Calculator {
  #questions = 0;
  #pause = 0;
  #pauseBeforeAnnouncing = 0;
  /** @type {Promise<unknown>} the question under way */
  #asking = Promise.resolve();
  /** @type {Answered | undefined} what was answered last, and to what */
  latest;

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
    this.inputs = new Inputs(form, this.sentences);
    part(form, "inputs").addEventListener("focusout", ({ target }) => this.#left(/** @type {HTMLElement} */ (target)));
    form.addEventListener("coop-changed", () => this.#calculateAfterPause());
    form.addEventListener("coop-cleared", () => this.#begin("none"));
    form.addEventListener("coop-replaced", () => this.#begin("pending"));
    form.addEventListener("submit", (event) => this.#submitted(event));
    onAction(form, { "try-again": () => engine.tryAgain() });
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

  /** @param {EngineState} state */
  tell(state) {
    this.form.dataset.calculatorState = state;
    if (state === "ready") {
      this.#calculate();
    }
  }

  /** @param {HTMLElement} box */
  #left(box) {
    if (box.matches("input, select")) {
      this.problems.mayTellOf(fieldOf(/** @type {Field} */ (box)));
      this.#calculateAfterPause();
    }
  }

  /**
   * The form holds other figures than before. What cannot be read among them was typed some time ago.
   *
   * @param {"none" | "pending"} results
   */
  #begin(results) {
    this.problems.forget();
    readForm(this.form, this.sentences.words.locale).problems.forEach(({ field }) => this.problems.mayTellOf(field));
    this.#resultsAre(results);
    this.#calculate();
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
    if (this.inputs.areBlank()) {
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
    const { reply, problems, input, from_files } = await asking;
    if (number !== this.#questions) {
      return problems; // what was typed since has its own question
    }
    this.inputs.keepOpen(problems);
    this.problems.tell(problems, isAsked);
    if (reply && problems.length === 0) {
      this.#show({ input, from_files, answer: reply.answer, policy_version: reply.policy_version });
    } else if (this.form.dataset.results === "current") {
      this.#resultsAre("old");
    }
    return problems;
  }

  /** @returns {Promise<Omit<Answered, "answer" | "policy_version"> & {reply?: Reply, problems: Problem[]}>} no reply where the engine does not run */
  async #ask() {
    const reading = readForm(this.form, this.sentences.words.locale);
    const input = this.inputs.withBlocks(reading.input);
    const from_files = this.inputs.fromFiles();
    const request = JSON.stringify({ request: this.form.dataset.calculator, input });
    this.form.toggleAttribute("data-waiting", true);
    try {
      const reply = /** @type {Reply} */ (JSON.parse(await this.engine.ask(request)));
      const refused = (reply.errors ?? []).map(({ field, ...line }) => refusal(placeOf(reading, field), line));
      return { reply, input, from_files, problems: [...reading.problems, ...refused.filter((problem) => !isSaidBy(reading.problems, problem))] };
    } catch {
      return { input, from_files, problems: reading.problems };
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
 * What the engine refuses. A number is quoted as the reader typed it, not as the request has it.
 *
 * @param {HTMLElement} field
 * @param {Line} line
 * @returns {Problem}
 */
function refusal(field, { code, values }) {
  const isQuoted = "given" in values && field.matches("[data-kind=amount], [data-kind=rate], [data-kind=count]");
  const given = isQuoted ? { given: shortened(/** @type {Field} */ (field).value) } : {};
  return { field, group: "errors", line: { code, values: { ...values, ...given } } };
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
