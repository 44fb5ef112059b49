/**
 * What is wrong, said calmly beside the field once the reader has left it, and in a summary that takes the focus when
 * the reader asks for results.
 *
 * @typedef {{field: HTMLElement, group: string, line: import("./sentences.js").Line}} Problem
 */

export class Problems {
  /** @type {Set<HTMLElement>} fields that the reader has left, or has asked results for */
  #ripe = new Set();
  /** @type {Set<HTMLElement>} fields whose problem is said now */
  #told = new Set();

  /**
   * @param {HTMLFormElement} form
   * @param {import("./sentences.js").Sentences} sentences
   */
  constructor(form, sentences) {
    this.summary = /** @type {HTMLElement} */ (form.querySelector("[data-summary]"));
    this.sentences = sentences;
  }

  /** @param {HTMLElement} field that the reader has left */
  mayTellOf(field) {
    this.#ripe.add(field);
  }

  /** Start anew, with no field visited. */
  forget() {
    this.#ripe.clear();
    this.tell([]);
  }

  /**
   * Say these problems, each beside its field, and no others. Nobody is interrupted while typing.
   *
   * @param {Problem[]} problems
   * @param {boolean} [all] also those of fields the reader has not been to
   */
  tell(problems, all = false) {
    const due = problems.filter(({ field }) => all || this.#told.has(field) || (this.#ripe.has(field) && !isInUse(field)));
    const fields = new Set(due.map(({ field }) => field));
    [...this.#told].filter((field) => !fields.has(field)).forEach((field) => say(field, ""));
    due.forEach((problem) => say(problem.field, this.#sentence(problem)));
    this.#told = fields;
    this.summary.hidden ||= problems.length === 0;
  }

  /**
   * Say all problems in one place, each a way to its field, in the order of the fields, and take the reader there.
   *
   * @param {Problem[]} problems
   */
  summarize(problems) {
    const list = /** @type {HTMLElement} */ (this.summary.querySelector("[data-problems]"));
    list.replaceChildren(...problems.toSorted(byPlace).map((problem) => this.#wayTo(problem)));
    this.summary.hidden = problems.length === 0;
    if (problems.length > 0) {
      this.summary.focus();
    }
  }

  /** @param {Problem} problem */
  #wayTo(problem) {
    const box = boxesOf(problem.field)[0] ?? problem.field;
    const link = document.createElement("a");
    link.href = `#${box.id}`;
    link.append(nameOf(problem.field));
    link.addEventListener("click", (event) => {
      event.preventDefault();
      box.closest("details")?.setAttribute("open", "");
      box.focus();
    });
    const said = document.createElement("p");
    said.append(this.#sentence(problem));
    const item = document.createElement("li");
    item.append(link, said);
    return item;
  }

  /** @param {Problem} problem */
  #sentence({ group, line }) {
    return this.sentences.fill(group, line);
  }
}

/**
 * @param {Problem} one
 * @param {Problem} other
 */
function byPlace(one, other) {
  return one.field.compareDocumentPosition(other.field) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/**
 * What a field is called: by its line, where it stands in one, and by its own label.
 *
 * @param {HTMLElement} field
 */
function nameOf(field) {
  const [label] = /** @type {HTMLInputElement} */ (field).labels ?? [];
  const own = field.closest("[data-date]")?.querySelector("legend") ?? label ?? field.querySelector("legend");
  const names = [field.closest("[data-line]")?.querySelector("legend"), own].map((name) => name?.textContent?.trim());
  return [...new Set(names)].filter(Boolean).join(" · ");
}

/**
 * @param {HTMLElement} field
 * @param {Node | string} sentence "" takes it away
 */
function say(field, sentence) {
  const around = field.closest("[data-problem-of]") ?? field;
  const place = /** @type {HTMLElement} */ (around.querySelector("[data-problem]"));
  place.replaceChildren(sentence);
  place.hidden = sentence === "";
  if (!field.matches("[data-list], [data-group], [data-line], form")) {
    boxesOf(field).forEach((box) => box.setAttribute("aria-invalid", String(!place.hidden)));
  }
}

/**
 * What the reader types or chooses in: the field, the boxes of a date, or the first field of a group.
 *
 * @param {HTMLElement} field
 * @returns {HTMLElement[]}
 */
function boxesOf(field) {
  const date = field.closest("[data-date]");
  const around = date ?? field;
  const boxes = [...around.querySelectorAll(/** @type {"input"} */ (date ? "[data-part]" : "input, select, button"))];
  return field.matches("input, select") && !date ? [field] : boxes;
}

/** @param {HTMLElement} field */
function isInUse(field) {
  return Boolean(field.closest("[data-problem-of]")?.contains(document.activeElement));
}
