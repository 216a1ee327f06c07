/*
 * Saves each cell of the entry grid when it is left, and moves between cells with Enter and the arrows. What is typed is kept
 * on this machine until the server has saved it or the person has withdrawn it: a lost connection, an ended session, a crash,
 * a restart or a refusal lose nothing; what waits is sent again in order, each cell once. Without this script the grid is one
 * form with a Lưu button.
 */
import { fieldsOf, figureFields, fill, icon, nameOf, putBack, signature, typedFields } from './entry/cells.js';
import { DeclinedCells } from './entry/declined-cells.js';
import { KeptCells } from './entry/kept-cells.js';
import { move } from './entry/moves.js';
import { Notices } from './entry/notices.js';
import { Outbox } from './entry/outbox.js';
import { PastePreview } from './entry/paste-preview.js';
import { ProofPanel } from './entry/proof-panel.js';
import { StrandedCells } from './entry/stranded-cells.js';
import { Tally } from './entry/tally.js';
import { UndoSteps } from './entry/undo-steps.js';

class EntryGrid {
  constructor(form) {
    this.form = form;
    this.notices = new Notices(form);
    this.kept = new KeptCells(`thidua:${form.dataset.account}:${location.pathname}`);
    this.outbox = new Outbox(form, this.kept, this.notices, {
      mark: (key, word) => this.#mark(this.#row(key), word),
      answered: (...answer) => this.#answered(...answer),
      declined: (...answer) => this.#declined(...answer),
      counted: () => this.#count(),
      caughtUp: () => this.#allSent(),
    });
    this.declined = new DeclinedCells(form);
    this.undo = new UndoSteps();
    this.paste = new PastePreview(form, (cells) => this.#take(cells), (text) => this.notices.say(text));
    this.proofs = new ProofPanel(form, this.notices);
    /** What the server has last acknowledged in each row, and what has last been left in it. */
    this.shown = new Map();
    this.left = new Map();
    /** Rows whose last attempt was not taken and that say why. */
    this.refused = new Set();
    this.tally = new Tally(form);
    for (const row of form.querySelectorAll('[data-cell]')) {
      const fields = fieldsOf(row);
      this.shown.set(row.dataset.cell, signature(fields));
      this.left.set(row.dataset.cell, fields);
      if (row.querySelector('[id^="e-"]')) {
        this.refused.add(row.dataset.cell);
        this.kept.keep(row.dataset.cell, fields, false);
      }
    }
    this.stranded = new StrandedCells(this.kept);
    form.addEventListener('input', (event) => this.#typed(event.target, false));
    form.addEventListener('change', (event) => this.#typed(event.target, true));
    form.addEventListener('keydown', (event) => this.#key(event));
    form.addEventListener('click', (event) => this.#press(event));
    form.addEventListener('submit', (event) => this.#submit(event));
    form.addEventListener('paste', (event) => this.#pasted(event));
    window.addEventListener('online', () => this.send());
    window.addEventListener('focus', () => this.send());
    document.querySelector('[data-focus]')?.focus();
    this.#resume();
  }

  /** Puts back what an earlier visit could not save, with the state of the server that it was typed on, and sends it. */
  #resume() {
    let found = 0;
    for (const [key, cell] of this.kept.cells) {
      const row = this.#row(key);
      if (row && !this.refused.has(key)) {
        fill(row, cell.fields);
        this.#mark(row, 'waiting');
        cell.ready = true;
        found++;
      }
    }
    if (found > 0) {
      this.notices.say(this.form.dataset.kept.replace('%n', found));
      this.send().then(() => this.#sayRefused());
    }
    this.#count();
  }

  #sayRefused() {
    if (this.refused.size > 0 && this.kept.waiting === 0) {
      this.notices.say(this.form.dataset.refused.replace('%n', this.refused.size));
    }
  }

  #typed(control, left) {
    const row = control.closest('[data-cell]');
    if (row && control.name) {
      this.#keep(row, left, []);
    }
  }

  #keep(row, ready, more, undoable = more.length === 0) {
    const fields = fieldsOf(row);
    const key = row.dataset.cell;
    const before = this.left.get(key);
    if (more.length === 0 && !this.refused.has(key) && signature(fields) === this.shown.get(key)) {
      if (!this.kept.cells.get(key)?.ready) {
        this.kept.forget(key);
      }
      if (!this.kept.cells.has(key)) {
        return;
      }
    }
    if (!ready) {
      this.kept.keep(key, [...fields, ...more], false);
      return;
    }
    if (undoable && signature(figureFields(before)) !== signature(figureFields(fields))) {
      this.undo.add([[key, before]]);
    }
    this.#queue(row, more);
  }

  /** What stands in the row is to be sent, even where that changes nothing. */
  #queue(row, more) {
    const fields = fieldsOf(row);
    this.kept.keep(row.dataset.cell, [...fields, ...more], true);
    this.left.set(row.dataset.cell, fields);
    this.#mark(row, 'waiting');
    this.send();
  }

  #key(event) {
    if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
      this.#undoKey(event);
    } else if (event.key === 'Escape' && event.target.matches('input[type="text"]')) {
      this.#putBack(event.target);
    } else if (event.key === 'F4' && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      this.#showHistory(event);
    } else {
      move(this.form, event);
    }
  }

  /** Goes to the history of the cell; what is being typed in it is left, and so saved or kept, first. */
  #showHistory(event) {
    const link = event.target.closest('[data-cell]')?.querySelector('[data-history]');
    if (link) {
      event.preventDefault();
      event.target.blur();
      link.click();
    }
  }

