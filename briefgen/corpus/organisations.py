"""The same organisation across articles: by its name, by an acronym or a short form that an article explains."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefgen.analysis.lexicon import words
from briefgen.corpus.bodies import divide, is_common, is_country, is_shared
from briefgen.corpus.clusters import by
from briefgen.corpus.entries import Entry
from briefgen.corpus.lexicon import endings
from briefgen.corpus.linked import Linked, placed, whole
from briefgen.corpus.names import is_acronym, name_key, organisation_key, spells, written_out

Keys = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Meanings:
    """Key of a short name -> keys of the organisations that articles print it for.

    `spelled` are acronyms ("Long Name (LN)"), `begun` first words ("Long"); `lands` has the countries that stand before
    a name elsewhere ("US Long Name").
    """

    spelled: Keys
    begun: Keys
    lands: Keys

    def of(self, key: str) -> frozenset[str]:
        return self.spelled.get(key) or self.begun.get(key, frozenset())


def link_organisations(entries: Sequence[Entry], *, places: frozenset[str]) -> Iterator[Linked]:
    """The actors of these organisations; `places` are keys of places, which shorten no organisation's name.

    An acronym that stands for several organisations joins none of them.
    """
    meanings = _meanings(entries)
    ambiguous = [entry for entry in entries if _is_ambiguous(entry, meanings)]
    alone = {entry.place for entry in ambiguous if entry.key not in places}
    yield from (placed(entry) for entry in entries if entry.place in alone)
    rest = [(_full_key(entry, meanings, places), entry) for entry in entries if entry.place not in alone]
    doubtful = {entry.place: entry.placed_id for entry in ambiguous}
    for group in by(rest).values():
        yield whole(group, [doubtful[entry.place] for entry in group if entry.place in doubtful])


def _is_ambiguous(entry: Entry, meanings: Meanings) -> bool:
    return is_acronym(entry.participant.name) and len(meanings.spelled.get(entry.key or "", ())) > 1


def _full_key(entry: Entry, meanings: Meanings, places: frozenset[str]) -> str:
    """The key of the longest name that the entry's is short for, and the country that stands before it elsewhere."""
    key = entry.key or ""
    while key not in places and len(meant := meanings.of(key)) == 1:
        (key,) = meant  # each is longer than the one before
    lands = meanings.lands.get(key, frozenset())
    if len(lands) == 1 and (entry.home in {None, *lands} or any(p.name in lands for p in entry.analysis.participants)):
        return f"{name_key(*lands)} {key}"
    return key


def _meanings(entries: Sequence[Entry]) -> Meanings:
    spelled: defaultdict[str, set[str]] = defaultdict(set)
    begun: defaultdict[str, set[str]] = defaultdict(set)
    lands: defaultdict[str, set[str]] = defaultdict(set)
    stands = Counter(entry.key for entry in entries)
    for entry in entries:
        key = entry.key or ""
        for name in {entry.participant.name, *entry.participant.aliases}:
            if _spells(key, name):
                spelled[organisation_key(name)].add(key)
            elif _begins(key, name, stands):
                begun[organisation_key(name)].add(key)
        if (other := organisation_key(written_out(entry.participant.name))) != organisation_key(entry.participant.name):
            begun[other].add(key)
        land, rest = divide(key)
        if land and not is_shared(rest):
            lands[rest].add(land)
    return Meanings(*map(_frozen, (spelled, begun, lands)))


def _spells(key: str, name: str) -> bool:
    return is_acronym(name) and " " in key and spells(key, name) and not key.startswith(f"{organisation_key(name)} ")


def _begins(key: str, name: str, stands: Mapping[str | None, int]) -> bool:
    """Whether the name is the first words of the longer one and means it when it stands alone.

    It does if the rest is what bodies of that sort are called ("Velmar Air" for "Velmar Air Lines"), or if the short
    name stands alone in no more articles than the long one: the BBC is not BBC Wales.
    """
    short = organisation_key(name)
    if not key.startswith(f"{short} ") or is_common(name) or is_shared(short) or is_country(short):
        return False
    rest = key.removeprefix(f"{short} ").split()
    return (words("organisation_endings") | endings()).issuperset(rest) or stands[short] <= stands[key]


def _frozen(keys: Mapping[str, set[str]]) -> Keys:
    return {key: frozenset(values) for key, values in keys.items()}
