"""The model's own names of persons, bodies and places, found for many words at once.

The stock step goes through each text word by word. Outside a name its scores hang on the word alone, so they are made for
all words in one product; only inside names it has to be followed from word to word, and names are short.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import minibatch
from thinc.api import NumpyOps

NAME = "briefgen_entities"
FEATURES = 3
"""What a score is made of: this word, the first of the name that is open, and the word before this one in it."""

STOCK = NumpyOps()
"""Multiplies as the stock step does, so that of two moves that score alike the same one is taken."""
Array = np.ndarray[Any, np.dtype[Any]]


@dataclass(frozen=True, slots=True)
class Scorer:
    """The last two layers of the step: `words` has a row for each word, behind the one for none, and each feature."""

    words: Array
    bias: Array
    weights: Array
    offsets: Array

    def scores(self, word: Array, first: Array, last: Array) -> Array:
        """A row of scores, one for each move, for each place; -1 is no word."""
        raw = self.words[word + 1, 0] + self.words[first + 1, 1] + self.words[last + 1, 2] + self.bias
        scores: Array = STOCK.gemm(raw.max(axis=-1), self.weights, trans2=True)
        return scores + self.offsets


class Entities:
    """Does what the entity recogniser does, with its own layers, for texts in which nothing is marked as a name yet."""

    def __init__(self, nlp: Language) -> None:
        self._stock: Any = cast("Any", nlp.get_pipe("ner"))
        moves = self._stock.moves
        names = [moves.get_class_name(index) for index in range(moves.n_moves)]
        self._moves = {name: index for index, name in enumerate(names)}
        self._labels = [name.partition("-")[2] for name in names]
        self._begin = np.array([name.startswith("B-") for name in names])
        self._unit = np.array([name.startswith("U-") and len(name) > len("U-") for name in names])
        self._out = self._moves["O"]
        self._inside = np.array([self._moves.get(f"I-{label}", 0) for label in self._labels])
        self._last = np.array([self._moves.get(f"L-{label}", 0) for label in self._labels])

    def __call__(self, doc: Doc) -> Doc:
        """Marks the names of one text."""
        return next(self.pipe([doc]))

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 64) -> Iterator[Doc]:
        """Marks the names of many."""
        for batch in minibatch(docs, batch_size):  # type: ignore[no-untyped-call]
            self._mark(batch)
            yield from batch

    def _mark(self, docs: Sequence[Doc]) -> None:
        if not any(len(doc) for doc in docs):
            return
        scorer = self._scorer(docs)
        ends = np.cumsum([len(doc) for doc in docs])
        starts = ends - [len(doc) for doc in docs]
        facts = np.concatenate([doc.to_array(["SENT_START", "IS_SPACE"]).reshape(-1, 2) for doc in docs])
        is_last = np.isin(np.arange(ends[-1]) + 1, ends)
        shut = is_last | np.append(facts[1:, 0] == 1, True)  # no name goes on behind this word
        moves = self._outside(scorer, shut, facts[:, 1] == 1)
        closing = self._follow(scorer, moves, shut)
        for doc, start, end in zip(docs, starts.tolist(), ends.tolist(), strict=True):
            doc.set_ents(list(self._names(doc, start, end, moves, closing)), default="outside")

    def _scorer(self, docs: Sequence[Doc]) -> Scorer:
        model = self._stock.model
        lower, upper = model.get_ref("lower"), model.get_ref("upper")
        words = lower.predict(model.get_ref("tok2vec").predict(docs))
        return Scorer(words, lower.get_param("b"), upper.get_param("W"), upper.get_param("b"))

    def _outside(self, scorer: Scorer, shut: Array, is_space: Array) -> Array:
        """The move at each word, were no name open there: none, a name of one word, or the beginning of a longer one."""
        places = np.arange(len(shut))
        none = np.full(len(shut), -1)
        scores = scorer.scores(places, none, none)
        allowed = np.zeros_like(scores, dtype=bool)
        allowed[:, self._out] = True
        allowed |= self._unit & ~is_space[:, None]
        allowed |= self._begin & ~(shut | is_space)[:, None]
        best: Array = np.where(allowed, scores, -np.inf).argmax(axis=1)
        return best

    def _follow(self, scorer: Scorer, moves: Array, shut: Array) -> dict[int, int]:
        """Where each name that would begin somewhere ends: its first word -> its last."""
        closing: dict[int, int] = {}
        first = np.flatnonzero(self._begin[moves])
        word = first + 1
        while len(first):
            scores = scorer.scores(word, first, word - 1)
            inside, last = (moves_of[moves[first]] for moves_of in (self._inside, self._last))
            rows = np.arange(len(first))
            gap = scores[rows, inside] - scores[rows, last]
            goes_on = ~shut[word] & ((gap > 0) | ((gap == 0) & (inside < last)))
            closing.update(zip(first[~goes_on].tolist(), word[~goes_on].tolist(), strict=True))
            first, word = first[goes_on], word[goes_on] + 1
        return closing

    def _names(self, doc: Doc, start: int, end: int, moves: Array, closing: dict[int, int]) -> Iterator[Span]:
        """The names in the words from `start` to `end` of all: none begins inside another."""
        free = start
        for place in (start + np.flatnonzero(moves[start:end] != self._out)).tolist():
            if place >= free:
                last = closing.get(place, place)
                yield Span(doc, place - start, last - start + 1, label=self._labels[moves[place]])
                free = last + 1


def use_entities(nlp: Language) -> None:
    """Puts it into the place of the recogniser, where that has the layers that are known here."""
    if "ner" not in nlp.pipe_names:
        return
    model: Any = getattr(nlp.get_pipe("ner"), "model", None)
    known = model and {"tok2vec", "lower", "upper"}.issubset(model.ref_names) and not model.attrs.get("unseen_classes")
    if known and model.get_ref("upper").name == "linear" and model.get_ref("lower").get_dim("nF") == FEATURES:
        nlp.add_pipe(NAME, after="ner")
        nlp.disable_pipe("ner")


@Language.factory(NAME)
def _make(nlp: Language, name: str) -> Entities:  # noqa: ARG001  # spaCy gives both
    return Entities(nlp)
