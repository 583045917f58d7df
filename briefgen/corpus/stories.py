"""Articles on the same event, as a story: by the words that few others have, and by average linkage.

A story takes in another when their articles are alike on average, so that a roundup that touches two events joins
neither to the other.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from heapq import heapify, heappop, heappush
from math import log, sqrt

from briefgen.analysis.lexicon import words
from briefgen.corpus.names import make_id
from briefgen.model import Analysis, Story

Weights = Mapping[str, float]
Alike = Mapping[tuple[int, int], float]

ENOUGH = 0.08
"""Mean likeness of the articles of two stories from which they are one (34 annotated events: alike from .07 to .08)."""
LONG, LATER, NAMELESS = 30, 0.6, 0.7
"""Articles more than 30 days apart are as alike as .6 of their cosine says, those with one name in common or none .7:
without it, every obituary is one story with the next (281 articles of two years: 50 stories of over 60 days, with it 15).
"""
TITLE = 3
"""A word of the title counts as so many in the text."""
TELLING, SHARED, MOST = 40, 3, 200
"""Articles are compared that share 3 of their 40 most telling words, one that more than 200 articles have telling nothing."""
ENDINGS = ("ing", "ies", "es", "ed", "s")


def link_stories(analyses: Sequence[Analysis]) -> tuple[Story, ...]:
    """The stories of all articles that are no copies, sorted by id."""
    ids = {analysis.article.id for analysis in analyses}
    originals = [analysis for analysis in analyses if analysis.article.duplicate_of not in ids]
    ordered = sorted(originals, key=lambda one: (one.published or "9999", one.article.id))
    alike, known = _compare(_weigh(ordered)), [_know(analysis) for analysis in ordered]
    groups = _join(
        len(ordered), {(one, two): cosine * _doubt(known[one], known[two]) for (one, two), cosine in alike.items()}
    )
    return tuple(sorted((_story([ordered[index] for index in group]) for group in groups), key=lambda one: one.id))


def _story(analyses: Sequence[Analysis]) -> Story:
    days = [analysis.published for analysis in analyses if analysis.published]
    own, *former = (make_id("story", "", analysis.article.id) for analysis in analyses)
    articles = tuple(analysis.article.id for analysis in analyses)
    return Story(own, articles, min(days, default=None), max(days, default=None), tuple(former))


def _weigh(analyses: Sequence[Analysis]) -> list[Weights]:
    """Stem -> its TF-IDF weight, the weights of an article of length 1."""
    counts = [_count(analysis) for analysis in analyses]
    known = Counter(word for count in counts for word in count)
    weighed: list[Weights] = []
    for count in counts:
        weights = {word: (1 + log(times)) * log((1 + len(counts)) / known[word]) for word, times in count.items()}
        length = sqrt(sum(weight**2 for weight in weights.values())) or 1
        weighed.append({word: weight / length for word, weight in weights.items()})
    return weighed


def _count(analysis: Analysis) -> Counter[str]:
    counts = Counter(_stems(analysis.article.text))
    for word in _stems(analysis.article.title or ""):
        counts[word] += TITLE
    return counts


def _stems(text: str) -> Iterator[str]:
    for word in re.findall(r"[^\W_]{3,}", text.casefold()):
        if word not in words("stop_words"):
            yield _stem(word)


@cache
def _stem(word: str) -> str:
    return next((word.removesuffix(end) for end in ENDINGS if word.endswith(end) and len(word) - len(end) > 3), word)


def _compare(articles: Sequence[Weights]) -> Alike:
    """The cosines of the pairs that share telling words, the smaller index first."""
    known = Counter(word for weights in articles for word in weights)
    bearers: defaultdict[str, list[int]] = defaultdict(list)
    alike: dict[tuple[int, int], float] = {}
    for index, weights in enumerate(articles):
        told = sorted((word for word in weights if known[word] <= MOST), key=lambda word: (-weights[word], word))
        shared = Counter(other for word in told[:TELLING] for other in bearers[word])
        for other, times in shared.items():
            if times >= SHARED:
                alike[other, index] = _cosine(articles[other], weights)
        for word in told[:TELLING]:
            bearers[word].append(index)
    return alike


@dataclass(frozen=True, slots=True)
class _Known:
    """The day of an article, and the names of whom and what it names."""

    day: date | None
    names: frozenset[str]


def _know(analysis: Analysis) -> _Known:
    named = (one for one in analysis.participants if any(mention.form == "name" for mention in one.mentions))
    return _Known(_day(analysis.published), frozenset(one.name.casefold() for one in named))


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _doubt(one: _Known, other: _Known) -> float:
    """What the days between two articles, and names that they do not share, leave of their likeness."""
    apart = one.day and other.day and abs((one.day - other.day).days) > LONG
    return (LATER if apart else 1.0) * (1.0 if len(one.names & other.names) > 1 else NAMELESS)


def _cosine(one: Weights, other: Weights) -> float:
    shorter, longer = sorted((one, other), key=len)
    return sum(weight * longer.get(word, 0.0) for word, weight in shorter.items())


def _join(count: int, alike: Alike) -> list[list[int]]:
    """Average linkage: the two groups that are most alike on average become one, as long as they are alike enough."""
    groups = {index: [index] for index in range(count)}
    near: dict[int, dict[int, float]] = {index: {} for index in range(count)}
    for (one, other), cosine in alike.items():
        near[one][other] = near[other][one] = cosine
    heap = [(-cosine, one, other, 2) for (one, other), cosine in alike.items() if cosine >= ENOUGH]
    heapify(heap)
    while heap:
        _, one, other, size = heappop(heap)
        if one not in groups or other not in groups or len(groups[one]) + len(groups[other]) != size:
            continue
        groups[one] = sorted(groups[one] + groups.pop(other))
        for third, total in near.pop(other).items():
            near[third].pop(other)
            if third != one:
                near[one][third] = near[third][one] = near[one].get(third, 0.0) + total
        for third, total in near[one].items():
            mean = total / (len(groups[one]) * len(groups[third]))
            if mean >= ENOUGH:
                pair = min(one, third), max(one, third)
                heappush(heap, (-mean, *pair, len(groups[one]) + len(groups[third])))
    return list(groups.values())
