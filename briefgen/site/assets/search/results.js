/* Results as elements of the page. All that comes from articles is put in as text. */

import { clip } from "./records.js";
import { _ } from "./words.js";

const LINES = 3;
const KINDS = { bullet: _("bullet"), quotation: _("quotation"), statement: _("reported"), actor: _("actor") };

export const make = (tag, attributes, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

const spell = (run) => run.flatMap(({ text, hit }, place) => [place ? " " : "", hit ? make("mark", {}, text) : text]);

const showLine = (line, address) => {
  const { before, words: some, after } = clip(line.words);
  const link = make("a", { href: `${address}#${line.anchor}` }, make("span", { class: "bg-kind" }, KINDS[line.kind]), " ");
  if (line.name.length) link.append(make("b", {}, ...spell(line.name)), some.length ? (line.kind === "actor" ? ", " : ": ") : "");
  link.append(before ? "… " : "", ...spell(some), after ? " …" : "");
  return make("li", { class: `bg-found-${line.kind}` }, link);
};

const showLines = (lines, address) => {
  if (!lines.length) return [];
  const shown = lines.map((line) => showLine(line, address));
  const list = [make("ul", {}, ...shown.slice(0, LINES))];
  if (shown.length > LINES) {
    const rest = shown.slice(LINES);
    list.push(make("details", {}, make("summary", {}, _("{number} more in this briefing", { number: rest.length })), make("ul", {}, ...rest)));
  }
  return list;
};

/* A briefing or story with its lines; `onStory`, if there is one, is asked for the briefing's story alone. */
export const showPage = (data, page, lines, onStory) => {
  const about = [page.lists.includes("kind-story") ? _("Story") : "", data.meta.outlet, data.meta.date].filter(Boolean).join(" · ");
  const meta = make("span", { class: "bg-meta" }, about);
  const story = page.lists.find((name) => name.startsWith("story-"));
  if (story && onStory) {
    const button = make("button", { type: "button" }, _("only this story"));
    button.addEventListener("click", () => onStory(story.replace("story-", "")));
    meta.append(about ? " · " : "", button);
  }
  return make("li", {}, make("a", { class: "bg-title", href: data.url }, ...spell(page.title)), meta, ...showLines(lines, data.url));
};

export const showActor = (line, base) =>
  make("li", {}, make("a", { class: "bg-title", href: new URL(line.anchor, base).href }, ...spell(line.name)),
    make("span", { class: "bg-meta" }, _("Actor") + (line.words.length ? " · " : ""), ...spell(clip(line.words).words)));
