/**
 * Typed amounts, read strictly in the reader's own format and never guessed: a plain decimal string, or a problem.
 *
 * @typedef {{plain: string} | {problem: import("./sentences.js").Line}} Reading
 */

import { remembered } from "./remembered.js";

/** Marks that group digits in every language: nobody writes a decimal with them. */
const GROUPS_EVERYWHERE = " '\u2019\u066c";
const DECIMAL_EVERYWHERE = "\u066b";
/** A language whose symbols tell dollars apart: US$, A$. People write them in other languages as well. */
const SYMBOLS_ABROAD = "en-CA";
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const WIDE_AND_NARROW = /[\uff00-\uffef]/gu;
const SIGN = /^[-+\u2212]/u;

/**
 * An amount of money in the format of `locale`, with or without the sign or code of its `currency`.
 *
 * A number such as 1.234 in English is a problem: it may be meant as one and a bit, or as one thousand. Not so in
 * a currency with three decimals, where it is how an amount is written.
 *
 * @param {string} typed
 * @param {string} locale
 * @param {string} currency ISO 4217 code
 * @returns {Reading}
 */
export function readAmount(typed, locale, currency) {
  const bare = withoutCurrency(fold(typed), locale, currency);
  if (decimalsOf(currency) < 3 && looksGrouped(bare, locale)) {
    return { problem: { code: "amount_ambiguous", values: { given: typed, thousands: bare.replace(/\D/gu, "") } } };
  }
  return readNumber(bare, locale) ?? unclear(typed, "1234.56");
}

/**
 * A plain number that is never in the thousands, such as an exchange rate.
 *
 * @param {string} typed
 * @param {string} locale
 * @returns {Reading}
 */
export function readRate(typed, locale) {
  return readNumber(fold(typed), locale) ?? unclear(typed, "1.0925");
}

/**
 * A percentage, with or without its sign, as a share of one: 4 is 0.04. The point is moved, nothing is divided.
 *
 * @param {string} typed
 * @param {string} locale
 * @returns {Reading}
 */
export function readPercent(typed, locale) {
  const reading = readNumber(fold(typed).replace(/^[%\u066a]\s*|\s*[%\u066a]$/u, ""), locale);
  return reading ? { plain: hundredth(reading.plain) } : unclear(typed, "2.5");
}

/**
 * A whole number of at most 15 digits.
 *
 * @param {string} typed
 * @param {string} locale
 * @returns {Reading}
 */
export function readCount(typed, locale) {
  const reading = readNumber(fold(typed), locale);
  return reading && /^-?\d{1,15}$/u.test(reading.plain) ? reading : { problem: { code: "count_unclear", values: { given: shortened(typed) } } };
}

/**
 * What was typed, cut to 80 characters as the engine does it.
 *
 * @param {string} typed
 */
export function shortened(typed) {
  const characters = [...typed.trim()];
  return characters.length <= 80 ? characters.join("") : `${characters.slice(0, 79).join("")}…`;
}

/**
 * @param {string} given
 * @param {string} example of what would be clear, as a plain decimal
 * @returns {Reading}
 */
function unclear(given, example) {
  return { problem: { code: "amount_unclear", values: { given: shortened(given), example } } };
}

/**
 * @param {string} text already folded
 * @param {string} locale
 * @returns {{plain: string} | undefined}
 */
function readNumber(text, locale) {
  const { group, decimal } = marksOf(locale);
  const grouped = `\\d{1,3}(?<mark>[${escaped(GROUPS_EVERYWHERE + group)}])\\d{3}(?:\\k<mark>\\d{3})*`;
  const fraction = `[${escaped(DECIMAL_EVERYWHERE + decimal)}](?<fraction>\\d+)`;
  const match = new RegExp(`^(?<sign>[-+\\u2212]?)\\s*(?<whole>${grouped}|\\d+)(?:${fraction})?$`, "u").exec(text);
  return match?.groups && { plain: plainNumber(match.groups) };
}

/** @param {Record<string, string | undefined>} groups of the match */
function plainNumber({ sign, whole = "", fraction }) {
  const digits = whole.replace(/\D/gu, "").replace(/^0+(?=\d)/u, "");
  return (sign && sign !== "+" ? "-" : "") + digits + (fraction === undefined ? "" : `.${fraction}`);
}

