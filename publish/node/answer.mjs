// Answers requests with the runtime made for the page: prints the answers' texts as a JSON list.
// Usage: node answer.mjs ENGINE_FOLDER WHEEL REQUESTS
import { readFile } from "node:fs/promises";
import { start } from "./engine.mjs";

const [folder, wheel, requests] = process.argv.slice(2);
const { answer } = await start(folder, wheel);
const answers = JSON.parse(await readFile(requests, "utf8")).map((request) => answer(JSON.stringify(request)));
console.log(JSON.stringify(answers));
