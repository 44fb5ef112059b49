// Answers requests with the runtime made for the page, begun from nothing and restored from its snapshot: prints the
// texts of the answers as a JSON list, for each of the two.
// Usage: node answer.mjs ENGINE_FOLDER WHEEL SNAPSHOT REQUESTS
import { readFile } from "node:fs/promises";
import { restore, start } from "./engine.mjs";

const [folder, wheel, snapshot, file] = process.argv.slice(2);
const requests = JSON.parse(await readFile(file, "utf8")).map((request) => JSON.stringify(request));
const engines = [await start(folder, wheel), await restore(folder, snapshot)];
console.log(JSON.stringify(engines.map(({ answer }) => requests.map((request) => answer(request)))));
