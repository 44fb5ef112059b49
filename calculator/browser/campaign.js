/** What is shown of an answer to `campaign`: the same view as `macros/campaign.py`. */

import { said } from "./remarks.js";

/**
 * @param {any} answer
 * @returns {Record<string, any>}
 */
export function campaign(answer) {
  return {
    ...answer,
    ...answer.counts,
    skus: (answer.skus ?? []).map((/** @type {any} */ sku) => viewOfSku(sku, answer.currency)),
    limited_line: answer.limited_by ? { code: "payout_limited", values: answer } : null,
    ...(answer.kind === "frequency" ? goal(answer) : {}),
    warnings: answer.warnings.map(said),
    steps: answer.working.map(said),
    announcement: { code: "announce_payout", values: answer },
  };
}

/**
 * @param {any} sku
 * @param {string} currency
 */
function viewOfSku(sku, currency) {
  return { ...sku, currency, reasons: sku.why_not.map((/** @type {any} */ line) => ({ line })) };
}

/** @param {any} answer */
function goal({ met, missing }) {
  return {
    met: String(met),
    goal_line: { code: "goal", values: { met: String(met) } },
    missing_transactions: missing.transactions,
    missing_customers: missing.customers,
  };
}
