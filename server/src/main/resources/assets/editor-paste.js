// What is pasted from Word, Google Docs or a web page becomes blocks: the server reads it as it reads every text that is taken in.

const list = document.getElementById("blocks");
const whole = document.getElementById("text");
const form = list && list.closest("form");

/** Whether it is more than words for the sentence that the cursor is in. */
function isStory(html, plain) {
  const lines = plain.split("\n").filter((line) => line.trim() !== "");
  return lines.length > 1 || /<(h[1-6]|li|blockquote|figure)[\s>]/i.test(html);
}

async function read(text) {
  const body = new URLSearchParams({ text, headline: form.elements.headline.value, _csrf: form.elements._csrf.value });
  const answer = await fetch(list.dataset.pasting, { method: "POST", body });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return { fits: answer.ok, pasted: page.querySelector(".pasted"), preview: page.getElementById("preview") };
}

function fill(name, words) {
  if (words && form.elements[name].value === "") {
    form.elements[name].value = words;
  }
}

function insertPlain(target, text) {
  target.setRangeText(text, target.selectionStart, target.selectionEnd, "end");
  target.dispatchEvent(new Event("input", { bubbles: true }));
}

async function paste(event) {
  const html = event.clipboardData.getData("text/html");
  const plain = event.clipboardData.getData("text/plain");
  const target = event.target;
  if (event.clipboardData.files.length > 0 && plain === "") {
    return;
  }
  if (target !== whole && !isStory(html, plain)) {
    return;
  }
  event.preventDefault();
  const after = target === whole ? null : target.closest(".block");
  // Whatever follows must not lose what was pasted.
  const answer = await read(html || plain).catch(() => null);
  if (!answer || !answer.pasted) {
    insertPlain(target, plain);
    return;
  }
  const preview = document.getElementById("preview");
  if (answer.preview) {
    preview.replaceWith(answer.preview);
  }
  if (!answer.fits) {
    insertPlain(target, plain);
    return;
  }
  fill("headline", answer.pasted.dataset.headline);
  fill("place", answer.pasted.dataset.place);
  fill("outlet", answer.pasted.dataset.outlet);
  const made = [...answer.pasted.querySelectorAll(":scope > ol > .block")];
  list.dispatchEvent(new CustomEvent("blocks:insert", { detail: { made, after } }));
}

if (list) {
  list.addEventListener("paste", paste);
  whole.addEventListener("paste", paste);
}
