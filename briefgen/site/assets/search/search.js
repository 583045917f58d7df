/* The search page: takes what is asked, loads records, says what came of it. */

import { asResult, load, loadLists, look } from "./loading.js";
import { actorsOf, choose, cut, passes, plain, unmet, wantsLines } from "./records.js";
import { FIELDS, asksForNames, isAsked, lists, options, read, words, write } from "./query.js";
import { make, showActor, showPage } from "./results.js";
import { _ } from "./words.js";

const SHOWN = 5; /* results at a time: each is a file to load */
const LOOKED = 20; /* records to look through at a time for lines that pass */
const ACTORS = 5;
const GROUPS = 3;
const WAIT = 250; /* milliseconds after the last key */
const LETTERS = 3; /* fewer begin so many words that a search is slow: it waits for the Enter key */
const SAY = {
  idle: _("Type a word or a name, or choose an outlet, a time or stories."),
  searching: _("Searching…"),
  none: _("This site was built without a search index. The lists below lead to all that it has."),
  failed: _("The search could not be loaded, so nothing was searched. Check the connection and load the page again, or use the lists below."),
  nothing: _("Nothing found. Try fewer or other words, or clear the filters."),
  searchedAll: (shown) => (shown === 1 ? _("One result.") : _("{shown} results.", { shown })),
  more: (shown, all) => _("{shown} of {all} results shown.", { shown, all }),
  unlike: (word) => _("“{word}” was not found: words that begin like it were.", { word }),
  looked: (shown, looked, all) =>
    _("{shown} so far, from {looked} of {all} pages that may hold some.", { shown, looked, all }),
};

