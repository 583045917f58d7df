"""The same participant across articles: by its full name, and an organisation also by its acronym.

In doubt two participants stay two actors: an editor can join them, but nobody sees what a wrong join hides.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefgen.analysis.lexicon import words
from briefgen.corpus.names import is_acronym, make_id, name_key, organisation_key, person_key, spells
from briefgen.model import Actor, Analysis, Appearance, DatedRole, Kind, Participant

Key = tuple[Kind, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """A participant in its article; `key` is None for one that no name can link."""

    analysis: Analysis
    participant: Participant
    key: Key | None

    @property
    def place(self) -> Appearance:
        return Appearance(self.analysis.article.id, self.participant.id)


def link_actors(analyses: Sequence[Analysis]) -> tuple[Actor, ...]:
    """The actors of all articles, sorted by id; each participant of an article that is no copy is in exactly one."""
    entries = _settled(list(_entries(analyses)))
    meanings = _meanings(entries)
    linked: dict[tuple[str, ...], list[Entry]] = defaultdict(list)
    for entry in entries:
        linked[_actor_key(entry, meanings)].append(entry)
    actors = [_actor(make_id(*key), sorted(group, key=lambda entry: entry.place)) for key, group in linked.items()]
    return tuple(sorted(actors, key=lambda actor: actor.id))


def _entries(analyses: Sequence[Analysis]) -> Iterator[Entry]:
    """Every participant of the articles that are no copies of others here, with its key.

    Two people of one name whom an article tells apart are linked to nobody.
    """
    ids = {analysis.article.id for analysis in analyses}
    for analysis in analyses:
        if analysis.article.duplicate_of in ids:
            continue
        keys = [_key(participant) for participant in analysis.participants]
        for participant, key in zip(analysis.participants, keys, strict=True):
            told_apart = participant.kind == "person" and keys.count(key) > 1
            yield Entry(analysis, participant, None if told_apart else key)


def _settled(entries: Sequence[Entry]) -> list[Entry]:
    """The entries, a name of one word that is a place in more articles than not being a place in all of them.

    A model that does not know a town takes it for a person or a body in some articles ("Aldburg is expected to act").
    """
    kinds: defaultdict[str, Counter[Kind]] = defaultdict(Counter)
    for entry in entries:
        kinds[name_key(entry.participant.name)][entry.participant.kind] += 1
    places = {name for name, votes in kinds.items() if " " not in name and 2 * votes["place"] > votes.total()}
    return [
        replace(entry, key=("place", name)) if (name := name_key(entry.participant.name)) in places else entry
        for entry in entries
    ]


def _key(participant: Participant) -> Key | None:
    """What links the participant to others; None for groups, the unnamed, and a surname alone."""
    named = any(mention.form in {"name", "demonym"} for mention in participant.mentions)
    if not named or participant.kind == "group":
        return None
    if participant.kind == "person":
        key = person_key(participant.name)
        return ("person", key) if " " in key else None
    if participant.kind == "organisation":
        key = organisation_key(_long_form(participant) or participant.name)
    else:
        key = name_key(participant.name)
    return (participant.kind, key) if key else None


def _long_form(participant: Participant) -> str | None:
    """The name that spells out the acronym which its article mostly prints."""
    if not is_acronym(participant.name):
        return None
    spelled = [name for name in participant.aliases if spells(name, participant.name) and " " in name_key(name)]
    return max(spelled, key=lambda name: (len(name), name), default=None)


def _meanings(entries: Sequence[Entry]) -> Mapping[str, frozenset[str]]:
    """Key of a short name -> keys of the organisations that articles print it for ("Long Name (ABC)").

    The name of a place is no short name: "Velmar" is not the Velmar police.
    """
    meanings: dict[str, set[str]] = defaultdict(set)
    places = {entry.key[1] for entry in entries if entry.key and entry.key[0] == "place"}
    for entry in entries:
        if entry.key and entry.key[0] == "organisation":
            for name in (entry.participant.name, *entry.participant.aliases):
                if _shortens(name, entry.key[1]):
                    meanings[organisation_key(name)].add(entry.key[1])
    return {short: frozenset(keys) for short, keys in meanings.items() if short not in places}


def _shortens(name: str, key: str) -> bool:
    """Whether the name is short for the longer one: its acronym, or its first words, unless they say what many are."""
    short = organisation_key(name)
    if is_acronym(name):
        return " " in key and spells(key, name)
    return key.startswith(f"{short} ") and not words("organisation_nouns").issuperset(short.split())


def _actor_key(entry: Entry, meanings: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    """Kind and key of the actor, and its place when no name links it or its acronym stands for several."""
    if entry.key is None:
        return (entry.participant.kind, name_key(entry.participant.name), *_place(entry))
    kind, key = entry.key
    if kind != "organisation":
        return kind, key
    if len(meanings.get(key, ())) > 1 and is_acronym(entry.participant.name):
        return (kind, key, *_place(entry))
    while len(meant := meanings.get(key, frozenset())) == 1:
        (key,) = meant  # each is longer than the one before
    return kind, key


def _place(entry: Entry) -> tuple[str, str]:
    return entry.place.article, entry.place.participant


def _actor(id: str, entries: Sequence[Entry]) -> Actor:
    """The actor of these participants; its name is the one that most articles give it."""
    names = Counter(entry.participant.name for entry in entries)
    name = min(names, key=lambda name: (-names[name], -len(name), name))
    printed = {*names, *(alias for entry in entries for alias in entry.participant.aliases)}
    return Actor(
        id=id,
        name=name,
        kind=Counter(entry.participant.kind for entry in entries).most_common(1)[0][0],
        aliases=tuple(sorted(printed - {name})),
        roles=tuple(sorted(_roles(entries), key=lambda role: (role.published or "", role.article, role.span))),
        appearances=tuple(entry.place for entry in entries),
    )


def _roles(entries: Sequence[Entry]) -> Iterator[DatedRole]:
    """The roles as printed, each once an article."""
    for entry in entries:
        article = entry.analysis.article
        printed = {span.of(article.text): span for span in reversed(entry.participant.roles)}
        for text, span in printed.items():
            yield DatedRole(text, entry.analysis.published, article.id, span)
