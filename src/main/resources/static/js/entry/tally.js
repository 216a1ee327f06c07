// What the bar below the grid counts while cells are typed: those that wait, those that were not taken, and whether anything can be
// undone. The server counts the troubles of one answer; here all of them are known.

export class Tally {
  constructor(form) {
    this.form = form;
    this.title = form.dataset.heading;
  }

  show(waiting, refused, undoable) {
    this.#tell('[data-waiting]', waiting, this.form.dataset.count);
    if (this.#tell('[data-refused]', refused, this.form.dataset.troubled)) {
      this.form.querySelectorAll('[data-told]').forEach((told) => told.remove());
    }
    document.title = refused > 0 ? this.form.dataset.wrong : this.title;
    const button = this.form.querySelector('[data-undo]');
    if (button) {
      button.hidden = !undoable;
    }
  }

  /** Whether there is a place that tells the number. */
  #tell(selector, number, words) {
    const place = this.form.querySelector(`${selector}:not(form)`);
    if (place) {
      place.hidden = number === 0;
      place.querySelector('span').textContent = words.replace('%n', number);
    }
    return Boolean(place);
  }
}
