// What is typed is kept on the server until it is saved, so that it can be gone on with in another browser; where the server cannot be
// reached, in this browser until it can.

const form = document.querySelector("form[data-unsaved]");
const PAUSE = 800;

const fields = () => {
  const all = new URLSearchParams();
  new FormData(form).forEach((value, name) => typeof value === "string" && all.append(name, value));
  return all;
};

function start() {
  const key = "alihwarta:" + form.getAttribute("action");
  const note = form.querySelector(".kept");
  let soon;
  let sending = new AbortController();
  let leaving = false;

  async function keep() {
    const body = fields();
    sending.abort();
    sending = new AbortController();
    try {
      const answer = await fetch(form.dataset.unsaved, { method: "POST", body, signal: sending.signal });
      if (!answer.ok || answer.redirected) {
        throw new Error(answer.statusText);
      }
      localStorage.removeItem(key);
      note.textContent = note.dataset.kept.replace("{time}", new Date().toLocaleTimeString(document.documentElement.lang));
    } catch (failure) {
      if (failure.name !== "AbortError" && !leaving) {
        keepHere(body);
      }
    }
  }

  function keepHere(body) {
    body.delete("_csrf");
    try {
      localStorage.setItem(key, body.toString());
      note.textContent = note.dataset.local;
    } catch {
      // A browser that keeps nothing loses nothing that a form would not.
    }
  }

  /** What could not be sent the last time is sent now, and offered by the page as soon as it is there. */
  async function catchUp() {
    const left = localStorage.getItem(key);
    if (!left) {
      return;
    }
    const body = new URLSearchParams(left);
    body.set("_csrf", form.elements._csrf.value);
    const answer = await fetch(form.dataset.unsaved, { method: "POST", body }).catch(() => null);
    if (answer && answer.ok && !answer.redirected) {
      localStorage.removeItem(key);
      location.reload();
    }
  }

  form.addEventListener("input", () => {
    clearTimeout(soon);
    soon = setTimeout(keep, PAUSE);
  });
  form.addEventListener("submit", () => {
    leaving = true;
    clearTimeout(soon);
    sending.abort();
  });
  catchUp();
}

if (form) {
  start();
}
