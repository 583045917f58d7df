"""How much alike articles are that tell of a topic: of “church bus” and “church law” only a word is the same."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import fsum

from briefgen.corpus.newswords import news_words
from briefgen.corpus.stories.weighing import weigh
from briefgen.model import Analysis

LEAST = 1e-6


class Likeness:
    """Compares articles of different stories by their weighted words, in time linear in the articles."""

    def __init__(self, analyses: Sequence[Analysis], stories: Mapping[str, str]) -> None:
        ids = [analysis.article.id for analysis in analyses]
        self.words = dict(zip(ids, weigh(analyses), strict=True))
        self.stories = {id: stories.get(id, id) for id in ids}
        self.usual = max(LEAST, self._mean(ids, frozenset()))

    def has_several(self, ids: Iterable[str]) -> bool:
        """Whether the articles are of more than one story."""
        return len({self.stories[id] for id in ids}) > 1

    def among(self, ids: Iterable[str], *, without: str) -> float:
        """How many times more alike these articles are than any, the words of a term aside."""
        return self._mean(ids, frozenset(word for _, word in news_words(without))) / self.usual

    def _mean(self, ids: Iterable[str], without: frozenset[str]) -> float:
        """The mean cosine of two articles of different stories: that of all pairs less that of pairs within a story."""
        whole, parts, sizes = Counter[str](), defaultdict[str, Counter[str]](Counter), Counter[str]()
        for id in ids:
            story = self.stories[id]
            words = {word: weight for word, weight in self.words[id].items() if word not in without}
            whole.update(words)
            parts[story].update(words)
            sizes[story] += 1
        pairs = sizes.total() ** 2 - sum(size**2 for size in sizes.values())
        return (_square(whole) - fsum(map(_square, parts.values()))) / pairs if pairs else 0.0


def _square(words: Mapping[str, float]) -> float:
    return fsum(weight**2 for weight in words.values())
