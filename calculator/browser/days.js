/** Midnight passes while a page is open, or figures of an earlier day are opened again: the reader is told, and asked. */

import { todayOfReader } from "./dates.js";
import { dismiss, notify } from "./notices.js";

const MINUTE = 60_000;

/** @param {import("./calculator.js").Calculator} calculator whose result is for today, as long as that is today */
export function watchDays(calculator) {
  const { form, sentences } = calculator;
  const look = () => {
    const today = todayOfReader();
    const as_of = form.querySelector(/** @type {"input"} */ ("[name=as_of]"))?.value ?? "";
    const isOver = form.dataset.figures !== "example" && as_of === calculator.inputs.since && as_of < today;
    if (isOver) {
      notify(form, "day", sentences.fill("notes", { code: "new_day", values: { today, as_of } }));
    } else {
      dismiss(form, "day");
    }
  };
  setInterval(look, MINUTE);
  document.addEventListener("visibilitychange", look);
  form.addEventListener("coop-answered", look);
}
