// Shows the evidence of one figure below its row: the same page of the portal, read and sent in place. The grid is a form and
// forms do not stand within one another, so those of the panel stand beside it, and its fields name theirs.

export class ProofPanel {
  constructor(form, notices) {
    this.form = form;
    this.notices = notices;
  }

  /** Opens the evidence of a row, or closes it; another row's closes first. */
  async toggle(row, button) {
    const key = row.dataset.cell;
    if (this.key === key) {
      this.#close();
      return;
    }
    const content = await this.#ask(button.dataset.goes);
    if (content) {
      this.#remove();
      this.key = key;
      this.address = button.dataset.goes;
      this.panel = emptyPanel(key, button.textContent.trim().replace(/\s+/g, ' '));
      this.panel.addEventListener('keydown', (event) => this.#key(event));
      this.panel.addEventListener('click', (event) => this.#press(event));
      this.#row().after(this.panel);
      this.#show(content);
    }
  }

  /** A row that was laid out anew says again whether its evidence is open. */
  mark(row) {
    const open = row.dataset.cell !== undefined && row.dataset.cell === this.key;
    const button = row.querySelector('[name="minh-chung"]');
    button?.setAttribute('aria-expanded', String(open));
    if (open && button) {
      button.setAttribute('aria-controls', this.panel.id);
    }
  }

  #show(content) {
    this.#removeForms();
    this.forms = [...content.querySelectorAll('form')].map((form, at) => this.#putBeside(form, at));
    const count = this.#row()?.querySelector('[data-count]');
    if (count) {
      count.textContent = content.dataset.count;
    }
    this.panel.querySelector('.msg').replaceChildren(...content.childNodes);
    const row = this.#row();
    if (row) {
      this.mark(row);
    }
    const told = this.panel.querySelector('[role="status"], .field-error');
    if (told) {
      this.notices.announce(told.textContent.trim());
    }
    const target = this.panel.querySelector('[aria-invalid="true"]') ?? this.panel.querySelector('h2');
    target.tabIndex = target.matches('h2') ? -1 : 0;
    target.focus();
  }

  #putBeside(form, at) {
    const beside = document.createElement('form');
    beside.id = `mc-gui-${at}`;
    beside.action = form.getAttribute('action');
    beside.hidden = true;
    beside.addEventListener('submit', (event) => this.#send(event));
    document.body.append(beside);
    for (const control of form.querySelectorAll('input, select, textarea, button')) {
      control.setAttribute('form', beside.id);
    }
    const place = document.createElement('div');
    place.className = form.className;
    place.append(...form.childNodes);
    form.replaceWith(place);
    return beside;
  }

  async #send(event) {
    event.preventDefault();
    const content = await this.#ask(event.target.action, new FormData(event.target, event.submitter));
    if (content) {
      this.#show(content);
    }
  }

  /** What the portal says; nothing, and a sentence above the grid, where it does not answer. */
  async #ask(address, body) {
    try {
      let answer = await send(address, body);
      if (answer.status === 403 && answer.headers.get('Thidua-Hint') === 'stale-page') {
        const fresh = parsed(await (await send(this.address)).text());
        body.set('_csrf', fresh.querySelector('[name="_csrf"]').value);
        answer = await send(address, body);
      }
      if (answer.status === 401) {
        this.notices.say(this.form.dataset.proofsFailed, true);
        return undefined;
      }
      const content = [200, 422].includes(answer.status) ? parsed(await answer.text()) : undefined;
      if (content) {
        return document.importNode(content, true);
      }
    } catch {
      // Told below, like an answer that is none.
    }
    this.notices.say(this.form.dataset.proofsFailed);
    return undefined;
  }

  #key(event) {
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      this.#close();
    }
  }

  #press(event) {
    if (event.target.closest('[data-dong]')) {
      event.preventDefault();
      this.#close();
    }
  }

  #close() {
    const row = this.#row();
    this.#remove();
    if (row) {
      this.mark(row);
      row.querySelector('[name="minh-chung"]')?.focus();
    }
  }

  #remove() {
    const row = this.#row();
    this.panel?.remove();
    this.#removeForms();
    this.panel = undefined;
    this.key = undefined;
    if (row) {
      this.mark(row);
    }
  }

  #removeForms() {
    this.forms?.forEach((form) => form.remove());
    this.forms = [];
  }

  #row() {
    return this.key === undefined ? undefined : this.form.querySelector(`[data-cell="${CSS.escape(this.key)}"]`);
  }
}

function send(address, body) {
  return fetch(address, { method: body ? 'POST' : 'GET', headers: { 'X-Requested-With': 'XMLHttpRequest' }, body });
}

function parsed(html) {
  return new DOMParser().parseFromString(html, 'text/html').getElementById('minh-chung');
}

function emptyPanel(key, name) {
  const panel = document.createElement('tbody');
  panel.id = `mc-${key}`;
  panel.className = 'proofs';
  panel.setAttribute('role', 'rowgroup');
  const row = panel.insertRow();
  row.className = 'message';
  row.setAttribute('role', 'row');
  const cell = row.insertCell();
  cell.colSpan = 8;
  cell.setAttribute('role', 'cell');
  const place = document.createElement('div');
  place.className = 'msg';
  place.setAttribute('role', 'group');
  place.setAttribute('aria-label', name);
  cell.append(place);
  return panel;
}
