// What was typed on this machine into cells that have been closed meanwhile: it is shown until the person lets it go, or the
// cell is opened again and takes it.

export class StrandedCells {
  constructor(kept) {
    this.kept = kept;
    this.place = document.getElementById('con-giu');
    this.place?.querySelector('button').addEventListener('click', () => this.#letGo());
    this.show();
  }

  show() {
    const stranded = this.#stranded();
    if (!this.place || (stranded.length === 0 && this.place.hidden)) {
      return;
    }
    this.place.hidden = stranded.length === 0;
    this.place.querySelector('ul').replaceChildren(
      ...stranded.map(([key, cell]) => {
        const line = document.createElement('li');
        line.textContent = `${nameOf(key)}: ${figureOf(key, cell)}`;
        return line;
      }),
    );
  }

  #stranded() {
    return [...this.kept.cells].filter(([key]) => !document.querySelector(`[data-cell="${CSS.escape(key)}"]`));
  }

  #letGo() {
    for (const [key] of this.#stranded()) {
      this.kept.forget(key);
    }
    this.show();
  }
}

function nameOf(key) {
  const row = document.getElementById(`o-${key}`)?.closest('tbody');
  return row?.querySelector('.criterion > span:nth-of-type(2)')?.textContent ?? key.slice(2);
}

function figureOf(key, cell) {
  const typed = cell.fields.filter(([name, value]) => /\.(figure|note)$/.test(name) && value).map(([, value]) => value);
  return typed.length > 0 ? typed.join('; ') : '–';
}
