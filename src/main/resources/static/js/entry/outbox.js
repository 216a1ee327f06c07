// Sends what is kept to the portal, one cell after the other in order, and tries again when that fails.

const RETRY_SECONDS = [2, 5, 10, 30];

/** The portal took the cell (200), or says what keeps it from being taken (409, 422). */
const ANSWERS = [200, 409, 422];

/** Nobody can be saved now: the portal restarts, its database is away, or it is asked too often. The order is kept until it is back. */
const AWAY = [408, 425, 429, 502, 503, 504];

/** After so many cells over which the portal stumbled, what is left waits for the next round, and is tried before them. */
const MOST_STUMBLES = 2;

export class Outbox {
  /** @param grid what the grid does: mark(key, word), answered(html, key, cell, saved), declined(key, cell, status, html), counted(), caughtUp() */
  constructor(form, kept, notices, grid) {
    this.form = form;
    this.kept = kept;
    this.notices = notices;
    this.grid = grid;
    this.failures = 0;
    this.interrupted = false;
    this.stumbled = [];
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
    this.stumbled = [];
    for (let next = this.kept.next(this.stumbled); next; next = this.kept.next(this.stumbled)) {
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
    if (answer.status === 401 || isStale(answer)) {
      return this.#fail(key, this.form.dataset.expired, true);
    }
    if (AWAY.includes(answer.status)) {
      return this.#fail(key, this.form.dataset.failed);
    }
    if (answer.status >= 500) {
      return this.#stumble(key, cell);
    }
    await this.#settle(answer, key, cell);
    return true;
  }

  /** The cell has its answer: it was taken, it is to be mended, or the portal declines it for good. */
  async #settle(answer, key, cell) {
    const html = await answer.text();
    if (ANSWERS.includes(answer.status)) {
      this.grid.answered(html, key, cell, answer.status === 200);
    } else {
      this.grid.declined(key, cell, answer.status, html);
    }
    this.failures = 0;
    if (this.interrupted && this.kept.waiting === 0) {
      this.interrupted = false;
      this.grid.caughtUp();
    }
  }

  /** One cell must not hold up those behind it: it is tried again after them. */
  #stumble(key, cell) {
    this.#fail(key, this.form.dataset.failed);
    this.kept.putBehind(key, cell.stamp);
    this.stumbled.push(cell.stamp);
    return this.stumbled.length < MOST_STUMBLES;
  }

  /** After a new login the page's token is an old one: then once more, with the new one. */
  async #sendWithToken(key, cell) {
    const answer = await this.#post(key, cell);
    if (isStale(answer)) {
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
      headers: { 'X-Requested-With': 'XMLHttpRequest', Accept: 'text/html' },
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
    clearTimeout(this.retry);
    this.retry = setTimeout(() => this.send(), seconds * 1000);
    return false;
  }
}

/** The page is older than the login. */
function isStale(answer) {
  return answer.status === 403 && answer.headers.get('Thidua-Hint') === 'stale-page';
}
