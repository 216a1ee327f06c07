// What the grid says in words: to everybody above the table, and to those who listen instead of looking.

import { nameOf } from './cells.js';

export class Notices {
  constructor(form) {
    this.login = form.dataset.login;
    this.notice = document.getElementById('thong-bao');
    this.status = document.getElementById('da-luu');
  }

  /** Above the table, until the next one; with a way to log in again where that is what helps. */
  say(text, login = false) {
    const sentence = document.createElement('p');
    sentence.textContent = text;
    if (login) {
      const link = document.createElement('a');
      link.href = '/dang-nhap';
      link.target = '_blank';
      link.textContent = this.login;
      sentence.append(' ', link);
    }
    this.notice.replaceChildren(sentence);
    this.notice.hidden = false;
  }

  announce(text) {
    this.status.textContent = text;
  }

  /** Tells those who do not see the row what has become of it: its state, and what is asked or wrong. */
  announceRow(row) {
    if (row) {
      const texts = [...row.querySelectorAll('[data-state], .msg > p, .warned > p')].map((each) => each.textContent.trim().replace(/\s+/g, ' '));
      this.announce(`${nameOf(row)}: ${texts.join('. ')}`);
    }
  }
}
