// Says at once that a chosen file is too large, instead of after it has travelled. The server checks it all the same.
for (const input of document.querySelectorAll('input[type="file"][data-largest]')) {
  input.addEventListener('change', () => {
    const tooLarge = [...input.files].some((file) => file.size > Number(input.dataset.largest));
    input.setCustomValidity(tooLarge ? input.dataset.tooLarge : '');
    input.reportValidity();
  });
}
