/**
 * Days typed in three boxes, as the plain `YYYY-MM-DD` of the contract.
 *
 * @typedef {{day: string, month: string, year: string}} DateParts
 * @typedef {import("./amounts.js").Reading} Reading
 */

import { fold } from "./amounts.js";

/**
 * @param {DateParts} typed in digits of any script
 * @returns {Reading} plain is "" where nothing was typed
 */
export function readDate(typed) {
  const [day, month, year] = [typed.day, typed.month, typed.year].map(fold);
  if (!day && !month && !year) {
    return { plain: "" };
  }
  if (!/^\d{1,2}$/u.test(day ?? "") || !/^\d{1,2}$/u.test(month ?? "") || !/^\d{4}$/u.test(year ?? "")) {
    return { problem: { code: "date_incomplete", values: {} } };
  }
  const plain = `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
  return isCalendarDay(plain) ? { plain } : { problem: { code: "date_impossible", values: {} } };
}

/**
 * @param {string} plain `YYYY-MM-DD`, or "" for no day
 * @returns {DateParts} without leading zeros, as people write them
 */
export function partsOfDate(plain) {
  const [year = "", month = "", day = ""] = plain.split("-");
  return { day: day.replace(/^0/u, ""), month: month.replace(/^0/u, ""), year };
}

/** The day it is for the reader, whose clock and time zone decide. */
export function todayOfReader() {
  const now = new Date();
  const twoDigits = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

/** @param {string} plain */
function isCalendarDay(plain) {
  const day = new Date(`${plain}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(plain);
}
