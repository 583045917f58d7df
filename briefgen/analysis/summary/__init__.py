"""The summary of an article in its own sentences, and the one of them that carries the news."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.analysis.gate import Ground
from briefgen.analysis.summary.candidates import content_words, find_candidates
from briefgen.analysis.summary.context import Context
from briefgen.analysis.summary.selection import choose
from briefgen.analysis.summary.worth import Candidate, Worth, weigh
from briefgen.model import Bullet, Refusal, Sentence


@dataclass(frozen=True, slots=True)
class Summary:
    """The bullets in article order; the bottom line is one of them. And the sentences that the gate refused."""

    bottom_line: Bullet | None
    bullets: tuple[Bullet, ...]
    refused: tuple[Refusal, ...]


def summarise(body: Sequence[Sentence], context: Context, ground: Ground, *, title: str, bullets: int) -> Summary:
    """At most `bullets` sentences of the body that stand alone, whole or without their asides, and pass the gate."""
    candidates, refused = find_candidates(body, context, ground, title=title)
    contents = [content_words(sentence.span.of(context.text)) for sentence in body]
    salience = {participant.id: participant.salience for participant in ground.participants}
    worth = weigh(contents, content_words(title), salience, bullets=bullets)
    chosen = choose(list(candidates), worth, most=bullets)
    lead = _lead(chosen, worth)
    return Summary(candidates[lead] if lead else None, tuple(candidates[one] for one in chosen), refused)


def _lead(chosen: Sequence[Candidate], worth: Worth) -> Candidate | None:
    """The most telling sentence, but not one that leaves the other half of a contrast behind in the list."""
    halves = {one.index - 1 for one in chosen[1:] if one.leans}
    able = [one for place, one in enumerate(chosen) if not one.leans and (place == 0 or one.index not in halves)]
    return max(able, key=lambda one: (worth.alone(one), -one.index), default=None)
