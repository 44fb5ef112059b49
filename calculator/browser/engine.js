/**
 * The page's end of the bridge: starts the worker, asks it, and starts it once more when it fails.
 *
 * @typedef {"loading" | "ready" | "failed"} EngineState
 * @typedef {{request: string, resolve: (answer: string) => void, reject: (error: Error) => void}} Question
 */

/** How often the engine may fail before the reader is told. */
const TRIES = 2;

export class Engine {
  /** @type {Worker | undefined} */
  #worker;
  /** @type {Map<number, Question>} */
  #questions = new Map();
  #asked = 0;
  #failures = 0;
  /** @type {EngineState | "static"} */
  #state = "static";

  /**
   * @param {string} folder address of the engine's folder
   * @param {(state: EngineState) => void} tell called at every change of state
   */
  constructor(folder, tell) {
    this.folder = new URL(folder, document.baseURI).href;
    this.tell = tell;
  }

  /** Start the engine, unless it was started before. */
  start() {
    if (this.#state === "static") {
      this.#is("loading");
      this.#launch();
    }
  }

  /** Start the engine again after it has failed. */
  tryAgain() {
    this.#failures = 0;
    this.#state = "static";
    this.start();
  }

  /**
   * The text of the answer to the text of a request.
   *
   * @param {string} request
   * @returns {Promise<string>} rejected when the engine has failed for good
   */
  ask(request) {
    if (this.#state === "failed") {
      return Promise.reject(new Error("failed"));
    }
    this.start();
    return new Promise((resolve, reject) => {
      this.#asked += 1;
      this.#questions.set(this.#asked, { request, resolve, reject });
      this.#worker?.postMessage({ number: this.#asked, request });
    });
  }

  /** @param {EngineState} state */
  #is(state) {
    this.#state = state;
    this.tell(state);
  }

  /** A worker started by its own address would not inherit the page's policy when that stands in a meta element. */
  #launch() {
    const bootstrap = new Blob([`import ${JSON.stringify(`${this.folder}worker.js`)};`], { type: "text/javascript" });
    const address = URL.createObjectURL(bootstrap);
    const worker = new Worker(address, { type: "module" });
    worker.addEventListener("message", ({ data }) => this.#worker === worker && this.#hear(data));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.#fail(new Error(event.message));
    });
    this.#worker = worker;
  }

  /** @param {{ready?: true, number: number, answer: string, failed?: {name: string, message: string}}} message */
  #hear({ ready, number, answer, failed }) {
    if (failed) {
      this.#fail(Object.assign(new Error(failed.message), { name: failed.name }));
    } else if (ready) {
      this.#is("ready");
    } else {
      this.#questions.get(number)?.resolve(answer);
      this.#questions.delete(number);
    }
  }

  /** @param {Error} error */
  #fail(error) {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#failures += 1;
    if (this.#failures < TRIES) {
      this.#launch();
      this.#questions.forEach(({ request }, number) => this.#worker?.postMessage({ number, request }));
      return;
    }
    this.#questions.forEach(({ reject }) => reject(error));
    this.#questions.clear();
    this.#is("failed");
  }
}
