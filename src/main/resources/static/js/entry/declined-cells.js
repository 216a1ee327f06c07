// Cells that the portal does not take and will not take by being asked again: each says so in its row, keeps what was typed, and
// can be put back to what the portal has.

import { icon } from './cells.js';

export class DeclinedCells {
  constructor(form) {
    this.words = form.dataset;
  }

  /** Says in the row what the portal answered; an earlier answer goes. */
  show(row, status, html) {
    const key = row.dataset.cell;
    const message = row.querySelector('.message');
    const place = message.querySelector('.msg');
    place.querySelectorAll('[data-declined]').forEach((earlier) => earlier.remove());
    const sentence = document.createElement('p');
    sentence.id = `e-${key}`;
    sentence.dataset.declined = '';
    const gist = document.createElement('strong');
    gist.textContent = this.words.declinedGist.replace('%status', status);
    sentence.append(gist, ' ', reasonIn(html), ' ', this.words.declinedKept);
    const way = document.createElement('div');
    way.className = 'btns';
    way.dataset.declined = '';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn-outline btn-sm';
    button.dataset.withdraw = '';
    button.textContent = this.words.withdraw;
    way.append(button);
    place.prepend(sentence, way);
    place.classList.add('msg-error');
    message.hidden = false;
    row.querySelector('tr').classList.add('has-msg');
    const control = row.querySelector('[id^="o-"]');
    control?.setAttribute('aria-invalid', 'true');
    control?.setAttribute('aria-describedby', sentence.id);
    const state = row.querySelector('[data-state]');
    if (state) {
      state.className = 'state state-error';
      state.replaceChildren(icon('i-error'), ` ${this.words.declined}`);
    }
  }

  /** Takes the answer out of the row again, whose cell is as the portal has it. */
  clear(row) {
    row.querySelectorAll('[data-declined]').forEach((told) => told.remove());
    const control = row.querySelector('[id^="o-"]');
    control?.removeAttribute('aria-invalid');
    control?.removeAttribute('aria-describedby');
    const message = row.querySelector('.message');
    const place = message.querySelector('.msg');
    place.classList.remove('msg-error');
    message.hidden = !place.querySelector(':scope > p, .warned, .with-figure:not([hidden])');
    row.querySelector('tr').classList.toggle('has-msg', !message.hidden);
    row.querySelector('[data-state]')?.replaceChildren();
  }
}

/** The sentence of an error page; nothing where the answer is something else. */
function reasonIn(html) {
  return new DOMParser().parseFromString(html, 'text/html').querySelector('.pagehead .lede')?.textContent.trim() ?? '';
}
