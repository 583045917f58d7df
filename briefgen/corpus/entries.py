"""The participants of all articles as linking sees them: each with the key of its own name."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefgen.corpus.bodies import body_key, home_of
from briefgen.corpus.names import make_id, name_key
from briefgen.corpus.personnames import PersonName, person_name
from briefgen.model import Analysis, Appearance, Kind, Participant


@dataclass(frozen=True, slots=True)
class Entry:
    """A participant in its article.

    `kind` and `key` are of its own name; `key` is None for one that no name can link. `home` is the country that the
    article is about. `once` are ids that this participant alone would have, were fewer articles known.
    """

    analysis: Analysis
    participant: Participant
    kind: Kind
    key: str | None
    name: PersonName | None
    home: str | None
    once: tuple[str, ...] = ()

    @property
    def place(self) -> Appearance:
        return Appearance(self.analysis.article.id, self.participant.id)

    @property
    def id(self) -> str:
        """The id of an actor that is this participant alone, with its whole name."""
        return make_id(self.kind, self.key) if self.key else self.placed_id

    @property
    def placed_id(self) -> str:
        """The id of an actor that is this participant alone, and that nobody is ever linked to."""
        key = self.key or name_key(self.participant.name)
        return make_id(self.participant.kind, key, self.place.article, self.place.participant)


def find_entries(analyses: Sequence[Analysis]) -> tuple[Entry, ...]:
    """Every participant of the articles that are no copies of others here, whatever the order of the articles."""
    ids = {analysis.article.id for analysis in analyses}
    kept = sorted(analyses, key=lambda analysis: analysis.article.id)
    originals = [analysis for analysis in kept if analysis.article.duplicate_of not in ids]
    return _settled([entry for analysis in originals for entry in _entries(analysis)])


def _entries(analysis: Analysis) -> Iterator[Entry]:
    """The participants of an article; two people of one name whom it tells apart are linked to nobody."""
    home = home_of(analysis)
    bodies = {name_key(one.name) for one in analysis.participants if one.kind in {"place", "organisation"}}
    names = [_person_name(participant, bodies) for participant in analysis.participants]
    keys = Counter(name.key for name in names if name)
    for participant, name in zip(analysis.participants, names, strict=True):
        if name and keys[name.key] > 1:
            yield Entry(analysis, participant, participant.kind, None, None, home)
        else:
            yield Entry(analysis, participant, participant.kind, _key(participant, name, home), name, home)


def _person_name(participant: Participant, bodies: Container[str]) -> PersonName | None:
    return person_name(participant.name, bodies) if participant.kind == "person" and _is_named(participant) else None


def _key(participant: Participant, name: PersonName | None, home: str | None) -> str | None:
    """What links the participant to others; None for groups, the unnamed, a surname alone and a common noun."""
    if not _is_named(participant) or participant.kind == "group":
        return None
    if participant.kind == "person":
        return name.key if name else None
    if participant.kind == "organisation":
        return body_key(participant, home) or None
    return name_key(participant.name) or None


def _is_named(participant: Participant) -> bool:
    return any(mention.form in {"name", "demonym"} for mention in participant.mentions)


def _settled(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries, a name of one word that is a place in more articles than not being a place in all of them.

    A model that does not know a town takes it for a person or a body in some articles ("Aldburg is expected to act").
    """
    names = [name_key(entry.participant.name) for entry in entries]
    kinds: defaultdict[str, Counter[Kind]] = defaultdict(Counter)
    for entry, name in zip(entries, names, strict=True):
        kinds[name][entry.participant.kind] += 1
    return tuple(_settle(entry, name, kinds[name]) for entry, name in zip(entries, names, strict=True))


def _settle(entry: Entry, name: str, kinds: Mapping[Kind, int]) -> Entry:
    if not name or " " in name or entry.key not in {name, None} or not kinds.get("place"):
        return entry
    once = (entry.id, make_id("place", name))
    if 2 * kinds["place"] > sum(kinds.values()):
        return replace(entry, kind="place", key=name, once=once)
    return replace(entry, once=once)
