/* Shows the sentence behind a number while the pointer or the keyboard's focus is on it, as a click does for good.
   Without this script a click or a tap shows it, and "back" leads to the line again. */

(() => {
  "use strict";

  const WIDE = window.matchMedia("(min-width: 60em)"); // there the sentence has the margin; else it would cover the text
  const LEAVING = 300; // milliseconds for the way from the number to the sentence

  let shown = null;
  let leaving = 0;

  const sentenceOf = (number) => document.getElementById(decodeURIComponent(number.hash.slice(1)));

  const hide = () => {
    clearTimeout(leaving);
    shown?.classList.remove("bg-shown");
    shown = null;
  };

  const show = (sentence) => {
    clearTimeout(leaving);
    if (sentence === shown || !sentence.matches(".bg-evidence > li")) return;
    hide();
    shown = sentence;
    shown.classList.add("bg-shown");
  };

  const sentenceAt = ({ target }) => {
    const number = WIDE.matches && target.closest?.(".bg-ref");
    return number ? sentenceOf(number) : null;
  };

  document.addEventListener("pointerover", (event) => {
    const sentence = event.pointerType === "mouse" && sentenceAt(event);
    if (sentence) show(sentence);
    else if (shown?.contains(event.target)) clearTimeout(leaving);
  });

  document.addEventListener("pointerout", (event) => {
    if (shown && (sentenceAt(event) === shown || shown.contains(event.target))) leaving = setTimeout(hide, LEAVING);
  });

  document.addEventListener("focusin", (event) => {
    const sentence = event.target.matches(":focus-visible") && sentenceAt(event);
    if (sentence) show(sentence);
    else if (!shown?.contains(event.target)) hide();
  });

  document.addEventListener("click", hide);

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    document.querySelector(".bg-evidence > li:target .bg-back")?.click(); // what a click showed goes as "back" does
    hide(); // also what the focus shows as it comes back
  });

  const describe = () => {
    hide();
    for (const number of document.querySelectorAll(".bg-ref")) {
      if (sentenceOf(number)) number.setAttribute("aria-describedby", sentenceOf(number).id);
    }
  };

  if (window.document$) window.document$.subscribe(describe);
  else describe();
})();
