// What the site does better with a script; without one every one of these is a link or a form.
"use strict";
(() => {
  const story = document.querySelector(".story[data-sentences]");
  if (story) showOriginals(story);
  for (const field of document.querySelectorAll("[data-suggestions]")) suggest(field);
  showWhereWeAre(document.querySelector(".sections ul"));

  /** On a phone the section bar is longer than the window. */
  function showWhereWeAre(bar) {
    const here = bar?.querySelector("[aria-current]")?.getBoundingClientRect();
    if (!here) return;
    const window = bar.getBoundingClientRect();
    bar.scrollBy(here.left + here.width / 2 - window.left - window.width / 2, 0);
  }

  /** A tap on a sentence opens its Indonesian below it; a tap on the paragraph's mark opens all of the paragraph. */
  function showOriginals(article) {
    const body = article.querySelector(".body");
    let originals;
    const load = () => (originals ??= fetch(article.dataset.sentences)
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.status))))
      .then((list) => new Map(list.map((sentence) => [sentence.number, sentence]))));

    article.classList.add("tappable");

    body.addEventListener("click", (event) => {
      const mark = event.target.closest(".to-original");
      const sentence = event.target.closest(".s");
      if (mark && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        toggleAll([...mark.closest("p, blockquote").querySelectorAll(".s")], mark.href);
      } else if (sentence && !event.target.closest("a") && getSelection().isCollapsed) {
        toggleAll([sentence], null);
      }
    });
    body.addEventListener("keydown", (event) => {
      if (event.key === "Escape") closeAll();
    });

    async function toggleAll(sentences, otherwise) {
      const open = sentences.every((sentence) => opened(sentence));
      try {
        const known = await load();
        for (const sentence of sentences) {
          if (open) close(sentence);
          else if (!opened(sentence)) show(sentence, known.get(Number(sentence.dataset.n)));
        }
      } catch {
        originals = undefined;
        if (otherwise) location.href = otherwise;
      }
    }

    function show(sentence, original) {
      if (!original) return;
      const box = document.createElement("span");
      box.className = "original";
      box.setAttribute("role", "note");
      const words = document.createElement("span");
      words.lang = "id";
      words.dir = "ltr";
      words.textContent = original.text;
      const how = document.createElement("span");
      how.className = "how";
      how.textContent = original.how;
      const report = document.createElement("a");
      report.href = article.dataset.report + "?sentence=" + original.number;
      report.rel = "nofollow";
      report.textContent = article.dataset.reportLabel;
      const shut = document.createElement("button");
      shut.type = "button";
      shut.textContent = "×";
      shut.setAttribute("aria-label", article.dataset.closeLabel);
      shut.addEventListener("click", () => close(sentence));
      how.append(" · ", report);
      box.append(shut, words, how);
      sentence.after(box);
      sentence.classList.add("open");
    }

    function opened(sentence) {
      return sentence.classList.contains("open");
    }

    function close(sentence) {
      sentence.classList.remove("open");
      if (sentence.nextElementSibling?.classList.contains("original")) sentence.nextElementSibling.remove();
    }

    function closeAll() {
      for (const sentence of body.querySelectorAll(".s.open")) close(sentence);
    }
  }

  /** Headlines that begin with what is typed. */
  function suggest(field) {
    const list = document.getElementById(field.getAttribute("list"));
    let timer;
    field.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const words = field.value.trim();
        if (words.length < 2) return list.replaceChildren();
        const answer = await fetch(field.dataset.suggestions + "?q=" + encodeURIComponent(words));
        if (!answer.ok) return undefined;
        const headlines = await answer.json();
        list.replaceChildren(...headlines.map((headline) => Object.assign(document.createElement("option"), { value: headline })));
        return undefined;
      }, 150);
    });
  }
})();
