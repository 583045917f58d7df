"""Actors that may be one: kindred names, a surname that stands alone, an acronym that fits, one name of two kinds."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from briefgen.analysis.lexicon import words
from briefgen.corpus.company import RARE
from briefgen.corpus.names import is_acronym, name_key, organisation_key
from briefgen.corpus.personnames import HONORIFICS, PersonName, person_name
from briefgen.model import Actor, Corpus

MOST = 6
"""Actors of one key; a surname of more says nothing."""
COMPANIONS = 40
"""Companions of an appearance that are compared."""
SMALL = frozenset({"and", "for", "of", "on", "the", "in", "&"})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two actors that may be one, the one of more words and articles first, and why."""

    actor: Actor
    other: Actor
    reason: str


def find_pairs(corpus: Corpus) -> tuple[Pair, ...]:
    """Each pair once, in no order that depends on the input's."""
    circles = _Circles(corpus)
    found: dict[tuple[str, str], Pair] = {}
    for one, other, reason in (*_people(corpus, circles), *_acronyms(corpus), *_kinds(corpus, circles)):
        first, second = sorted((one, other), key=_rank)
        found.setdefault((first.id, second.id), Pair(first, second, reason))
    return tuple(found[key] for key in sorted(found))


def _rank(actor: Actor) -> tuple[bool, int, str]:
    """Names of one word last, as they are short for others."""
    return " " not in actor.name, -len(actor.appearances), actor.id


class _Circles:
    """With whom an actor appears, of those who appear in few articles, and to which bodies it belongs."""

    def __init__(self, corpus: Corpus) -> None:
        self._actors = {(a.article, a.participant): actor for actor in corpus.actors for a in actor.appearances}
        self._cast: Mapping[str, tuple[str, ...]] = {
            analysis.article.id: tuple(one.id for one in analysis.participants) for analysis in corpus.analyses
        }
        self._bodies = {
            (analysis.article.id, one.id): one.affiliation
            for analysis in corpus.analyses
            for one in analysis.participants
            if one.affiliation
        }

    def of(self, actor: Actor) -> set[str]:
        """The ids of these actors."""
        found: set[str] = set()
        for place in actor.appearances:
            near = (self._actors.get((place.article, id)) for id in self._cast[place.article][:COMPANIONS])
            found |= {each.id for each in near if each and len(each.appearances) <= RARE}
            body = self._actors.get((place.article, self._bodies.get((place.article, place.participant), "")))
            found |= {body.id} if body else set()
        return found - {actor.id}


def _articles(actor: Actor) -> set[str]:
    return {place.article for place in actor.appearances}


def _small(groups: Mapping[object, list[Actor]]) -> Iterator[tuple[Actor, Actor]]:
    for group in groups.values():
        if len(group) <= MOST:
            yield from combinations(group, 2)


def _people(corpus: Corpus, circles: _Circles) -> Iterator[tuple[Actor, Actor, str]]:
    """People of one surname: kindred given names, or a surname alone with whom the full name has company."""
    people = [actor for actor in corpus.actors if actor.kind == "person"]
    names = {actor.id: _name(actor) for actor in people}
    surnames: defaultdict[object, list[Actor]] = defaultdict(list)
    sounds: defaultdict[object, list[Actor]] = defaultdict(list)
    for actor in people:
        name = names[actor.id]
        surnames[name.last if name else name_key(actor.name).rpartition(" ")[2]].append(actor)
        for sound in set(name.sounds) if name else ():
            sounds[sound].append(actor)
    for one, other in _small(sounds):
        if _articles(one).isdisjoint(_articles(other)):
            yield one, other, "kindred names"
    for one, other in _small(surnames):
        alone = (names[one.id] is None) != (names[other.id] is None) and _articles(one).isdisjoint(_articles(other))
        if alone and circles.of(one) & circles.of(other):
            yield one, other, "same surname, same company"


def _name(actor: Actor) -> PersonName | None:
    """The full name; None for a surname alone or behind a title."""
    name = person_name(actor.name)
    if name and not name.middle and (name.first in HONORIFICS or name.first in words("role_nouns")):
        return None
    return name


def _acronyms(corpus: Corpus) -> Iterator[tuple[Actor, Actor, str]]:
    """An acronym and the bodies whose words begin with its letters."""
    bodies = [actor for actor in corpus.actors if actor.kind == "organisation"]
    initials: defaultdict[str, list[Actor]] = defaultdict(list)
    for actor in bodies:
        for letters in set(_initials(organisation_key(actor.name).split())):
            initials[letters].append(actor)
    for actor in bodies:
        fitting = initials.get(name_key(actor.name), []) if is_acronym(actor.name) else []
        for other in fitting if len(fitting) <= MOST else ():
            yield actor, other, "the acronym fits the name"


def _initials(parts: list[str]) -> Iterator[str]:
    for chosen in (parts, [part for part in parts if part not in SMALL]):
        if len(chosen) > 1:
            yield "".join(part[0] for part in chosen)


def _kinds(corpus: Corpus, circles: _Circles) -> Iterator[tuple[Actor, Actor, str]]:
    """One name, of two kinds, or of two of one kind in the same company: bodies of two countries share a name."""
    names: defaultdict[object, list[Actor]] = defaultdict(list)
    for actor in _named(corpus.actors):
        names[organisation_key(actor.name)].append(actor)
    for group in names.values():
        one, *others = sorted(group, key=_rank)
        for other in others[:MOST]:
            if one.kind != other.kind:
                yield one, other, f"one name, as {one.kind} and as {other.kind}"
            elif circles.of(one) & circles.of(other):
                yield one, other, "one name, same company"


def _named(actors: Iterable[Actor]) -> Iterator[Actor]:
    return (actor for actor in actors if actor.kind != "group" and actor.name[:1].isupper())
