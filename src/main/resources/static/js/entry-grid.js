/*
 * Saves each cell of the entry grid when it is left, and moves between rows with Enter and the arrows. What is typed is kept
 * on this machine until the server has acknowledged it: a lost connection, an ended session, a crash or a restart lose
 * nothing; what waits is sent again in order, each cell once. Without this script the grid is one form with a Lưu button.
 */

const RETRY_SECONDS = [2, 5, 10, 30];

class KeptCells {
  /** Cells that the server has not acknowledged yet, oldest first, by key. */
  constructor(name) {
    this.name = name;
    this.cells = new Map(this.#read());
  }

  #read() {
    try {
      return JSON.parse(localStorage.getItem(this.name)) ?? [];
    } catch {
      return [];
    }
  }

  #write() {
    try {
      if (this.cells.size === 0) {
        localStorage.removeItem(this.name);
      } else {
        localStorage.setItem(this.name, JSON.stringify([...this.cells]));
      }
    } catch {
      // A full or forbidden store costs the copy on this machine, not the saving.
    }
  }

  keep(key, fields, ready) {
    const stamp = `${Date.now()}-${Math.random()}`;
    this.cells.set(key, { fields, ready, stamp });
    this.#write();
  }

  /** Forgets what was acknowledged, unless something newer was typed meanwhile. */
  acknowledge(key, stamp) {
    if (this.cells.get(key)?.stamp === stamp) {
      this.cells.delete(key);
      this.#write();
    }
  }

  next() {
    return [...this.cells].find(([, cell]) => cell.ready);
  }

  get waiting() {
    return [...this.cells.values()].filter((cell) => cell.ready).length;
  }
}

class EntryGrid {
  constructor(form) {
    this.form = form;
    this.notice = document.getElementById('thong-bao');
    this.kept = new KeptCells(`thidua:${form.dataset.account}:${location.pathname}`);
    this.shown = new Map();
    this.failures = 0;
    this.interrupted = false;
    this.sending = false;
    this.retry = undefined;
    for (const row of form.querySelectorAll('[data-cell]')) {
      this.shown.set(row.dataset.cell, signature(fieldsOf(row)));
    }
    form.addEventListener('input', (event) => this.#typed(event.target, false));
    form.addEventListener('change', (event) => this.#typed(event.target, true));
    form.addEventListener('keydown', (event) => this.#move(event));
    form.addEventListener('click', (event) => this.#press(event));
    form.addEventListener('submit', (event) => this.#submit(event));
    window.addEventListener('online', () => this.send());
    window.addEventListener('focus', () => this.send());
    document.querySelector('[data-focus]')?.focus();
    this.#resume();
  }

  /** Puts back what an earlier visit could not save, and sends it. */
  #resume() {
    let found = 0;
    for (const [key, cell] of this.kept.cells) {
      const row = this.#row(key);
      if (row) {
        fill(row, cell.fields);
        this.#mark(row, 'waiting');
        cell.ready = true;
        found++;
      }
    }
    if (found > 0) {
      this.#say(this.form.dataset.kept.replace('%n', found));
      this.send();
    }
  }

  #typed(control, left) {
    const row = control.closest('[data-cell]');
    if (row && control.name) {
      this.#keep(row, left, []);
    }
  }

  #keep(row, ready, more) {
    const fields = fieldsOf(row);
    const key = row.dataset.cell;
    if (more.length === 0 && signature(fields) === this.shown.get(key) && !this.kept.cells.has(key)) {
      return;
    }
    this.kept.keep(key, [...fields, ...more], ready);
    if (ready) {
      this.#mark(row, 'waiting');
      this.send();
    }
  }

  /** Enter and arrows go up and down the rows; lists keep the arrows for their options. */
  #move(event) {
    const control = event.target;
    const inText = control.matches('input[type="text"]');
    const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey || control.matches('textarea, button, a')) {
      return;
    }
    if (event.key !== 'Enter' && !inText) {
      return;
    }
    event.preventDefault();
    const stops = [...this.form.querySelectorAll('[id^="o-"]')].filter((stop) => stop.matches('input, select, fieldset'));
    const here = stops.findIndex((stop) => stop === control || stop.contains(control) || stop.closest('[data-cell]') === control.closest('[data-cell]'));
    const next = stops[here + step] ?? this.form.querySelector('.actionbar a');
    next.focus();
    if (next.matches('input[type="text"]')) {
      next.select();
    }
  }

