// Comfort for readers; the page says the same without it: search, copying citations, where one is, notes beside their marks.
"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const filled = (text, ...values) => text.replace(/\{(\d)\}/g, (_, number) => values[number - 1]);
  const pointed = (link) => document.getElementById(decodeURIComponent(link.hash.slice(1)));

  // Search: matches are painted and not written into the text, so that what is copied stays the text.
  const form = document.querySelector('form[role="search"]');
  if (form && window.CSS && CSS.highlights) {
    const field = form.querySelector("input");
    const output = form.querySelector("output");
    const steps = all("button", form);
    const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    const within = ".transcript p, .transcript li, .transcript td, .transcript h3, .turn > header > b";
    let [index, found, at] = [null, [], -1];

    // The letters of a block without marks and capitals, and for each where it stands.
    const read = (block) => {
      const read = { text: "", places: [] };
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node; (node = walker.nextNode()); ) {
        let offset = 0;
        for (const letter of node.data) {
          const end = offset + letter.length;
          const shown = /\s/.test(letter) ? (read.text.endsWith(" ") ? "" : " ") : plain(letter);
          for (const _ of shown.split("")) read.places.push([node, offset, end]);
          read.text += shown;
          offset = end;
        }
      }
      return read;
    };
    const rangeOf = (places, start, end) => {
      const range = new Range();
      range.setStart(places[start][0], places[start][1]);
      range.setEnd(places[end - 1][0], places[end - 1][2]);
      return range;
    };
    const search = () => {
      const wanted = plain(field.value).replace(/\s+/g, " ").trim();
      index ??= all(within).filter((block) => !block.querySelector("p, li")).map(read);
      found = [];
      for (const { text, places } of wanted ? index : []) {
        for (let start = text.indexOf(wanted); start >= 0; start = text.indexOf(wanted, start + wanted.length)) {
          found.push(rangeOf(places, start, start + wanted.length));
        }
      }
      at = -1;
      CSS.highlights.set("found", new Highlight(...found));
      CSS.highlights.delete("here");
      output.value = !wanted ? "" : found.length ? filled(form.dataset.found, "–", found.length) : form.dataset.none;
      for (const button of steps) button.disabled = !found.length;
    };
    const step = (by) => {
      if (!found.length) return;
      at = at < 0 && by < 0 ? found.length - 1 : (at + by + found.length) % found.length;
      output.value = filled(form.dataset.found, at + 1, found.length);
      CSS.highlights.set("here", new Highlight(found[at]));
      const box = found[at].getBoundingClientRect();
      if (box.top < 60 || box.bottom > innerHeight - 60) scrollBy({ top: box.top - innerHeight / 3 });
    };
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("::highlight(found) { background: var(--found); color: var(--ink); } ::highlight(here) { background: var(--here); color: #000; }");
    document.adoptedStyleSheets.push(sheet);
    form.hidden = false;
    field.addEventListener("input", search);
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter") step(event.shiftKey ? -1 : 1);
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    for (const button of steps) button.addEventListener("click", () => step(Number(button.dataset.step)));
  }

  // Copying: a button at the citation, and one that comes to the turn which was chosen by its number.
  const cite = document.querySelector(".cite[data-copy]");
  if (cite) {
    const canonical = document.querySelector('link[rel="canonical"]');
    const whole = () => (canonical ? cite.textContent : `${cite.textContent} ${location.href.split("#")[0]}`);
    const copier = (text) => {
      const button = document.createElement("button");
      const say = (words) => { button.textContent = words; };
      Object.assign(button, { type: "button", className: "copy" });
      say(cite.dataset.copy);
      button.addEventListener("click", async () => {
        try {
          await navigator.clipboard.writeText(text());
          say(cite.dataset.copied);
          setTimeout(say, 2000, cite.dataset.copy);
        } catch {
          prompt(cite.dataset.copy, text());
        }
      });
      return button;
    };
    let turn = null;
    // Who speaks, as the register has it; what has no entry there, as the label has it.
    const speaker = () => {
      const links = all("header > b a:not(sup a)", turn);
      const named = links.map((link) => pointed(link)?.querySelector("b")?.textContent || link.textContent);
      return named.join(", ") || turn.querySelector("header > b")?.textContent || "";
    };
    const one = () => {
      const values = { speaker: speaker(), turn: turn.querySelector(".permalink").textContent, id: turn.id };
      const words = cite.dataset.turn.replace(/\{(speaker|turn|id)\}/g, (_, key) => values[key]);
      return words.includes(`#${turn.id}`) ? words : `${words} ${location.href.split("#")[0]}#${turn.id}`;
    };
    const button = copier(one);
    const move = () => {
      const target = location.hash ? pointed(location) : null;
      turn = target && target.closest(".turn");
      if (turn) turn.querySelector("header").append(button);
      else button.remove();
    };
    cite.after(copier(whole));
    addEventListener("hashchange", move);
    move();
  }

  // Where one is: the part of the contents that is being read.
  const parts = all("nav > ol a").map((link) => [link, pointed(link)]).filter(([, part]) => part);
  const mark = () => {
    const reached = parts.filter(([, part]) => part.getBoundingClientRect().top < innerHeight / 3);
    const [here] = reached.at(-1) || [];
    for (const [link] of parts) {
      if (link === here) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  let waiting = false;
  addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; mark(); });
  }, { passive: true });
  mark();

  // The map: a dot leads to its entry; by keyboard and to a screen reader the list below does.
  for (const dot of all(".map [data-entry]")) {
    dot.addEventListener("click", () => { location.hash = dot.dataset.entry; });
  }

  // Notes beside the text: each as high as its mark, where the one above leaves room.
  const align = () => {
    for (const note of all(".sidenotes > *")) {
      note.style.marginBlockStart = "";
      const back = note.querySelector(".return");
      const ref = back && pointed(back);
      const isBeside = getComputedStyle(note.parentElement).gridColumnStart === "notes";
      const gap = ref && isBeside ? ref.getBoundingClientRect().top - note.getBoundingClientRect().top : 0;
      if (gap > 4) note.style.marginBlockStart = `${Math.round(gap)}px`;
    }
  };
  addEventListener("resize", align);
  document.fonts.ready.then(align);
})();
