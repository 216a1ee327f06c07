// Shows the buttons that copy the address of a page; it can be marked and copied by hand as well.
for (const button of navigator.clipboard ? document.querySelectorAll("[data-address]") : []) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.address);
    button.textContent = button.dataset.done;
  });
}