  #press(event) {
    const button = event.target.closest('button[name]');
    const row = button?.closest('[data-cell]');
    if (!row) {
      return;
    }
    event.preventDefault();
    if (button.matches('[data-note]')) {
      this.#unfold(row, button);
    } else if (button.dataset.goes) {
      this.#keep(row, true, []);
      this.send().finally(() => location.assign(button.dataset.goes));
    } else {
      this.#keep(row, true, [[button.name, button.value]]);
    }
  }

  #unfold(row, button) {
    const message = row.querySelector('.message');
    const note = message.querySelector('.with-figure');
    note.hidden = !note.hidden;
    message.hidden = note.hidden && !message.querySelector('.msg > p');
    row.querySelector('tr').classList.toggle('has-msg', !message.hidden);
    button.setAttribute('aria-expanded', String(!note.hidden));
    if (!note.hidden) {
      note.querySelector('textarea').focus();
    }
  }

  #submit(event) {
    event.preventDefault();
    for (const row of this.form.querySelectorAll('[data-cell]')) {
      this.#keep(row, true, []);
    }
    this.send();
  }

  /** Sends what waits, one cell after the other. */
  async send() {
    if (this.sending) {
      return;
    }
    clearTimeout(this.retry);
    this.sending = true;
    try {
      for (let next = this.kept.next(); next; next = this.kept.next()) {
        if (!(await this.#sendOne(...next))) {
          return;
        }
      }
    } finally {
      this.sending = false;
      this.#count();
    }
  }

  /** Whether to go on with the next cell. */
  async #sendOne(key, cell) {
    this.#count();
    const row = this.#row(key);
    if (row) {
      this.#mark(row, 'saving');
    }
    let response;
    try {
      response = await this.#post(key, cell);
      if (response.status === 403 && response.headers.get('Thidua-Hint') === 'stale-page') {
        await this.#renewToken();
        response = await this.#post(key, cell);
      }
    } catch {
      return this.#fail(this.form.dataset.offline, row);
    }
    if (response.status === 401) {
      return this.#fail(this.form.dataset.expired, row, true);
    }
    if (![200, 409, 422].includes(response.status)) {
      return this.#fail(this.form.dataset.failed, row);
    }
    this.#place(await response.text(), key, cell, response.status === 200);
    this.kept.acknowledge(key, cell.stamp);
    this.failures = 0;
    if (this.interrupted && this.kept.waiting === 0) {
      this.interrupted = false;
      this.#say(this.form.dataset.resumed);
    }
    return true;
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

  /** After a new login the page's token is an old one: takes the new one from the page as it is now. */
  async #renewToken() {
    const page = await fetch(location.pathname, { headers: { Accept: 'text/html' } });
    const fresh = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('#bang-nhap [name="_csrf"]');
    if (fresh) {
      this.form.elements._csrf.value = fresh.value;
    }
  }

  #fail(text, row, login = false) {
    if (row) {
      this.#mark(row, 'waiting');
    }
    const time = new Date().toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' });
    this.#say(text.replace('%time', time), login);
    const seconds = RETRY_SECONDS[Math.min(this.failures, RETRY_SECONDS.length - 1)];
    this.failures++;
    this.interrupted = true;
    this.retry = setTimeout(() => this.send(), seconds * 1000);
    return false;
  }

  /** Puts the rows that came back in their places; what was typed in the meantime stays, and so does the focus. */
  #place(html, key, cell, saved) {
    const answer = new DOMParser().parseFromString(html, 'text/html');
    for (const fresh of answer.querySelectorAll('tbody[id], #thanh-luu')) {
      const old = document.getElementById(fresh.id);
      if (!old) {
        continue;
      }
      const focused = old.contains(document.activeElement) ? document.activeElement : undefined;
      const typedSince = this.kept.cells.get(key)?.stamp !== cell.stamp && old.dataset.cell === key ? fieldsOf(old) : undefined;
      old.replaceWith(document.importNode(fresh, true));
      const placed = document.getElementById(fresh.id);
      if (placed.dataset.cell) {
        this.#placed(placed, saved, typedSince);
      }
      this.#refocus(focused, placed);
    }
  }

  #placed(row, saved, typedSince) {
    if (saved) {
      this.shown.set(row.dataset.cell, signature(fieldsOf(row)));
    }
    if (typedSince) {
      const bookkeeping = fieldsOf(row).filter(([name]) => /\.(seen|was)$/.test(name));
      const typed = typedSince.filter(([name]) => !/\.(seen|was)$/.test(name));
      fill(row, typed);
      const kept = this.kept.cells.get(row.dataset.cell);
      this.kept.keep(row.dataset.cell, [...bookkeeping, ...typed], kept?.ready ?? true);
    }
  }

  #refocus(focused, placed) {
    if (!focused) {
      return;
    }
    const target = focused.id ? document.getElementById(focused.id) : placed.querySelector('[id^="o-"]');
    const caret = focused.selectionStart;
    target?.focus();
    if (typeof caret === 'number' && target?.matches('input[type="text"], textarea')) {
      target.setSelectionRange(caret, focused.selectionEnd);
    }
  }

  #row(key) {
    return this.form.querySelector(`[data-cell="${CSS.escape(key)}"]`);
  }

  #mark(row, word) {
    const state = row.querySelector('[data-state]');
    if (state) {
      state.className = 'state';
      state.replaceChildren(icon('i-clock'), ` ${this.form.dataset[word]}`);
    }
  }

  #count() {
    const place = this.form.querySelector('[data-waiting]:not(form)');
    if (place) {
      place.hidden = this.kept.waiting === 0;
      place.querySelector('span').textContent = this.form.dataset.count.replace('%n', this.kept.waiting);
    }
  }

  #say(text, login = false) {
    const sentence = document.createElement('p');
    sentence.textContent = text;
    if (login) {
      const link = document.createElement('a');
      link.href = '/dang-nhap';
      link.target = '_blank';
      link.textContent = this.form.dataset.login;
      sentence.append(' ', link);
    }
    this.notice.replaceChildren(sentence);
    this.notice.hidden = false;
  }
}

function fieldsOf(row) {
  return [...row.querySelectorAll('input, select, textarea')]
    .filter((control) => control.name && (control.type !== 'checkbox' || control.checked))
    .map((control) => [control.name, control.value]);
}

function signature(fields) {
  return JSON.stringify(fields.filter(([name]) => !/\.(seen|was)$/.test(name)));
}

function fill(row, fields) {
  const texts = new Map();
  for (const [name, value] of fields) {
    texts.set(name, [...(texts.get(name) ?? []), value]);
  }
  for (const control of row.querySelectorAll('input, select, textarea')) {
    const values = texts.get(control.name);
    if (control.type === 'checkbox') {
      control.checked = Boolean(values?.includes(control.value));
    } else if (values?.length) {
      control.value = values.length > 1 ? values.shift() : values[0];
    }
  }
}

function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('focusable', 'false');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#${name}`);
  svg.append(use);
  return svg;
}

const form = document.getElementById('bang-nhap');
if (form?.querySelector('[data-cell]')) {
  new EntryGrid(form);
}
