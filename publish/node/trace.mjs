// Makes the page's standard library: only the modules that the engine needs, as bytecode of exactly this Python.
// Usage: node trace.mjs PYODIDE_FOLDER WHEEL REQUESTS LIBRARY
import { readFile, writeFile } from "node:fs/promises";
import { start } from "./engine.mjs";

const [folder, wheel, requests, library] = process.argv.slice(2);
const { pyodide, answer } = await start(folder, wheel);
for (const request of JSON.parse(await readFile(requests, "utf8"))) {
  answer(JSON.stringify(request));
}
try {
  pyodide.runPython("raise RuntimeError"); // what Python needs to report a fault belongs to the library, too
} catch {
  pyodide.runPython(await readFile(new URL("pack.py", import.meta.url), "utf8"));
}
await writeFile(library, pyodide.FS.readFile("/tmp/library.zip"));
