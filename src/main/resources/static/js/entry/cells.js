// The controls of one row of the entry grid: what they hold, and putting it back.

/** Says which state of the server a row showed; nobody types it. */
const BOOKKEEPING = /\.(seen|was)$/;

/** What makes up the figure and what goes with it, but not reasons for warnings. */
const FIGURE = /\.(figure|state|note|status|qualifier)$/;

/** The names and values that the row would send. */
export function fieldsOf(row) {
  return [...row.querySelectorAll('input, select, textarea')]
    .filter((control) => control.name && (control.type !== 'checkbox' || control.checked))
    .map((control) => [control.name, control.value]);
}

export function typedFields(fields) {
  return fields.filter(([name]) => !BOOKKEEPING.test(name));
}

export function figureFields(fields) {
  return fields.filter(([name]) => FIGURE.test(name));
}

export function signature(fields) {
  return JSON.stringify(typedFields(fields));
}

/** Puts values into the controls of their names; a name that stands twice takes them in turn. */
export function fill(row, fields) {
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

/** Puts a whole former state back: a list of ticks that had none sends no field to say so. */
export function putBack(row, fields) {
  fill(row, fields);
  const names = new Set(fields.map(([name]) => name));
  for (const tick of row.querySelectorAll('input[type="checkbox"]')) {
    tick.checked = tick.checked && names.has(tick.name);
  }
}

export function nameOf(row) {
  return row.querySelector('.criterion > span:nth-of-type(2)')?.textContent ?? '';
}

export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('focusable', 'false');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#${name}`);
  svg.append(use);
  return svg;
}
