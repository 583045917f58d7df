"""Articles on the same event, as a story."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import log, sqrt
from re import findall

from briefgen.corpus.clusters import cluster
from briefgen.corpus.names import make_id
from briefgen.model import Analysis, Story

Weights = Mapping[str, float]

ALIKE = 0.35
"""Cosine from which two articles are on one event."""
COMMON = 50
"""A word of more articles joins none."""


def link_stories(analyses: Sequence[Analysis]) -> tuple[Story, ...]:
    """The stories of all articles that are no copies, sorted by id."""
    ids = {analysis.article.id for analysis in analyses}
    originals = [analysis for analysis in analyses if analysis.article.duplicate_of not in ids]
    ordered = sorted(originals, key=lambda one: (one.published or "9999", one.article.id))
    groups = cluster(ordered, list(_shares(_weigh(ordered))))
    return tuple(sorted(map(_story, groups), key=lambda story: story.id))


def _story(analyses: Sequence[Analysis]) -> Story:
    days = [analysis.published for analysis in analyses if analysis.published]
    articles = tuple(analysis.article.id for analysis in analyses)
    own, *former = (make_id("story", "", article) for article in articles)
    return Story(own, articles, min(days, default=None), max(days, default=None), tuple(former))


def _weigh(analyses: Sequence[Analysis]) -> list[Weights]:
    """Word -> its TF-IDF weight, the weights of an article of length 1."""
    counts = [Counter(findall(r"\w{3,}", one.article.text.casefold())) for one in analyses]
    known = Counter(word for count in counts for word in count)
    weighed = [
        {word: (1 + log(times)) * log(1 + len(counts) / known[word]) for word, times in count.items()}
        for count in counts
    ]
    lengths = [sqrt(sum(weight**2 for weight in weights.values())) or 1 for weights in weighed]
    return [
        {word: weight / length for word, weight in weights.items()}
        for weights, length in zip(weighed, lengths, strict=True)
    ]


def _shares(articles: Sequence[Weights]) -> Iterator[list[tuple[int, int]]]:
    """For each article the pairs that it is in."""
    bearers: defaultdict[str, list[int]] = defaultdict(list)
    for index, weights in enumerate(articles):
        for word in weights:
            bearers[word].append(index)
    for index, weights in enumerate(articles):
        dots: Counter[int] = Counter()
        for word, weight in weights.items():
            if len(bearers[word]) <= COMMON:
                for other in bearers[word]:
                    dots[other] += weight * articles[other][word]  # type: ignore[assignment]
        yield [(min(index, other), max(index, other)) for other, dot in dots.items() if dot >= ALIKE]
