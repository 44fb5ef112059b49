/**
 * The engine's end of the bridge: Python in a worker, text in and text out.
 *
 * It stands in the engine's folder beside the files that `engine.json` names. The messages:
 *   page → worker  {number, request}            the text of a request
 *   worker → page  {ready: true}                once, when requests can be answered
 *   worker → page  {number, answer}             the text of the answer
 *   worker → page  {failed: {name, message}}    the engine did not start, or broke down; with it goes the worker
 */

const folder = new URL(".", import.meta.url).href;

/** @returns {Promise<(request: string) => string>} */
async function start() {
  const [{ loadPyodide }, wheel] = await Promise.all([
    /** @type {Promise<typeof import("pyodide")>} */ (import(`${folder}pyodide.mjs`)),
    fetchWheel(),
  ]);
  const pyodide = await loadPyodide({ indexURL: folder });
  pyodide.unpackArchive(wheel, "wheel");
  return pyodide.pyimport("calculator").answer;
}

async function fetchWheel() {
  const { wheel } = await (await fetched("engine.json")).json();
  return (await fetched(wheel)).arrayBuffer();
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
