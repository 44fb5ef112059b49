/**
 * The calendar file of the halves that are shown: made by the engine in the reader's language, saved without any network.
 */

import { onAction, part } from "./actions.js";
import { save } from "./files.js";

/** Money in these states has no deadline any more. */
const OVER = ["closed", "converted"];

export class CalendarFile {
  /** @param {import("./calculator.js").Calculator} calculator */
  constructor(calculator) {
    this.calculator = calculator;
    this.form = calculator.form;
    part(this.form, "calendar").removeAttribute("disabled");
    onAction(this.form, { calendar: () => this.#save() });
  }

  async #save() {
    if (!(await this.calculator.answered())) {
      return;
    }
    const halves = this.#halves();
    const reply = JSON.parse(await this.calculator.engine.ask(JSON.stringify({ request: "calendar", input: this.#asked(halves) })));
    const file = `co-op-${halves.join("-").toLowerCase().replaceAll(" ", "-")}.ics`;
    save(file, reply.answer.calendar, "text/calendar");
    const made = this.calculator.sentences.fill("notes", { code: "calendar_made", values: { file } });
    part(this.form, "calendar-made").replaceChildren(made);
  }

  /** @returns {string[]} those shown that still have deadlines, or all where none has */
  #halves() {
    const { answer } = this.calculator.latest ?? {};
    const open = answer?.halves.filter((/** @type {any} */ half) => !OVER.includes(half.state));
    return (open?.length ? open : answer?.halves).map((/** @type {any} */ half) => half.half);
  }

  /** @param {string[]} halves */
  #asked(halves) {
    const chosen = this.form.querySelectorAll(/** @type {"input"} */ ("[data-reminder]:checked"));
    const words = Object.entries(this.calculator.sentences.words.sentences.calendar ?? {}).map(([name, { text }]) => [name, text]);
    return {
      halves,
      as_of: this.calculator.latest?.answer.as_of,
      words: Object.fromEntries(words),
      reminders: [...chosen].map((box) => Number(box.dataset.reminder)),
    };
  }
}
