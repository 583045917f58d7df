"""Which articles are worth comparing: those that share words which weigh much, in time linear in their number."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

from briefgen.corpus.stories.weighing import Weights

ASKED = 30
"""Words of an article by which it looks for others, its heaviest."""
WINDOW = 25
"""Of the articles with a word those are seen that are so many places before or after, by date of publication."""
NEAREST = 20
"""Articles that an article is compared with; it can be among those of many more."""


def find_neighbours(articles: Sequence[Weights]) -> list[set[int]]:
    """For each article the places of others that may be on its event; articles stand in order of publication."""
    asked = [dict(islice(weights.items(), ASKED)) for weights in articles]
    bearers: defaultdict[str, list[int]] = defaultdict(list)
    seats: list[dict[str, int]] = [{} for _ in articles]
    for index, weights in enumerate(asked):
        for word in weights:
            seats[index][word] = len(bearers[word])
            bearers[word].append(index)
    found: list[set[int]] = [set() for _ in articles]
    for index, weights in enumerate(asked):
        shared: Counter[int] = Counter()
        for word, weight in weights.items():
            for other in _around(bearers[word], seats[index][word]):
                shared[other] += weight * asked[other][word]  # type: ignore[assignment]
        for other in _best(shared, index):
            found[index].add(other)
            found[other].add(index)
    return found


def _around(bearers: Sequence[int], seat: int) -> Sequence[int]:
    return bearers[max(0, seat - WINDOW) : seat + WINDOW + 1]


def _best(shared: Counter[int], index: int) -> Iterator[int]:
    ranked = sorted(shared, key=lambda other: (-shared[other], other))
    return islice((other for other in ranked if other != index), NEAREST)
