/* Shows the sentence behind a number beside its line: on a wide page in the margin, while the pointer or the focus is on
   the number; on a narrow one below the line, by a click or a tap. Without this script a number leads to its sentence. */

(() => {
  "use strict";

  const WIDE = window.matchMedia("(min-width: 76.25em)"); // there the theme keeps a margin beside the text
  const LEAVING = 300; // milliseconds for the way from the number to the panel

  let shown = null; // { number, panel }
  let leaving = 0;

  const sentenceOf = (number) => document.getElementById(decodeURIComponent(number.hash.slice(1)));

  const fill = (number) => {
    const sentence = sentenceOf(number);
    const copy = sentence.cloneNode(true);
    for (const other of copy.querySelectorAll("sup, .headerlink")) other.remove();
    for (const named of copy.querySelectorAll("[id]")) named.removeAttribute("id");
    const panel = document.createElement("span");
    panel.className = "bg-beside";
    panel.lang = sentence.closest("[lang]").lang;
    panel.dir = "auto";
    const label = document.createElement("b");
    label.textContent = number.textContent;
    panel.append(label, " ", ...copy.childNodes);
    return panel;
  };

  const close = () => {
    clearTimeout(leaving);
    if (!shown) return;
    shown.panel.remove();
    shown.number.removeAttribute("aria-expanded");
    shown = null;
  };

  /* In the margin it stands at the height of its number; it follows the line in the page, so that Tab reaches its links. */
  const open = (number) => {
    if (shown?.number === number) return clearTimeout(leaving);
    close();
    const panel = fill(number);
    shown = { number, panel };
    const block = number.closest("td, li, dd, p");
    if (block.matches("p")) block.after(panel);
    else block.append(panel);
    if (WIDE.matches) {
      const top = number.getBoundingClientRect().top - panel.offsetParent.getBoundingClientRect().top;
      panel.style.setProperty("--bg-top", `${top}px`);
      panel.addEventListener("pointerenter", () => clearTimeout(leaving));
      panel.addEventListener("pointerleave", leave);
    } else {
      number.setAttribute("aria-expanded", "true");
    }
  };

  const leave = () => {
    clearTimeout(leaving);
    leaving = setTimeout(close, LEAVING);
  };

  const numberAt = (event) => {
    const number = event.target.closest?.(".bg-ref");
    return number && sentenceOf(number) ? number : null;
  };

  document.addEventListener("pointerover", (event) => {
    const number = event.pointerType === "mouse" && WIDE.matches && numberAt(event);
    if (number) open(number);
  });

  document.addEventListener("pointerout", (event) => {
    if (event.pointerType === "mouse" && WIDE.matches && shown && event.target === shown.number) leave();
  });

  document.addEventListener("focusin", (event) => {
    if (!WIDE.matches) return;
    const number = numberAt(event);
    if (number?.matches(":focus-visible")) open(number);
    else if (shown && !shown.panel.contains(event.target)) close();
  });

  /* With a key for a new tab or window the number stays a link. */
  document.addEventListener("click", (event) => {
    const number = numberAt(event);
    if (!number || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (WIDE.matches && event.pointerType !== "touch") return close();
    event.preventDefault();
    if (shown?.number === number) close();
    else open(number);
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });

  WIDE.addEventListener("change", close);

  const describe = () => {
    close();
    for (const number of document.querySelectorAll(".bg-ref")) {
      if (sentenceOf(number)) number.setAttribute("aria-describedby", sentenceOf(number).id);
    }
  };

  if (window.document$) window.document$.subscribe(describe);
  else describe();
})();
