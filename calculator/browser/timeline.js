/** What is shown of an answer to `timeline`: the same view as `macros/timeline.py`. */

import { days, state } from "./remarks.js";

/**
 * @param {any} answer
 * @returns {Record<string, any>}
 */
export function timeline({ as_of, halves: [half] }) {
  return {
    ...half,
    as_of,
    state_line: state(half),
    earning_line: { code: "period", values: half.earning },
    usage_line: { code: "period", values: half.usage },
    claiming_line: { code: "period", values: half.claiming },
    spend_days: days(half.days_to_spend),
    claim_days: days(half.days_to_claim),
    close_days: days(half.days_to_close),
    proof_days: days(half.days_to_proof),
    rule_line: half.status === "rule" ? { code: "window_by_rule", values: {} } : null,
    readings: half.readings.map(viewOfReading),
    announcement: { code: "announce_dates", values: half },
  };
}

/** @param {any} reading */
function viewOfReading(reading) {
  return {
    ...reading,
    of_line: { code: "reading_of", values: reading },
    followed_line: { code: reading.followed_as ? "reading_followed" : "reading_shown", values: reading },
    confidence_line: { code: "reading_confidence", values: reading },
  };
}
