"""Which words are nouns, told by the company they keep in the articles: “the wall of”, “to vote”."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from briefgen.analysis.lexicon import lines
from briefgen.analysis.lexicon import words as lexicon
from briefgen.corpus.lexicon import not_topics, word_class
from briefgen.corpus.topics.reading import Run, singular

GENERAL = ("time_nouns", "role_nouns", "measure_units", "kin", "quantity_words")
"""Lists of nouns that say when, how much, where it stands or who, and not what."""
LEAST = 2
"""Times that a word ends a phrase behind an article, or the like, from which it can be a noun."""
HEADS = 0.3
"""Share of a word's places in such phrases at their end, from which it is no adjective."""
LONGEST = 4
"""Words of such a phrase at most."""


class Nouns:
    """Counts where each word stands: ending a phrase, inside one, or where a verb does."""

    def __init__(self) -> None:
        self.heads, self.inside, self.verbs = Counter[str](), Counter[str](), Counter[str]()
        self.known: dict[str, bool] = {}

    def learn(self, runs: Iterable[Run]) -> None:
        """Count the words of these runs."""
        for run in runs:
            ends = _ends(run) and len(run.words) <= LONGEST
            determined = run.before in word_class("determiner")
            if determined or (ends and run.before in word_class("preposition")):
                self.inside.update(run.words[:-1])
                self.heads.update(run.words[-1:] if ends else ())
            if run.before in word_class("modal") | word_class("before-verb"):
                self.verbs[run.words[0]] += 1

    def is_noun(self, word: str) -> bool:
        """Whether it ends phrases, and stands where a verb does less often than there."""
        if word not in self.known:
            heads, inside = self.heads[word], self.inside[word]
            self.known[word] = (
                heads >= LEAST
                and heads > self.verbs[word]
                and heads >= HEADS * (heads + inside)
                and not re.search(r"(?:ly|[^e]ed)$", word)
                and word not in verb_forms()
            )
        return self.known[word]

    def opens_with_verb(self, run: Run) -> bool:
        """Whether the first word of a run is a verb here: “would vote”, “to storm the palace”, and not “to parliament.”."""
        return run.before in word_class("modal") or (
            run.before == "to" and not _ends(run) and self.verbs[run.words[0]] > 0
        )

    def modifies(self, word: str) -> bool:
        """Whether it can stand before the noun of a term."""
        return (self.inside[word] >= LEAST or self.is_noun(word)) and not word.endswith("ly") and is_telling(word)


def _ends(run: Run) -> bool:
    """Whether a run ends where a phrase does."""
    return not run.after.isalnum() or run.after in word_class("preposition") | word_class("after-noun")


def is_telling(word: str) -> bool:
    """Whether it can say what an article is about; general nouns cannot."""
    return word not in _general() and singular(word) not in _general()


@cache
def verb_forms() -> frozenset[str]:
    """Pasts and participles that do not end in -ed."""
    return frozenset(
        part for name in ("irregular_pasts", "past_participles") for line in lines(name) for part in line.split()
    )


@cache
def _general() -> frozenset[str]:
    listed = frozenset(part for name in GENERAL for word in lexicon(name) for part in (word, singular(word)))
    return listed | not_topics()
