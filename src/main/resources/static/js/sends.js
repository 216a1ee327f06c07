// A select with data-sends presses the button of that name as soon as another entry is chosen. Without JavaScript the
// button is pressed by hand.
for (const select of document.querySelectorAll("select[data-sends]")) {
  select.addEventListener("change", () => {
    select.parentElement?.querySelector(`button[name="${select.dataset.sends}"]`)?.click();
  });
}
