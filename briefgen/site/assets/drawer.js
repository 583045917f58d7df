/* Lets the keyboard open and close the menu of a narrow screen, which the theme moves by a label alone. Enter is the
   theme's own; the stylesheet takes what lies beside the screen out of the way of Tab. */

(() => {
  "use strict";

  const _ = (message) => globalThis.briefgenWords?.[message] ?? message;

  const toggle = document.getElementById("__drawer");
  const button = document.querySelector(".md-header__button[for=__drawer]");
  const menu = document.querySelector(".md-sidebar--primary");
  if (!toggle || !button || !menu) return;

  const mark = () => button.setAttribute("aria-expanded", String(toggle.checked));

  const set = (open) => {
    if (toggle.checked !== open) toggle.click();
  };

  const isNarrow = () => button.offsetParent !== null;

  for (const label of [button, ...menu.querySelectorAll("label.md-nav__link")]) label.tabIndex = 0;
  button.setAttribute("role", "button");
  button.setAttribute("aria-label", _("Menu"));
  mark();

  toggle.addEventListener("change", () => {
    mark();
    if (!isNarrow()) return;
    if (toggle.checked) menu.querySelector("a[href].md-nav__link")?.focus();
    else if (menu.contains(document.activeElement)) button.focus();
  });

  button.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    set(!toggle.checked);
  });

  menu.addEventListener("focusout", (event) => {
    if (isNarrow() && event.relatedTarget && !menu.contains(event.relatedTarget)) set(false);
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !toggle.checked || !isNarrow()) return;
    button.focus();
    set(false);
  });
})();
