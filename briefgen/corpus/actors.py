"""The same participant across articles, as an actor.

In doubt two participants stay two actors: an editor can join them, but nobody sees what a wrong join hides.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from briefgen.corpus.clusters import by
from briefgen.corpus.entries import Entry, find_entries
from briefgen.corpus.linked import Linked, whole
from briefgen.corpus.names import name_key
from briefgen.corpus.organisations import link_organisations
from briefgen.corpus.people import link_people
from briefgen.model import Actor, Analysis, DatedRole


def link_actors(analyses: Sequence[Analysis]) -> tuple[Actor, ...]:
    """The actors of all articles, sorted by id; each participant of an article that is no copy is in exactly one."""
    return tuple(sorted(map(_actor, _link(find_entries(analyses))), key=lambda actor: actor.id))


def _link(entries: Sequence[Entry]) -> Iterator[Linked]:
    """The entries by actor: what no name links alone, places by name, people and organisations by their own rules."""
    yield from (Linked(e.id, (e,), frozenset(e.once)) for e in entries if e.key is None)
    named = {kind: [e for e in entries if e.key and e.kind == kind] for kind in ("person", "organisation", "place")}
    places = by((entry.key or "", entry) for entry in named["place"])
    yield from map(whole, places.values())
    yield from link_people(named["person"], others=named["organisation"])
    yield from link_organisations(named["organisation"], places=frozenset(map(str, places)))


def _actor(linked: Linked) -> Actor:
    """The actor of these participants; its name is the one that most articles give it, without a title if possible."""
    entries = sorted(linked.entries, key=lambda entry: entry.place)
    names = Counter(entry.participant.name for entry in entries)
    name = min(names, key=lambda name: (_is_titled(name, entries), -names[name], -len(name), name))
    printed = {*names, *(alias for entry in entries for alias in entry.participant.aliases)}
    return Actor(
        id=linked.id,
        name=name,
        kind=entries[0].kind,
        aliases=tuple(sorted(printed - {name})),
        roles=tuple(sorted(_roles(entries), key=lambda role: (role.published or "", role.article, role.span))),
        appearances=tuple(entry.place for entry in entries),
        former=tuple(sorted(linked.once - {linked.id})),
    )


def _is_titled(name: str, entries: Sequence[Entry]) -> bool:
    """Whether a person's name begins with a word that is no name ("CEO Ada Brandt")."""
    heads = {entry.name.first for entry in entries if entry.name and entry.participant.name == name}
    return not any(name_key(name).startswith(head) for head in heads) if heads else False


def _roles(entries: Sequence[Entry]) -> Iterator[DatedRole]:
    """The roles as printed, each once an article."""
    for entry in entries:
        article = entry.analysis.article
        printed = {span.of(article.text): span for span in reversed(entry.participant.roles)}
        for text, span in printed.items():
            yield DatedRole(text, entry.analysis.published, article.id, span)
