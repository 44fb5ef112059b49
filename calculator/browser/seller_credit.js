/** What is shown of an answer to `co_sell`: the same view as `macros/seller_credit.py`. */

import { said } from "./remarks.js";

/**
 * @param {any} answer
 * @returns {Record<string, any>}
 */
export function sellerCredit(answer) {
  const mbs_credit = String(answer.mbs_credit);
  return {
    ...answer,
    mbs_credit,
    credit_line: { code: "credit", values: { mbs_credit } },
    requirements: answer.requirements.map(requirement),
    steps: answer.working.map(said),
    announcement: { code: "credit", values: { mbs_credit } },
  };
}

/** @param {any} row */
function requirement({ id, amount_usd, months, source }) {
  return { source, line: { code: "requirement", values: { id, amount: amount_usd, currency: "USD", months } } };
}