/**
 * One decimal mark with three digits behind it, where another language would read thousands.
 *
 * @param {string} text already folded
 * @param {string} locale
 */
function looksGrouped(text, locale) {
  return new RegExp(`^[-+\\u2212]?\\s*[1-9]\\d{0,2}[${escaped(marksOf(locale).decimal)}]\\d{3}$`, "u").test(text);
}

/** @param {string} plain */
function hundredth(plain) {
  const [, sign = "", whole = "", fraction = ""] = /^(-?)(\d+)\.?(\d*)$/u.exec(plain) ?? [];
  const digits = whole.padStart(3, "0");
  const moved = `${digits.slice(0, -2).replace(/^0+(?=\d)/u, "")}.${digits.slice(-2)}${fraction}`;
  return sign + moved.replace(/\.?0+$/u, "");
}

/**
 * The digits of any script as 0 to 9, full-width and narrow forms as the ordinary ones, one kind of space.
 *
 * @param {string} typed
 */
export function fold(typed) {
  const ordinary = typed.replace(WIDE_AND_NARROW, (sign) => sign.normalize("NFKC")); // and no others: 5² is not 52
  const text = ordinary.replace(BIDI_CONTROLS, "").replace(/\s+/gu, " ").trim();
  return text.replace(/\p{Nd}/gu, (digit) => (digit <= "9" ? digit : asciiDigits().get(digit) ?? digit));
}

/** @type {Map<string, string> | undefined} */
let digitsOfEveryScript;

function asciiDigits() {
  digitsOfEveryScript ??= new Map(
    Intl.supportedValuesOf("numberingSystem").flatMap((numberingSystem) => {
      const digits = [...new Intl.NumberFormat("en", { numberingSystem, useGrouping: false }).format(9876543210)];
      return digits.length === 10 ? digits.map((digit, index) => /** @type {const} */ ([digit, String(9 - index)])) : [];
    }),
  );
  return digitsOfEveryScript;
}

/**
 * @param {string} text
 * @param {string} locale
 * @param {string} currency
 */
function withoutCurrency(text, locale, currency) {
  const [sign] = SIGN.exec(text) ?? [""];
  let bare = text.slice(sign.length).trim();
  const capitals = bare.toUpperCase();
  const name = namesOf(locale, currency).find((one) => capitals.startsWith(one) || capitals.endsWith(one));
  if (name !== undefined) {
    bare = capitals.startsWith(name) ? bare.slice(name.length) : bare.slice(0, -name.length);
  }
  return sign + bare.trim();
}

/** The sign, code and name of a currency, as people write it, in capitals. */
const namesOf = remembered((/** @type {string} */ locale, /** @type {string} */ currency) => {
  const abroad = partsOf(SYMBOLS_ABROAD, { style: "currency", currency }).currency ?? currency;
  const own = /** @type {const} */ (["code", "name", "symbol", "narrowSymbol"]).map((currencyDisplay) =>
    fold(partsOf(locale, { style: "currency", currency, currencyDisplay }).currency ?? currency),
  );
  return [abroad, ...own].map((name) => name.toUpperCase());
});

/** How many decimals a currency has. */
export const decimalsOf = remembered((/** @type {string} */ currency) => {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
});

const marksOf = remembered((/** @type {string} */ locale) => {
  const { group = "", decimal = "." } = partsOf(locale, { useGrouping: "always", minimumFractionDigits: 1 });
  return { group: fold(group), decimal: fold(decimal) };
});

/**
 * @param {string} locale
 * @param {Intl.NumberFormatOptions} options
 * @returns {Partial<Record<Intl.NumberFormatPartTypes, string>>}
 */
function partsOf(locale, options) {
  const parts = new Intl.NumberFormat(locale, options).formatToParts(1234567.5);
  return Object.fromEntries(parts.map((part) => [part.type, part.value]));
}

/** @param {string} marks */
function escaped(marks) {
  return marks.replace(/[\\\]^.-]/gu, "\\$&");
}
