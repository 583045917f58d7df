"""Which quotations lead the page: said in full, by somebody central, in words worth keeping, one voice after another."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefgen.model import Participant, Quotation

MOST = 4
"""Key quotations a page."""

FEWEST_WORDS, BEST_WORDS, MOST_WORDS = 4, 8, 45


def mark_key(quotations: Sequence[Quotation], participants: Sequence[Participant], text: str) -> tuple[Quotation, ...]:
    """The quotations, the key ones marked: a second quotation of one speaker only after every other voice was heard."""
    salience = {participant.id: participant.salience for participant in participants}
    ranked = sorted(
        (
            index
            for index, quotation in enumerate(quotations)
            if quotation.form == "direct" and _words(quotation, text) >= FEWEST_WORDS
        ),
        key=lambda index: (-_score(quotations[index], salience, text), index),
    )
    chosen: set[int] = set()
    heard: Counter[str | None] = Counter()
    while ranked and len(chosen) < MOST:
        index = min(ranked, key=lambda index: (heard[quotations[index].speaker], ranked.index(index)))
        ranked.remove(index)
        chosen.add(index)
        heard[quotations[index].speaker] += 1
    return tuple(replace(quotation, key=index in chosen) for index, quotation in enumerate(quotations))


def _score(quotation: Quotation, salience: Mapping[str, float], text: str) -> float:
    words = _words(quotation, text)
    fits = 1.0 if BEST_WORDS <= words <= MOST_WORDS else 0.3
    known = salience.get(quotation.speaker, 0.0) if quotation.speaker else -1.0
    return known + fits - 0.5 * (quotation.via is not None)


def _words(quotation: Quotation, text: str) -> int:
    return sum(len(span.of(text).split()) for span in quotation.content)
