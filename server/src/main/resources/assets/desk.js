// What the desk's pages do beyond plain forms. Everything here can be done without it, with the mouse and more clicks.
"use strict";

(() => {
  const sentences = () => [...document.querySelectorAll(".sentence")];
  const field = (sentence) => sentence && sentence.querySelector("form.mend textarea");
  const current = () => document.activeElement && document.activeElement.closest(".sentence");

  function visit(sentence) {
    const target = field(sentence);
    if (target) {
      target.focus();
      sentence.scrollIntoView({ block: "nearest" });
    }
  }

  function step(by, wanted) {
    const all = sentences().filter((one) => one === current() || wanted(one));
    if (all.length === 0) {
      return;
    }
    const at = all.indexOf(current());
    const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by;
    visit(all[Math.min(Math.max(next, 0), all.length - 1)]);
  }

  function write(target, text) {
    target.focus();
    target.value = text;
    fit(target);
  }

  function insert(target, text) {
    target.focus();
    target.setRangeText(text, target.selectionStart, target.selectionEnd, "end");
    fit(target);
  }

  /** A field is as high as its text. */
  function fit(target) {
    target.style.blockSize = "auto";
    target.style.blockSize = target.scrollHeight + 2 + "px";
  }

  function save(sentence) {
    const number = Number(sentence.dataset.number);
    sentence.querySelector("form.mend").requestSubmit();
    visit(document.getElementById("sentence-" + (number + 1)));
  }

  function suggest(sentence) {
    sentence.querySelector("[data-suggest]").click();
  }

  function take(sentence, place) {
    const offer = sentence.querySelector(`[data-take="${place}"]`);
    if (offer) {
      write(field(sentence), offer.dataset.text);
    }
  }

  const keys = {
    ArrowDown: () => step(1, () => true),
    ArrowUp: () => step(-1, () => true),
    KeyN: () => step(1, (one) => one.classList.contains("held")),
    KeyS: () => current() && suggest(current()),
    KeyZ: () => field(current()) && write(field(current()), field(current()).dataset.stored),
    KeyR: () => document.getElementById("release") && document.getElementById("release").focus(),
  };

  document.addEventListener("keydown", (event) => {
    if (sentences().length === 0) {
      return;
    }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && field(current())) {
      event.preventDefault();
      save(current());
    } else if (event.altKey && /^Digit[1-9]$/.test(event.code) && current()) {
      event.preventDefault();
      take(current(), event.code.slice(5));
    } else if (event.altKey && keys[event.code]) {
      event.preventDefault();
      keys[event.code]();
    }
  });

  document.addEventListener("click", (event) => {
    const offer = event.target.closest("[data-take], [data-insert]");
    if (!offer) {
      return;
    }
    const target = document.getElementById(offer.dataset.for);
    if (offer.dataset.insert === undefined) {
      write(target, offer.dataset.text);
    } else {
      insert(target, offer.dataset.insert);
    }
  });

  /** Pointing at a word marks it and the words that it was made from. */
  function mark(event) {
    document.querySelectorAll(".marked").forEach((piece) => piece.classList.remove("marked"));
    const piece = event.target.closest && event.target.closest("[data-place]");
    if (!piece || !piece.dataset.links) {
      return;
    }
    const offer = piece.closest(".offer");
    const other = offer.querySelector(piece.closest(".aligned") ? ".take" : ".aligned");
    piece.classList.add("marked");
    for (const place of piece.dataset.links.split(" ")) {
      other.querySelector(`[data-place="${place}"]`).classList.add("marked");
    }
  }

  document.addEventListener("mouseover", mark);
  /** The board fills in live, but not under the hands of somebody who is choosing. */
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.target.id === "board" && event.target.querySelector(":checked")) {
      event.preventDefault();
    }
  });

  document.addEventListener("input", (event) => {
    if (event.target.closest("form.mend")) {
      fit(event.target);
    }
  });
  /** A chosen file is read into the field that it belongs to. */
  document.addEventListener("change", async (event) => {
    const into = event.target.dataset.into;
    if (into && event.target.files.length > 0) {
      document.getElementById(into).value = await event.target.files[0].text();
    }
  });

  // Comments are decided about with one key each, while one of them has the focus: J and K move, X chooses.
  const comments = () => [...document.querySelectorAll(".queue .comment")];
  const DECISIONS = { a: "APPROVED", r: "REJECTED", s: "SPAM" };

  document.addEventListener("keydown", (event) => {
    const all = comments();
    const typing = event.target.closest("input:not([type=checkbox]), textarea, select");
    if (all.length === 0 || typing || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const here = event.target.closest(".queue .comment");
    const at = all.indexOf(here);
    if (event.key === "j" || event.key === "k") {
      all[Math.min(Math.max(at + (event.key === "j" ? 1 : -1), 0), all.length - 1)].focus();
    } else if (here && event.key === "x") {
      here.querySelector("input[type=checkbox]").click();
    } else if (here && DECISIONS[event.key]) {
      const decision = here.querySelector(`button[value^="${DECISIONS[event.key]} "]`);
      if (decision) {
        decision.click();
      }
    }
  });

  // A story that was saved needs nothing of what this browser has kept of it (editor-unsaved.js).
  document.addEventListener("DOMContentLoaded", () => {
    const saved = document.querySelector("[data-saved]");
    if (saved) {
      ["/desk/stories", saved.dataset.saved].forEach((address) => localStorage.removeItem("alihwarta:" + address));
    }
  });

  const fitAll = () => document.querySelectorAll("form.mend textarea").forEach(fit);
  document.addEventListener("htmx:afterSettle", fitAll);
  document.addEventListener("DOMContentLoaded", fitAll);
})();
