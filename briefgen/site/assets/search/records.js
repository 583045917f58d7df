/* Pagefind's records, cut into the lines that they were made of (briefgen/pages/search/stubs.py). No part of the page. */

const KINDS = { h3: "bullet", h4: "actor", h5: "quotation", h6: "statement" };
const AROUND = 36; /* words of a long line that are shown */
const BEFORE = 8; /* of them before the first that was searched */

const wordsOf = (text) => text.split(/\s+/).filter(Boolean);

/* Accents and case do not matter in names. */
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/* True if each word that is wanted begins a word of the name. */
export const holds = (name, wanted) => {
  const words = wordsOf(fold(name).replace(/[^\p{L}\p{N}]+/gu, " "));
  return wordsOf(fold(wanted).replace(/[^\p{L}\p{N}]+/gu, " ")).every((each) => words.some((word) => word.startsWith(each)));
};

/* Runs of words, { text, hit }: Pagefind counts words by the white space between them. */
const run = (words, from, hits) => words.map((text, place) => ({ text, hit: hits.has(from + place) }));

/* Pagefind ends a block without a stop with one: parts of sentences and roles had none. */
const trim = (words, kind) =>
  kind === "statement" || kind === "actor" ? words.map((word, place) => place < words.length - 1 ? word : word.replace(/\.$/, "")) : words;

/* { title, lists, lines }: the title as a run; names of lists; of each line its kind, anchor, name, and words as a run. */
export const cut = (data) => {
  const words = data.content.split(/\s+/);
  const hits = new Set(data.locations || []);
  const anchors = data.anchors.filter((each) => KINDS[each.element]).sort((a, b) => a.location - b.location);
  const lines = anchors.map((anchor, place) => {
    const name = wordsOf(anchor.text || "");
    const from = anchor.location + name.length;
    const until = anchors[place + 1]?.location ?? words.length;
    const kind = KINDS[anchor.element];
    return {
      kind,
      anchor: anchor.id,
      name: run(name, anchor.location, hits),
      words: run(trim(words.slice(from, until).filter(Boolean), kind), from, hits),
    };
  });
  const lists = data.anchors.filter((each) => each.element === "i").map((each) => each.id);
  return { title: run(wordsOf(data.meta.title || ""), 0, hits), lists, lines };
};

export const plain = (words) => words.map((each) => each.text).join(" ");
const count = (words) => new Set(words.filter((each) => each.hit).map((each) => fold(each.text))).size;
export const hitsOf = (line) => count([...line.name, ...line.words]);

const isSaid = (line) => line.kind === "quotation" || line.kind === "statement";

/* True if the page passes what can be told from its lines alone. */
export const passes = (lines, state) =>
  !state.actor || lines.some((line) => line.kind === "actor" && holds(plain(line.name), state.actor));

/* The lines to show of a page, the best first. Where words are searched each has one of them, and beside a speaker's name. */
export const choose = (lines, state) => {
  const kinds = ["bullet", "quotation", "statement"].includes(state.kind) ? [state.kind] : null;
  const admitted = lines.filter((line) =>
    (!kinds || kinds.includes(line.kind)) &&
    (!state.speaker || (isSaid(line) && holds(plain(line.name), state.speaker))) &&
    (!state.q || (state.speaker ? count(line.words) > 0 : hitsOf(line) > 0)) &&
    (state.q || line.kind !== "actor"));
  return admitted.map((line) => [hitsOf(line), line]).sort(([a], [b]) => b - a).map(([, line]) => line);
};

/* True if the state asks for certain lines, so that a page without any is no result. */
export const wantsLines = (state) => Boolean(state.speaker) || ["bullet", "quotation", "statement"].includes(state.kind);

/* Actors all of whose searched words are in their name, role or other names, at least one in the name; those with nothing else in it first. */
export const actorsOf = (lines, asked) => {
  const wanted = new Set(wordsOf(fold(asked))).size;
  const named = lines.filter((line) => hitsOf(line) >= wanted && count(line.name) > 0);
  return named.map((line) => [count(line.name), line])
    .sort(([a, one], [b, other]) => b - a || one.name.length - other.name.length).map(([, line]) => line);
};

/* True if a found word is a searched one: it goes on with it, or both are one but for an ending of up to three letters. */
const isSame = (searched, found) => {
  if (found.startsWith(searched)) return true;
  let shared = 0;
  while (shared < Math.min(searched.length, found.length) && searched[shared] === found[shared]) shared += 1;
  const longer = Math.max(searched.length, found.length);
  return longer - shared <= 3 && (shared >= 4 || shared === found.length);
};

/* The searched words that are in no hit: where a word is in no page, Pagefind finds those that begin like it. */
export const unmet = (asked, hits) => {
  const found = hits.flatMap((hit) => fold(hit).match(/[\p{L}\p{N}]+/gu) || []);
  const searched = fold(asked).match(/[\p{L}\p{N}]{3,}/gu) || [];
  return searched.filter((word) => !found.some((each) => isSame(word, each)));
};

/* The words around the first that was searched; { before, words, after } say whether anything is left out. */
export const clip = (words) => {
  const first = Math.max(0, words.findIndex((each) => each.hit));
  const from = words.length <= AROUND ? 0 : Math.min(Math.max(0, first - BEFORE), words.length - AROUND);
  return { before: from > 0, words: words.slice(from, from + AROUND), after: from + AROUND < words.length };
};
