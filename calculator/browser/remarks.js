/**
 * Lines that several calculators say about an answer: the same as `macros/remarks.py`.
 *
 * @typedef {import("./sentences.js").Line} Line
 */

/**
 * A warning or a step as an entry of a list.
 *
 * @param {any} note
 */
export function said({ half, source, ...line }) {
  return { half, source, line };
}

/**
 * How many days are left, or have passed.
 *
 * @param {number} left
 * @returns {Line}
 */
export function days(left) {
  if (left === 0) {
    return { code: "last_day", values: {} };
  }
  return { code: left > 0 ? "days_left" : "days_past", values: { days: Math.abs(left) } };
}

/**
 * What can be done now with the money of a half.
 *
 * @param {any} half
 * @returns {Line}
 */
export function state(half) {
  return { code: `state_${half.state}`, values: { ...half, usage_first_day: half.usage.first_day } };
}
