// Saves the memory of the page's Python after it has answered requests.
// Usage: node snapshot.mjs ENGINE_FOLDER WHEEL REQUESTS SNAPSHOT
import crypto from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { PAGE } from "../../calculator/browser/snapshot.js";
import { load, start } from "./engine.mjs";

const [folder, wheel, requests, target] = process.argv.slice(2);

// The same engine makes the same file anywhere: nothing of this machine, this hour or chance gets into the memory.
process.env.TZ = "UTC";
Date.now = performance.now = () => Date.UTC(2020);
crypto.randomFillSync = (numbers) => numbers.fill(0);
const env = { LANG: "C.UTF-8", PYTHONHASHSEED: "0" };
const { pyodide, answer } = await start(folder, wheel, { _makeSnapshot: true, _sysExecutable: "python", env });
for (const request of JSON.parse(await readFile(requests, "utf8"))) {
  answer(JSON.stringify(request));
}
answer.destroy();
await collectGarbage();
pyodide.runPython("import gc, re; re.purge(); gc.collect()");
zeroFreeMemory(pyodide._module);
const saved = pyodide.makeMemorySnapshot();
await writeFile(target, gzipSync(packed(saved, await freshMemory(saved)), { level: 9 }));

/** What JavaScript no longer holds, Python lets go of at once, and not whenever it may please this machine. */
async function collectGarbage() {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  await setTimeout(100);
}

/** Whatever stood in memory that is free now: it would only be sent. */
function zeroFreeMemory({ HEAPU8, _PyMem_RawMalloc, _PyMem_RawFree, _sbrk }) {
  const end = _sbrk(0);
  const taken = [];
  for (let size = 1 << 17; size >= 16; size >>= 1) {
    let at = _PyMem_RawMalloc(size);
    for (; at + size <= end; at = _PyMem_RawMalloc(size)) {
      HEAPU8.fill(0, at, at + size);
      taken.push(at);
    }
    _PyMem_RawFree(at);
  }
  taken.forEach((at) => _PyMem_RawFree(at));
}

/** What stands in memory before anything is restored. */
async function freshMemory(saved) {
  let fresh;
  const restore = (memory, snapshot) => {
    fresh = new Uint8Array(memory.slice().buffer);
    memory.set(snapshot);
  };
  await load(folder, { _loadSnapshot: saved, _restore: restore });
  return fresh;
}

/** The file as calculator/browser/snapshot.js reads it. */
function packed(saved, fresh) {
  const headLength = new DataView(saved.buffer, saved.byteOffset).getUint32(4, true);
  const memory = Buffer.from(saved.buffer, saved.byteOffset + headLength);
  const pages = Array.from({ length: memory.length / PAGE }, (_, number) => number).filter(
    (number) => !pageOf(memory, number).equals(pageOf(fresh, number)),
  );
  const numbers = [headLength, memory.length, pages.length, ...pages];
  const lists = [new Uint8Array(Uint32Array.from(numbers).buffer), saved.subarray(0, headLength)];
  return Buffer.concat([...lists, ...pages.map((number) => pageOf(memory, number))]);
}

function pageOf(memory, number) {
  return memory.subarray(number * PAGE, (number + 1) * PAGE);
}
