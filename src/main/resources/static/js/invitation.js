// The secret of an invitation stands behind the # of its link, which no browser sends. It goes into the form, and out of the
// address bar and the history. Without this script it is copied by hand.
const code = decodeURIComponent(location.hash.slice(1));
const field = document.querySelector("#invitation");
if (code && field) {
  field.value = code;
  history.replaceState(null, "", location.pathname);
  document.querySelector("#password")?.focus();
}
