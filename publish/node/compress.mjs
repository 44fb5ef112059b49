// Writes each file once more as .br and .gz, for servers that send what is there.
// Usage: node compress.mjs FILE …
import { readFile, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_QUALITY } = constants;
// The next levels take ten and twenty times as long for the runtime, and save an eighth of it at the most.
const params = { [BROTLI_PARAM_QUALITY]: 9, [BROTLI_PARAM_LGWIN]: 24 };

for (const file of process.argv.slice(2)) {
  const content = await readFile(file);
  await writeFile(`${file}.br`, await promisify(brotliCompress)(content, { params }));
  await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
}
