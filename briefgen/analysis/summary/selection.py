"""Which sentences make the summary: the set that is worth most together, grown and mended step by step."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, combinations, pairwise

from briefgen.analysis.summary.worth import Candidate, Worth

ALIKE = 0.5
"""Share of the shorter one's content words from which two bullets say the same."""

MOST = 24
"""Candidates that are weighed against each other: the best by themselves."""

Chosen = tuple[Candidate, ...]
"""Candidates in the order of the text."""


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
    while True:
        best = max((chosen, *_exchanged(chosen, pool)), key=worth.together)
        if best == chosen:
            return chosen
        chosen = best


def _larger(chosen: Chosen, pool: Sequence[Candidate], most: int) -> Iterator[Chosen]:
    """The sound sets with one more, or with a sentence more and the one that leans on it."""
    for more in chain(*_additions(chosen, pool)):
        if len(chosen) + len(more) <= most and _is_sound(larger := _ordered((*chosen, *more))):
            yield larger


def _exchanged(chosen: Chosen, pool: Sequence[Candidate]) -> Iterator[Chosen]:
    """The sound sets with one other, or with another pair of a sentence and the one that leans on it."""
    for size, additions in enumerate(_additions(chosen, pool), start=1):
        for kept in combinations(chosen, len(chosen) - size) if len(chosen) >= size else ():
            yield from filter(_is_sound, (_ordered((*kept, *more)) for more in additions))


def _additions(chosen: Chosen, pool: Sequence[Candidate]) -> tuple[list[Chosen], list[Chosen]]:
    """What can be added: the others one by one, and in pairs of a sentence and the one that leans on it."""
    rest = [one for one in pool if one not in chosen]
    return [(one,) for one in rest], [(one, two) for one, two in pairwise(rest) if two.leans]


def _ordered(chosen: Iterable[Candidate]) -> Chosen:
    return tuple(sorted(chosen, key=_place))


def _place(one: Candidate) -> tuple[int, int]:
    return one.index, one.words


def _is_sound(chosen: Sequence[Candidate]) -> bool:
    """Whether no sentence is told twice and each that leans stands below the one that it leans on."""
    indices = {one.index for one in chosen}
    if any(one.leans and one.index - 1 not in indices for one in chosen):
        return False
    return not any(_alike(one, other) for one, other in combinations(chosen, 2))


def _alike(one: Candidate, other: Candidate) -> bool:
    smaller = min(len(one.content), len(other.content)) or 1
    return one.index == other.index or len(one.content & other.content) / smaller > ALIKE
