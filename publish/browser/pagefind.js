// What the search's dialog loads as Pagefind: Pagefind itself, asked word by word. By itself it finds only pages that hold
// every word, which a question such as "can I pay for a trade show?" never does. Here a page counts for each word it
// holds, and a rare word for more than a common one, so that none has to be left out in any language.

const bundle = new URL("../../pagefind/", import.meta.url);
const pagefind = await import(new URL("pagefind.js", bundle).href);

const ENOUGH = 10; // pages, where fewer hold every word

/**
 * @typedef {{ id: string, score: number, data: () => Promise<unknown> }} Result
 * @typedef {{ results: Result[] }} Found
 * @typedef {{ search(term: string | null, options?: object): Promise<Found | null>, filters(): Promise<object> }} Instance
 */

/** @param {object} options */
export function createInstance(options) {
  const instance = /** @type {Instance} */ (pagefind.createInstance({ ...options, basePath: bundle.pathname }));
  const search = instance.search.bind(instance);
  instance.search = async (term, given) => {
    const found = await search(term, given);
    const words = [...new Set(term?.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu))];
    if (!found || words.length < 2 || term?.includes('"')) return found;
    const byWord = await Promise.all(words.map((word) => search(word, given)));
    return { ...found, results: ranked(found.results, byWord.map((one) => one?.results ?? [])) };
  };
  return instance;
}

/**
 * The pages by what their words count together. A page with every word shows where they all stand, another where its
 * rarest does.
 * @param {Result[]} whole the pages that hold every word
 * @param {Result[][]} byWord the pages that hold each of the words
 */
function ranked(whole, byWord) {
  const pages = new Set(byWord.flat().map((result) => result.id)).size;
  const rarestFirst = [...byWord].sort((one, other) => one.length - other.length);
  /** @type {Map<string, Result>} */
  const merged = new Map(whole.map((result) => [result.id, { ...result, score: 0 }]));
  for (const results of rarestFirst) {
    const rarity = Math.log(1 + (pages - results.length + 0.5) / (results.length + 0.5));
    const best = Math.max(...results.map((result) => result.score));
    for (const result of results) {
      const page = merged.get(result.id) ?? { ...result, score: 0 };
      merged.set(result.id, { ...page, score: page.score + (rarity * result.score) / best });
    }
  }
  const sorted = [...merged.values()].sort((one, other) => other.score - one.score);
  return sorted.slice(0, Math.max(whole.length, ENOUGH));
}
