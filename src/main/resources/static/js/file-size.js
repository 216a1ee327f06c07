// Says at once that a chosen file is too large, instead of after it has travelled. The server checks it all the same.
document.addEventListener('change', (event) => {
  const input = event.target;
  if (input.matches('input[type="file"][data-largest]')) {
    const tooLarge = [...input.files].some((file) => file.size > Number(input.dataset.largest));
    input.setCustomValidity(tooLarge ? input.dataset.tooLarge : '');
    input.reportValidity();
  }
});
