/**
 * Keeps the figures of a form in the browser, and puts there what was kept, or what came by a link.
 *
 * Whose figures the form holds decides: the `example`'s are never kept, the example's but `changed` and the reader's
 * `own` are, and those that came by a link or a file (`shared`) only when the reader says so. An empty form in place of
 * a link that is `refused` leaves what was kept as it is.
 *
 * @typedef {import("./calculator.js").Calculator} Calculator
 * @typedef {import("./kept.js").Figures} Figures
 * @typedef {import("./kept.js").Record_} Record_
 * @typedef {import("./links.js").Shared} Shared
 */

import { onAction, part } from "./actions.js";
import { isImported } from "./blocks.js";
import { todayOfReader } from "./dates.js";
import { Kept } from "./kept.js";
import { readFragment, rulesOf } from "./links.js";
import { dismiss, notify } from "./notices.js";

export class Keeping {
  /** @type {Shared | undefined} what came by the link or file that is open */
  #shared;

  /** @param {Calculator} calculator */
  constructor(calculator) {
    this.calculator = calculator;
    this.form = calculator.form;
    this.kept = new Kept(this.form.dataset.calculator ?? "");
    /** @type {Record_} */
    this.example = { ...calculator.inputs.figures(), whose: "example", day: todayOfReader() };
    this.form.addEventListener("coop-changed", () => setTimeout(() => this.#keep())); // what was typed is shown first
    this.form.addEventListener("coop-cleared", () => this.kept.read() && this.#keep());
    this.form.addEventListener("coop-answered", () => this.#compareRules());
    this.kept.follow((record) => this.#otherTab(record));
    addEventListener("hashchange", () => this.open());
    onAction(this.form, {
      "delete-mine": () => this.#delete(),
      "keep-shared": () => this.#keepShared(),
      "leave-shared": () => this.#leaveLink(),
      "take-from-tab": () => this.#takeFromTab(),
      "take-today": () => part(this.form, "action=today").click(),
    });
  }

  /** Show what the address holds, or else what is kept. */
  async open() {
    const found = await readFragment(this.form.dataset.calculator ?? "", location.hash);
    if (found && "shared" in found) {
      this.#openLink(found.shared);
    } else if (found) {
      this.#refuseLink(found.problem);
    } else if (this.form.dataset.figures === "example") {
      this.#putKept();
    }
  }

  /** @param {Shared} shared */
  #openLink(shared) {
    dismiss(this.form, "link", "rules");
    this.#shared = shared;
    if (!this.#put(shared, "shared")) {
      this.#refuseLink("link_damaged");
    }
  }

  /**
   * Show what a file holds; where it is none of this calculator's, the form stays as it was.
   *
   * @param {string} file its name
   * @param {Shared | undefined} shared
   */
  openFile(file, shared) {
    const { figures: whose = "" } = this.form.dataset;
    const before = this.calculator.inputs.figures();
    dismiss(this.form, "link");
    if (shared && this.#put(shared, "shared")) {
      dismiss(this.form, "rules");
      this.#shared = shared;
      return this.calculator.inputs.focus();
    }
    if (shared) {
      this.calculator.inputs.put(before, whose);
    }
    notify(this.form, "link", this.calculator.sentences.fill("notes", { code: "file_not_saved_here", values: { file } }));
  }

  /** @param {string} code */
  #refuseLink(code) {
    this.#shared = undefined;
    this.calculator.inputs.clear(this.kept.read() ? "refused" : "own");
    notify(this.form, "link", this.calculator.sentences.fill("notes", { code, values: {} }));
  }

  /**
   * @param {Figures} figures
   * @param {string} whose
   * @returns {boolean} whether they are figures of this form
   */
  #put(figures, whose) {
    return isImported(figures.imported, this.form) && this.calculator.inputs.put(figures, whose);
  }

  #putKept() {
    const record = this.kept.read();
    if (record && this.#put(record, record.whose)) {
      this.calculator.inputs.since = record.day;
    } else if (record) {
      this.calculator.inputs.put(this.example, "example");
    }
  }

  #keep() {
    const { figures: whose = "" } = this.form.dataset;
    dismiss(this.form, "tab", "deleted");
    if (whose === "changed" || whose === "own") {
      const isKept = this.kept.write({ ...this.calculator.inputs.figures(), whose, day: todayOfReader() });
      this.form.toggleAttribute("data-unkept", !isKept);
    }
  }

  #keepShared() {
    this.#forgetLink();
    this.form.dataset.figures = "own";
    this.#keep();
    this.calculator.inputs.focus();
  }

  #leaveLink() {
    this.#forgetLink();
    this.calculator.inputs.put(this.example, "example");
    this.#putKept();
    this.calculator.inputs.focus();
  }

  #forgetLink() {
    this.#shared = undefined;
    dismiss(this.form, "link", "rules");
    history.replaceState(history.state, "", location.pathname + location.search);
  }

  #delete() {
    this.kept.delete();
    this.calculator.inputs.put(this.example, "example");
    notify(this.form, "deleted", this.calculator.sentences.fill("notes", { code: "deleted", values: {} }));
    this.calculator.inputs.focus();
  }

  /** @param {Record_ | undefined} record what another tab keeps now */
  #otherTab(record) {
    const code = record ? "other_tab_changed" : "other_tab_deleted";
    if (this.form.dataset.figures !== "shared") {
      notify(this.form, "tab", this.calculator.sentences.fill("notes", { code, values: {} }));
      part(this.form, "action=take-from-tab").hidden = record === undefined;
    }
  }

  #takeFromTab() {
    dismiss(this.form, "tab");
    this.#putKept();
    this.calculator.inputs.focus();
  }

  /** Where a link was answered by other policy data, say which of its rules have changed. */
  #compareRules() {
    const { latest, sentences } = this.calculator;
    dismiss(this.form, "rules");
    if (!this.#shared?.policy || !latest || this.#shared.policy === latest.policy_version) {
      return;
    }
    const now = new Map(rulesOf(latest.answer).map(([half, rule, value]) => [`${half} ${rule}`, value]));
    const changed = this.#shared.rules.filter(([half, rule, before]) => {
      const after = now.get(`${half} ${rule}`);
      return after !== undefined && after !== before;
    });
    const lines = changed.map(([half, rule, before]) => {
      const after = now.get(`${half} ${rule}`) ?? null;
      const values = { half, rule, before: this.#shown(rule, before), after: this.#shown(rule, after) };
      return sentences.fill("notes", { code: "rule_changed", values });
    });
    notify(this.form, "rules", ...(lines.length > 0 ? lines : [sentences.fill("notes", { code: "rules_changed_elsewhere", values: {} })]));
  }

  /**
   * @param {string} rule
   * @param {string | null} value
   */
  #shown(rule, value) {
    const { sentences } = this.calculator;
    if (value === null) {
      return sentences.fill("notes", { code: "rule_not_published", values: {} }).textContent;
    }
    /** @type {Record<string, string>} */
    const kinds = { rebate: "share", co_op: "share", threshold_usd: "usd" };
    try {
      return sentences.show(value, kinds[rule] ?? "date", {});
    } catch {
      return value; // a link can hold anything
    }
  }
}
