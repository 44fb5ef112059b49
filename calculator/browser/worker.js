/**
 * The engine's end of the bridge: Python in a worker, text in and text out.
 *
 * It stands in the engine's folder beside the files that `engine.json` names. The messages:
 *   page → worker  {number, request}            the text of a request
 *   worker → page  {ready: true}                once, when requests can be answered
 *   worker → page  {number, answer}             the text of the answer
 *   worker → page  {failed: {name, message}}    the engine did not start, or broke down; with it goes the worker
 *
 * A worker of the name `from-nothing` does without the snapshot. So does one at the end of a slow line, for which the
 * snapshot is too large.
 */

import { read, restoring } from "./snapshot.js";

const folder = new URL(".", import.meta.url).href;
const { connection } = /** @type {{connection?: {effectiveType?: string}}} */ (navigator);
const isSlow = /2g|3g/.test(connection?.effectiveType ?? "");

/** @returns {Promise<(request: string) => string>} */
async function start() {
  return self.name === "from-nothing" || isSlow ? begin() : restore().catch(begin);
}

/** With the memory of an engine that has answered before. */
async function restore() {
  const snapshot = fetched("snapshot.gz").then((response) => response.blob()).then(read);
  const library = `${folder}engine.json`; // any file will do: the modules are in memory
  const pyodide = await load({ ...restoring(snapshot), stdLibURL: library });
  return pyodide.pyimport("calculator").answer;
}

/** From nothing, with the library and the engine's wheel. */
async function begin() {
  const { wheel: name } = await (await fetched("engine.json")).json();
  const wheel = fetched(name).then((response) => response.arrayBuffer());
  const [pyodide, archive] = await Promise.all([load({}), wheel]);
  pyodide.unpackArchive(archive, "wheel");
  return pyodide.pyimport("calculator").answer;
}

/** @param {object} options */
async function load(options) {
  /** @type {typeof import("pyodide")} */
  const { loadPyodide } = await import(`${folder}pyodide.mjs`);
  return loadPyodide({ indexURL: folder, ...options });
}

/** @param {string} name */
async function fetched(name) {
  const response = await fetch(`${folder}${name}`);
  if (!response.ok) {
    throw new Error(`${response.status} ${name}`);
  }
  return response;
}

/** @param {unknown} error */
function fail(error) {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  postMessage({ failed: { name, message } });
}

// Pyodide leaves some of its failures to nobody, such as a file that does not arrive.
addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
  fail(event.reason);
});

// And of a module that breaks off or does not compile it only warns, then waits for it without end.
const { instantiateStreaming } = WebAssembly;
WebAssembly.instantiateStreaming = (source, imports) => {
  const instance = instantiateStreaming(source, imports);
  instance.catch(fail);
  return instance;
};

const answering = start();
answering.then(() => postMessage({ ready: true }), fail);

addEventListener("message", async ({ data: { number, request } }) => {
  const answer = await answering;
  try {
    postMessage({ number, answer: answer(request) });
  } catch (error) {
    fail(error);
  }
});
