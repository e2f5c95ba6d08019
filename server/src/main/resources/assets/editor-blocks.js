// The blocks of a story: added, moved, removed, split, joined and made into others, with the mouse or the keyboard. Without this module
// the same buttons ask the server for the form again.

const list = document.getElementById("blocks");
const news = document.getElementById("block-news");
const undo = document.getElementById("block-undo");
const LISTS = ["list", "numbered"];
/** Blocks of one field, which can be split and joined like lines. */
const PLAIN = ["paragraph", "lead", "subheading", "quotation", "source", "signature"];
const grows = CSS.supports("field-sizing", "content");

let made = 0;
let removed = null;

const blocks = () => [...list.querySelectorAll(":scope > .block")];
const blockOf = (element) => element.closest && element.closest("#blocks > .block");
const field = (block) => block.querySelector("textarea");
const kindOf = (block) => block.dataset.kind;

/** A block of a kind from the page's pattern, with a key that no other has. */
function make(kind, words = "") {
  made += 1;
  const key = "n" + made;
  const holder = document.createElement("ol");
  holder.innerHTML = document.querySelector(`template[data-pattern="${kind}"]`).innerHTML.replaceAll("__key__", key);
  const block = holder.firstElementChild;
  field(block).value = words;
  return block;
}

function changed() {
  list.dispatchEvent(new Event("input", { bubbles: true }));
}

function fit(area) {
  if (!grows) {
    area.style.blockSize = "auto";
    area.style.blockSize = area.scrollHeight + 2 + "px";
  }
}

function visit(block, place = "end") {
  const area = field(block);
  const at = place === "end" ? area.value.length : place;
  area.focus();
  area.setSelectionRange(at, at);
  fit(area);
}

function tell(block) {
  const all = blocks();
  news.textContent = list.dataset.placed.replace("{place}", all.indexOf(block) + 1).replace("{count}", all.length);
}

function addAfter(block, kind = "paragraph", words = "") {
  const added = make(kind, words);
  block.after(added);
  visit(added, 0);
  tell(added);
  changed();
  return added;
}

function move(block, by) {
  const neighbour = by < 0 ? block.previousElementSibling : block.nextElementSibling;
  if (neighbour) {
    const focused = document.activeElement;
    if (by < 0) {
      neighbour.before(block);
    } else {
      neighbour.after(block);
    }
    focused.focus();
    block.scrollIntoView({ block: "nearest" });
    changed();
  }
  tell(block);
}

function remove(block) {
  const near = block.previousElementSibling || block.nextElementSibling;
  removed = { block, before: block.nextElementSibling };
  block.remove();
  undo.hidden = false;
  news.textContent = list.dataset.removed;
  if (near) {
    visit(near);
  } else {
    const first = make("paragraph");
    list.append(first);
    visit(first);
  }
  changed();
}

function bringBack() {
  const { block, before } = removed;
  list.insertBefore(block, before && before.isConnected ? before : null);
  undo.hidden = true;
  visit(block);
  tell(block);
  changed();
}

/** The same words in a block of another kind. */
function become(block, kind) {
  const area = field(block);
  const at = area.selectionStart;
  const other = make(kind, area.value);
  block.replaceWith(other);
  visit(other, at);
  changed();
}

function split(block) {
  const area = field(block);
  const before = area.value.slice(0, area.selectionStart).trimEnd();
  const after = area.value.slice(area.selectionEnd).trimStart();
  area.value = before;
  fit(area);
  addAfter(block, "paragraph", after);
}

/** Takes a block's words into the one above it; an empty block just goes. */
function join(block) {
  const above = block.previousElementSibling;
  if (!above) {
    return false;
  }
  const words = field(block).value;
  if (words !== "" && !(PLAIN.includes(kindOf(block)) && PLAIN.includes(kindOf(above)))) {
    return false;
  }
  if (words === "" && [...block.querySelectorAll("input[name]:not([name=block])")].some((input) => input.value)) {
    return false;
  }
  const area = field(above);
  const seam = area.value.length;
  area.value += (words && area.value ? " " : "") + words;
  block.remove();
  visit(above, seam);
  changed();
  return true;
}

