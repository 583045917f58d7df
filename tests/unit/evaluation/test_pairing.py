"""Pairing and tallies: the arithmetic under every figure."""

import pytest

from briefgen.evaluation.pairing import jaccard, letters, pair_best, pair_spans
from briefgen.evaluation.tallies import Prf, Share
from briefgen.model import Span


def test_the_best_pair_goes_first() -> None:
    """A pair that is better takes its items from worse ones; nothing is paired twice."""
    assert pair_best([(0.6, 0, 0), (0.9, 0, 1), (0.8, 1, 1), (0.5, 1, 0)]) == {0: 1, 1: 0}


def test_letters_leave_out_marks_and_blanks() -> None:
    """“No,” and No cover the same letters."""
    text = "“No,” he"

    assert letters(text, [Span(0, 5)]) == letters(text, [Span(1, 3)]) == {1, 2}


@pytest.mark.parametrize(("second", "value"), [({1, 2}, 1.0), ({2, 3}, 1 / 3), ({3}, 0.0), (set(), 0.0)])
def test_jaccard(second: set[int], value: float) -> None:
    """Shared over all; nothing with nothing is 0."""
    assert jaccard(frozenset({1, 2}), frozenset(second)) == pytest.approx(value)
    assert jaccard(frozenset(), frozenset()) == 0


def test_a_title_before_a_name_is_the_same_mention() -> None:
    """Half of the shorter span is enough; a shared letter is not."""
    assert pair_spans([Span(10, 20)], [Span(0, 20)], least=0.5) == {0: 0}
    assert pair_spans([Span(10, 20)], [Span(0, 11)], least=0.5) == {}


def test_precision_and_recall() -> None:
    """Three found of four, three right of five."""
    tally = Prf.of(tp=2, fp=1, fn=1) + Prf.of(tp=1, fp=1, fn=0)

    assert (tally.recall, tally.precision) == (3 / 4, 3 / 5)
    assert tally.value == pytest.approx(2 / 3)
    assert tally.total == 4


def test_nothing_is_worth_nothing() -> None:
    """Without items there is no division, and no praise."""
    assert (Prf().value, Share().value) == (0, 0)
