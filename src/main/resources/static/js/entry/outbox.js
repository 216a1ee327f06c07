// Sends what is kept to the portal, one cell after the other in order, and tries again when that fails.

const RETRY_SECONDS = [2, 5, 10, 30];

/** The portal took the cell (200), or says what keeps it from being taken (409, 422). */
const ANSWERS = [200, 409, 422];

export class Outbox {
  /** @param grid what the grid does: mark(key, word), answered(html, key, cell, saved), counted(), caughtUp() */
  constructor(form, kept, notices, grid) {
    this.form = form;
    this.kept = kept;
    this.notices = notices;
    this.grid = grid;
    this.failures = 0;
    this.interrupted = false;
    this.sending = undefined;
    this.retry = undefined;
  }

  /** Done when nothing waits any longer, or a cell could not be sent. */
  send() {
    this.sending ??= this.#sendAll().finally(() => {
      this.sending = undefined;
      this.grid.counted();
    });
    return this.sending;
  }

  async #sendAll() {
    clearTimeout(this.retry);
    for (let next = this.kept.next(); next; next = this.kept.next()) {
      this.grid.counted();
      if (!(await this.#sendOne(...next))) {
        return;
      }
    }
  }

  /** Whether to go on with the next cell. */
  async #sendOne(key, cell) {
    this.grid.mark(key, 'saving');
    let answer;
    try {
      answer = await this.#sendWithToken(key, cell);
    } catch {
      return this.#fail(key, this.form.dataset.offline);
    }
    if (answer.status === 401) {
      return this.#fail(key, this.form.dataset.expired, true);
    }
    if (!ANSWERS.includes(answer.status)) {
      return this.#fail(key, this.form.dataset.failed);
    }
    this.grid.answered(await answer.text(), key, cell, answer.status === 200);
    this.failures = 0;
    if (this.interrupted && this.kept.waiting === 0) {
      this.interrupted = false;
      this.grid.caughtUp();
    }
    return true;
  }

  /** After a new login the page's token is an old one: then once more, with the new one. */
  async #sendWithToken(key, cell) {
    const answer = await this.#post(key, cell);
    if (answer.status === 403 && answer.headers.get('Thidua-Hint') === 'stale-page') {
      await this.#renewToken();
      return this.#post(key, cell);
    }
    return answer;
  }

  #post(key, cell) {
    const body = new URLSearchParams(cell.fields);
    body.set('_csrf', this.form.elements._csrf.value);
    return fetch(`${this.form.action}/o/${encodeURIComponent(key)}`, {
      method: 'POST',
      headers: { 'X-Requested-With': 'XMLHttpRequest' },
      body,
    });
  }

  async #renewToken() {
    const page = await fetch(location.pathname, { headers: { Accept: 'text/html' } });
    const fresh = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('#bang-nhap [name="_csrf"]');
    if (fresh) {
      this.form.elements._csrf.value = fresh.value;
    }
  }

  #fail(key, text, login = false) {
    this.grid.mark(key, 'waiting');
    const time = new Date().toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' });
    this.notices.say(text.replace('%time', time), login);
    const seconds = RETRY_SECONDS[Math.min(this.failures, RETRY_SECONDS.length - 1)];
    this.failures++;
    this.interrupted = true;
    this.retry = setTimeout(() => this.send(), seconds * 1000);
    return false;
  }
}
