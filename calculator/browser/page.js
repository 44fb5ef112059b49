/** Brings the calculators of a page to life, with one engine for all of them. */

import { Calculator } from "./calculator.js";
import { CalendarFile } from "./calendar.js";
import { campaign } from "./campaign.js";
import { Comparing } from "./comparing.js";
import { watchDays } from "./days.js";
import { estimate } from "./estimate.js";
import { Importing } from "./importing.js";
import { Keeping } from "./keeping.js";
import { Opening } from "./opening.js";
import { plan } from "./plan.js";
import { Saving } from "./saving.js";
import { sellerCredit } from "./seller_credit.js";
import { Sharing } from "./sharing.js";
import { engine } from "./starting.js";
import { Terms } from "./terms.js";
import { timeline } from "./timeline.js";
import { topTier } from "./top_tier.js";

/** @type {Record<string, import("./calculator.js").View | undefined>} */
const VIEWS = { campaign, co_sell: sellerCredit, estimate, plan, timeline, top_tier: topTier };

const forms = [...document.querySelectorAll(/** @type {"form"} */ ("form[data-calculator]"))];
const calculators = forms.flatMap((form) => {
  const view = VIEWS[form.dataset.calculator ?? ""];
  return view ? [new Calculator(form, engine, view)] : [];
});

for (const calculator of calculators) {
  const { form } = calculator;
  const dialogs = [...(form.parentElement?.querySelectorAll(/** @type {"dialog"} */ ("dialog")) ?? [])];
  new Comparing(calculator);
  new Saving(calculator);
  dialogs.filter((dialog) => "sharing" in dialog.dataset).forEach((dialog) => new Sharing(calculator, dialog));
  dialogs.filter((dialog) => "import" in dialog.dataset).forEach((dialog) => new Importing(calculator, dialog));
  if (form.querySelector("[data-calendar]")) {
    new CalendarFile(calculator);
  }
  if (form.querySelector("[data-action=save-terms]")) {
    new Terms(calculator);
  }
  watchDays(calculator);
  const keeping = new Keeping(calculator);
  new Opening(calculator, keeping);
  keeping.open();
}

engine.follow((state) => calculators.forEach((one) => one.tell(state)));
