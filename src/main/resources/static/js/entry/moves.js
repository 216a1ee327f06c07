// Enter and the arrows move through the grid: up and down between its rows, and at the edge of a text to the field beside it.
// Inside a text the arrows move the caret, and in a list they choose among its options.

export function move(form, event) {
  const control = event.target;
  const row = control.closest('[data-cell]');
  if (!row || event.altKey || event.ctrlKey || event.metaKey || control.matches('textarea, button, a, summary')) {
    return;
  }
  const next = target(form, row, control, event);
  if (next) {
    event.preventDefault();
    next.focus();
    if (next.matches('input[type="text"]')) {
      next.select();
    }
  }
}

function target(form, row, control, event) {
  if (event.key === 'Enter') {
    return inRow(form, row, event.shiftKey ? -1 : 1) ?? control;
  }
  if (event.shiftKey) {
    return undefined;
  }
  const down = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (down) {
    return control.matches('select') ? undefined : inRow(form, row, down);
  }
  const right = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  return right && isAtEdge(control, right) ? beside(row, control, right) : undefined;
}

/** The first field of the row below or above; below the last one the way on. */
function inRow(form, row, step) {
  const rows = [...form.querySelectorAll('[data-cell]')];
  const next = rows[rows.indexOf(row) + step];
  if (next) {
    return [...next.querySelectorAll('[id^="o-"], .answer select')].find(isShown);
  }
  return step > 0 ? form.querySelector('.actionbar a') : undefined;
}

function beside(row, control, step) {
  const fields = [...row.querySelectorAll('.answer input:not([type="hidden"]), .answer select')].filter(isShown);
  const here = fields.indexOf(control);
  return here >= 0 || control.matches('fieldset') ? fields[here + step] : undefined;
}

function isAtEdge(control, step) {
  return (
    !control.matches('input[type="text"]') ||
    (control.selectionStart === control.selectionEnd && control.selectionEnd === (step > 0 ? control.value.length : 0))
  );
}

function isShown(control) {
  return control.getClientRects().length > 0;
}
