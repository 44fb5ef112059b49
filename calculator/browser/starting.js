/**
 * Starts the engine of a page, one for all its calculators, when a reader first touches one or looks at it at leisure.
 *
 * It waits for nothing, neither the other scripts nor the rest of the page: the engine takes longest of all.
 */

import { Engine } from "./engine.js";

/** The network connection, where the browser tells: a reader who saves data loads the engine by touching the form. */
const { connection } = /** @type {{connection?: {saveData?: boolean}}} */ (navigator);

const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[data-calculator]"));
export const engine = new Engine(form?.dataset.engine ?? "");

for (const touch of ["focusin", "pointerdown", "input"]) {
  addEventListener(touch, ({ target }) => {
    if (/** @type {Element} */ (target).closest?.("form[data-calculator]")) {
      engine.start();
    }
  });
}

/** A page at leisure starts the engine for the reader who is looking at the form. */
const sight = new IntersectionObserver((seen) => {
  if (seen.some((one) => one.isIntersecting) && !connection?.saveData) {
    sight.disconnect();
    (globalThis.requestIdleCallback ?? setTimeout)(() => engine.start());
  }
});
if (form) {
  sight.observe(form);
}
