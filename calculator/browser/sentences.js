/**
 * Sentences from the catalog, filled with values in the reader's format. The same rule as `macros/sentences.py`.
 *
 * @typedef {"money" | "usd" | "share" | "date" | "half" | "count" | "text" | "code"} Kind
 * @typedef {{by: string} & Partial<Record<Intl.LDMLPluralRule, string>> & {other: string}} Plural
 * @typedef {{text: string | Plural, kinds: Record<string, Kind>}} Sentence
 * @typedef {{code: string, values: Record<string, string | number>}} Line a sentence's code and its values
 * @typedef {{
 *   locale: string,
 *   sentences: Record<string, Record<string, Sentence>>,
 *   names: Record<string, Record<string, string>>,
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
    const { text, kinds } = this.#sentence(group, code);
    const filled = document.createDocumentFragment();
    this.#chosen(text, values).split(/\{(\w+)\}/u).forEach((piece, index) => {
      filled.append(index % 2 ? isolated(this.show(values[piece] ?? "", kinds[piece] ?? "text", values, piece)) : piece);
    });
    return filled;
  }

  /**
   * One value in the reader's format.
   *
   * @param {string | number} value
   * @param {Kind} kind
   * @param {Record<string, unknown>} values its neighbors, among them the `currency` of an amount
   * @param {string} name the value's own name, by which a code finds its word
   */
  show(value, kind, values, name) {
    const plain = String(value);
    switch (kind) {
      case "money":
        return this.formats.money(plain, String(values.currency));
      case "usd":
        return this.formats.money(plain, "USD");
      case "share":
        return this.formats.share(plain);
      case "date":
        return this.formats.date(plain);
      case "count":
        return this.formats.count(plain);
      case "code":
        return this.words.names[name]?.[plain] ?? plain;
      default:
        return plain;
    }
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
   * @param {string | Plural} text
   * @param {Line["values"]} values
   */
  #chosen(text, values) {
    if (typeof text === "string") {
      return text;
    }
    return text[this.plurals.select(Math.abs(Number(values[text.by])))] ?? text.other;
  }
}

/** @param {string} text */
function isolated(text) {
  const element = document.createElement("bdi");
  element.textContent = text;
  return element;
}
