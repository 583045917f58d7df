"""The corpus as the editor wants it: links the articles, resolves every address, changes, and links again if need be."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from briefgen.corpus import link
from briefgen.model import Actor, Analysis, Corpus
from briefgen.overrides.actors import Desk, dress, join
from briefgen.overrides.articles import Prepared, name_outlets, settle, unused
from briefgen.overrides.items import Plan, edit
from briefgen.overrides.names import Names, collect
from briefgen.overrides.redact import redact, safe_id
from briefgen.overrides.targets import ActorPages, TargetError, find_bullet, find_quotation, find_row
from briefgen.overrides.values import BulletEntry, Overrides, QuoteEntry, TakedownEntry

UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Revised:
    """The corpus to publish, the names that may be nowhere in it, and a sentence for each entry that does not count."""

    corpus: Corpus
    names: Names
    warnings: tuple[str, ...]


def revise(overrides: Overrides, prepared: Prepared, analyses: Sequence[Analysis]) -> Revised:
    """The corpus of these analyses after all overrides, in one order: actors joined, items edited, takedowns, names."""
    outlets = name_outlets(overrides.outlets)
    settled = [settle(one, prepared.chosen.get(one.article.id), outlets) for one in analyses]
    warnings = [*overrides.warnings, *prepared.warnings, *unused(overrides, prepared.articles)]

    def warn(line: int, fault: str) -> None:
        warnings.append(overrides.warn(line, fault))

    desk = Desk(prepared.pages, warn)
    raw = join(link(settled), overrides.actors, desk)
    names = collect(raw, _removed(overrides.takedown, raw, desk))
    edited = _edit(raw, overrides, desk)
    if not names:
        return Revised(dress(edited, overrides.actors, desk), names, tuple(dict.fromkeys(warnings)))
    dress(edited, overrides.actors, desk)  # for its warnings: who falls away with a person was there to be named
    corpus = _redacted(edited, names, overrides, prepared)
    return Revised(corpus, names, tuple(dict.fromkeys(warnings)))


def _removed(entries: Sequence[TakedownEntry], corpus: Corpus, desk: Desk) -> list[tuple[TakedownEntry, Actor | None]]:
    """The actors to take down; an entry whose address leads nowhere still counts for the names that it lists."""
    pages = ActorPages(corpus.actors)
    removed: list[tuple[TakedownEntry, Actor | None]] = []
    for entry in entries:
        if entry.actor is None:
            if not entry.article:
                removed.append((entry, None))
                _expect(entry, corpus, desk)
            continue
        try:
            removed.append((entry, pages.find(entry.actor)))
        except TargetError as error:
            done = "only the listed names are taken down" if entry.names else "nobody is taken down"
            desk.warn(entry.line, f"{done}: {error}.")
            removed.append((entry, None))
    return removed


def _expect(entry: TakedownEntry, corpus: Corpus, desk: Desk) -> None:
    """Warns where no article prints the names: one of them may be misspelt."""
    finder = collect(corpus, [(entry, None)]).finder
    articles = (analysis.article for analysis in corpus.analyses)
    if not any(finder.holds("\n".join((one.text, one.title or "", *one.authors))) for one in articles):
        desk.warn(entry.line, "nobody is taken down: no article prints any of these names.")


def _redacted(corpus: Corpus, names: Names, overrides: Overrides, prepared: Prepared) -> Corpus:
    """The articles without the names, linked anew, as what is linked by them falls away, and the actors as edited."""
    ids = {one.article.id: safe_id(one.article.id, names.finder_in(one.article.id)) for one in corpus.analyses}
    redacted = [_with_original(redact(one, names), ids) for one in corpus.analyses]
    silent = Desk(_Renamed(prepared, ids), lambda _line, _fault: None)
    return dress(join(link(redacted), overrides.actors, silent), overrides.actors, silent)


def _with_original(analysis: Analysis, ids: Mapping[str, str]) -> Analysis:
    original = analysis.article.duplicate_of
    if original is None or ids.get(original, original) == original:
        return analysis
    return replace(analysis, article=replace(analysis.article, duplicate_of=ids[original]))


class _Renamed:
    """Article pages whose ids are those after a takedown."""

    def __init__(self, prepared: Prepared, ids: Mapping[str, str]) -> None:
        self._pages, self._ids = prepared.pages, ids

    def find(self, address: str) -> str:
        id = self._pages.find(address)
        return self._ids.get(id, id)


# -- bullets and quotations --------------------------------------------------------------------------------------------


def _edit(corpus: Corpus, overrides: Overrides, desk: Desk) -> Corpus:
    """The corpus with the entries about bullets and quotations applied."""
    by_id = {analysis.article.id: analysis for analysis in corpus.analyses}
    quotes: defaultdict[str, list[tuple[int, QuoteEntry]]] = defaultdict(list)
    bullets: defaultdict[str, list[tuple[int, BulletEntry]]] = defaultdict(list)
    speakers: defaultdict[str, dict[int, str | None]] = defaultdict(dict)
    actors = ActorPages(corpus.actors)
    for quote in overrides.quotes:
        try:
            analysis = _article(by_id, desk, quote.quote)
            index = find_quotation(analysis, quote.quote)
            quotes[analysis.article.id].append((index, quote))
            if quote.speaker:
                speakers[analysis.article.id][index] = _speaker(analysis, actors, quote.speaker)
        except TargetError as error:
            desk.warn(quote.line, f"{error}.")
    for bullet in overrides.bullets:
        try:
            analysis = _article(by_id, desk, bullet.bullet)
            bullets[analysis.article.id].append((find_bullet(analysis, bullet.bullet), bullet))
        except TargetError as error:
            desk.warn(bullet.line, f"{error}.")
    for id in {*quotes, *bullets}:
        by_id[id] = edit(by_id[id], Plan(tuple(quotes[id]), tuple(bullets[id]), speakers[id]))
    return replace(corpus, analyses=tuple(by_id[analysis.article.id] for analysis in corpus.analyses))


def _article(by_id: Mapping[str, Analysis], desk: Desk, address: str) -> Analysis:
    id = desk.articles.find(address)
    if id not in by_id:
        raise TargetError(f"“{address}” is on no page: its article was taken down or could not be read")
    return by_id[id]


def _speaker(analysis: Analysis, actors: ActorPages, address: str) -> str | None:
    """The id of the participant that is meant, None for unknown."""
    if address == UNKNOWN:
        return None
    if row := find_row(analysis, address):
        return row
    for place in actors.find(address).appearances:
        if place.article == analysis.article.id:
            return place.participant
    raise TargetError(f"“{address}” does not appear in this article: name one of its actors, or “unknown”")
