/* What is searched for: as the address says it, and as Pagefind takes it. No part of the page. */

export const FIELDS = ["q", "kind", "speaker", "actor", "outlet", "when", "story", "sort"];

/* The state in an address's query; what it does not say is empty. */
export const read = (search) => {
  const given = new URLSearchParams(search);
  return Object.fromEntries(FIELDS.map((name) => [name, (given.get(name) || "").trim()]));
};

/* The address's query of a state. */
export const write = (state) => {
  const said = FIELDS.filter((name) => state[name]).map((name) => [name, state[name]]);
  return said.length ? `?${new URLSearchParams(said)}` : "";
};

/* True if there is something to search for: words or names, or a list to look through. */
export const isAsked = (state) => Boolean(words(state) || lists(state).length);

/* The words for Pagefind, null if there are none: without any it would load all of its index. Names of speakers and actors are words of the pages, so they narrow the
   search here; whose name is where is told from the lines later. Words in quotation marks can have none beside them. */
export const words = (state) => {
  const q = state.q.replace(/[“”„«»]/g, '"');
  if (/^"[^"]+"$/.test(q)) return q;
  return [q.replace(/"/g, " "), state.speaker, state.actor].join(" ").trim() || null;
};

/* Filter and order for Pagefind: records of actors are found by themselves only. */
export const options = (state) => ({
  filters: state.kind === "actor" ? { kind: "actor" } : { not: { kind: "actor" } },
  sort: state.sort === "newest" && state.kind !== "actor" ? { day: "desc" } : {},
});

/* The names of the lists that each result has to be in. */
export const lists = (state) => [
  state.kind === "story" && "kind-story",
  state.outlet && `outlet-${state.outlet}`,
  state.when && `${state.when.length === 4 ? "year" : "month"}-${state.when}`,
  state.story && `story-${state.story}`,
].filter(Boolean);

/* True if the names of actors are worth a look: words, and no filter. */
export const asksForNames = (state) =>
  Boolean(state.q) && !/["“”„«»]/.test(state.q) && FIELDS.every((name) => name === "q" || name === "sort" || !state[name]);
