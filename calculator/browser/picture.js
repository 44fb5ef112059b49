/**
 * The picture of the halves: how much of each is claimed, and where its deadlines lie. As `macros/picture.py`.
 *
 * Places are percents, cut off after two decimals, so that both languages come to the same.
 */

const DAY = 86_400_000;
const OUTSIDE = "-100.00%";

/**
 * A lane for each half and currency of an answer to `estimate`, oldest half first.
 *
 * @param {any} answer
 * @returns {Record<string, any>[]}
 */
export function picture({ halves, as_of }) {
  return halves.flatMap((/** @type {any} */ half) =>
    half.balances.map((/** @type {any} */ balance) => ({ ...half, ...balance, ...money(balance), ...time(half, as_of) })),
  );
}

/**
 * How the bar of the money is divided, from its start to its end.
 *
 * @param {any} balance
 */
function money(balance) {
  const over = units(balance.over_claimed);
  const parts = {
    claimed: units(balance.claimed) - over,
    over,
    remaining: units(balance.remaining),
    lost: units(balance.forfeited) + units(balance.converted),
  };
  const sum = Object.values(parts).reduce((one, other) => one + other);
  const whole = sum > 0n ? sum : 1n;
  let end = 0n;
  const places = Object.entries(parts).flatMap(([name, part]) => {
    const start = end;
    end += part;
    return [
      [`${name}_x`, percent(start, whole)],
      [`${name}_width`, percent(part, whole)],
    ];
  });
  return Object.fromEntries(places);
}

/**
 * Where the days of a half lie between its first day and the last one to prove something, both included.
 *
 * @param {any} half
 * @param {string} as_of
 */
function time({ earning, usage, spend_by, claim_by, proof_by }, as_of) {
  const between = (/** @type {string} */ from, /** @type {string} */ to) => (Date.parse(to) - Date.parse(from)) / DAY;
  const days = between(earning.first_day, proof_by) + 1;
  const width = (/** @type {number} */ part) => percent(BigInt(part), BigInt(days));
  const place = (/** @type {string} */ day, after = 0) => width(between(earning.first_day, day) + after);
  const today = between(earning.first_day, as_of);
  return {
    earn_width: place(earning.last_day, 1),
    spend_x: place(usage.first_day),
    spend_width: width(between(usage.first_day, spend_by) + 1),
    spend_end: place(spend_by, 1),
    claim_width: width(between(spend_by, claim_by)),
    claim_end: place(claim_by, 1),
    proof_width: width(between(claim_by, proof_by)),
    today_x: today >= 0 && today < days ? place(as_of) : OUTSIDE,
    ...(today * 2 < days ? { today_side: "after", today_dx: "5" } : { today_side: "before", today_dx: "-5" }),
  };
}

/**
 * An amount in the smallest unit of its currency; nothing where it is below zero.
 *
 * @param {string} amount
 */
function units(amount) {
  const found = BigInt(amount.replace(".", ""));
  return found > 0n ? found : 0n;
}

/**
 * @param {bigint} part
 * @param {bigint} whole
 */
function percent(part, whole) {
  const hundredths = (part * 10_000n) / whole;
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, "0")}%`;
}
