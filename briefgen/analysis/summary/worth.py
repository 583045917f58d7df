"""What a summary is worth: it covers most of what the article is about, early, in few words, and needs nothing untold.

The weights were fitted and set as docs/reference/evaluation.md says.
"""

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

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

TURNED = 3.0
"""What a sentence costs that the next one turns or denies (“However,”), where that is not told."""

EXPLAINS = 2.0
"""What a sentence costs that only says what something is."""

UNTOLD = 0.75
"""What each definite noun costs that was not told before."""

STRANGER = 2.0
"""What each person with a name costs who was not told by the whole of it before."""

ACTORS = 0.5
"""Worth of the most central actor; others by their salience."""

MARK = 0.25
"""What each mark of a deletion costs: a whole sentence reads better."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A bullet to choose: the sentence's index in the body, its content words, its length in words.

    `actors` are the ids of all in it, `introduced` of those with their whole names, `strangers` of persons without.
    `definite` are its nouns that say nothing unless they were told before (“the attack”). `marks` counts deletions
    inside it. One that `leans` is only chosen together with the sentence before it, one that `goes_on` is not the first
    of its paragraph, one that is `turned` is followed by a “however” or a denial, and one that `explains` only says
    what something is.
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


@dataclass(frozen=True, slots=True)
class Worth:
    """What a set of candidates is worth: `weights` has each content word's share of the article, 1 in all."""

    weights: dict[str, float]
    heading: frozenset[str]
    salience: Mapping[str, float]
    aim: int
    _known: dict[int, tuple[Candidate, float, float]] = field(default_factory=dict, compare=False, repr=False)
    """By the candidate's own identity, as a candidate is weighed in hundreds of sets."""

    def alone(self, one: Candidate) -> float:
        """The worth of a sentence by itself, whatever its length."""
        return self._weigh(one)[1]

    def together(self, chosen: Sequence[Candidate]) -> float:
        """The worth of a summary, in the order of the text: nothing is counted twice, and its length is that aimed at."""
        content = frozenset[str]().union(*(one.content for one in chosen))
        doubled = sum(self._weigh(one)[2] for one in chosen) - COVERAGE * self._covered(content)
        actors = frozenset[str]().union(*(one.actors for one in chosen))
        present = ACTORS * math.fsum(self.salience.get(id, 0.0) for id in actors)
        first = FIRST * any(one.index == 0 for one in chosen)
        length = LENGTH * ((sum(one.words for one in chosen) - self.aim) / 10) ** 2
        return first + sum(map(self.alone, chosen)) - doubled + present - self._gaps(chosen) - length

    def _weigh(self, one: Candidate) -> tuple[Candidate, float, float]:
        """The candidate, its worth by itself, and what of that is for the content that it covers."""
        known = self._known.get(id(one))
        if known is None:
            covered = COVERAGE * self._covered(one.content)
            alone = covered - LATER * math.log1p(one.index) - MARK * one.marks - EXPLAINS * one.explains
            known = self._known[id(one)] = (one, alone, covered)
        return known

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
