/**
 * The memory of a Python that has answered before, so that the page's need not begin from nothing.
 *
 * It holds only the pages in which that memory differs from a Python's that has just been instantiated. As a file it
 * is compressed with gzip, since not every host would do it: three lengths (Pyodide's head, the whole memory, the list
 * of pages), the numbers of the pages, the head, the pages. Numbers have four bytes, the lowest first.
 *
 * @typedef {{head: Uint8Array, size: number, numbers: Uint32Array, pages: Uint8Array}} Snapshot
 */

export const PAGE = 4096;

/**
 * @param {Blob} file
 * @returns {Promise<Snapshot>}
 */
export async function read(file) {
  const stored = await new Response(file.stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  const [headLength = 0, size = 0, count = 0] = new Uint32Array(stored, 0, 3);
  const numbers = new Uint32Array(stored, 12, count);
  const head = new Uint8Array(stored, 12 + numbers.byteLength, headLength);
  return { head, size, numbers, pages: new Uint8Array(stored, head.byteOffset + headLength, count * PAGE) };
}

/**
 * The options with which Pyodide begins from a snapshot. It takes the head and the size of the memory from
 * `_loadSnapshot`, and has `_restore` fill the memory, which is our own addition (see publish/node/snapshot.mjs).
 *
 * @param {Promise<Snapshot>} reading
 */
export function restoring(reading) {
  /** @type {Snapshot} */
  let snapshot;
  const whole = reading.then((found) => {
    snapshot = found;
    const { head, size } = found;
    const memory = new Uint8Array(head.length + size);
    memory.set(head);
    return memory;
  });
  /** @param {Int8Array} memory */
  const restore = (memory) =>
    snapshot.numbers.forEach((number, index) => {
      memory.set(snapshot.pages.subarray(index * PAGE, (index + 1) * PAGE), number * PAGE);
    });
  return { _loadSnapshot: whole, _restore: restore };
}
