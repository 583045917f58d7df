"""Which sentences make the summary: together they cover most of what the article is about, early, in few words.

One optimisation over sets of sentences. The weights were fitted on the summaries of docs/reference/evaluation.md.
"""

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

FIRST = 4.0
"""Worth of telling the first sentence of the body at all."""

LATER = 1.5
"""What each sentence costs for ln(1 + its index in the body)."""

COVERAGE = 14.0
"""Worth of covering every content word of the article."""

HEADLINE, FADING = 2.0, 0.5
"""A word of the sentence with index i weighs 1 / (1 + FADING * i), one of the headline as much as this."""

LENGTH = 0.3
"""What the square of each ten words more or less than the length aimed at costs."""

SENTENCE_WORDS = 24
"""The length aimed at is that of one average sentence of the news less than there may be bullets."""

GOES_ON = 1.0
"""What a sentence costs that goes on with a paragraph whose sentence before it is not told."""

TURNED = 2.0
"""What a sentence costs that the next one turns (“However,”), where that is not told."""

EXPLAINS = 2.0
"""What a sentence costs that only says what something is."""

UNTOLD = 0.5
"""What each definite noun costs that was not told before."""

STRANGER = 1.0
"""What each person costs who is called by the surname alone before the whole name was told."""

ACTORS = 0.5
"""Worth of the most central actor; others by their salience."""

MARK = 1.0
"""What each mark of a deletion costs: a whole sentence reads better."""

ALIKE = 0.5
"""Share of the shorter one's content words from which two bullets say the same."""

MOST = 24
"""Candidates that are weighed against each other: the best by themselves."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A bullet to choose: the sentence's index in the body, its content words, its length in words.

    `actors` are the ids of all in it, `introduced` of those with their whole names, `strangers` of persons without.
    `definite` are its nouns that say nothing unless they were told before (“the attack”). `marks` counts deletions inside it. One that `leans` is only chosen together with the sentence before it, one that
    `goes_on` is not the first of its paragraph, one that is `turned` is followed by a “however”, and one that `explains`
    only says what something is.
    """

    index: int
    content: frozenset[str]
    words: int
    actors: frozenset[str] = frozenset()
    introduced: frozenset[str] = frozenset()
    strangers: frozenset[str] = frozenset()
    definite: frozenset[str] = frozenset()
    marks: int = 0
    leans: bool = False
    goes_on: bool = False
    turned: bool = False
    explains: bool = False


Chosen = tuple[Candidate, ...]
"""Candidates in the order of the text."""


@dataclass(frozen=True, slots=True)
class Worth:
    """What a set of candidates is worth: `weights` has each content word's share of the article, 1 in all."""

    weights: dict[str, float]
    heading: frozenset[str]
    salience: Mapping[str, float]
    aim: int

    def alone(self, one: Candidate) -> float:
        """The worth of a sentence by itself, whatever its length."""
        return (
            COVERAGE * self._covered(one.content)
            - LATER * math.log1p(one.index)
            - MARK * one.marks
            - EXPLAINS * one.explains
        )

    def together(self, chosen: Sequence[Candidate]) -> float:
        """The worth of a summary, in the order of the text: nothing is counted twice, and its length is that aimed at."""
        content = frozenset[str]().union(*(one.content for one in chosen))
        doubled = sum(COVERAGE * self._covered(one.content) for one in chosen) - COVERAGE * self._covered(content)
        actors = frozenset[str]().union(*(one.actors for one in chosen))
        present = ACTORS * math.fsum(self.salience.get(id, 0.0) for id in actors)
        first = FIRST * any(one.index == 0 for one in chosen)
        length = LENGTH * ((sum(one.words for one in chosen) - self.aim) / 10) ** 2
        return first + sum(map(self.alone, chosen)) - doubled + present - self._gaps(chosen) - length

    def _gaps(self, chosen: Sequence[Candidate]) -> float:
        """What it costs that something is not told which a sentence needs."""
        indices = {one.index for one in chosen}
        cost = 0.0
        met, told = frozenset[str](), self.heading
        for one in chosen:
            cost += GOES_ON * (one.goes_on and one.index - 1 not in indices)
            cost += TURNED * (one.turned and one.index + 1 not in indices)
            cost += STRANGER * len(one.strangers - one.introduced - met)
            cost += UNTOLD * len(one.definite - told) * (one.index > 0)
            met |= one.introduced | one.strangers
            told |= one.content
        return cost

    def _covered(self, content: Iterable[str]) -> float:
        return math.fsum(self.weights.get(word, 0.0) for word in content)


