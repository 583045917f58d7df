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
WORD = re.compile(r"\w+")
ENDING = re.compile(r"(?:ing|ed|es|s|ly)$")


@dataclass(frozen=True, slots=True)
class Summary:
    """The bullets in article order; the bottom line is one of them."""

    bottom_line: Bullet | None
    bullets: tuple[Bullet, ...]


def summarise(body: Sequence[Sentence], context: Context, ground: Ground, *, title: str, bullets: int) -> Summary:
    """At most `bullets` sentences of the body that stand alone, whole or without their asides, and pass the gate."""
    candidates = _candidates(body, context, ground)
    contents = [content_words(sentence.span.of(context.text)) for sentence in body]
    salience = {participant.id: participant.salience for participant in ground.participants}
    worth = weigh(contents, content_words(title), salience, bullets=bullets)
    chosen = choose(list(candidates), worth, most=bullets)
    lead = _lead(chosen, worth)
    return Summary(candidates[lead] if lead else None, tuple(candidates[one] for one in chosen))


def _candidates(body: Sequence[Sentence], context: Context, ground: Ground) -> dict[Candidate, Bullet]:
    """What can be told of each sentence, as it is weighed, with its bullet."""
    attributed = in_order(span for one in ground.quotations for span in (one.cue, one.source) if span)
    found: dict[Candidate, Bullet] = {}
    for index, sentence in enumerate(body):
        goes_on = index > 0 and body[index - 1].paragraph == sentence.paragraph
        actors = frozenset(context.cast.meant[span][0] for span in context.cast.spans.within(sentence.span))
        for standing in _standing(sentence, context, attributed):
            above = ground.before(sentence.span) if standing.leans else None
            if not faults(standing.bullet, ground, above=above):
                leans = standing.leans and index > 0
                candidate = _weighed(standing.bullet, index, leans=leans, goes_on=goes_on, actors=actors)
                found[candidate] = standing.bullet
    return found


def _standing(sentence: Sentence, context: Context, attributed: Spans) -> Iterator[Standing]:
    """The sentence as it is and without its asides, as far as either stands alone."""
    if whole := stand_alone(sentence, context):
        yield whole
    cuts = asides(*context.reading[sentence.span], attributed)
    if cuts and (shorter := stand_alone(sentence, context, cuts=cuts)):
        yield shorter


def _weighed(bullet: Bullet, index: int, *, leans: bool, goes_on: bool, actors: frozenset[str]) -> Candidate:
    marks = sum(edit.op == "deleted" and edit.start > 0 and edit.end > edit.start for edit in bullet.edits)
    own = content_words(BRACKETS.sub(" ", bullet.text))
    return Candidate(index, own, len(WORD.findall(bullet.text)), leans, goes_on, marks, actors)


def _lead(chosen: Sequence[Candidate], worth: Worth) -> Candidate | None:
    """The most telling sentence, but not one that leaves the other half of a contrast behind in the list."""
    halves = {one.index - 1 for one in chosen[1:] if one.leans}
    able = [one for place, one in enumerate(chosen) if not one.leans and (place == 0 or one.index not in halves)]
    return max(able, key=lambda one: (worth.alone(one), -one.index), default=None)


def content_words(text: str) -> frozenset[str]:
    """The words that carry meaning, in lower case, without their endings."""
    found = WORD.findall(text.lower())
    return frozenset(_stem(word) for word in found if len(word) > 2 and word not in words("stop_words"))


def _stem(word: str) -> str:
    return ENDING.sub("", word) if len(word) > 5 else word.removesuffix("s")
