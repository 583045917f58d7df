"""What a bullet says outside its brackets, against its own sentence, by the words alone.

When undoing the edits gives the sentence, none of this can fail but where a deletion took a weighty word; when it does
not, these faults say what was changed.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from briefgen.analysis.gate.undoing import Undone, brief
from briefgen.analysis.gate.weighing import hedges, modals, negations, numbers, passages, reporting

TOKEN = re.compile(r"\w+(?:['’-]\w+)*|[^\w\s]|\x00")


def word_faults(undone: Undone, source: str) -> Iterator[str]:
    """The numbers, names, negations, hedges, reporting verbs and quoted words that are not those of the sentence."""
    kept = undone.kept
    if kept == source and not any(change.removed for change in undone.changes):
        yield from _unbalanced(kept)
        return
    for sort, find in (("numbers", numbers), ("reporting verbs", reporting), ("quoted words", passages)):
        if (here := find(kept)) != (there := find(source)):
            yield f"The {sort} are not those of the sentence: {_difference(here, there)}."
    for sort, find in (("negations", negations), ("hedges", hedges)):
        if Counter(here := find(kept)) != Counter(there := find(source)):
            yield f"The {sort} are not those of the sentence: {_difference(here, there)}."
    removed = [found for change in undone.changes for found in modals(change.removed)]
    if Counter([*modals(kept), *removed]) != Counter(modals(source)):
        yield f"The modal verbs are not those of the sentence: {_difference(modals(kept), modals(source))}."
    yield from _unbalanced(kept)
    yield from _misnamed(kept, source)


def _difference(here: Sequence[str], there: Sequence[str]) -> str:
    """What is in one and not in the other, briefly."""
    more, less = (" ".join((Counter(one) - Counter(other)).elements()) for one, other in ((here, there), (there, here)))
    return f"“{brief(more)}” for “{brief(less)}”" if more or less else "they are in another order"


def _unbalanced(kept: str) -> Iterator[str]:
    """Quotation marks that open and do not close; German ones open low and close with what opens elsewhere."""
    low, high = kept.count("„"), kept.count("“")
    curly = low != high + kept.count("”") if low else high != kept.count("”")
    if curly or kept.count("«") != kept.count("»") or kept.count('"') % 2:
        yield "The quotation marks do not match."


def _misnamed(kept: str, source: str) -> Iterator[str]:
    """Words with a capital that are not the sentence's, in its order and beside the same words."""
    here, there = TOKEN.findall(kept), TOKEN.findall(source)
    stray = _out_of_order(filter(_is_capital, here), filter(_is_capital, there))
    if stray:
        yield f"The name “{brief(stray)}” does not stand there in the sentence."
    beside = set(pairwise(there))
    for one, other in pairwise(here):
        if (_is_capital(one) or _is_capital(other)) and _are_words(one, other) and (one, other) not in beside:
            yield f"“{brief(f'{one} {other}')}” is not said together in the sentence."


def _out_of_order(here: Iterable[str], there: Iterable[str]) -> str | None:
    """The first that is not found behind the ones before it."""
    rest = iter(there)
    return next((one for one in here if one not in rest), None)


def _is_capital(token: str) -> bool:
    return token[0].isupper()


def _are_words(*tokens: str) -> bool:
    return all(token[0].isalnum() for token in tokens)
