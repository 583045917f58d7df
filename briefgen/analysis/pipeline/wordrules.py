"""Part of speech, morphology and lemma of a word, found by the model's own rules, once for each word that is alike."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

NAME = "briefgen_word_rules"
MOST_KNOWN = 200_000
"""Words that are remembered: more are forgotten together, as a corpus goes on using its own."""
LOCAL = frozenset({"LOWER", "TAG", "DEP", "IS_SPACE"})
"""What rules may look at: all of it follows from a word, its tag and its dependency."""
Word = tuple[int, int, int]
"""Orth, tag and dependency."""
Found = tuple[int, int, int, int, int]
"""Tag, part of speech, morphology, lemma and dependency."""
OTHER = "briefgen_other"
"""Stands for all dependencies that no rule names: to the rules they are one."""
BETWEEN = "¤"
"""A word that no rule for two is about."""
NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Alone:
    """What is found for a word alone, and of which rules for two it may be the first and the second."""

    found: Found
    first: frozenset[str]
    second: frozenset[str]


class WordRules:
    """Does what the attribute ruler and the lemmatizer do, with their own rules, but seldom asks them.

    Their rules look at a word alone, or at two neighbours (“let | ’s”), so equal words with equal neighbours are equal.
    """

    def __init__(self, nlp: Language) -> None:
        self._vocab = nlp.vocab
        self._ruler = nlp.get_pipe("attribute_ruler")
        self._lemmatizer = nlp.get_pipe("lemmatizer")
        self._halves = _make_halves(nlp.vocab, self._ruler)
        self._told = frozenset(nlp.vocab.strings.add(dep) for dep in _dependencies(self._ruler))
        self._other = nlp.vocab.strings.add(OTHER)
        self._between: Word = (nlp.vocab.strings.add(BETWEEN), nlp.vocab.strings.add("NFP"), self._other)
        self._alone: dict[Word, Alone] = {}
        self._beside: dict[tuple[int, tuple[Word, ...]], Found] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Sets tag, part of speech, morphology, lemma and dependency of each word."""
        told = self._told
        words: list[Word] = [
            (orth, tag, dep if dep in told else self._other)
            for orth, tag, dep in doc.to_array(["ORTH", "TAG", "DEP"]).tolist()
        ]
        if not words:
            return doc
        self._learn(words)
        alone = [self._alone[word] for word in words]
        found = [each.found for each in alone]
        for place in range(1, len(words)):
            if alone[place - 1].first & alone[place].second:
                found[place - 1], found[place] = (self._find_beside(words, one) for one in (place - 1, place))
        set_to: Any = np.array([each[:4] for each in found], dtype="uint64")
        doc.from_array(["TAG", "POS", "MORPH", "LEMMA"], set_to)
        for place, each in enumerate(found):
            if each[4] != words[place][2]:
                doc[place].dep = each[4]
        return doc

    @property
    def known(self) -> int:
        """How many words are remembered."""
        return len(self._alone)

    def _learn(self, words: Iterable[Word]) -> None:
        """Asks the rules about words that are not known, all at once, and so laid out that no rule for two is met."""
        new = [word for word in dict.fromkeys(words) if word not in self._alone]
        if not new:
            return
        if len(self._alone) + len(new) > MOST_KNOWN:
            self._alone.clear()
            new = list(dict.fromkeys(words))
        halves = self._find_halves(new)
        laid: list[Word] = []
        places = []
        for (first, _), (_, second), word in zip([(NONE, NONE), *halves], halves, new, strict=False):
            laid += [self._between] if first & second else []
            places.append(len(laid))
            laid.append(word)
        found = self._find(laid)
        for word, place, (first, second) in zip(new, places, halves, strict=True):
            self._alone[word] = Alone(found[place], first, second)

    def _find_halves(self, words: list[Word]) -> list[tuple[frozenset[str], frozenset[str]]]:
        """Of which rules for two each word may be the first and the second."""
        halves: list[tuple[set[str], set[str]]] = [(set(), set()) for _ in words]
        for match, place, _ in self._halves(self._doc_of(words)):
            pair, _, side = self._vocab.strings[match].rpartition(" ")
            halves[place][int(side)].add(pair)
        return [(frozenset(first), frozenset(second)) for first, second in halves]

    def _find_beside(self, words: list[Word], place: int) -> Found:
        start = max(0, place - 1)
        near = words[start : place + 2]
        key = (place - start, tuple(near))
        if key not in self._beside:
            if len(self._beside) >= MOST_KNOWN:
                self._beside.clear()
            self._beside[key] = self._find(near)[place - start]
        return self._beside[key]

    def _find(self, words: list[Word]) -> list[Found]:
        doc = self._lemmatizer(self._ruler(self._doc_of(words)))
        return list(map(tuple, doc.to_array(["TAG", "POS", "MORPH", "LEMMA", "DEP"]).tolist()))

    def _doc_of(self, words: list[Word]) -> Doc:
        doc = Doc(self._vocab, words=[self._vocab.strings[orth] for orth, _, _ in words])
        for token, (_, tag, dep) in zip(doc, words, strict=True):
            token.tag, token.dep = tag, dep
        return doc


def _make_halves(vocab: Vocab, ruler: Any) -> Matcher:
    """Finds the words that may be on one side of a rule for two: "3 0" is the first word of the third."""
    matcher = Matcher(vocab, validate=False)
    for number, pattern in enumerate(_patterns(ruler)):
        for side, word in enumerate(pattern if len(pattern) > 1 else ()):
            matcher.add(f"{number} {side}", [[word]])
    return matcher


def use_word_rules(nlp: Language) -> None:
    """Puts the rules into the place of the two steps; where a rule looks further than at two neighbours, nothing changes."""
    steps = ("attribute_ruler", "lemmatizer")
    if any(step not in nlp.pipe_names for step in steps):
        return
    ruler, lemmatizer = (cast("Any", nlp.get_pipe(step)) for step in steps)
    if lemmatizer.mode != "rule" or lemmatizer.overwrite or not all(map(_is_local, _patterns(ruler))):
        return
    nlp.add_pipe(NAME, after="attribute_ruler")
    for step in steps:
        nlp.disable_pipe(step)


@Language.factory(NAME)
def _make(nlp: Language, name: str) -> WordRules:  # noqa: ARG001  # spaCy gives both
    return WordRules(nlp)


def _patterns(ruler: Any) -> Iterator[list[dict[str, Any]]]:
    for rule in ruler.patterns:
        yield from rule["patterns"]


def _dependencies(ruler: Any) -> Iterator[str]:
    """Those that a rule names."""
    for pattern in _patterns(ruler):
        for word in pattern:
            told = word.get("DEP", ())
            yield from (told,) if isinstance(told, str) else (each for names in dict(told).values() for each in names)


def _is_local(pattern: list[dict[str, Any]]) -> bool:
    """Whether the rule is about one word or two, and names dependencies by lists alone."""
    return len(pattern) <= 2 and all(
        LOCAL.issuperset(word) and (isinstance(dep := word.get("DEP", ""), str) or {"IN", "NOT_IN"}.issuperset(dep))
        for word in pattern
    )
