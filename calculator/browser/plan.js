/** What is shown of an answer to `plan`: the same view as `macros/plan.py`. */

import { said } from "./remarks.js";

/**
 * @param {any} answer
 * @returns {Record<string, any>}
 */
export function plan(answer) {
  const expenses = answer.expenses.toSorted((/** @type {any} */ one, /** @type {any} */ other) => one.rank - other.rank);
  return {
    ...answer,
    expenses: expenses.map((/** @type {any} */ expense) => viewOfExpense(expense, answer.currency)),
    warnings: answer.warnings.map(said),
    steps: answer.working.map(said),
    announcement: { code: "announce_plan", values: answer },
  };
}

/**
 * @param {any} expense
 * @param {string} currency
 */
function viewOfExpense(expense, currency) {
  const { cap, preapproval, proofs } = expense;
  return {
    ...expense,
    currency,
    limited_line: { code: "limited_by", values: expense },
    why_line: expense.why_not,
    cap_line: cap && { code: cap.code, values: cap.values },
    cap_left_line: cap && { code: "cap_left", values: { ...cap, currency } },
    preapproval_line: preapproval && { code: "preapproval", values: preapproval },
    required: proofs.required,
    recommended: proofs.recommended,
  };
}
