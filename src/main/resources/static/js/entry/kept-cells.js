// Cells that the server has not saved yet, oldest first; one that it refused stays until it is mended or withdrawn. Each has an item of its own in this machine's storage, so that
// two windows of the same report never overwrite each other's.

export class KeptCells {
  constructor(name) {
    this.prefix = `${name}:`;
    this.cells = new Map(this.#read());
  }

  #read() {
    const found = [];
    try {
      for (let at = 0; at < localStorage.length; at++) {
        const name = localStorage.key(at);
        if (name.startsWith(this.prefix)) {
          found.push([name.slice(this.prefix.length), JSON.parse(localStorage.getItem(name))]);
        }
      }
    } catch {
      // A forbidden store, or an item that something else wrote, costs the copy on this machine, not the saving.
    }
    return found.filter(([, cell]) => Array.isArray(cell?.fields)).sort(([, one], [, other]) => one.at - other.at);
  }

  /** Keeps what stands in a cell; the newest cell is sent last. */
  keep(key, fields, ready) {
    const cell = { fields, ready, at: Date.now(), stamp: `${Date.now()}-${Math.random()}` };
    this.cells.delete(key);
    this.cells.set(key, cell);
    try {
      localStorage.setItem(this.prefix + key, JSON.stringify(cell));
    } catch {
      // A full store: the page still holds the cell and sends it.
    }
  }

  /** Forgets what was saved, unless something newer was typed meanwhile. */
  acknowledge(key, stamp) {
    if (this.cells.get(key)?.stamp === stamp) {
      this.forget(key);
    }
  }

  /** Keeps what the server did not take, without sending it again by itself; a later visit shows it once more. */
  refuse(key, stamp) {
    const cell = this.cells.get(key);
    if (cell?.stamp === stamp) {
      cell.ready = false;
    }
  }

  forget(key) {
    this.cells.delete(key);
    try {
      localStorage.removeItem(this.prefix + key);
    } catch {
      // Where nothing can be stored there is nothing to remove.
    }
  }

  /** The one to be sent next: the oldest, after it those over which the portal has stumbled; none of these. */
  next(stamps) {
    return [...this.cells]
      .filter(([, cell]) => cell.ready && !stamps.includes(cell.stamp))
      .sort(([, one], [, other]) => (one.stumbles ?? 0) - (other.stumbles ?? 0))[0];
  }

  /** Sends a cell after all others, unless something newer was typed meanwhile. */
  putBehind(key, stamp) {
    const cell = this.cells.get(key);
    if (cell?.stamp === stamp) {
      cell.stumbles = (cell.stumbles ?? 0) + 1;
    }
  }

  get waiting() {
    return [...this.cells.values()].filter((cell) => cell.ready).length;
  }
}
