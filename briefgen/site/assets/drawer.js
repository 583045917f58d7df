/* Lets the keyboard open and close the menu of a narrow screen and its parts, which the theme moves by labels alone, and
   switch between light and dark by space too. Enter is the theme's own; the stylesheet takes what lies beside the screen,
   or below an opened part, out of the way of Tab. */

(() => {
  "use strict";

  const _ = (message) => globalThis.briefgenWords?.[message] ?? message;

  const toggle = document.getElementById("__drawer");
  const button = document.querySelector(".md-header__button[for=__drawer]");
  const menu = document.querySelector(".md-sidebar--primary");
  if (!toggle || !button || !menu) return;

  const isNarrow = () => button.offsetParent !== null;

  /* A part of the menu has two labels: the one that opens it, and its title, which leads back on a narrow screen. */
  const labels = [...menu.querySelectorAll("label.md-nav__link[for], .md-nav .md-nav label.md-nav__title[for]")];
  const boxOf = (label) => document.getElementById(label.htmlFor);
  const parts = new Set(labels.map(boxOf).filter((box) => box && box !== toggle));

  const mark = () => {
    for (const label of [button, ...labels]) label.setAttribute("aria-expanded", String(Boolean(boxOf(label)?.checked)));
  };

  const set = (open) => {
    if (toggle.checked !== open) toggle.click();
  };

  /* The first stop that is to be seen; for a part of the menu, the label that leads to where it is. */
  const enter = (stops) => [...stops].find((stop) => getComputedStyle(stop).visibility === "visible" && stop.offsetParent)?.focus();

  for (const label of [button, ...labels]) {
    label.tabIndex = 0;
    label.setAttribute("role", "button");
    label.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      label.click();
    });
  }
  button.setAttribute("aria-label", _("Menu"));
  mark();

  toggle.addEventListener("change", () => {
    mark();
    if (!isNarrow()) return;
    if (toggle.checked) enter(menu.querySelectorAll("a[href].md-nav__link, label.md-nav__title[tabindex]"));
    else if (menu.contains(document.activeElement)) button.focus();
  });

  for (const box of parts) {
    box.addEventListener("change", () => {
      mark();
      const own = labels.filter((label) => boxOf(label) === box);
      if (isNarrow() && toggle.checked) enter(own.filter((label) => label.matches(".md-nav__title") === box.checked));
    });
  }

  menu.addEventListener("focusout", (event) => {
    if (isNarrow() && event.relatedTarget && !menu.contains(event.relatedTarget)) set(false);
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !toggle.checked || !isNarrow()) return;
    button.focus();
    set(false);
  });

  /* Light and dark: one of the two is chosen from the beginning, and each has its own name, not the other's. */
  const schemes = document.querySelector("[data-md-component=palette]");
  for (const label of schemes?.querySelectorAll("label[for]") ?? []) {
    boxOf(label)?.setAttribute("aria-label", label.title);
    if (!label.hidden && !schemes.querySelector(":checked")) label.previousElementSibling.checked = true;
  }
  schemes?.addEventListener("keydown", (event) => {
    const other = schemes.querySelector("label:not([hidden])");
    if (event.key !== " " || !other) return;
    event.preventDefault();
    other.click();
    boxOf(other)?.focus();
  });
})();
