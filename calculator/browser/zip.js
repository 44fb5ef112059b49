/**
 * The one table in a ZIP archive: Partner Center packs every report it offers for download.
 *
 * Source: PKWARE, "APPNOTE.TXT - .ZIP File Format Specification".
 */

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DEFLATED = 8;
const TABLE = /\.(csv|tsv|txt)$/iu;

/** @typedef {{name: string, method: number, packed: number, size: number, start: number}} Entry */

/**
 * @param {ArrayBuffer} archive
 * @param {number} most bytes that it may unpack to
 * @returns {Promise<ArrayBuffer>} the table; the archive itself where it is none, or does not hold exactly one
 */
export async function tableIn(archive, most) {
  try {
    const view = new DataView(archive);
    const [table, ...others] = entriesOf(view).filter(({ name, size }) => TABLE.test(name) && size <= most);
    return table && others.length === 0 ? await unpacked(view, table) : archive;
  } catch {
    return archive; // whatever it is, it is not read here
  }
}

/**
 * @param {DataView} view
 * @returns {Entry[]}
 */
function entriesOf(view) {
  let end = view.byteLength - 22;
  while (view.getUint32(end, true) !== END_OF_DIRECTORY) {
    end -= 1; // a comment may follow
  }
  const entries = [];
  let place = view.getUint32(end + 16, true);
  while (view.getUint32(place, true) === DIRECTORY_ENTRY) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(place + offset, true));
    entries.push({
      name: new TextDecoder().decode(new Uint8Array(view.buffer, place + 46, name)),
      method: view.getUint16(place + 10, true),
      packed: view.getUint32(place + 20, true),
      size: view.getUint32(place + 24, true),
      start: view.getUint32(place + 42, true),
    });
    place += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

/**
 * @param {DataView} view
 * @param {Entry} entry
 */
async function unpacked(view, { method, packed, size, start }) {
  const content = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  const bytes = new Blob([/** @type {ArrayBuffer} */ (view.buffer).slice(content, content + packed)]);
  const stream = method === DEFLATED ? bytes.stream().pipeThrough(new DecompressionStream("deflate-raw")) : bytes.stream();
  const reader = stream.getReader();
  const table = new Uint8Array(size);
  let place = 0;
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    table.set(/** @type {Uint8Array} */ (value), place); // throws where there is more than the archive says
    place += value?.length ?? 0;
  }
  return table.buffer;
}
