"""People who share a name: two, if they do what nobody does at a time and are never seen with the same people."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, combinations

from briefgen.corpus.callings import Calling, differ, find_callings
from briefgen.corpus.clusters import cluster
from briefgen.corpus.company import Company
from briefgen.corpus.entries import Entry
from briefgen.corpus.linked import Linked, part
from briefgen.corpus.names import fullness, make_id

MOST = 4
"""Whom a name means this many times as often as all others together is meant where nothing says who is."""


def may_be_several(entries: Iterable[Entry]) -> bool:
    """Whether two of these participants do what hardly anybody does at a time."""
    found = {
        (calling.name, calling.country): calling
        for entry in entries
        for calling in find_callings(entry)
        if not calling.past
    }
    return any(differ(one, other) for one, other in combinations(found.values(), 2))


def disagree(one: Sequence[Calling], other: Sequence[Calling]) -> bool:
    """Whether all that the one does now is what nobody does together with what the other does."""
    left, right = ([calling for calling in callings if not calling.past] for callings in (one, other))
    return bool(left and right) and all(differ(a, b) for a in left for b in right)


def tell_apart(entries: Sequence[Entry], company: Company) -> list[list[Entry]]:
    """The bearers of one name by person: all of them together where nothing says that they are several.

    Where they are several, articles that share a calling, a companion or an organisation mean one of them. An article
    that says nothing means whom the name means mostly; nobody where it means several about as often.
    """
    if not may_be_several(entries):
        return [list(entries)]
    callings = {entry.place: tuple(find_callings(entry)) for entry in entries}
    lands = {calling.country for found in callings.values() for calling in found if calling.country}
    shares = [{*_shared(callings[entry.place], lands), *company.of(entry)} for entry in entries]
    people = [(person, [c for e in person for c in callings[e.place]]) for person in cluster(entries, shares)]
    known = sorted(((person, said) for person, said in people if said), key=lambda one: len(one[0]))
    if not any(disagree(one, other) for (_, one), (_, other) in combinations(known, 2)):
        return [list(entries)]
    *others, most = (person for person, _ in known)
    rest = [person for person, said in people if not said]
    if len(most) >= MOST * sum(map(len, others)):
        return [*others, [*most, *chain.from_iterable(rest)]]
    return [*others, most, *rest]


def _shared(callings: Iterable[Calling], lands: set[str]) -> Iterator[str]:
    """The callings, an office without a country being that of the only country of all bearers of the name."""
    for calling in callings:
        yield f"office {min(lands)}" if calling.name == "office" and len(lands) == 1 else calling.text


def as_part(entries: Sequence[Entry]) -> Linked:
    """The actor of one of several who bear a name: its id is of the name and the calling, else of its first place."""
    called = sorted((entry.key or "", calling.text) for entry in entries for calling in find_callings(entry))
    fullest = max((key for key, _ in called), key=fullness, default="")
    own = (make_id("person", key, text) for key, text in called if key == fullest)
    placed = min(entries, key=lambda entry: entry.place).placed_id
    return part(next(own, placed), entries, [id for entry in entries for id in ids_as_part(entry)])


def ids_as_part(entry: Entry) -> Iterator[str]:
    """Every id that the participant can give to one of several who bear its name."""
    yield entry.placed_id
    for calling in find_callings(entry):
        yield make_id("person", entry.key or "", calling.text)
