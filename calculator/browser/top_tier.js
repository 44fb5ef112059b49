/** What is shown of an answer to `top_tier`: the same view as `macros/top_tier.py`. */

import { said } from "./remarks.js";

/**
 * @param {any} answer
 * @returns {Record<string, any>}
 */
export function topTier(answer) {
  const top_tier = String(answer.top_tier);
  const { before_window, after_as_of } = answer.left_out;
  return {
    ...answer,
    top_tier,
    tier_line: { code: "tier", values: { top_tier } },
    window_line: { code: "window", values: answer.window },
    left_out_line: before_window + after_as_of === 0 ? null : { code: "left_out", values: answer.left_out },
    criteria: answer.criteria.map(viewOfCriterion),
    warnings: answer.warnings.map(said),
    announcement: { code: "tier", values: { top_tier } },
  };
}

/** @param {any} criterion */
function viewOfCriterion({ criterion, met, source, figures }) {
  return {
    source,
    name_line: { code: met ? "criterion_met" : "criterion_missed", values: { criterion } },
    figures: figures.map((/** @type {any} */ figure) => ({ line: viewOfFigure(figure) })),
  };
}

/** @param {any} figure */
function viewOfFigure({ code, values }) {
  return { code: Number.isInteger(values.have) ? "number_needed" : "amount_needed", values: { ...values, figure: code } };
}
