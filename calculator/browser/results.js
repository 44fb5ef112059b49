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
/** @type {WeakMap<HTMLElement, {text: string, element: Element}[]>} the entries that each list shows */
const shown = new WeakMap();

/**
 * What is shown already is left alone: the same again would be laid out again.
 *
 * @param {ParentNode} root the form, or the fragment of one entry of a list
 * @param {Item} item
 * @param {Sentences} sentences
 */
export function fill(root, item, sentences) {
  fillOwn(root, item, sentences);
  own(root, "[data-each]").forEach((list) => fillList(list, item[list.dataset.each ?? ""] ?? [], sentences));
}

/**
 * @param {HTMLElement} list whose template makes one element of an entry
 * @param {Item[]} entries
 * @param {Sentences} sentences
 */
function fillList(list, entries, sentences) {
  const template = /** @type {HTMLTemplateElement} */ (list.querySelector(":scope > template"));
  const before = shown.get(list) ?? [];
  const now = entries.map((entry, index) => {
    const text = JSON.stringify(entry);
    return before[index]?.text === text ? before[index] : { text, element: filledCopy(template, entry, sentences) };
  });
  if (!shown.has(list)) {
    list.replaceChildren(template);
  }
  now.forEach((entry, index) => {
    if (index >= before.length) {
      list.append(entry.element);
    } else if (entry !== before[index]) {
      before[index]?.element.replaceWith(entry.element);
    }
  });
  before.slice(now.length).forEach(({ element }) => element.remove());
  shown.set(list, now);
}

/**
 * @param {HTMLTemplateElement} template
 * @param {Item} item
 * @param {Sentences} sentences
 */
function filledCopy(template, item, sentences) {
  const copy = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  fill(copy, item, sentences);
  return /** @type {Element} */ (copy.firstElementChild);
}

/**
 * @param {ParentNode} root
 * @param {Item} item
 * @param {Sentences} sentences
 */
function fillOwn(root, item, sentences) {
  own(root, "[data-result], [data-figure]").forEach((element) => showFigure(element, item, sentences));
  own(root, "[data-sentence]").forEach((element) => {
    const line = /** @type {Line | null} */ (item[element.dataset.sentence ?? ""]);
    const said = line ? sentences.fill(element.dataset.words ?? "", line) : document.createDocumentFragment();
    if (element.textContent !== said.textContent) {
      element.replaceChildren(said);
    }
  });
  own(root, "[data-when]").forEach((element) => {
    element.hidden = !isThere(item[element.dataset.when ?? ""]);
  });
  own(root, "[data-places]").forEach((element) => {
    for (const [attribute = "", name = ""] of (element.dataset.places ?? "").split(" ").map((one) => one.split(":"))) {
      element.setAttribute(attribute, String(item[name]));
    }
  });
  own(root, "a[data-link]").forEach((link) => {
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
  const text = value === "" ? "" : sentences.show(value, element.dataset.kind ?? "", item);
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

/** @param {unknown} value */
function isThere(value) {
  if (Array.isArray(value)) {
    return value.length > 0;
  }
  return Boolean(value) && !ZERO.test(String(value));
}

/**
 * The elements that belong to an item itself, not to an entry of one of its lists.
 *
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
function own(root, selector) {
  const found = [...root.querySelectorAll(/** @type {"div"} */ (selector))];
  return found.filter((element) => !element.parentElement?.closest("[data-each]"));
}
