"""An article as weighted words: those it says first and few others say weigh most."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain
from math import log, sqrt

from briefgen.corpus.newswords import news_words
from briefgen.model import Analysis

Weights = Mapping[str, float]
"""Word -> its weight, the heaviest first; their squares add up to 1."""

HEADLINE = 6.0
"""What a word of the headline counts."""
LEDE = 2.0
"""What the first word of the text counts."""
HALF = 20
"""The word at this place counts half as much as the first, the one at twice it a third."""
KEPT = 100
"""Words that are kept of an article, the heaviest."""
KNOWN = 300
"""Articles that are thought to have come before: a small corpus says little about how rare a word is."""
USUAL = 0.01
"""Share of these that have any given word."""
LEAST = 1.0
"""What a word is worth that all articles have: a folder on one event is still on one event."""


def weigh(analyses: Sequence[Analysis]) -> list[Weights]:
    """The words of each article, in the order of the articles."""
    counts = [_count(analysis) for analysis in analyses]
    bearers = Counter(chain.from_iterable(counts))
    known = len(counts) + KNOWN + 1
    rarity = {word: max(LEAST, log(known / (number + KNOWN * USUAL + 0.5))) for word, number in bearers.items()}
    return [_unit({word: _damp(count) * rarity[word] for word, count in one.items()}) for one in counts]


def _count(analysis: Analysis) -> Counter[str]:
    """Word -> how much its places in the headline and the text count together."""
    counts: Counter[str] = Counter()
    for _, word in news_words(analysis.article.title or ""):
        counts[word] += HEADLINE  # type: ignore[assignment]
    for place, word in news_words(analysis.article.text):
        counts[word] += LEDE / (1 + place / HALF)  # type: ignore[assignment]
    return counts


def _damp(count: float) -> float:
    return 1 + log(count) if count > 1 else count


def _unit(weights: Weights) -> Weights:
    kept = sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:KEPT]
    length = sqrt(sum(weight**2 for _, weight in kept)) or 1
    return {word: weight / length for word, weight in kept}
