/**
 * Puts an answer into the page. The page says by attributes what stands where, so that no calculator needs markup here:
 *
 *   data-result="remaining" data-kind="money"    a value; its plain form goes to data-value, the shown one into the text.
 *                                                data-figure is the same for values of secondary rows: only one element
 *                                                of a form is the `data-result` of a name
 *   data-sentence="expiry" data-words="notes"    a line {code, values}: its sentence
 *   data-when="forfeited"                        shown only where the value is there and not zero
 *   data-link="source"                           a link to the entry of that id on the page of sources
 *   data-places="x:spend_x"                      attributes of a drawing, each with its value
 *   data-each="balances"                         a list: its template once for every entry
 *
 * `macros/templates/results.html` writes the same elements, filled with the worked example.
 *
 * @typedef {import("./sentences.js").Sentences} Sentences
 * @typedef {import("./sentences.js").Line} Line
 * @typedef {Record<string, any>} Item
 */

const ZERO = /^-?0+(\.0+)?$/u;

/**
 * @param {ParentNode} root the form, or the fragment of one entry of a list
 * @param {Item} item
 * @param {Sentences} sentences
 */
export function fill(root, item, sentences) {
  const lists = all(root, "[data-each]").filter((list) => !list.parentElement?.closest("[data-each]"));
  const templates = lists.map((list) => /** @type {HTMLTemplateElement} */ (list.querySelector(":scope > template")));
  lists.forEach((list, index) => list.replaceChildren(/** @type {Node} */ (templates[index])));
  fillOwn(root, item, sentences);
  lists.forEach((list, index) => {
    const entries = /** @type {Item[]} */ (item[list.dataset.each ?? ""] ?? []);
    list.append(...entries.map((entry) => filledCopy(/** @type {HTMLTemplateElement} */ (templates[index]), entry, sentences)));
  });
}

/**
 * @param {HTMLTemplateElement} template
 * @param {Item} item
 * @param {Sentences} sentences
 */
function filledCopy(template, item, sentences) {
  const copy = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  fill(copy, item, sentences);
  return copy;
}

/**
 * @param {ParentNode} root
 * @param {Item} item
 * @param {Sentences} sentences
 */
function fillOwn(root, item, sentences) {
  all(root, "[data-result], [data-figure]").forEach((element) => showFigure(element, item, sentences));
  all(root, "[data-sentence]").forEach((element) => {
    const line = /** @type {Line | null} */ (item[element.dataset.sentence ?? ""]);
    element.replaceChildren(line ? sentences.fill(element.dataset.words ?? "", line) : "");
  });
  all(root, "[data-when]").forEach((element) => {
    element.hidden = !isThere(item[element.dataset.when ?? ""]);
  });
  all(root, "[data-places]").forEach((element) => {
    for (const [attribute = "", name = ""] of (element.dataset.places ?? "").split(" ").map((one) => one.split(":"))) {
      element.setAttribute(attribute, String(item[name]));
    }
  });
  all(root, "a[data-link]").forEach((link) => {
    const address = (link.getAttribute("href") ?? "").split("#")[0];
    link.setAttribute("href", `${address}#${item[link.dataset.link ?? ""] ?? ""}`);
  });
}

/**
 * @param {HTMLElement} element
 * @param {Item} item
 * @param {Sentences} sentences
 */
function showFigure(element, item, sentences) {
  const name = element.dataset.result ?? element.dataset.figure ?? "";
  const value = item[name] ?? "";
  element.dataset.value = String(value);
  element.textContent = value === "" ? "" : sentences.show(value, element.dataset.kind ?? "", item);
}

/** @param {unknown} value */
function isThere(value) {
  if (Array.isArray(value)) {
    return value.length > 0;
  }
  return Boolean(value) && !ZERO.test(String(value));
}

/**
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
function all(root, selector) {
  return [...root.querySelectorAll(/** @type {"div"} */ (selector))];
}
