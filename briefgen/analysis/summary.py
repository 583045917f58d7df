"""The bottom line and the bullets: the article's own sentences, chosen by weights that a person can read."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from briefgen.analysis.lexicon import words
from briefgen.analysis.standalone import Context, stand_alone
from briefgen.model import Bullet, Number, Participant, Sentence

POSITION = 2.5
HEADLINE = 1.5
SALIENCE = 1.0
NUMBERS = 0.3
ALIKE = 0.5
"""Share of content words from which two bullets say the same."""

OPENING_SENTENCES = 4
"""The bottom line is looked for in so many first sentences, and in all only when none of these stands alone."""


@dataclass(frozen=True, slots=True)
class Summary:
    """The bottom line, never repeated in the bullets, and the bullets in article order."""

    bottom_line: Bullet | None
    bullets: tuple[Bullet, ...]


@dataclass(frozen=True, slots=True)
class _Scored:
    index: int
    bullet: Bullet
    score: float
    content: frozenset[str]


@dataclass(frozen=True, slots=True)
class Interest:
    """What makes a sentence worth telling: it is early, shares words with the title, names central actors, counts."""

    title: str
    participants: Sequence[Participant]
    numbers: Sequence[Number]
    heading: frozenset[str] = field(init=False)
    salience: Mapping[str, float] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "heading", _content(self.title))
        object.__setattr__(self, "salience", {one.id: one.salience for one in self.participants})

    def score(self, index: int, sentence: Sentence, context: Context) -> float:
        """The worth of the sentence that is the `index`-th of the body."""
        heading = self.heading
        shared = len(_content(sentence.span.of(context.text)) & heading) / len(heading) if heading else 0.0
        present = {context.cast.meant[span][0] for span in context.cast.spans.within(sentence.span)}
        named = sorted((self.salience[id] for id in present), reverse=True)
        place = bisect_left(self.numbers, sentence.span.start, key=lambda number: number.span.start)
        counted = any(sentence.span.contains(number.span) for number in self.numbers[place : place + 1])
        return POSITION / (1 + 0.5 * index) + HEADLINE * shared + SALIENCE * min(sum(named), 2.0) + NUMBERS * counted


def summarise(body: Sequence[Sentence], context: Context, interest: Interest, *, bullets: int) -> Summary:
    """The best sentences of the body that stand alone, at most `bullets` besides the bottom line."""
    scored = [
        _Scored(index, bullet, interest.score(index, sentence, context), _content(sentence.span.of(context.text)))
        for index, sentence in enumerate(body)
        if (bullet := stand_alone(sentence, context))
    ]
    opening = [one for one in scored if one.index < OPENING_SENTENCES] or scored
    lead = max(opening, key=lambda one: (one.score, -one.index), default=None)
    told = [lead] if lead else []
    for one in sorted(scored, key=lambda one: (-one.score, one.index)):
        if len(told) < bullets + (lead is not None) and not any(_alike(one, other) for other in told):
            told.append(one)
    chosen = sorted((one for one in told if one is not lead), key=lambda one: one.index)
    return Summary(lead.bullet if lead else None, tuple(one.bullet for one in chosen))


def _alike(one: _Scored, other: _Scored) -> bool:
    smaller = min(len(one.content), len(other.content)) or 1
    return len(one.content & other.content) / smaller > ALIKE


def _content(text: str) -> frozenset[str]:
    """The words that carry meaning, in lower case."""
    found = (word.removesuffix("’s").removesuffix("'s") for word in re.findall(r"[\w’'-]+", text.lower()))
    return frozenset(word for word in found if len(word) > 2 and word not in words("stop_words"))