export const start = (base) => {
  const form = document.querySelector(".bg-search");
  const list = document.querySelector(".bg-found");
  const status = document.querySelector(".bg-status");
  const box = form.elements.q;
  let turn = 0;
  let loading;

  const say = (text) => { status.textContent = text; };

  /* The same of results, and which word is in none of them. */
  const tell = (text) => {
    const hits = [...list.querySelectorAll("mark")].map((each) => each.textContent);
    const [word] = hits.length ? unmet(state().q, hits) : [];
    say(word ? `${text} ${SAY.unlike(word)}` : text);
  };

  const state = () => Object.fromEntries(FIELDS.map((name) => [name, form.elements[name].value.trim()]));

  const fill = (given) => {
    for (const name of FIELDS) {
      const field = form.elements[name];
      const offered = field.tagName !== "SELECT" || [...field.options].some((option) => option.value === given[name]);
      if (!offered) field.append(make("option", { value: given[name] }, name === "story" ? _("this story") : given[name]));
      field.value = given[name];
    }
    form.querySelector(".bg-story").hidden = !given.story;
  };

  const suggest = (page) => {
    const add = (id, names) => {
      const offered = document.getElementById(id);
      const known = new Set([...offered.children].map((option) => option.value));
      for (const name of new Set(names)) if (name && !known.has(name)) offered.append(make("option", { value: name }));
    };
    add("bg-speakers", page.lines.filter((line) => ["quotation", "statement"].includes(line.kind)).map((line) => plain(line.name)));
    add("bg-actors", page.lines.filter((line) => line.kind === "actor").map((line) => plain(line.name)));
  };

  const onlyStory = (story) => {
    fill({ ...state(), story });
    box.focus();
    answer();
  };

  const show = (asked) => (data) => {
    const page = cut(data);
    if (data.filters?.kind) return actorsOf(page.lines, asked.q).map((line) => showActor(line, base));
    suggest(page);
    const lines = choose(page.lines, asked);
    const isOther = asked.kind === "briefing" && page.lists.includes("kind-story");
    if (isOther || !passes(page.lines, asked) || (wantsLines(asked) && !lines.length)) return [];
    return [showPage(data, page, lines, asked.story ? null : onlyStory)];
  };

  const showActors = async (pagefind, asked) => {
    const found = await pagefind.search(asked.q, { filters: { kind: "actor" } });
    const groups = await Promise.all(found.results.slice(0, GROUPS).map((each) => each.data()));
    return actorsOf(groups.flatMap((data) => cut(data).lines), asked.q).slice(0, ACTORS).map((line) => showActor(line, base));
  };

  /* Shows some more results, and offers to go on while there may be others. */
  const goOn = async (records, run) => {
    const before = list.children.length;
    const until = run.looked + LOOKED;
    while (list.children.length < before + SHOWN && run.looked < Math.min(until, run.total)) {
      const { value } = await records.next();
      if (turn !== run.turn) return;
      run.looked = value.looked;
      list.append(...value.shown);
    }
    const shown = list.children.length;
    if (run.isMore) list.children[before]?.querySelector("a").focus();
    run.isMore = true;
    if (run.looked >= run.total) return shown ? tell(SAY.searchedAll(shown)) : say(SAY.nothing);
    tell(run.exact ? SAY.more(shown, run.total + run.actors) : SAY.looked(shown, run.looked, run.total));
    const more = make("button", { type: "button" }, _("Show more"));
    more.addEventListener("click", () => {
      more.parentElement.remove();
      goOn(records, run).catch(fail(run.turn));
    });
    list.append(make("li", { class: "bg-more" }, more));
  };

  const fail = (mine) => (error) => {
    console.error(error);
    loading = null;
    if (turn === mine) say(SAY.failed);
  };

  const answer = async () => {
    const mine = ++turn;
    const asked = state();
    form.querySelector(".bg-story").hidden = !asked.story;
    history.replaceState(history.state, "", `${location.pathname}${write(asked)}`);
    if (!isAsked(asked)) {
      list.replaceChildren();
      return say(SAY.idle);
    }
    say(SAY.searching);
    return find(asked, mine).catch(fail(mine));
  };

  const search = async (pagefind, asked) => {
    const names = lists(asked);
    const listed = names.length ? await loadLists(base, names) : null;
    if (!words(asked)) return listed.map(asResult(base));
    const found = await pagefind.search(words(asked), options(asked));
    const members = new Set(listed);
    return listed ? found.results.filter((each) => members.has(each.id)) : found.results;
  };

  const find = async (asked, mine) => {
    const pagefind = await (loading ??= load(base));
    const [results, actors] = await Promise.all([
      search(pagefind, asked), asksForNames(asked) ? showActors(pagefind, asked) : [],
    ]);
    if (turn !== mine) return;
    if (!results.length && !navigator.onLine) throw new Error("A part of the index cannot be loaded.");
    list.replaceChildren(...actors);
    const exact = !asked.actor && !wantsLines(asked) && !["actor", "briefing"].includes(asked.kind);
    const run = { turn: mine, total: results.length, looked: 0, actors: actors.length, exact, isMore: false };
    await goOn(look(results, show(asked)), run);
  };

  const move = (by) => {
    const isShown = (each) => each.offsetParent && !each.closest("details:not([open]) > :not(summary)");
    const stops = [box, ...list.querySelectorAll("a, button, summary")].filter(isShown);
    const to = stops[stops.indexOf(document.activeElement) + by];
    if (to && stops.includes(document.activeElement)) to.focus();
    return Boolean(to);
  };

  const onKey = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && (event.target === box || list.contains(event.target)) && move(step)) event.preventDefault();
    if (event.key === "Escape" && event.target !== box) box.focus();
  };

  let timer;
  const later = (event) => {
    clearTimeout(timer);
    const last = event.target === box ? box.value.split(/\s+/).pop() : "";
    if (!last || last.length >= LETTERS || !box.value.trim()) timer = setTimeout(answer, WAIT);
  };
  form.addEventListener("input", later);
  form.addEventListener("reset", () => setTimeout(answer));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    answer();
  });
  for (const part of [form, list]) part.addEventListener("keydown", onKey);

  document.querySelector(".bg-unscripted").hidden = true;
  say(SAY.searching);
  loading = load(base);
  loading.then((pagefind) => {
    if (!pagefind) {
      form.remove();
      return say(SAY.none);
    }
    form.hidden = false;
    fill(read(location.search));
    if (!isAsked(state())) box.focus();
    return answer();
  }).catch(fail(turn));
};
