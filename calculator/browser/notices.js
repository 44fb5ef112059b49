/** Notices above the form: something happened that the reader did not do here. */

import { part } from "./actions.js";

/**
 * @param {HTMLElement} form
 * @param {string} name
 * @param {...(Node | string)} lines what it says; several are items of its list
 */
export function notify(form, name, ...lines) {
  const notice = part(form, `notice="${name}"`);
  const text = part(notice, "notice-text");
  text.replaceChildren(...(text.matches("ul") ? lines.map(item) : lines));
  notice.hidden = false;
}

/**
 * @param {HTMLElement} form
 * @param {...string} names
 */
export function dismiss(form, ...names) {
  names.forEach((name) => (part(form, `notice="${name}"`).hidden = true));
}

/** @param {Node | string} line */
function item(line) {
  const element = document.createElement("li");
  element.append(line);
  return element;
}
