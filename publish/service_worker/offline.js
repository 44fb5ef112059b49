// Has the site kept for reading offline, once the page has come to rest. Readers who save data are left alone.

const REST = 5000; // milliseconds after the page has loaded
const site = new URL("../../", import.meta.url);
const { connection } = /** @type {{connection?: {saveData?: boolean}}} */ (navigator);

async function keep() {
  await navigator.serviceWorker.register(new URL("service-worker.js", site), { updateViaCache: "none" });
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ keep: document.documentElement.lang });
}

/** While a calculator's engine is loading, the line is left to it. */
function keepAtRest() {
  const isLoading = () => document.querySelector("[data-calculator-state=loading]");
  setTimeout(() => (isLoading() ? keepAtRest() : (globalThis.requestIdleCallback ?? setTimeout)(keep)), REST);
}

if ("serviceWorker" in navigator && !connection?.saveData) {
  if (document.readyState === "complete") {
    keepAtRest();
  } else {
    addEventListener("load", keepAtRest);
  }
}
