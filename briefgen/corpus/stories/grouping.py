"""Articles put together, the most alike first, as long as the groups are alike."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import heapify, heappop, heappush
from math import fsum, sqrt
from statistics import median

from briefgen.corpus.stories.casts import Cast, join
from briefgen.corpus.stories.neighbours import find_neighbours
from briefgen.corpus.stories.weighing import Weights

ALIKE = 0.21
"""From here two groups are on one event: the cosine of the sums of their words, less what their dates take."""
APART = 0.75
"""What a witness leaves of the cosine when the groups lie far apart in time."""
DAYS = 10
"""The distance in days at which half of that is taken."""
WITNESSES = 10
"""Articles of the smaller group that are witnesses, at most: one date may be wrong, ten are not."""
LONE = 2
"""Witnesses more, divided by the articles of the larger group: what a lone article is about is seen less well."""
KEPT = 300
"""Words that are kept of a group, the heaviest."""
NEAREST = 40
"""Groups that a group is compared with, the most alike."""


@dataclass(frozen=True, slots=True)
class Group:
    """Articles, the sum of their words and its length, their people, and the days on which they were published."""

    articles: tuple[int, ...]
    words: Weights
    length: float
    cast: Cast
    days: tuple[int, ...]
    middle: float | None


def group(articles: Sequence[Weights], casts: Sequence[Cast], published: Sequence[str | None]) -> list[tuple[int, ...]]:
    """The places of the articles of each event; articles stand in order of publication."""
    parts = zip(articles, casts, map(_days, published), strict=True)
    groups = {index: _group((index,), words, cast, days) for index, (words, cast, days) in enumerate(parts)}
    near = dict(enumerate(find_neighbours(articles)))
    pairs = [(one, other) for one, others in near.items() for other in others if one < other]
    heap = [(-_likeness(groups[one], groups[other]), one, other) for one, other in pairs]
    heap = [pair for pair in heap if -pair[0] >= ALIKE]
    heapify(heap)
    new = len(articles)
    while heap:
        _, one, other = heappop(heap)
        if one in groups and other in groups:
            groups[new] = _join(groups.pop(one), groups.pop(other))
            for likeness, neighbour in _meet(new, (one, other), groups, near):
                if likeness >= ALIKE:
                    heappush(heap, (-likeness, neighbour, new))
            new += 1
    return [tuple(sorted(one.articles)) for one in groups.values()]


def _meet(
    new: int, parts: tuple[int, int], groups: Mapping[int, Group], near: dict[int, set[int]]
) -> list[tuple[float, int]]:
    """The neighbours that a new group takes over from its parts, and how much alike they are; the farthest are left."""
    around = near.pop(parts[0]) | near.pop(parts[1])
    around.difference_update(parts)
    for neighbour in around:
        near[neighbour].difference_update(parts)
    alike = [(_likeness(groups[new], groups[neighbour]), neighbour) for neighbour in around]
    nearest = sorted(alike, key=lambda pair: (-pair[0], pair[1]))[:NEAREST]
    near[new] = {neighbour for _, neighbour in nearest}
    for neighbour in near[new]:
        near[neighbour].add(new)
    return nearest


def _likeness(one: Group, other: Group) -> float:
    """0 to 1: how much the words agree, less for each article more of another time; 0 if they are on other people."""
    both = one.words.keys() & other.words.keys()
    dot = fsum(one.words[word] * other.words[word] for word in both)  # exact: a set has no order
    alike = dot / ((one.length * other.length) or 1)
    if alike >= ALIKE and one.cast.is_other_than(other.cast):
        return 0.0
    if one.middle is None or other.middle is None:
        return alike
    gap = abs(one.middle - other.middle)
    left = 1 - (1 - APART) * gap / (gap + DAYS)
    few, many = sorted((len(one.days), len(other.days)))
    return float(alike * left ** (min(few, WITNESSES) + LONE / many))


def _join(one: Group, other: Group) -> Group:
    few, many = sorted((one.words, other.words), key=len)
    words = dict(many)
    for word, weight in few.items():
        words[word] = words.get(word, 0.0) + weight
    heaviest = sorted(words.items(), key=lambda item: (-item[1], item[0]))[:KEPT]
    days = tuple(sorted(one.days + other.days))
    return _group(one.articles + other.articles, dict(heaviest), join(one.cast, other.cast), days)


def _group(articles: tuple[int, ...], words: Weights, cast: Cast, days: tuple[int, ...]) -> Group:
    length = sqrt(sum(weight**2 for weight in words.values()))
    return Group(articles, words, length, cast, days, median(days) if days else None)


def _days(published: str | None) -> tuple[int, ...]:
    """The day as a number, or nothing for a date that is none or has no day."""
    try:
        return (date.fromisoformat((published or "")[:10]).toordinal(),)
    except ValueError:
        return ()
