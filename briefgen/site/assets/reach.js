/* Lets the keyboard scroll tables that are wider than the screen: the theme wraps them in boxes that only a mouse or a
   finger moves. Where nothing is too wide, and without this script, nothing changes. */

(() => {
  "use strict";

  /* What the table is called: the heading above it. */
  const nameOf = (box, headings) => {
    const above = headings.filter((each) => each.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING);
    return above.length ? above.at(-1).textContent.replace("\u00b6", "").trim() : document.title;
  };

  const reach = () => {
    const headings = [...document.querySelectorAll(".md-content :is(h1, h2, h3)")];
    for (const box of document.querySelectorAll(".md-content .md-typeset__scrollwrap")) {
      const scrolls = box.scrollWidth > box.clientWidth;
      const attributes = { tabindex: "0", role: "region", "aria-label": nameOf(box, headings) };
      for (const [name, value] of Object.entries(attributes)) {
        if (scrolls) box.setAttribute(name, value);
        else box.removeAttribute(name);
      }
    }
  };

  const start = () => requestAnimationFrame(reach); // behind the theme, which makes the boxes

  window.addEventListener("resize", start);
  if (window.document$) window.document$.subscribe(start);
  else start();
})();
