/**
 * Figures kept in the browser under one versioned key for each calculator. A browser may refuse to keep anything.
 *
 * @typedef {{input: Record<string, any>, imported: import("./blocks.js").Imported}} Figures
 * @typedef {Figures & {whose: string, day: string}} Record_ figures, whose they are, and the day they were kept on
 */

const VERSION = 1;

export class Kept {
  /** @param {string} calculator */
  constructor(calculator) {
    this.key = `co-op-calculator.${VERSION}.${calculator}`;
  }

  /** @returns {Record_ | undefined} */
  read() {
    try {
      return parsed(localStorage.getItem(this.key));
    } catch {
      return undefined;
    }
  }

  /**
   * @param {Record_} record
   * @returns {boolean} whether the browser keeps it
   */
  write(record) {
    try {
      localStorage.setItem(this.key, JSON.stringify(record));
      return true;
    } catch {
      return false;
    }
  }

  delete() {
    try {
      localStorage.removeItem(this.key);
    } catch {
      // what was never kept needs no deleting
    }
  }

  /** @param {(record: Record_ | undefined) => void} tell what another tab keeps from now on */
  follow(tell) {
    addEventListener("storage", ({ key, newValue }) => {
      if (key === this.key || key === null) {
        tell(parsed(newValue));
      }
    });
  }
}

/**
 * @param {string | null} text
 * @returns {Record_ | undefined}
 */
function parsed(text) {
  try {
    const record = JSON.parse(text ?? "null");
    return record?.input && record.imported ? record : undefined;
  } catch {
    return undefined;
  }
}
