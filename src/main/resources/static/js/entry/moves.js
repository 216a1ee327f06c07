// Enter and the arrows go up and down the rows of the grid; lists keep the arrows for their options.

export function move(form, event) {
  const control = event.target;
  const step = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey || control.matches('textarea, button, a, summary')) {
    return;
  }
  if (event.key !== 'Enter' && !control.matches('input[type="text"]')) {
    return;
  }
  event.preventDefault();
  const stops = [...form.querySelectorAll('[id^="o-"]')].filter((stop) => stop.matches('input, select, fieldset'));
  const row = control.closest('[data-cell]');
  const here = stops.findIndex((stop) => stop.closest('[data-cell]') === row);
  const next = stops[here + step] ?? form.querySelector('.actionbar a');
  next.focus();
  if (next.matches('input[type="text"]')) {
    next.select();
  }
}
