/**
 * Figures out of a file that the calculator saved: all of them with the working, or the terms of a campaign alone. They are
 * shown like those of a link, so whatever the form held before is still kept.
 *
 * @typedef {import("./links.js").Shared} Shared
 */

import { onAction, part } from "./actions.js";
import { apart, fromFilesOf } from "./blocks.js";
import { MOST_BYTES, textOf } from "./files.js";
import { isShared, rulesOf } from "./links.js";

/** More lines than these nobody has typed into one list. */
const MOST_LINES = 1000;

export class Opening {
  /**
   * @param {import("./calculator.js").Calculator} calculator
   * @param {import("./keeping.js").Keeping} keeping
   */
  constructor({ form }, keeping) {
    this.calculator = form.dataset.calculator;
    this.keeping = keeping;
    this.chosen = /** @type {HTMLInputElement} */ (part(form, "saved-file"));
    onAction(form, { "open-saved": () => this.chosen.click() });
    this.chosen.addEventListener("change", () => this.#open());
  }

  async #open() {
    const [file] = this.chosen.files ?? [];
    this.chosen.value = ""; // the same file can be chosen again
    if (file) {
      this.keeping.openFile(file.name, await this.#read(file).catch(() => undefined));
    }
  }

  /**
   * @param {File} file anything at all
   * @returns {Promise<Shared | undefined>} nothing where this calculator has not saved it
   */
  async #read(file) {
    const saved = file.size > MOST_BYTES ? null : JSON.parse(textOf(await file.arrayBuffer()));
    const isOurs = saved?.request === this.calculator && saved.input?.constructor === Object;
    return isOurs ? sharedBy(saved) : undefined;
  }
}

/**
 * @param {any} saved
 * @returns {Shared | undefined}
 */
function sharedBy({ input: whole, from_files: fromFiles = {}, policy_version: policy = "", answer = {} }) {
  const { input, imported } = apart(whole, fromFiles);
  const shared = { input, imported, policy, rules: rulesOf(answer) };
  const isCounted = JSON.stringify(fromFilesOf(imported)) === JSON.stringify(fromFiles);
  const isTyped = Object.values(input).every((value) => !Array.isArray(value) || value.length <= MOST_LINES);
  return isCounted && isTyped && isShared(shared) ? shared : undefined;
}
