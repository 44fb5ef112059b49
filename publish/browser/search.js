// Opens the search by its button, by "/" or by Ctrl+K. Pagefind's own dialog does the rest, in the page's language.
// A reader who does not search fetches nothing but this file.

const button = /** @type {HTMLButtonElement} */ (document.querySelector("[data-search]"));
const site = new URL(/** @type {string} */ (button.dataset.search), location.href);

/** @returns {Promise<HTMLElement & { open(): void }>} */
async function load() {
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = new URL("assets/search/search.css", site).href;
  const config = document.createElement("pagefind-config");
  config.setAttribute("bundle-path", new URL("assets/search/", site).pathname);
  config.setAttribute("base-url", site.pathname);
  const modal = document.createElement("pagefind-modal");
  const styled = new Promise((resolve, reject) => {
    style.onload = resolve;
    style.onerror = reject;
  });
  document.head.append(style);
  document.body.append(config, modal);
  await Promise.all([styled, import(new URL("pagefind/pagefind-component-ui.js", site).href)]);
  return /** @type {HTMLElement & { open(): void }} */ (modal);
}

/** @type {ReturnType<typeof load> | undefined} */
let loading;

async function open() {
  loading ??= load();
  try {
    (await loading).open();
  } catch (error) {
    loading = undefined; // the network may be back at the next try
    throw error;
  }
}

/** @param {KeyboardEvent} event */
function isShortcut(event) {
  if (event.key.toLowerCase() === "k") return (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  const typing = event.target instanceof HTMLElement && event.target.closest("input, select, textarea, [contenteditable]");
  return event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
}

button.addEventListener("click", open);
document.addEventListener("keydown", (event) => {
  if (!isShortcut(event)) return;
  event.preventDefault();
  open();
});
