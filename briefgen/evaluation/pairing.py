"""Which prediction belongs to which gold item: by the characters they cover, one to one, best first."""

from collections.abc import Iterable, Sequence

from briefgen.model import Span

LEAST_CONTENT = 0.5
"""Least Jaccard index of the letters and digits of two contents or roles."""
LEAST_MENTION = 0.5
"""Least overlap of two mentions, as a share of the shorter."""


def letters(text: str, spans: Iterable[Span]) -> frozenset[int]:
    """The places of letters and digits, so that quotation marks and punctuation count for nothing."""
    return frozenset(place for span in spans for place in range(span.start, span.end) if text[place].isalnum())


def jaccard(first: frozenset[int], second: frozenset[int]) -> float:
    """What two sets share of what they hold together."""
    return len(first & second) / len(first | second) if first or second else 0.0


def pair_best(scores: Iterable[tuple[float, int, int]]) -> dict[int, int]:
    """Gold index -> predicted index, one to one, from (score, gold index, predicted index); the best pair goes first."""
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, gold, predicted in sorted(scores, key=lambda score: (-score[0], score[1], score[2])):
        if gold not in pairs and predicted not in taken:
            pairs[gold] = predicted
            taken.add(predicted)
    return pairs


def pair_contents(gold: Sequence[frozenset[int]], predicted: Sequence[frozenset[int]]) -> dict[int, int]:
    """Contents that share at least half of their letters."""
    return pair_best(
        (score, i, j)
        for i, first in enumerate(gold)
        for j, second in enumerate(predicted)
        if (score := jaccard(first, second)) >= LEAST_CONTENT
    )


def pair_spans(gold: Sequence[Span], predicted: Sequence[Span], *, least: float = 0.0) -> dict[int, int]:
    """Spans that overlap, by at least that share of the shorter."""
    return pair_best(
        (shared / (len(first) + len(second) - shared), i, j)
        for i, first in enumerate(gold)
        for j, second in enumerate(predicted)
        if (shared := overlap(first, second)) and shared >= least * min(len(first), len(second))
    )


def overlap(first: Span, second: Span) -> int:
    """How many characters two spans share."""
    return max(0, min(first.end, second.end) - max(first.start, second.start))
