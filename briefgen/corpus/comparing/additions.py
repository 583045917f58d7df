"""What an article tells that none before it did, and which article tells most of what all tell."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from math import sqrt

from briefgen.corpus.newswords import news_words
from briefgen.model import Analysis, Bullet

NEW = 0.5
"""A bullet is new if no earlier sentence has half of its words or more."""
FEWEST = 5
"""Words that carry news, of a bullet that can be new."""
COMMON = 500
"""Sentences with a word that are looked at, the first ones: a story of thousands of articles has few new words."""


def add_up(analyses: Sequence[Analysis]) -> tuple[tuple[Bullet, ...], ...]:
    """For each article, in the order of publication, the bullets that tell what no earlier article's sentence tells."""
    added = []
    bearers: defaultdict[str, list[int]] = defaultdict(list)
    count = 0
    for analysis in analyses:
        added.append(tuple(bullet for bullet in analysis.bullets if _is_new(bullet, bearers)))
        for sentence in analysis.sentences:
            for word in _words(sentence.span.of(analysis.article.text)):
                if len(bearers[word]) < COMMON:
                    bearers[word].append(count)
            count += 1
    return tuple(added)


def _is_new(bullet: Bullet, bearers: defaultdict[str, list[int]]) -> bool:
    words = _words(bullet.text)
    shared = Counter(sentence for word in words if word in bearers for sentence in bearers[word])
    return len(words) >= FEWEST and max(shared.values(), default=0) < NEW * len(words)


def find_lead(analyses: Sequence[Analysis]) -> int:
    """The place of the article whose summary tells most of what the summaries of the others tell; the newest of several."""
    told = [{word for bullet in analysis.summary for word in _words(bullet.text)} for analysis in analyses]
    bearers = Counter(word for words in told for word in words)
    worth = [sum(bearers[word] - 1 for word in words) / sqrt(len(words) or 1) for words in told]
    return max(range(len(worth)), key=lambda place: (worth[place], place))


def _words(text: str) -> set[str]:
    return set(_all(text))


def _all(text: str) -> Iterator[str]:
    for _, word in news_words(text):
        yield word
