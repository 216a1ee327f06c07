// Shows in a dialog what a block copied from a spreadsheet would change. The server reads the block; nothing is saved before
// the user has agreed, and then cell by cell like anything typed.

export class PastePreview {
  /** @param take receives the agreed cells: pairs of a key and its fields */
  constructor(form, take, say) {
    this.form = form;
    this.take = take;
    this.say = say;
    this.dialog = document.getElementById('hop-dan');
    this.dialog?.addEventListener('submit', (event) => this.#submit(event));
    this.dialog?.addEventListener('click', (event) => this.#press(event));
    this.dialog?.addEventListener('close', () => this.start?.focus());
  }

  /** Whether the clipboard holds more than one cell, so that the browser's own pasting would garble it. */
  static isBlock(text) {
    return /[\t\n]/.test(text.replace(/[\r\n]+$/, ''));
  }

  open(start, text) {
    this.start = start;
    const fields = new URLSearchParams({ o: start.closest('[data-cell]').dataset.cell, khoi: text });
    return this.#ask(fields);
  }

  async #ask(fields) {
    fields.set('_csrf', this.form.elements._csrf.value);
    let page;
    try {
      const answer = await fetch(`${this.form.action}/dan`, {
        method: 'POST',
        headers: { 'X-Requested-With': 'XMLHttpRequest' },
        body: fields,
      });
      if (![200, 422].includes(answer.status)) {
        throw new Error(`preview answered ${answer.status}`);
      }
      page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    } catch {
      this.say(this.form.dataset.pasteFailed);
      return;
    }
    this.dialog.replaceChildren(document.importNode(page.getElementById('xem-dan'), true));
    if (!this.dialog.open) {
      this.dialog.showModal();
    }
    this.dialog.querySelector('h2')?.focus();
  }

  #submit(event) {
    event.preventDefault();
    const sent = new FormData(event.target, event.submitter);
    if (event.target.matches('[data-lay]')) {
      this.#ask(new URLSearchParams([...sent].filter(([name]) => name !== '_csrf')));
      return;
    }
    const keys = [...sent.keys()].filter((name) => name.endsWith('.take')).map((name) => name.slice(0, -'.take'.length));
    this.dialog.close();
    this.take(keys.map((key) => [key, [...sent].filter(([name]) => name.startsWith(`${key}.`))]));
  }

  #press(event) {
    if (event.target.closest('[data-dong]')) {
      event.preventDefault();
      this.dialog.close();
    }
  }
}
