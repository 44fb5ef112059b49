/** The dialog that makes a link of the figures: with everything, or with everything but amounts. */

import { onAction, part } from "./actions.js";
import { readForm, stepsOf } from "./form.js";
import { fragmentOf, MOST_CHARACTERS, rulesOf } from "./links.js";

export class Sharing {
  /** @type {Promise<string> | undefined} the link that is being made */
  #making;

  /**
   * @param {import("./calculator.js").Calculator} calculator
   * @param {HTMLDialogElement} dialog
   */
  constructor(calculator, dialog) {
    this.calculator = calculator;
    this.dialog = dialog;
    this.link = /** @type {HTMLInputElement} */ (part(dialog, "link-text"));
    this.told = part(dialog, "copied");
    onAction(calculator.form, { share: () => this.#open() });
    onAction(dialog, { close: () => dialog.close(), "copy-link": () => this.#copy() });
    dialog.addEventListener("change", () => this.#write());
  }

  #open() {
    this.dialog.showModal();
    this.#write();
  }

  /** The link of what is chosen. The one of what was chosen before goes at once: it may hold the amounts. */
  async #write() {
    this.#show("");
    const making = this.#fragment();
    this.#making = making;
    const fragment = await making;
    if (making === this.#making) {
      const isShort = fragment.length <= MOST_CHARACTERS;
      this.#show(isShort ? location.href.replace(/#.*$/u, "") + fragment : "");
      this.told.replaceChildren(isShort ? "" : this.#said("link_too_large"));
    }
  }

  /** @param {string} link */
  #show(link) {
    this.link.value = link;
    part(this.dialog, "action=copy-link").toggleAttribute("disabled", link === "");
  }

  async #fragment() {
    const withAmounts = this.dialog.querySelector("[value=with]:checked") !== null;
    const { form, sentences } = this.calculator;
    const latest = await this.calculator.answered();
    const { imported } = this.calculator.inputs.figures();
    const input = inputOf(readForm(form, sentences.words.locale), withAmounts);
    return fragmentOf(form.dataset.calculator ?? "", {
      input,
      imported: withAmounts ? imported : {},
      policy: latest?.policy_version ?? "",
      rules: rulesOf(latest?.answer ?? {}),
    });
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.link.value);
      this.told.replaceChildren(this.#said("link_copied"));
    } catch {
      this.link.select();
      this.told.replaceChildren(this.#said("link_not_copied"));
    }
  }

  /** @param {string} code */
  #said(code) {
    return this.calculator.sentences.fill("notes", { code, values: {} });
  }
}

/**
 * What was read of a form, or all of it but amounts.
 *
 * @param {import("./form.js").Reading} reading
 * @param {boolean} withAmounts
 */
function inputOf({ input, places }, withAmounts) {
  const amounts = withAmounts ? [] : [...places].filter(([, place]) => place.dataset.kind === "amount");
  amounts.forEach(([path]) => take(input, stepsOf(path)));
  return input;
}

/**
 * @param {any} group
 * @param {string[]} path
 */
function take(group, [name = "", ...inner]) {
  if (inner.length === 0) {
    delete group?.[name];
  } else {
    take(group?.[name], inner);
  }
}
