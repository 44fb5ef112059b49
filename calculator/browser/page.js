/** Brings the calculators of a page to life: one engine for all of them, started when a reader first touches one. */

import { Calculator } from "./calculator.js";
import { Engine } from "./engine.js";
import { estimate } from "./estimate.js";

const VIEWS = { estimate };

/** The network connection, where the browser tells: a reader who saves data loads the engine by touching the form. */
const { connection } = /** @type {{connection?: {saveData?: boolean}}} */ (navigator);

const forms = [...document.querySelectorAll(/** @type {"form"} */ ("form[data-calculator]"))];
const engine = new Engine(forms[0]?.dataset.engine ?? "", (state) => calculators.forEach((one) => one.tell(state)));
const calculators = forms.map((form) => new Calculator(form, engine, VIEWS[/** @type {keyof VIEWS} */ (form.dataset.calculator)]));

for (const form of forms) {
  for (const touch of ["focusin", "pointerdown", "input"]) {
    form.addEventListener(touch, () => engine.start(), { once: true });
  }
}

/** A page at leisure starts the engine for the reader who is looking at a form. */
const sight = new IntersectionObserver((seen) => {
  if (seen.some((one) => one.isIntersecting) && !connection?.saveData) {
    sight.disconnect();
    requestIdleCallback(() => engine.start());
  }
});
forms.forEach((form) => sight.observe(form));
