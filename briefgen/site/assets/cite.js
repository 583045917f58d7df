/* Copies a line of a briefing with its speaker, outlet, date and address: as plain text, Markdown or BibTeX.
   Without this script nothing is missing from a page. It asks nobody anything: all it needs is on the page. */

(() => {
  "use strict";

  /* The page's own words, in the language of the site: words.js has them in any but English. */
  const WORDS = globalThis.briefgenWords || {};
  const _ = (message, values = {}) =>
    (WORDS[message] || message).replace(/\{(\w+)\}/g, (hole, name) => (name in values ? values[name] : hole));

  const squeeze = (text) => (text || "").replace(/\s+/g, " ").trim();

  // -- texts: what is copied, from { words, speaker, outlet, title, date, day, authors, original, link, anchor } -------

  const source = (item, title) => [item.speaker, item.outlet, title, item.date].filter(Boolean).join(", ");

  const toText = (item) => `${item.words}\n— ${source(item, `“${item.title}”`)}. ${item.link}`;

  /* Backslashes before whatever Markdown could react to, in the middle of a line and at its beginning. */
  const escapeMarkdown = (text) =>
    text.replace(/[\\`*_{}[\]<>#|~&$^]/g, "\\$&").replace(/^([-+=]|\d+(?=[.)]))/, (mark) =>
      /\d/.test(mark) ? `${mark}\\` : `\\${mark}`);

  const toMarkdown = (item) => {
    const safe = Object.fromEntries(["speaker", "outlet", "date"].map((name) => [name, escapeMarkdown(item[name] || "")]));
    const link = item.link.replace(/[()<>\s\\]/g, (mark) => `%${mark.charCodeAt(0).toString(16).padStart(2, "0")}`);
    return `> ${escapeMarkdown(item.words)}\n>\n> — ${source(safe, `“[${escapeMarkdown(item.title)}](${link})”`)}`;
  };

  const LATEX = {
    "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", "$": "\\$", "&": "\\&", "#": "\\#", "_": "\\_", "%": "\\%",
    "~": "\\textasciitilde{}", "^": "\\textasciicircum{}",
  };
  const escapeLatex = (text) => text.replace(/[\\{}$&#_%~^]/g, (mark) => LATEX[mark]);
  const escapeAddress = (text) => text.replace(/[\\{}\s]/g, encodeURIComponent);
  const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

  /* Year and month are there only if the source gave the date; the note has the date in words anyway. */
  const toBibtex = (item) => {
    const [year, month] = (item.day || "").split("-");
    const authors = item.authors.length ? item.authors : [item.outlet].filter(Boolean);
    const fields = [
      ["author", authors.map((name) => `{${escapeLatex(name)}}`).join(" and ")],
      ["title", `{${escapeLatex(item.title)}}`],
      ["howpublished", escapeLatex(item.outlet || "")],
      ["year", year],
      ["url", escapeAddress(item.original || item.link)],
      ["note", escapeLatex([item.words, item.speaker, item.date, _("briefing: {link}", item)].filter(Boolean).join("; "))],
    ].filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}}`);
    if (year && MONTHS[month - 1]) fields.push(`  month = ${MONTHS[month - 1]}`);
    return `@misc{${item.anchor},\n${fields.join(",\n")}\n}`;
  };

  const MOST_REPORTED = 500;

  /* The address that opens a message: the page's own is in it, and the line's takes its place. */
  const toReport = ({ href, page, words, link }) =>
    href.replace(encodeURIComponent(page), () => encodeURIComponent(`${link}\r\n\r\n${words.slice(0, MOST_REPORTED)}`));

  const FORMATS = { text: toText, Markdown: toMarkdown, BibTeX: toBibtex };
  const NAMES = { text: _("text"), Markdown: "Markdown", BibTeX: "BibTeX" };

  if (typeof module !== "undefined") {
    module.exports = { ...FORMATS, report: toReport };
    return;
  }

  // -- what the page says ----------------------------------------------------------------------------------------------

  /* The words of an element without its controls and without what `selector` finds. */
  const wordsOf = (element, selector) => {
    if (!element) return "";
    const copy = element.cloneNode(true);
    for (const other of copy.querySelectorAll(selector)) other.remove();
    return squeeze(copy.textContent);
  };

  const speakerOf = (line) => {
    const voice = line.closest(".bg-voices > li");
    if (voice) return squeeze(voice.querySelector(".bg-name").textContent);
    const quote = line.closest("blockquote");
    return quote ? wordsOf(quote.nextElementSibling?.querySelector(".bg-by"), ".bg-how, .bg-cite") : "";
  };

  const read = (line, data) => {
    const based = data.isBasedOn;
    const cue = line.parentElement.querySelector(":scope > .bg-cue");
    const link = new URL(data.url, document.baseURI);
    link.hash = line.id;
    return {
      words: squeeze(`${cue && line.matches(".bg-report") ? cue.textContent : ""} ${line.textContent}`),
      speaker: speakerOf(line),
      outlet: based.publisher?.name,
      title: data.headline,
      date: squeeze(document.querySelector(".bg-date")?.textContent),
      day: based.datePublished,
      authors: (based.author || []).map((author) => author.name),
      original: based.url,
      link: link.href,
      anchor: line.id,
    };
  };

  // -- controls --------------------------------------------------------------------------------------------------------

  const make = (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };

  /* Where the clipboard is not there (plain http) or not allowed, a selection can still be copied. */
  const copy = async (text) => {
    try {
      return await navigator.clipboard.writeText(text);
    } catch {
      return copySelected(text);
    }
  };

  const copySelected = (text) => {
    const box = make("textarea", { class: "bg-offscreen" });
    box.value = text;
    document.body.append(box);
    box.select();
    const done = document.execCommand("copy");
    box.remove();
    if (!done) throw new Error("no clipboard");
  };

  /* A link of its own for one line; none where the page has none. */
  const offerReport = (line, data) => {
    const whole = document.querySelector(".bg-report-error");
    if (!whole) return [];
    const item = { href: whole.href, page: whole.dataset.page, ...read(line, data) };
    return [make("a", { href: toReport(item) }, _("report an error"))];
  };

  const offer = (line, data) => {
    const status = make("span", { role: "status" });
    const choices = make("span", { class: "bg-choices", role: "group", "aria-label": _("Copy as"), hidden: "" });
    const toggle = make("button", { type: "button", "aria-expanded": "false", "aria-label": _("Cite this line") }, _("cite"));
    const show = (open) => {
      choices.hidden = !open;
      toggle.setAttribute("aria-expanded", String(open));
      status.textContent = "";
    };
    for (const [format, write] of Object.entries(FORMATS)) {
      const name = NAMES[format];
      const button = make("button", { type: "button", "aria-label": _("Copy as {name}", { name }) }, name);
      button.addEventListener("click", async () => {
        const copied = copy(write(read(line, data)));
        status.textContent = await copied.then(() => _("{name} copied", { name }), () => _("could not be copied"));
        button.focus();
      });
      choices.append(button);
    }
    choices.append(...offerReport(line, data), status);
    toggle.addEventListener("click", () => show(choices.hidden));
    const control = make("span", { class: "bg-cite" }, toggle, choices);
    control.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || choices.hidden) return;
      event.preventDefault();
      show(false);
      toggle.focus();
    });
    return control;
  };

  const start = () => {
    const block = document.querySelector('.md-content script[type="application/ld+json"]');
    const data = block && JSON.parse(block.textContent);
    if (!data?.isBasedOn) return;
    for (const line of document.querySelectorAll(".bg-bottom[id], .bg-point[id], .bg-quote[id], .bg-report[id]")) {
      if (!line.parentElement.querySelector(":scope > .bg-cite")) line.parentElement.append(offer(line, data));
    }
  };

  if (window.document$) window.document$.subscribe(start);
  else start();
})();
