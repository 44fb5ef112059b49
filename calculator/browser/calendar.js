/**
 * The calendar file of the half that is shown: made by the engine in the reader's language, saved without any network.
 *
 * @typedef {import("./engine.js").Engine} Engine
 * @typedef {import("./sentences.js").Sentences} Sentences
 */

export class CalendarFile {
  /**
   * @param {HTMLFormElement} form
   * @param {Engine} engine
   * @param {Sentences} sentences
   */
  constructor(form, engine, sentences) {
    this.form = form;
    this.engine = engine;
    this.sentences = sentences;
    this.#part("calendar").removeAttribute("disabled");
    this.#part("action=calendar").addEventListener("click", () => this.#save());
  }

  async #save() {
    const half = this.#part("result=half").dataset.value ?? "";
    const reply = JSON.parse(await this.engine.ask(JSON.stringify({ request: "calendar", input: this.#asked(half) })));
    const file = `co-op-${half.toLowerCase().replace(" ", "-")}.ics`;
    save(file, new Blob([reply.answer.calendar], { type: "text/calendar" }));
    this.#part("calendar-made").replaceChildren(this.sentences.fill("notes", { code: "calendar_made", values: { file } }));
  }

  /** @param {string} half */
  #asked(half) {
    const chosen = this.form.querySelectorAll(/** @type {"input"} */ ("[data-reminder]:checked"));
    const words = Object.entries(this.sentences.words.sentences.calendar ?? {}).map(([name, { text }]) => [name, text]);
    return {
      halves: [half],
      as_of: this.#part("result=as_of").dataset.value,
      words: Object.fromEntries(words),
      reminders: [...chosen].map((box) => Number(box.dataset.reminder)),
    };
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
 * @param {string} name of the file
 * @param {Blob} content
 */
function save(name, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}
