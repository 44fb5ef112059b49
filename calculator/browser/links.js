/**
 * Figures in the fragment of an address, the part that browsers send to no one: `#estimate.1.` and the packed figures.
 * What comes by a link may be damaged, made by a newer version of this page, or meant to harm.
 *
 * @typedef {[half: string, rule: string, value: string | null]} Rule what a rule said
 * @typedef {{
 *   input: Record<string, any>, imported: import("./blocks.js").Imported, policy: string, rules: Rule[],
 * }} Shared figures, the version of the policy data they were answered by, and the rules that the answer rests on
 */

const VERSION = 1;
/** Longer than this no link survives being sent, and nothing packed in one unpacks to more than that. */
export const MOST_CHARACTERS = 30_000;
const MOST_BYTES = 2_000_000;

/**
 * @param {string} calculator
 * @param {Shared} shared
 * @returns {Promise<string>} the fragment, with its `#`
 */
export async function fragmentOf(calculator, shared) {
  const packed = new Blob([JSON.stringify(shared)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  return `#${calculator}.${VERSION}.${lettersOf(bytes)}`;
}

/**
 * @param {string} calculator
 * @param {string} fragment
 * @returns {Promise<{shared: Shared} | {problem: string} | undefined>} nothing where it is no link of this calculator
 */
export async function readFragment(calculator, fragment) {
  const [name, version, packed = ""] = fragment.replace(/^#/u, "").split(".");
  if (name !== calculator || version === undefined) {
    return undefined;
  }
  if (fragment.length > MOST_CHARACTERS) {
    return { problem: "link_too_long" };
  }
  if (/^\d{1,4}$/u.test(version) && Number(version) > VERSION) {
    return { problem: "link_newer" };
  }
  const shared = version === String(VERSION) ? await unpacked(packed).catch(() => undefined) : undefined;
  return isShared(shared) ? { shared } : { problem: "link_damaged" };
}

/**
 * The rules that an answer rests on: the deadlines and terms of its halves.
 *
 * @param {any} answer
 * @returns {Rule[]}
 */
export function rulesOf({ halves }) {
  return (halves ?? []).flatMap((/** @type {any} */ half) => {
    const { spend_by, claim_by, claim_closes, proof_by } = half;
    const { rebate, co_op, threshold_usd } = half.terms ?? {};
    const rules = { spend_by, claim_by, claim_closes, proof_by, rebate, co_op, threshold_usd };
    return Object.entries(rules).map(([rule, value]) => [half.half, rule, value ?? null]);
  });
}

/** @param {string} packed */
async function unpacked(packed) {
  const reader = new Blob([bytesOf(packed)]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const chunks = [];
  let size = 0;
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    chunks.push(/** @type {Uint8Array<ArrayBuffer>} */ (value));
    size += value?.length ?? 0;
    if (size > MOST_BYTES) {
      throw new RangeError(packed);
    }
  }
  return JSON.parse(await new Blob(chunks).text());
}

/**
 * Bytes in letters that an address may hold (base64url).
 *
 * @param {Uint8Array} bytes
 */
function lettersOf(bytes) {
  const letters = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return letters.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/u, "");
}

/** @param {string} letters */
function bytesOf(letters) {
  return Uint8Array.from(atob(letters.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
}

/**
 * @param {any} given
 * @returns {given is Shared}
 */
export function isShared(given) {
  const isRule = (/** @type {any} */ rule) =>
    Array.isArray(rule) && rule.length === 3 && rule.every((one) => one === null || typeof one === "string");
  return (
    given?.input?.constructor === Object &&
    Object.values(given.input).every((one) => (Array.isArray(one) ? one : [one]).every(isRead)) &&
    given.imported?.constructor === Object &&
    typeof given.policy === "string" &&
    Array.isArray(given.rules) &&
    given.rules.every(isRule)
  );
}

/**
 * Whether nothing here is a text that could not be read: such are kept for the one who typed them, never shared.
 *
 * @param {any} value
 * @returns {boolean}
 */
function isRead(value) {
  return value?.constructor === Object ? Object.values(value).every(isRead) : ["string", "number", "boolean"].includes(typeof value);
}
