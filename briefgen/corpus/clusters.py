"""Things that share something, put together: in time linear in what they share."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

Thing = TypeVar("Thing")


def cluster(things: Sequence[Thing], shares: Sequence[Iterable[Hashable]]) -> list[list[Thing]]:
    """The things, each with all that it shares a value with directly or through others, in the order of the first."""
    parents = list(range(len(things)))
    first: dict[Hashable, int] = {}
    for index, values in enumerate(shares):
        for value in values:
            one, other = _root(parents, index), _root(parents, first.setdefault(value, index))
            parents[max(one, other)] = min(one, other)
    groups: defaultdict[int, list[Thing]] = defaultdict(list)
    for index, thing in enumerate(things):
        groups[_root(parents, index)].append(thing)
    return list(groups.values())


def by(things: Iterable[tuple[Hashable, Thing]]) -> Mapping[Hashable, list[Thing]]:
    """Value -> the things that come with it, in their order."""
    groups: defaultdict[Hashable, list[Thing]] = defaultdict(list)
    for value, thing in things:
        groups[value].append(thing)
    return groups


def _root(parents: list[int], index: int) -> int:
    while parents[index] != index:
        parents[index] = parents[parents[index]]
        index = parents[index]
    return index
