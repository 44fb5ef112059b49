/**
 * Sentences from the catalog, filled with values in the reader's format. The same rule as `macros/sentences.py`.
 *
 * @typedef {{by: string} & Record<string, string>} Forms of a sentence, `by` one of its values
 * @typedef {{text: string | Forms, kinds: Record<string, string>}} Sentence
 * @typedef {{code: string, values: Record<string, any>}} Line a sentence's code and its values
 * @typedef {{
 *   locale: string,
 *   sentences: Record<string, Record<string, Sentence>>,
 *   names: Record<string, string>,
 * }} Words
 */

import { Formats } from "./formats.js";

export class Sentences {
  /** @param {Words} words embedded in the page at build */
  constructor(words) {
    this.words = words;
    this.formats = new Formats(words.locale);
    this.plurals = new Intl.PluralRules(words.locale);
  }

  /**
   * The sentence for a line, each value isolated from the direction of the text around it.
   *
   * @param {string} group which list of sentences the code belongs to
   * @param {Line} line
   */
  fill(group, { code, values }) {
    const sentence = this.#sentence(group, code);
    const { kinds } = sentence;
    const filled = document.createDocumentFragment();
    this.#chosen(sentence, values).split(/\{(\w+)\}/u).forEach((piece, index) => {
      filled.append(index % 2 ? isolated(this.show(values[piece], kinds[piece] ?? "", values)) : piece);
    });
    return filled;
  }

  /**
   * One value in the reader's format.
   *
   * @param {any} value
   * @param {string} kind see `calculator/codes.py`
   * @param {Record<string, unknown>} values its neighbors, among them the `currency` of an amount
   */
  show(value, kind, values) {
    const { formats } = this;
    switch (kind) {
      case "money":
        return formats.money(value, String(values.currency));
      case "usd":
        return formats.money(value, "USD");
      case "share":
        return formats.share(value);
      case "date":
        return formats.date(value);
      case "day":
        return formats.fullDate(value);
      case "count":
      case "decimal":
        return formats.count(value);
      case "codes":
        return formats.list(value.map((/** @type {string} */ id) => this.#name(id)));
      case "code":
      case "program":
      case "source":
        return this.#name(value);
      default:
        return String(value);
    }
  }

  /** @param {string} id */
  #name(id) {
    return this.words.names[id] ?? id;
  }

  /**
   * @param {string} group
   * @param {string} code
   */
  #sentence(group, code) {
    const sentence = this.words.sentences[group]?.[code];
    if (sentence === undefined) {
      throw new RangeError(`${group}.${code}`);
    }
    return sentence;
  }

  /**
   * The form for the value it goes by: its plural category where that is a count, the id itself otherwise.
   *
   * @param {Sentence} sentence
   * @param {Line["values"]} values
   */
  #chosen({ text, kinds }, values) {
    if (typeof text === "string") {
      return text;
    }
    const value = values[text.by];
    const form = kinds[text.by] === "count" ? this.plurals.select(Math.abs(Number(value))) : value;
    return text[form] ?? text.other ?? "";
  }
}

/**
 * A text that keeps its direction within the text around it.
 *
 * @param {string} text
 */
export function isolated(text) {
  const element = document.createElement("bdi");
  element.textContent = text;
  return element;
}
