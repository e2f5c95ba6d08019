// Pictures are sent as soon as they are chosen, dropped or pasted, and their block shows how far they have come.

const list = document.getElementById("blocks");
const form = list && list.closest("form");
const KINDS = ["image/jpeg", "image/png", "image/webp"];

function send(block, file) {
  const place = block.querySelector(".picture-place");
  const progress = place.querySelector("progress");
  const body = new FormData();
  body.set("_csrf", form.elements._csrf.value);
  body.set("file", file);
  body.set("key", block.dataset.key);
  body.set("action", form.getAttribute("action"));
  const request = new XMLHttpRequest();
  request.open("POST", list.dataset.pictures);
  request.upload.addEventListener("progress", (event) => {
    progress.hidden = false;
    progress.value = event.lengthComputable ? event.loaded / event.total : 0;
  });
  request.addEventListener("load", () => {
    const page = new DOMParser().parseFromString(request.responseText, "text/html");
    const answer = page.querySelector(".picture-place");
    if (answer) {
      // A refused picture leaves the one before in its place.
      const before = place.querySelector(`[name^="image-"]`).value;
      const field = answer.querySelector(`[name^="image-"]`);
      field.value = field.value || before;
      place.replaceWith(answer);
      list.dispatchEvent(new Event("input", { bubbles: true }));
    } else {
      failed(place, page);
    }
  });
  request.addEventListener("error", () => failed(place, null));
  request.send(body);
}

function failed(place, page) {
  place.querySelector("progress").hidden = true;
  const said = page && page.querySelector("main p");
  const note = place.querySelector(".error") || document.createElement("p");
  note.className = "error";
  note.setAttribute("role", "alert");
  note.textContent = said ? said.textContent : list.dataset.pictureFailed;
  place.prepend(note);
}

/** New blocks for files that were dropped or pasted. */
function take(files, after) {
  let at = after;
  for (const file of files) {
    const pattern = document.querySelector(`template[data-pattern="picture"]`).content.querySelector(".block");
    const detail = { made: [pattern.cloneNode(true)], after: at };
    list.dispatchEvent(new CustomEvent("blocks:insert", { detail }));
    at = detail.last;
    send(at, file);
  }
}

const pictures = (transfer) => [...transfer.files].filter((file) => KINDS.includes(file.type));

if (list) {
  list.addEventListener("change", (event) => {
    if (event.target.type === "file" && event.target.files.length > 0) {
      send(event.target.closest(".block"), event.target.files[0]);
    }
  });
  list.addEventListener("dragover", (event) => {
    if ([...event.dataTransfer.items].some((item) => item.kind === "file")) {
      event.preventDefault();
    }
  });
  list.addEventListener("drop", (event) => {
    const files = pictures(event.dataTransfer);
    if (files.length > 0) {
      event.preventDefault();
      take(files, event.target.closest(".block"));
    }
  });
  list.addEventListener("paste", (event) => {
    const files = pictures(event.clipboardData);
    if (files.length > 0 && event.clipboardData.getData("text/plain") === "") {
      event.preventDefault();
      take(files, event.target.closest(".block"));
    }
  });
}
