/**
 * The page's end of the bridge: starts the worker, asks it, and starts it once more when it fails.
 *
 * @typedef {"loading" | "ready" | "failed"} EngineState
 * @typedef {{request: string, resolve: (answer: string) => void, reject: (error: Error) => void}} Question
 */

/** How often the engine may fail without an answer in between before the reader is told. */
const TRIES = 2;
/** The scripts with which the worker begins. */
const FIRST = ["worker.js", "snapshot.js", "pyodide.mjs"];

export class Engine {
  /** @type {Worker | undefined} */
  #worker;
  /** @type {Map<number, Question>} */
  #questions = new Map();
  #asked = 0;
  /** How often it has failed since its last answer. */
  #failures = 0;
  /** @type {EngineState | "static"} */
  #state = "static";
  /** @type {(state: EngineState) => void} */
  #tell = () => {};

  /** @param {string} folder address of the engine's folder */
  constructor(folder) {
    this.folder = new URL(folder, document.baseURI).href;
  }

  /** @param {(state: EngineState) => void} tell called at every change of state, and now for one that is past */
  follow(tell) {
    this.#tell = tell;
    if (this.#state !== "static") {
      tell(this.#state);
    }
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
   * @param {AbortSignal} [signal] cancels the request, even one that is being worked on
   * @returns {Promise<string>} rejected when the engine has failed for good, or with the signal's reason
   */
  ask(request, signal) {
    if (this.#state === "failed" || signal?.aborted) {
      return Promise.reject(signal?.reason ?? new Error("failed"));
    }
    this.start();
    const number = (this.#asked += 1);
    signal?.addEventListener("abort", () => this.#cancel(number, signal.reason), { once: true });
    return new Promise((resolve, reject) => {
      this.#questions.set(number, { request, resolve, reject });
      this.#worker?.postMessage({ number, request });
    });
  }

  /**
   * Python cannot be interrupted, so the worker gives way to a new one, which is asked everything else again.
   *
   * @param {number} number
   * @param {Error} reason
   */
  #cancel(number, reason) {
    const question = this.#questions.get(number);
    if (question) {
      this.#questions.delete(number);
      question.reject(reason);
      this.#is("loading");
      this.#launchAgain();
    }
  }

  /** @param {EngineState} state */
  #is(state) {
    this.#state = state;
    this.#tell(state);
  }

  /** Start another worker, and ask it what the one before has not answered. */
  #launchAgain() {
    this.#worker?.terminate();
    this.#launch();
    this.#questions.forEach(({ request }, number) => this.#worker?.postMessage({ number, request }));
  }

  /**
   * A worker started by its own address would not inherit the page's policy when that stands in a meta element. What it
   * needs first is named here, so that none of it waits for another.
   */
  #launch() {
    const scripts = FIRST.map((name) => `import ${JSON.stringify(`${this.folder}${name}`)};`);
    const bootstrap = new Blob(scripts, { type: "text/javascript" });
    const address = URL.createObjectURL(bootstrap);
    const worker = new Worker(address, { type: "module", name: this.#failures ? "from-nothing" : "" });
    worker.addEventListener("message", ({ data }) => this.#worker === worker && this.#hear(data));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      if (this.#worker === worker) {
        this.#fail(new Error(event.message));
      }
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
      this.#failures = 0;
      this.#questions.get(number)?.resolve(answer);
      this.#questions.delete(number);
    }
  }

  /** @param {Error} error */
  #fail(error) {
    this.#failures += 1;
    if (this.#failures < TRIES) {
      this.#launchAgain();
      return;
    }
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#questions.forEach(({ reject }) => reject(error));
    this.#questions.clear();
    this.#is("failed");
  }
}
