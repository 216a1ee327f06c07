// Forms with data-passkey hand a passkey over: "make" one, or "use" one. The portal says what it asks for, the browser talks to
// the key, and what the key answers goes into the form, which is then sent as any other. Where a browser knows no passkeys the
// forms stay hidden; a password does the same.

const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));

const text = (buffer) =>
  buffer
    ? btoa(String.fromCharCode(...new Uint8Array(buffer)))
        .replaceAll("+", "-")
        .replaceAll("/", "_")
        .replaceAll("=", "")
    : undefined;

const named = (keys = []) => keys.map((key) => ({ ...key, id: bytes(key.id) }));

async function make(options) {
  const key = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: named(options.excludeCredentials),
    },
  });
  return {
    ...common(key),
    response: {
      attestationObject: text(key.response.attestationObject),
      clientDataJSON: text(key.response.clientDataJSON),
      transports: key.response.getTransports?.() ?? [],
    },
  };
}

async function use(options) {
  const key = await navigator.credentials.get({
    publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: named(options.allowCredentials) },
  });
  return {
    ...common(key),
    response: {
      authenticatorData: text(key.response.authenticatorData),
      clientDataJSON: text(key.response.clientDataJSON),
      signature: text(key.response.signature),
      userHandle: text(key.response.userHandle),
    },
  };
}

const common = (key) => ({
  id: key.id,
  rawId: text(key.rawId),
  type: key.type,
  authenticatorAttachment: key.authenticatorAttachment,
  clientExtensionResults: key.getClientExtensionResults(),
});

async function ask(form) {
  const answer = await fetch(form.dataset.begin, {
    method: "POST",
    headers: { Accept: "application/json", "X-CSRF-TOKEN": form.elements._csrf.value },
  });
  if (!answer.ok) {
    throw new Error(`the portal answered ${answer.status}`);
  }
  return answer.json();
}

async function handOver(form) {
  const failed = form.querySelector("[data-failed]");
  failed.hidden = true;
  try {
    const options = await ask(form);
    const key = form.dataset.passkey === "make" ? await make(options) : await use(options);
    form.elements.credential.value = JSON.stringify(key);
    form.submit();
  } catch {
    // Refused, cancelled or too late: the browser has said which, and the sentence says what to do
    failed.hidden = false;
    failed.focus();
  }
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (window.PublicKeyCredential) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      handOver(form);
    });
  }
}