def weigh(
    sentences: Sequence[Collection[str]], headline: Collection[str], salience: Mapping[str, float], *, bullets: int
) -> Worth:
    """What covers the article whose body has these content words, sentence by sentence."""
    weights: defaultdict[str, float] = defaultdict(float)
    for index, content in enumerate(sentences):
        for word in set(content):
            weights[word] += 1 / (1 + FADING * index)
    for word in set(headline):
        weights[word] += HEADLINE
    total = math.fsum(weights.values()) or 1.0
    return Worth(
        {word: weight / total for word, weight in weights.items()},
        frozenset(headline),
        salience,
        SENTENCE_WORDS * max(1, bullets - 1),
    )


def choose(candidates: Sequence[Candidate], worth: Worth, *, most: int) -> tuple[Candidate, ...]:
    """The best set of at most `most` candidates, in the order of the text: grown step by step, then mended by exchange."""
    pool = sorted(sorted(candidates, key=lambda one: (-worth.alone(one), one.index))[:MOST], key=_place)
    return _mend(_grow(pool, worth, most), pool, worth)


def _grow(pool: Sequence[Candidate], worth: Worth, most: int) -> Chosen:
    """Adds what gains most a sentence, while it gains, and at a loss only up to one sentence less than allowed."""
    chosen: Chosen = ()
    while True:
        value = worth.together(chosen) if chosen else 0.0
        gains = [
            ((worth.together(larger) - value) / (len(larger) - len(chosen)), larger)
            for larger in _larger(chosen, pool, most)
        ]
        gain, best = max(gains, key=lambda pair: pair[0], default=(0.0, chosen))
        if best == chosen or (gain <= 0 and len(chosen) >= most - 1):
            return chosen
        chosen = best


def _mend(chosen: Chosen, pool: Sequence[Candidate], worth: Worth) -> Chosen:
    """Exchanges one or two sentences for as many others while that is worth more."""
    value = worth.together(chosen)
    while chosen:
        best = max(_exchanged(chosen, pool), key=worth.together, default=chosen)
        if worth.together(best) <= value:
            break
        chosen, value = best, worth.together(best)
    return chosen


def _larger(chosen: Chosen, pool: Sequence[Candidate], most: int) -> Iterator[Chosen]:
    """The sound sets with one more, or with a sentence more and the one that leans on it."""
    rest = [one for one in pool if one not in chosen]
    pairs = [(one, two) for one, two in pairwise(rest) if two.leans]
    for more in (*((one,) for one in rest), *pairs):
        if len(chosen) + len(more) <= most and _is_sound(larger := _ordered((*chosen, *more))):
            yield larger


def _exchanged(chosen: Chosen, pool: Sequence[Candidate]) -> Iterator[Chosen]:
    """The sound sets with one other, or with another pair of a sentence and the one that leans on it."""
    rest = [one for one in pool if one not in chosen]
    pairs = [(one, two) for one, two in pairwise(rest) if two.leans]
    for kept in combinations(chosen, len(chosen) - 1):
        yield from filter(_is_sound, (_ordered((*kept, one)) for one in rest))
    for kept in combinations(chosen, len(chosen) - 2) if len(chosen) > 1 else ():
        yield from filter(_is_sound, (_ordered((*kept, *pair)) for pair in pairs))


def _ordered(chosen: Iterable[Candidate]) -> Chosen:
    return tuple(sorted(chosen, key=_place))


def _place(one: Candidate) -> tuple[int, int]:
    return one.index, one.words


def _is_sound(chosen: Sequence[Candidate]) -> bool:
    """Whether no sentence is told twice and each half of a contrast stands below the other."""
    indices = {one.index for one in chosen}
    if any(one.leans and one.index - 1 not in indices for one in chosen):
        return False
    return not any(_alike(one, other) for one, other in combinations(chosen, 2))


def _alike(one: Candidate, other: Candidate) -> bool:
    smaller = min(len(one.content), len(other.content)) or 1
    return one.index == other.index or len(one.content & other.content) / smaller > ALIKE
