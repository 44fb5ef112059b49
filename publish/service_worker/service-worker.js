/**
 * Keeps the site for reading offline: all pages of the reader's language, the search and the engine.
 *
 * The publication puts `SITE` before this text: the version of the site and, for each language, the address and the
 * hash of the list of its files. The list has the hash of each file, and the browser refuses whatever has another one.
 *
 * A tab stays with one version: what is kept is served to pages that were kept themselves, and a new version takes
 * over, as the browser has it, when it is kept as a whole and no tab shows the old one any more. To take over between
 * two pages of a tab is possible, but now and then left the browser waiting for the second page without end.
 *
 * @typedef {{version: string, lists: Record<string, {path: string, integrity: string}>}} Site
 */

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const { lists, version } = /** @type {{SITE: Site}} */ (/** @type {unknown} */ (globalThis)).SITE;
const { scope } = worker.registration;
const NAME = `${scope} ${version}`; // other sites may keep something at the same origin
const AT_ONCE = 4;
const LOOSELY = { ignoreSearch: true, ignoreVary: true };

worker.addEventListener("install", (event) => event.waitUntil(keepWhatOlderKept()));
worker.addEventListener("activate", (event) => event.waitUntil(forgetOlder()));
worker.addEventListener("message", (event) => event.waitUntil(keep(event.data.keep)));
worker.addEventListener("fetch", (event) => {
  if (event.request.method === "GET" && event.request.url.startsWith(scope)) {
    event.respondWith(answer(event));
  }
});

/**
 * Keep all files of a language. What fails is tried again at the next visit.
 *
 * @param {string} language
 */
async function keep(language) {
  const cache = await caches.open(NAME);
  const list = lists[language];
  if (!list || (await cache.match(list.path))) {
    return;
  }
  const response = await fetch(list.path, { integrity: list.integrity, cache: "no-cache" });
  const files = Object.entries(await response.clone().json());
  const older = await olderFiles(list.path);
  const keepSome = async () => {
    for (let file = files.shift(); file; file = files.shift()) {
      await keepFile(cache, file[0], /** @type {string} */ (file[1]), older);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, keepSome));
  await cache.put(list.path, response); // from now on the language is complete
}

/**
 * @param {Cache} cache
 * @param {string} path
 * @param {string} integrity
 * @param {Map<string, {integrity: string, cache: Cache}>} older
 */
async function keepFile(cache, path, integrity, older) {
  if (await cache.match(path)) {
    return;
  }
  const before = older.get(path);
  const same = before?.integrity === integrity ? await before.cache.match(path) : undefined;
  await cache.put(path, same ?? (await fetch(path, { integrity, cache: "no-cache", priority: "low" })));
}

/** @param {string} listPath */
async function olderFiles(listPath) {
  /** @type {Map<string, {integrity: string, cache: Cache}>} */
  const files = new Map();
  for (const cache of await olderCaches()) {
    const list = await cache.match(listPath);
    for (const [path, integrity] of Object.entries((await list?.json()) ?? {})) {
      files.set(path, { integrity, cache });
    }
  }
  return files;
}

async function olderNames() {
  return (await caches.keys()).filter((name) => name.startsWith(`${scope} `) && name !== NAME);
}

async function olderCaches() {
  return Promise.all((await olderNames()).map((name) => caches.open(name)));
}

async function keepWhatOlderKept() {
  for (const cache of await olderCaches()) {
    for (const [language, { path }] of Object.entries(lists)) {
      await ((await cache.match(path)) && keep(language));
    }
  }
}

async function forgetOlder() {
  await Promise.all((await olderNames()).map((name) => caches.delete(name)));
}

/** @param {FetchEvent} event */
async function answer({ request, clientId }) {
  const page = request.mode === "navigate" ? request.url : (await worker.clients.get(clientId))?.url;
  const cache = await caches.open(NAME);
  const kept = page && (await isComplete(cache, page)) && (await cache.match(request, LOOSELY));
  return kept || fetch(request);
}

/**
 * Whether the language of a page is kept. The workers of the engine and the search belong to no language: they take
 * what is there.
 *
 * @param {Cache} cache
 * @param {string} page
 */
async function isComplete(cache, page) {
  const folder = page.startsWith(scope) ? (page.slice(scope.length).split("/")[0] ?? "") : "";
  const list = lists[folder] ?? Object.values(lists)[0];
  const isWorker = page.startsWith("blob:") || folder === "pagefind";
  return isWorker || (list && (await cache.match(list.path)));
}
