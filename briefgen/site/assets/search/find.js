/* The field in the header that leads to the search page, and the keys that lead there: /, s and f.
   Without this script the way is the navigation's. */

(() => {
  "use strict";

  const _ = (message) => (globalThis.briefgenWords || {})[message] || message;

  const here = document.currentScript.src;
  const page = new URL("../../../search/", here);

  const make = (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };

  const offer = () => {
    const words = make("input", {
      type: "search", "aria-label": _("Search"), "aria-keyshortcuts": "/ s f", placeholder: _("Search"), autocomplete: "off",
    });
    const form = make("form", { class: "bg-find", role: "search", "aria-label": _("Site") }, words);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const to = new URL(page);
      if (words.value.trim()) to.searchParams.set("q", words.value.trim());
      location.assign(to);
    });
    return [form, make("a", { class: "bg-find", href: page.href }, _("Search"))];
  };

  /* The field of the search page if that is open, else the one in the header, else, on a narrow screen, the link. */
  const field = () => document.querySelector("#bg-q") ||
    [...document.querySelectorAll(".bg-find input, a.bg-find")].find((each) => each.offsetParent);

  const isTyping = (target) => target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);

  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (!["/", "s", "f"].includes(event.key) || !field()) return;
    event.preventDefault();
    field().focus();
  });

  const start = () => {
    const searching = document.querySelector(".bg-search");
    const header = document.querySelector(".md-header__inner");
    if (header && !searching && !header.querySelector(".bg-find")) header.append(...offer());
    if (searching) import(new URL("search.js", here)).then(({ start }) => start(new URL("../../../", here)));
  };

  if (window.document$) window.document$.subscribe(start);
  else start();
})();
