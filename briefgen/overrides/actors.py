"""Actors as an editor wants them: parted, joined, named, described, hidden."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Protocol

from briefgen.corpus.names import make_id, name_key
from briefgen.model import Actor, Analysis, Appearance, Corpus, Participant, Revision
from briefgen.overrides.targets import ActorPages, TargetError
from briefgen.overrides.values import ActorEntry

Warn = Callable[[int, str], object]


class Articles(Protocol):
    """Articles by address."""

    def find(self, address: str, /) -> str: ...


@dataclass(frozen=True, slots=True)
class Desk:
    """What addresses mean while actors change, and where a fault goes."""

    articles: Articles
    warn: Warn

    def actor(self, corpus: Corpus, line: int, address: str) -> Actor | None:
        try:
            return ActorPages(corpus.actors).find(address)
        except TargetError as error:
            self.warn(line, f"{error}.")
            return None

    def article(self, line: int, address: str) -> str | None:
        try:
            return self.articles.find(address)
        except TargetError as error:
            self.warn(line, f"{error}.")
            return None


def join(corpus: Corpus, entries: Iterable[ActorEntry], desk: Desk) -> Corpus:
    """The corpus with actors parted, then joined."""
    for entry in entries:
        if entry.split and (actor := desk.actor(corpus, entry.line, entry.actor)):
            articles = {id for address in entry.split if (id := desk.article(entry.line, address))}
            corpus = _split(corpus, actor, articles, entry, desk)
    for entry in entries:
        for address in entry.merge:
            actor, other = (desk.actor(corpus, entry.line, each) for each in (entry.actor, address))
            if actor and other and actor.id != other.id:
                corpus = _with(corpus, [_joined(actor, other)], without=(actor, other))
    return corpus


def dress(corpus: Corpus, entries: Iterable[ActorEntry], desk: Desk) -> Corpus:
    """The corpus with actors named and described, and without those that are hidden."""
    for entry in entries:
        if not (entry.rename or entry.describe or entry.hide):
            continue
        actor = desk.actor(corpus, entry.line, entry.actor)
        if actor and entry.hide:
            corpus = _hide(corpus, actor)
        elif actor:
            corpus = _describe(_rename(corpus, actor, entry.rename), actor.id, entry.describe)
    return corpus


def _with(corpus: Corpus, actors: Iterable[Actor], *, without: Iterable[Actor]) -> Corpus:
    gone = {actor.id for actor in without}
    kept = (actor for actor in corpus.actors if actor.id not in gone)
    return replace(corpus, actors=tuple(sorted([*kept, *actors], key=lambda actor: actor.id)))


def _joined(actor: Actor, other: Actor) -> Actor:
    """One actor, under the id and the name of the first; the other's address leads to it."""
    return replace(
        actor,
        aliases=tuple(sorted({*actor.aliases, *other.aliases, other.name} - {actor.name})),
        roles=tuple(sorted({*actor.roles, *other.roles}, key=lambda r: (r.published or "", r.article, r.span))),
        appearances=tuple(sorted({*actor.appearances, *other.appearances})),
        former=tuple(sorted({*actor.former, *other.former, other.id} - {actor.id})),
        revisions=(*actor.revisions, Revision("merged", text=other.name)),
    )


def _split(corpus: Corpus, actor: Actor, articles: set[str], entry: ActorEntry, desk: Desk) -> Corpus:
    """Two actors: the one in these articles, under an id of the first of them, and the one in all others."""
    out = tuple(place for place in actor.appearances if place.article in articles)
    if not out or len(out) == len(actor.appearances):
        desk.warn(
            entry.line, f"“{entry.actor}” is in {'all' if out else 'none'} of these articles, so nothing is split."
        )
        return corpus
    rest = tuple(place for place in actor.appearances if place not in out)
    return _with(corpus, [_part(corpus, actor, out, own_id=True), _part(corpus, actor, rest)], without=[actor])


def _part(corpus: Corpus, actor: Actor, places: tuple[Appearance, ...], *, own_id: bool = False) -> Actor:
    names = sorted({name for one in _participants(corpus, places) for name in (one.name, *one.aliases)})
    name = actor.name if actor.name in names or not names else names[0]
    articles = {place.article for place in places}
    first = min(places)
    id = make_id(actor.kind, name_key(name), "split", first.article, first.participant)
    return replace(
        actor,
        id=id if own_id else actor.id,
        name=name,
        aliases=tuple(each for each in names if each != name),
        roles=tuple(role for role in actor.roles if role.article in articles),
        appearances=places,
        former=() if own_id else actor.former,
        revisions=(*actor.revisions, Revision("split", text=actor.name)),
    )


def _participants(corpus: Corpus, places: Iterable[Appearance]) -> list[Participant]:
    wanted = set(places)
    articles = {place.article for place in wanted}
    return [
        participant
        for analysis in corpus.analyses
        if analysis.article.id in articles
        for participant in analysis.participants
        if Appearance(analysis.article.id, participant.id) in wanted
    ]


def _rename(corpus: Corpus, actor: Actor, name: str | None) -> Corpus:
    """The actor under another name, in each of its articles too; what was found stays among the aliases."""
    if not name or name == actor.name:
        return corpus
    renamed = replace(
        actor,
        name=name,
        aliases=tuple(sorted({*actor.aliases, actor.name} - {name})),
        revisions=(*actor.revisions, Revision("renamed", text=actor.name)),
    )
    places = set(actor.appearances)
    analyses = tuple(_with_name(analysis, places, name) for analysis in corpus.analyses)
    return _with(replace(corpus, analyses=analyses), [renamed], without=[actor])


def _with_name(analysis: Analysis, places: set[Appearance], name: str) -> Analysis:
    ids = {one.id for one in analysis.participants if Appearance(analysis.article.id, one.id) in places}
    if not ids:
        return analysis
    cast = tuple(
        replace(one, name=name, aliases=tuple(dict.fromkeys(a for a in (one.name, *one.aliases) if a != name)))
        if one.id in ids
        else one
        for one in analysis.participants
    )
    done = tuple(Revision("renamed", text=id) for id in sorted(ids))
    return replace(analysis, participants=cast, revisions=(*analysis.revisions, *done))


def _describe(corpus: Corpus, id: str, note: str | None) -> Corpus:
    if not note:
        return corpus
    actor = next(each for each in corpus.actors if each.id == id)
    return _with(corpus, [replace(actor, revisions=(*actor.revisions, Revision("note", text=note)))], without=[actor])


def _hide(corpus: Corpus, actor: Actor) -> Corpus:
    """Without a page; without a row too where it says nothing, since a quotation keeps its speaker."""
    places = set(actor.appearances)
    analyses = tuple(_without_row(analysis, places) for analysis in corpus.analyses)
    return _with(replace(corpus, analyses=analyses), [], without=[actor])


def _without_row(analysis: Analysis, places: set[Appearance]) -> Analysis:
    speaking = {one.speaker for one in analysis.quotations} | {one.via for one in analysis.quotations}
    gone = {one.id for one in analysis.participants if Appearance(analysis.article.id, one.id) in places}
    if not gone:
        return analysis
    cast = tuple(
        replace(one, affiliation=None) if one.affiliation in gone else one
        for one in analysis.participants
        if one.id not in gone or one.id in speaking
    )
    done = tuple(Revision("hidden_actor") for _ in gone)
    return replace(analysis, participants=cast, revisions=(*analysis.revisions, *done))
