// Times requests in the runtime made for the page; prints milliseconds and MiB as JSON.
// Usage: node bench_engine.mjs ENGINE_FOLDER WHEEL REQUESTS
import { readFile } from "node:fs/promises";
import { start } from "../publish/node/engine.mjs";

const [folder, wheel, requests] = process.argv.slice(2);
const began = performance.now();
const { pyodide, answer } = await start(folder, wheel);
answer('{"request": "policies"}');
const ready = performance.now() - began;

const times = JSON.parse(await readFile(requests, "utf8")).map((request) => {
  const runs = [];
  while (runs.length < 3 || runs.reduce((sum, run) => sum + run) < 2000) {
    const from = process.cpuUsage();
    answer(request);
    const { user, system } = process.cpuUsage(from);
    runs.push((user + system) / 1000);
  }
  return Math.min(...runs);
});
console.log(JSON.stringify({ start: ready, times, heap: pyodide._module.HEAPU8.length / 2 ** 20 }));
