"""Articles with nearly the same text: a report of an agency in several outlets, cut, reordered or added to."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from hashlib import blake2b

from briefgen.model import Analysis

Sentences = Mapping[bytes, int]
"""The hash of each sentence's words -> how many words it has."""

SHARED = 0.5
"""Share of the words of both that stand in sentences which both have, from which one is a copy of the other."""
COMMON = 20
"""A sentence of more different texts ("Subscribe to our newsletter.") tells nothing of any that follows."""


def find_copies(analyses: Sequence[Analysis]) -> list[list[int]]:
    """The places of all articles by text: each is a copy of the first that has its text, or the first itself.

    Time is linear in the sentences, as an article is compared only with firsts that share a sentence which few have.
    """
    groups: dict[int, list[int]] = {}
    bearers: defaultdict[bytes, list[int]] = defaultdict(list)
    read: dict[int, Sentences] = {}
    for index, analysis in enumerate(analyses):
        sentences = _read(analysis)
        first = _first(sentences, bearers, read)
        if first is None:
            groups[index], read[index] = [index], sentences
            for sentence in sentences:
                if len(bearers[sentence]) <= COMMON:
                    bearers[sentence].append(index)
        else:
            groups[first].append(index)
    return list(groups.values())


def _first(sentences: Sentences, bearers: Mapping[bytes, list[int]], read: Mapping[int, Sentences]) -> int | None:
    """The first that shares most, the earliest of several."""
    shared: Counter[int] = Counter()
    for sentence, words in sentences.items():
        found = bearers.get(sentence, ())
        shared.update(dict.fromkeys(found, words) if len(found) <= COMMON else {})
    length = sum(sentences.values())
    shares = {first: words / (length + sum(read[first].values()) - words) for first, words in shared.items()}
    best = min(shares, key=lambda first: (-shares[first], first), default=None)
    return best if best is not None and shares[best] >= SHARED else None


def _read(analysis: Analysis) -> Sentences:
    """The sentences by their words alone: marks, quotation marks, case and order tell no copy from its original."""
    text = analysis.article.text
    found = (re.findall(r"\w+", sentence.span.of(text).casefold()) for sentence in analysis.sentences)
    return {
        blake2b(" ".join(words).encode("utf-8", "replace"), digest_size=8).digest(): len(words)
        for words in found
        if words
    }
