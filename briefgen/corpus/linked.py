"""Participants that are one actor, and its ids."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefgen.corpus.entries import Entry
from briefgen.corpus.names import fullness, make_id


@dataclass(frozen=True, slots=True)
class Linked:
    """One actor: its id, its participants, and every id that some of them would have had by themselves."""

    id: str
    entries: tuple[Entry, ...]
    once: frozenset[str]


def whole(entries: Sequence[Entry], once: Iterable[str] = ()) -> Linked:
    """The actor of all who bear these names: its id is that of the fullest."""
    kind, key = max(((e.kind, e.key) for e in entries if e.key), key=lambda name: fullness(name[1]))
    return _linked(make_id(kind, key), entries, once)


def placed(entry: Entry) -> Linked:
    """The actor that is one participant alone, as its name stands for several."""
    return _linked(entry.placed_id, [entry], [entry.placed_id])


def part(id: str, entries: Sequence[Entry], once: Iterable[str]) -> Linked:
    """The actor of some who share a name with others."""
    return _linked(id, entries, once)


def _linked(id: str, entries: Sequence[Entry], once: Iterable[str]) -> Linked:
    return Linked(id, tuple(entries), frozenset([*once, *(own for e in entries for own in (e.id, *e.once))]))