  /** In a text that is being typed the browser undoes letters; elsewhere the grid undoes its last change. */
  #undoKey(event) {
    const row = event.target.closest('[data-cell]');
    const typing = row && event.target.matches('input[type="text"], textarea') && signature(fieldsOf(row)) !== signature(this.left.get(row.dataset.cell));
    if (!typing && !this.undo.isEmpty) {
      event.preventDefault();
      this.#undoLast();
    }
  }

  #undoLast() {
    const step = this.undo.takeLast();
    const names = [];
    for (const [key, before] of step ?? []) {
      const row = this.#row(key);
      if (row) {
        putBack(row, figureFields(before));
        this.#queue(row, []);
        names.push(nameOf(row));
      }
    }
    const row = step && this.#row(step[0][0]);
    row?.querySelector('[id^="o-"]')?.focus();
    this.notices.announce(this.form.dataset.undone.replace('%name', names.join(', ')));
    this.#count();
  }

  /** Escape takes back what is being typed and was not left yet. */
  #putBack(control) {
    const row = control.closest('[data-cell]');
    const left = row && this.left.get(row.dataset.cell);
    if (left) {
      fill(row, typedFields(left));
      this.#keep(row, false, []);
      control.select();
    }
  }

  #press(event) {
    if (event.target.closest('[data-undo]')) {
      event.preventDefault();
      this.#undoLast();
      return;
    }
    if (event.target.closest('button[data-withdraw]')) {
      event.preventDefault();
      this.#withdraw(event.target.closest('[data-cell]'));
      return;
    }
    const button = event.target.closest('button[name]');
    const row = button?.closest('[data-cell]');
    if (!row) {
      return;
    }
    event.preventDefault();
    if (button.matches('[data-note]')) {
      this.#unfold(row, button);
    } else if (button.dataset.goes) {
      this.proofs.toggle(row, button);
    } else {
      this.#keep(row, true, [[button.name, button.value]]);
    }
  }

  #unfold(row, button) {
    const message = row.querySelector('.message');
    const note = message.querySelector('.with-figure');
    note.hidden = !note.hidden;
    message.hidden = note.hidden && !message.querySelector('.msg > p, .warned');
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
    this.send().then(() => this.#goToRefused());
  }

  #goToRefused() {
    const [first] = this.refused;
    if (first && this.kept.waiting === 0) {
      this.#row(first)?.querySelector('[id^="o-"]')?.focus();
    }
  }

  #pasted(event) {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (event.target.matches('[id^="o-"], [id^="p-"]') && PastePreview.isBlock(text)) {
      event.preventDefault();
      this.paste.open(event.target, text);
    }
  }

  /** Puts a block that the user has agreed to into its cells, as one step to undo. */
  #take(cells) {
    const step = [];
    for (const [key, fields] of cells) {
      const row = this.#row(key);
      if (row) {
        step.push([key, this.left.get(key)]);
        const picked = fields.find(([name]) => name === `${key}.pick`);
        const figures = picked ? [[`${key}.figure`, picked[1]]] : fields.filter(([name]) => name === `${key}.figure`);
        this.#lay(row, key, figures);
        this.#keep(row, true, fields.filter(([name]) => /\.(pasted|take)$/.test(name)), false);
      }
    }
    if (step.length > 0) {
      this.undo.add(step);
    }
    this.notices.announce(this.form.dataset.pasted.replace('%n', step.length));
  }

  /** A figure goes into its field; a reason for having none (#NOTHING_AROSE) into the list of reasons, where there is one. */
  #lay(row, key, figures) {
    const state = row.querySelector(`[name="${CSS.escape(key)}.state"]`);
    const reason = figures[0]?.[1].startsWith('#') ? figures[0][1].slice(1) : undefined;
    if (state && reason) {
      fill(row, [[`${key}.state`, reason]]);
    } else {
      fill(row, [...figures, [`${key}.state`, 'NUMBER']]);
    }
  }

  send() {
    return this.outbox.send();
  }

  #answered(html, key, cell, saved) {
    this.#place(html, key, cell, saved);
    if (saved) {
      this.refused.delete(key);
      this.kept.acknowledge(key, cell.stamp);
    } else {
      this.refused.add(key);
      this.kept.refuse(key, cell.stamp);
    }
    this.notices.announceRow(this.#row(key));
  }

  /** The portal does not take the cell, and asking again would not change that: the others go on. */
  #declined(key, cell, status, html) {
    this.refused.add(key);
    this.kept.refuse(key, cell.stamp);
    const row = this.#row(key);
    if (row) {
      this.declined.show(row, status, html);
      this.notices.announceRow(row);
    }
  }

  /** The cell goes back to what the portal has of it. */
  #withdraw(row) {
    const key = row.dataset.cell;
    putBack(row, JSON.parse(this.shown.get(key)));
    this.left.set(key, fieldsOf(row));
    this.refused.delete(key);
    this.kept.forget(key);
    this.declined.clear(row);
    row.querySelector('[id^="o-"]')?.focus();
    this.#count();
  }

  #allSent() {
    this.notices.say(this.form.dataset.resumed);
    this.#sayRefused();
  }

  /** Puts the rows that came back in their places; what was typed in the meantime stays, and so does the focus. */
  #place(html, key, cell, saved) {
    const answer = new DOMParser().parseFromString(html, 'text/html');
    for (const fresh of answer.querySelectorAll('tbody[id], #cong-diem, #thanh-luu')) {
      const old = document.getElementById(fresh.id);
      if (!old || (old.dataset.cell !== key && this.refused.has(old.dataset.cell))) {
        continue;
      }
      const focused = old.contains(document.activeElement) ? document.activeElement : undefined;
      const since = this.kept.cells.get(old.dataset.cell);
      const typedSince = since && since.stamp !== (old.dataset.cell === key ? cell.stamp : undefined) ? fieldsOf(old) : undefined;
      if (old instanceof HTMLDetailsElement) {
        fresh.open = old.open;
      }
      old.replaceWith(document.importNode(fresh, true));
      const placed = document.getElementById(fresh.id);
      if (placed.dataset.cell) {
        this.proofs.mark(placed);
        this.#placed(placed, placed.dataset.cell === key, saved, typedSince);
      }
      this.#refocus(focused, placed);
    }
  }

  /** What was typed meanwhile builds on what was just saved here, but not on what somebody else saved in another row. */
  #placed(row, sent, saved, typedSince) {
    const key = row.dataset.cell;
    if (saved || !sent) {
      this.shown.set(key, signature(fieldsOf(row)));
    }
    if (typedSince) {
      fill(row, sent ? typedFields(typedSince) : typedSince);
      this.kept.keep(key, fieldsOf(row), this.kept.cells.get(key)?.ready ?? true);
    } else {
      this.left.set(key, fieldsOf(row));
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
    const state = row?.querySelector('[data-state]');
    if (state) {
      state.className = 'state';
      state.replaceChildren(icon('i-clock'), ` ${this.form.dataset[word]}`);
    }
  }

  #count() {
    this.tally.show(this.kept.waiting, this.refused.size, !this.undo.isEmpty);
    this.stranded.show();
  }
}

const form = document.getElementById('bang-nhap');
if (form) {
  new EntryGrid(form);
}
