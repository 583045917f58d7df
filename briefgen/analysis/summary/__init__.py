"""The summary of an article in its own sentences, and the one of them that carries the news."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.analysis.gate import Ground, faults
from briefgen.analysis.lexicon import words
from briefgen.analysis.spans import Spans, in_order
from briefgen.analysis.summary.compression import asides
from briefgen.analysis.summary.selection import Candidate, Worth, choose, weigh
from briefgen.analysis.summary.standalone import Context, Standing, stand_alone
from briefgen.model import Bullet, Sentence

BRACKETS = re.compile(r"\[[^\]]*\]")
ENDING = re.compile(r"(?:ing|ed|es|s|ly)$")


@dataclass(frozen=True, slots=True)
class Summary:
    """The bullets in article order; the bottom line is one of them."""

    bottom_line: Bullet | None
    bullets: tuple[Bullet, ...]


def summarise(body: Sequence[Sentence], context: Context, ground: Ground, *, title: str, bullets: int) -> Summary:
    """At most `bullets` sentences of the body that stand alone, whole or without their asides, and pass the gate."""
    attributed = in_order(span for one in ground.quotations for span in (one.cue, one.source) if span)
    candidates = {
        _candidate(
            index, standing, goes_on=index > 0 and body[index - 1].paragraph == sentence.paragraph
        ): standing.bullet
        for index, sentence in enumerate(body)
        for standing in _standing(sentence, context, attributed)
        if not faults(standing.bullet, ground, above=ground.before(sentence.span) if standing.leans else None)
    }
    contents = [content_words(sentence.span.of(context.text)) for sentence in body]
    worth = weigh(contents, content_words(title), bullets=bullets)
    chosen = choose(list(candidates), worth, most=bullets)
    lead = _lead(chosen, worth)
    return Summary(candidates[lead] if lead else None, tuple(candidates[one] for one in chosen))


def _standing(sentence: Sentence, context: Context, attributed: Spans) -> Iterator[Standing]:
    """The sentence as it is and without its asides, as far as either stands alone."""
    if whole := stand_alone(sentence, context):
        yield whole
    cuts = asides(*context.reading[sentence.span], attributed)
    if cuts and (shorter := stand_alone(sentence, context, cuts=cuts)):
        yield shorter


def _candidate(index: int, standing: Standing, *, goes_on: bool) -> Candidate:
    text = standing.bullet.text
    marks = sum(edit.op == "deleted" and edit.start > 0 and edit.end > edit.start for edit in standing.bullet.edits)
    own = content_words(BRACKETS.sub(" ", text))
    return Candidate(index, own, len(re.findall(r"\w+", text)), standing.leans and index > 0, goes_on, marks)


def _lead(chosen: Sequence[Candidate], worth: Worth) -> Candidate | None:
    """The most telling sentence, but not one that leaves the other half of a contrast behind in the list."""
    halves = {one.index - 1 for one in chosen[1:] if one.leans}
    able = [one for place, one in enumerate(chosen) if not one.leans and (place == 0 or one.index not in halves)]
    return max(able, key=lambda one: (worth.alone(one), -one.index), default=None)


def content_words(text: str) -> frozenset[str]:
    """The words that carry meaning, in lower case, without their endings."""
    found = re.findall(r"\w+", text.lower())
    return frozenset(_stem(word) for word in found if len(word) > 2 and word not in words("stop_words"))


def _stem(word: str) -> str:
    return ENDING.sub("", word) if len(word) > 5 else word.removesuffix("s")