function enter(event, block) {
  const area = field(block);
  if (LISTS.includes(kindOf(block))) {
    const done = area.value.endsWith("\n") && area.selectionStart === area.value.length;
    if (!done) {
      return;
    }
    area.value = area.value.trimEnd();
    event.preventDefault();
    addAfter(block);
  } else if (PLAIN.includes(kindOf(block))) {
    event.preventDefault();
    split(block);
  } else {
    event.preventDefault();
    addAfter(block);
  }
}

function withAltShift(event, block) {
  const kinds = [...document.querySelectorAll("template[data-pattern]")].map((pattern) => pattern.dataset.pattern);
  const digit = /^Digit([0-9])$/.exec(event.code);
  if (event.code === "ArrowUp" || event.code === "ArrowDown") {
    move(block, event.code === "ArrowUp" ? -1 : 1);
  } else if (event.code === "Delete" || event.code === "Backspace") {
    remove(block);
  } else if (event.code === "Enter") {
    addAfter(block);
  } else if (digit) {
    become(block, kinds[(Number(digit[1]) + 9) % 10]);
  } else {
    return;
  }
  event.preventDefault();
}

/** From the first character up and from the last one down, as if the blocks were one text. */
function step(event, block) {
  const area = field(block);
  const up = event.key === "ArrowUp" && area.selectionEnd === 0;
  const down = event.key === "ArrowDown" && area.selectionStart === area.value.length;
  const next = up ? block.previousElementSibling : down ? block.nextElementSibling : null;
  if (next) {
    event.preventDefault();
    visit(next, up ? "end" : 0);
  }
}

function press(event) {
  const block = blockOf(event.target);
  if (!block || event.isComposing) {
    return;
  }
  const plain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  const writing = event.target === field(block);
  if (event.altKey && event.shiftKey) {
    withAltShift(event, block);
  } else if (plain && writing && event.key === "Enter") {
    enter(event, block);
  } else if (plain && writing && event.key === "Backspace" && event.target.selectionEnd === 0) {
    if (join(block)) {
      event.preventDefault();
    }
  } else if (plain && writing && event.key.startsWith("Arrow")) {
    step(event, block);
  }
}

const ACTS = { up: (block) => move(block, -1), down: (block) => move(block, 1), add: (block) => addAfter(block), remove };

function click(event) {
  const button = event.target.closest("button[name=act]");
  const block = button && blockOf(button);
  const act = block && ACTS[button.value.split(":")[0]];
  if (act) {
    event.preventDefault();
    act(block);
  }
}

/** Other modules hand in blocks that the server has made: they take the place of an empty block, or follow it. */
function insert(event) {
  const { made: ready, after } = event.detail;
  const at = after || blocks().at(-1);
  let last = at;
  for (const block of ready) {
    const fresh = make(kindOf(block));
    for (const input of block.querySelectorAll("textarea, input[name]:not([name=block])")) {
      const name = input.name.slice(0, input.name.lastIndexOf("-"));
      const target = fresh.querySelector(`[name^="${name}-"]`);
      if (target && target.type !== "file") {
        target.value = input.value;
      }
    }
    last.after(fresh);
    last = fresh;
  }
  if (at !== last && field(at).value === "" && PLAIN.includes(kindOf(at))) {
    at.remove();
  }
  event.detail.last = last;
  visit(last);
  changed();
}

if (list) {
  list.addEventListener("keydown", press);
  list.addEventListener("click", click);
  list.addEventListener("blocks:insert", insert);
  list.addEventListener("change", (event) => {
    if (event.target.name && event.target.name.startsWith("kind-")) {
      become(blockOf(event.target), event.target.value);
    }
  });
  list.addEventListener("input", (event) => event.target.tagName === "TEXTAREA" && fit(event.target));
  undo.addEventListener("click", bringBack);
  list.querySelectorAll("textarea").forEach(fit);
}
