/**
 * What is shown of an answer to `estimate`: the same view as `macros/estimate.py`.
 *
 * The figures on top belong to the newest half whose money can be spent or claimed; where there is none, to the newest.
 *
 * @typedef {import("./sentences.js").Line} Line
 */

import { picture } from "./picture.js";
import { days, said, state } from "./remarks.js";

/**
 * @param {any} answer
 * @returns {Record<string, any> | null} null where there is no half to show
 */
export function estimate(answer) {
  const halves = answer.halves.map((/** @type {any} */ half) => viewOfHalf(half, answer));
  const main = halves.findLast((/** @type {any} */ half) => ["spending", "claiming"].includes(half.state)) ?? halves.at(-1);
  return main === undefined
    ? null
    : {
        ...main,
        as_of: answer.as_of,
        picture: picture(answer),
        today: today(answer.today),
        warnings: answer.warnings.map(said),
        others: halves.filter((/** @type {any} */ half) => half !== main),
        announcement: { code: main.state === "converted" ? "announce_converted" : "announce", values: main },
      };
}

/**
 * @param {any} half
 * @param {any} answer
 */
function viewOfHalf(half, answer) {
  const [balance, ...more] = half.balances;
  const steps = answer.working.filter((/** @type {any} */ step) => step.half === half.half);
  return {
    ...half,
    ...balance,
    more,
    earned_in: { code: "earned_in", values: half.earning },
    state_line: state(half),
    expires: half.state !== "converted",
    spend_days: days(half.days_to_spend),
    claim_days: days(half.days_to_claim),
    proof_days: days(half.days_to_proof),
    closes_later: half.claim_closes === half.claim_by ? null : { code: "closes_later", values: half },
    threshold_line: half.threshold && threshold(half),
    estimated_line: half.estimated ? { code: "estimated", values: half } : null,
    to_threshold: steps.filter((/** @type {any} */ step) => step.code.endsWith("_to_threshold")).map(said),
    steps: steps.map(said),
  };
}

/**
 * @param {any} half
 * @returns {Line}
 */
function threshold({ state, threshold: { met, ...values }, terms }) {
  const missing = state === "earning" ? "threshold_so_far" : "threshold_missed";
  return { code: met ? "threshold_met" : missing, values: { ...values, threshold_usd: terms.threshold_usd } };
}

/**
 * Which money can be spent, claimed and earned on the day.
 *
 * @param {{spend: string | null, claim: string[], earn: string | null}} halves
 */
function today({ spend, claim, earn }) {
  const lines = [
    { code: spend ? "today_spend" : "today_spend_none", values: { half: spend } },
    ...claim.map((half) => ({ code: "today_claim", values: { half } })),
    ...(claim.length === 0 ? [{ code: "today_claim_none", values: {} }] : []),
    ...(earn ? [{ code: "today_earn", values: { half: earn } }] : []),
  ];
  return lines.map((line) => ({ line }));
}
