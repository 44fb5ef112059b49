// The engine as the page starts it, under Node: Python, the calculator's wheel, and its one door.
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

// An uncaught fault would print the line it happened on, and the runtime is a single line of a megabyte.
process.on("uncaughtException", (error) => {
  console.error(error.message);
  process.exit(1);
});

export async function start(folder, wheel) {
  const { loadPyodide } = await import(pathToFileURL(`${folder}/pyodide.mjs`));
  const pyodide = await loadPyodide({ indexURL: folder });
  pyodide.unpackArchive(new Uint8Array(await readFile(wheel)), "wheel");
  return { pyodide, answer: pyodide.pyimport("calculator").answer };
}
