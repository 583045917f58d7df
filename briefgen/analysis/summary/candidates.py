"""What can be told of each sentence, and what is known of it when the summary is chosen."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from briefgen.analysis.comparing import normal
from briefgen.analysis.gate import Ground, faults
from briefgen.analysis.lexicon import words
from briefgen.analysis.spans import Spans, in_order, merge
from briefgen.analysis.summary.compression import asides
from briefgen.analysis.summary.context import Context
from briefgen.analysis.summary.leaning import bare_nouns, explains
from briefgen.analysis.summary.openings import find_opening
from briefgen.analysis.summary.standalone import Standing, stand_alone
from briefgen.analysis.summary.worth import Candidate
from briefgen.model import Bullet, Refusal, Sentence, Span

WORD = re.compile(r"\w+")
BRACKETS = re.compile(r"\[[^\]]*\]")
PLEA = re.compile(r"\binnocen(?:t|ce)\b|\bnot guilty\b|\bdeclined to comment\b|\bdid not (?:respond|comment)\b")
MOST_TOKENS = 400
"""Tokens of a sentence that is looked at: one without spaces is a word to whoever counts, and its clauses nest."""

ENDING = re.compile(r"(?:ing|ed|es|s|ly)$")


class Candidates(NamedTuple):
    """What can be chosen, with its bullets, and the sentences of which no bullet passes the gate."""

    bullets: Mapping[Candidate, Bullet]
    refused: tuple[Refusal, ...]


def find_candidates(body: Sequence[Sentence], context: Context, ground: Ground, *, title: str) -> Candidates:
    """The sentences that stand alone, whole or without their asides, and pass the gate; persons of the title are known."""
    attributed = merge(span for one in ground.quotations for span in (one.cue, one.source) if span)
    denials = in_order(one.cue for one in ground.quotations if one.cue and one.verb_kind == "deny")
    turns = [_turns(sentence.span.of(context.text)) or bool(denials.within(sentence.span)) for sentence in body]
    heading = normal(title)
    found: dict[Candidate, Bullet] = {}
    refused: list[Refusal] = []
    for index, sentence in enumerate(body):
        checked = [(one, _faults(one, sentence, ground)) for one in _standing(sentence, context, attributed)]
        faithful = [standing for standing, faults in checked if not faults]
        if not faithful:
            refused += [Refusal(sentence.span, faults) for _, faults in checked[:1]]
            continue
        _, tokens = context.reading[sentence.span]
        of_sentence = Candidate(
            index,
            frozenset(),
            0,
            *_present(sentence.span, context, heading),
            definite=content_words(" ".join(bare_nouns(tokens))),
            goes_on=index > 0 and body[index - 1].paragraph == sentence.paragraph,
            turned=any(turns[index + 1 : index + 2]),
            explains=explains(tokens),
        )
        found |= {_of_bullet(of_sentence, standing): standing.bullet for standing in faithful}
    return Candidates(found, tuple(refused))


def _faults(standing: Standing, sentence: Sentence, ground: Ground) -> tuple[str, ...]:
    above = ground.before(sentence.span) if standing.leans else None
    return faults(standing.bullet, ground, above=above)


def _of_bullet(of_sentence: Candidate, standing: Standing) -> Candidate:
    """The candidate with what the words of its bullet say, besides what is known of its sentence."""
    text = standing.bullet.text
    return replace(
        of_sentence,
        content=content_words(BRACKETS.sub(" ", text)),
        words=len(WORD.findall(text)),
        marks=_marks(standing.bullet),
        leans=standing.leans and of_sentence.index > 0,
    )


class _Present(NamedTuple):
    """Who is in a sentence: ids of all, of persons with their whole names, and of other persons with names."""

    actors: frozenset[str]
    introduced: frozenset[str]
    strangers: frozenset[str]


def _present(sentence: Span, context: Context, title: str) -> _Present:
    meant = [(span, *context.cast.meant[span]) for span in context.cast.spans.within(sentence)]
    cast = context.cast
    named = [(id, normal(span.of(context.text))) for span, id, mention in meant if mention.form == "name"]
    whole = {id for id, printed in named if normal(cast.by_id(id).name) in printed}
    titled = {id for id, printed in named if printed in title}
    persons = {id for _, id, _ in meant if cast.by_id(id).kind == "person" and context.printed[id].is_named}
    short = {id for id in persons - whole - titled if normal(cast.by_id(id).name) not in title}
    return _Present(frozenset(id for _, id, _ in meant), frozenset(whole), frozenset(short))


def content_words(text: str) -> frozenset[str]:
    """The words that carry meaning, in lower case, without their endings."""
    found = WORD.findall(text.lower())
    return frozenset(_stem(word) for word in found if len(word) > 2 and word not in words("stop_words"))


def _stem(word: str) -> str:
    return ENDING.sub("", word) if len(word) > 5 else word.removesuffix("s")


def _standing(sentence: Sentence, context: Context, attributed: Spans) -> Iterator[Standing]:
    """The sentence as it is and without its asides, as far as either stands alone."""
    paragraph, tokens = context.reading[sentence.span]
    if len(tokens) > MOST_TOKENS:
        return
    if whole := stand_alone(sentence, context):
        yield whole
    cuts = asides(paragraph, tokens, attributed)
    if cuts and (shorter := stand_alone(sentence, context, cuts=cuts)):
        yield shorter


def _marks(bullet: Bullet) -> int:
    """The deletions inside it; one at its beginning only takes a connective."""
    return sum(edit.op == "deleted" and 0 < edit.start < edit.end for edit in bullet.edits)


def _turns(printed: str) -> bool:
    """Whether the sentence is the other half of the one before: a contrast, or somebody's plea."""
    opening = find_opening(printed)
    return (opening is not None and opening.contrast) or PLEA.search(printed) is not None
