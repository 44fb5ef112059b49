/**
 * The same function, which works out each answer once only. For `Intl` above all: to make one of its formats takes a
 * hundred times as long as to use it, and a form asks for the same few at every keystroke.
 *
 * @template {unknown[]} Given plain values
 * @template Made
 * @param {(...given: Given) => Made} make
 * @returns {(...given: Given) => Made}
 */
export function remembered(make) {
  /** @type {Map<string, Made>} */
  const made = new Map();
  return (...given) => {
    const key = JSON.stringify(given);
    const found = made.get(key) ?? make(...given);
    made.set(key, found);
    return found;
  };
}
