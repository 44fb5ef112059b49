/** The terms of a campaign as a file: whoever opens it in the calculator types only what was sold. */

import { onAction, part } from "./actions.js";
import { todayOfReader } from "./dates.js";
import { save, textOfFigures } from "./files.js";
import { readForm } from "./form.js";

/** What the form asks of a campaign's seller, and no terms say. */
const OWN = ["sales", "revenue"];

export class Terms {
  /** @param {import("./calculator.js").Calculator} calculator */
  constructor(calculator) {
    this.calculator = calculator;
    this.form = calculator.form;
    onAction(this.form, { "save-terms": () => this.#save() });
  }

  /** Save all terms; where one cannot be read, or none is there, tell of that instead. */
  #save() {
    const told = part(this.form, "terms-saved");
    told.replaceChildren();
    const { input, problems } = readForm(this.form, this.calculator.sentences.words.locale);
    if (this.calculator.inputs.areBlank() || problems.some(({ field }) => !isOwn(field.getAttribute("name") ?? ""))) {
      return this.form.requestSubmit();
    }
    const terms = Object.fromEntries(Object.entries(input).filter(([name]) => !isOwn(name)));
    const file = `co-op-campaign-terms-${todayOfReader()}.json`;
    save(file, textOfFigures(this.form, { input: terms }), "application/json");
    told.replaceChildren(this.calculator.sentences.fill("notes", { code: "saved", values: { file } }));
  }
}

/** @param {string} name */
function isOwn(name) {
  return OWN.includes(name.replace(/\[.*/u, ""));
}
