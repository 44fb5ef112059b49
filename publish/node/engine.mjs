// The engine as the page starts it, under Node: Python, the calculator's wheel or a memory that holds it, its one door.
import { openAsBlob } from "node:fs";
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { read, restoring } from "../../calculator/browser/snapshot.js";

// An uncaught fault would print the line it happened on, and the runtime is a single line of a megabyte.
process.on("uncaughtException", (error) => {
  console.error(error.message);
  process.exit(1);
});

export async function load(folder, options) {
  const { loadPyodide } = await import(pathToFileURL(`${folder}/pyodide.mjs`));
  return loadPyodide({ indexURL: folder, ...options });
}

/** From the beginning, with the engine's wheel. */
export async function start(folder, wheel, options = {}) {
  const pyodide = await load(folder, options);
  pyodide.unpackArchive(new Uint8Array(await readFile(wheel)), "wheel");
  return { pyodide, answer: pyodide.pyimport("calculator").answer };
}

/** From a memory that holds the engine. */
export async function restore(folder, snapshot) {
  const pyodide = await load(folder, restoring(openAsBlob(snapshot).then(read)));
  return { pyodide, answer: pyodide.pyimport("calculator").answer };
}
