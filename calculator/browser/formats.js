import { remembered } from "./remembered.js";

/** @typedef {Intl.NumberFormatOptions} NumberOptions */
const numberFormat = remembered((/** @type {string} */ locale, /** @type {NumberOptions} */ options) => new Intl.NumberFormat(locale, options));
/** @typedef {Intl.DateTimeFormatOptions} DateOptions */
const dateFormat = remembered((/** @type {string} */ locale, /** @type {DateOptions} */ options) => new Intl.DateTimeFormat(locale, options));

/** A symbol such as US$ at the end of an amount that reads from right to left: without a mark behind it, it reads $US. */
const LATIN_SYMBOL = /^\u200f.*[A-Z]\p{Sc}$/u;

/**
 * Plain values shown as the reader's language writes them. `Intl` takes decimal strings exactly; no value becomes a float.
 *
 * The same formats as `macros/formats.py`, so that live results and the worked example built into the page agree.
 */
export class Formats {
  /** The first of a month, where a language writes it as an ordinal; `Intl` leaves that out. @type {Record<string, string>} */
  static #FIRST = { fr: "1er", pt: "1º" };

  /** @param {string} locale the language of the page */
  constructor(locale) {
    this.locale = locale;
  }

  /**
   * An amount with exactly the decimals it is written with, so that nothing is rounded unsaid: `$16,000.00`.
   *
   * @param {string} amount
   * @param {string} currency
   */
  money(amount, currency) {
    const decimals = amount.split(".")[1]?.length ?? 0;
    const text = this.#number(amount, {
      style: "currency",
      currency,
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    return text.replace(LATIN_SYMBOL, "$&\u200e");
  }

  /**
   * A share with every decimal it has: `0.0375` is `3.75%`.
   *
   * @param {string} share
   */
  share(share) {
    return this.#number(share, { style: "percent", maximumFractionDigits: 20 });
  }

  /**
   * The same without its sign, as it is typed: `3.75`.
   *
   * @param {string} share
   */
  percentage(share) {
    const format = numberFormat(this.locale, { style: "percent", maximumFractionDigits: 20 });
    const parts = format.formatToParts(/** @type {Intl.StringNumericLiteral} */ (share));
    return parts.map(({ type, value }) => (type === "percentSign" || type === "literal" ? "" : value)).join("");
  }

  /**
   * A plain number, grouped: `1,500`.
   *
   * @param {string | number} number
   */
  count(number) {
    return this.#number(String(number), { maximumFractionDigits: 20 });
  }

  /**
   * A day with the month's full name and the year: `August 14, 2024`.
   *
   * @param {string} day `YYYY-MM-DD`
   */
  date(day) {
    return this.#date(day, "long");
  }

  /**
   * A day with the day of the week too: `Wednesday, August 14, 2024`.
   *
   * @param {string} day `YYYY-MM-DD`
   */
  fullDate(day) {
    return this.#date(day, "full");
  }

  /**
   * Words of which one applies: `a, b, or c`.
   *
   * @param {string[]} words
   */
  list(words) {
    return new Intl.ListFormat(this.locale, { type: "disjunction" }).format(words);
  }

  /**
   * @param {string} day
   * @param {"full" | "long"} dateStyle
   */
  #date(day, dateStyle) {
    const format = dateFormat(this.locale, { dateStyle, timeZone: "UTC" });
    const first = Formats.#FIRST[new Intl.Locale(this.locale).language] ?? "1";
    return format.format(new Date(`${day}T00:00Z`)).replace(/\b1\b/, first);
  }

  /**
   * @param {string} number
   * @param {Intl.NumberFormatOptions} options
   */
  #number(number, options) {
    // Grouped from four digits on in every language, as at build: Spanish would write 1500 below 10.000.
    const grouped = { ...options, useGrouping: /** @type {const} */ ("always") };
    return numberFormat(this.locale, grouped).format(/** @type {Intl.StringNumericLiteral} */ (number));
  }
}
