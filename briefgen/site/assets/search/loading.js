/* What is loaded from the folder `pagefind` of the site. */

const BATCH = 5;
const SIGNATURE = "pagefind_dcd".length;

/* Pagefind, or null where the site was built without an index. */
export const load = async (base) => {
  const entry = await fetch(new URL("pagefind/pagefind-entry.json", base));
  if (entry.status === 404) return null;
  if (!entry.ok) throw new Error(entry.statusText);
  const pagefind = await import(new URL("pagefind/pagefind.js", base));
  await pagefind.options({ noWorker: true }); /* a worker would load the same code twice, 41 KB */
  await pagefind.init();
  return pagefind;
};

/* The names of the records that are in all lists, the newest first; an address may name a list that is there no longer. */
export const loadLists = async (base, names) => {
  const lists = await Promise.all(names.map(async (name) => {
    const answer = await fetch(new URL(`pagefind/lists/${encodeURIComponent(name)}.json`, base));
    if (!answer.ok && answer.status !== 404) throw new Error(answer.statusText);
    return answer.ok ? answer.json() : [];
  }));
  const sets = lists.map((list) => new Set(list));
  return lists[0].filter((id) => sets.every((set) => set.has(id)));
};

/* A record in a list as a result of Pagefind's, in which nothing was searched. */
export const asResult = (base) => (id) => ({
  data: async () => {
    const answer = await fetch(new URL(`pagefind/fragment/${id}.pf_fragment`, base));
    if (!answer.ok) throw new Error(answer.statusText);
    const text = await new Response(answer.body.pipeThrough(new DecompressionStream("gzip"))).text();
    const data = JSON.parse(text.slice(SIGNATURE));
    return { ...data, url: new URL(data.url.replace(/^\//, ""), base).href };
  },
});

/* Loads records one batch after the other and yields what each gives to show. */
export async function* look(found, show) {
  for (let place = 0; place < found.length; place += BATCH) {
    const batch = await Promise.all(found.slice(place, place + BATCH).map((each) => each.data()));
    for (const [index, data] of batch.entries()) yield { shown: show(data), looked: place + index + 1 };
  }
}
