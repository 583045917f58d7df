"""Who is meant in a sentence that does not say so: the bracketed name for a pronoun, behind a role, or nobody."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from briefgen.analysis.pronouns import PRONOUNS
from briefgen.analysis.roles import is_role_noun
from briefgen.analysis.spans import Spans
from briefgen.analysis.summary.context import Context
from briefgen.analysis.summary.edits import Change
from briefgen.model import Mention, Participant, Span

DANGLING = frozenset(
    {"this", "that", "these", "those", "such", "there", "here", "both", "others", "another", "some", "it", "its", "other",
     "i", "we", "my", "our", "you", "your"}
)  # fmt: skip
"""First words that say nothing alone, in a quotation neither."""

WORD = re.compile(r"\w+")
CLEAR = re.compile(
    r"This (?:week|month|year|morning|afternoon|evening|spring|summer|autumn|winter|[A-Z][a-z]+day)\b|Some (?:\d|[a-z]+s\b)",
    re.IGNORECASE,
)
"""Openings that say enough though their first word is one of these."""

ONE_OF_THEM = re.compile(r"One(?:,| (?:is|was|has|had|of (?:them|these|those|his|her|its|their))\b)")
LOOSE = re.compile(r"\b(?:he|she|they|him|them)\b")
DEFINITE = re.compile(r"(?:the|this|that|these|those)\b", re.IGNORECASE)
INDEFINITE = re.compile(r"(?:an?|one|two|three|several|some|many|another)\b", re.IGNORECASE)
POSSESSIVE = frozenset({"his", "their", "its"})


@dataclass(frozen=True, slots=True)
class Named:
    """The brackets that say who is meant, and the sentences that say so."""

    changes: tuple[Change, ...] = ()
    evidence: tuple[Span, ...] = ()


def name_meant(sentence: Span, start: int, cuts: Spans, context: Context) -> Named | None:
    """Whom the sentence means and does not name; None when nobody can tell, or more than one would have to be named."""
    opening = WORD.search(context.text, start, sentence.end)
    first = opening[0].lower() if opening else ""
    if opening and (first in PRONOUNS or first in DANGLING) and not CLEAR.match(context.text, start):
        place = Span(*opening.span())
        found = _name_pronoun(place, context) if first in PRONOUNS else None
        return found if found and not _adrift(Span(place.end, sentence.end), sentence, cuts, context) else None
    if ONE_OF_THEM.match(context.text, start):
        return None
    found = _name_other(sentence, start, cuts, context)
    return found if found and not _adrift(sentence, sentence, cuts, context) else None


def _name_pronoun(span: Span, context: Context) -> Named | None:
    """The bracketed name for a resolved pronoun, and the sentence that says who is meant."""
    meant = context.cast.meant.get(span)
    antecedent = _antecedent(context.cast.by_id(meant[0]), span, context) if meant else None
    if antecedent is None:
        return None
    name, sentence = antecedent
    word = span.of(context.text).lower()
    possessive = word in POSSESSIVE or (word == "her" and context.text[span.end : span.end + 1] == " ")
    return Named((Change(span, name + "’s" * possessive),), (sentence,))


def _name_other(sentence: Span, start: int, cuts: Spans, context: Context) -> Named | None:
    """The name behind the first role or pronoun of the sentence where no name says who it is; None when nobody can."""
    inside = [
        (span, *context.cast.meant[span]) for span in context.cast.spans.within(sentence) if not cuts.covers(span.start)
    ]
    known = {id for _, id, mention in inside if mention.form in {"name", "demonym"}}
    named = Named()
    for span, id, mention in inside:
        participant = context.cast.by_id(id)
        if id in known or not context.printed[id].is_named:
            continue
        known.add(id)
        if mention.form == "role" and (span == participant.mentions[0].span or _introduces(mention, start, context)):
            continue
        antecedent = _antecedent(participant, span, context)
        if antecedent is None or named.changes or (mention.form == "role" and _is_open(participant, span, context)):
            return None
        possessive = "’s" if span.of(context.text).lower() in POSSESSIVE else ""
        named = Named((Change(Span(span.end, span.end), antecedent[0] + possessive),), (antecedent[1],))
    return named


def _is_open(participant: Participant, role: Span, context: Context) -> bool:
    """Whether another body was named before “the network”, and the name of neither says that it is one."""
    if participant.kind == "person" or set(WORD.findall(role.of(context.text).lower())) & _name_words(participant):
        return False
    return any(id != participant.id and end <= role.start for end, id in context.first.get(participant.kind, ()))


def _name_words(participant: Participant) -> set[str]:
    return {word for name in (participant.name, *participant.aliases) for word in WORD.findall(name.lower())}


def _introduces(role: Mention, start: int, context: Context) -> bool:
    """Whether the role says enough: “a teacher”, or a description inside the sentence (“director Brok”)."""
    printed = role.span.of(context.text)
    return bool(INDEFINITE.match(printed)) or (role.span.start > start + 1 and not DEFINITE.match(printed))


def _adrift(searched: Span, sentence: Span, cuts: Spans, context: Context) -> bool:
    """Whether a pronoun points out of the sentence: unresolved, and nobody is mentioned before it."""
    for match in LOOSE.finditer(context.text, searched.start, searched.end):
        place = match.start()
        if context.quoted.covers(place) or context.cast.at(place) or cuts.covers(place):
            continue
        mentioned = context.cast.spans.within(Span(sentence.start, place))
        if all(cuts.covers(span.start) for span in mentioned) and not _led_up_to(match, sentence, cuts, context):
            return True
    return False


def _led_up_to(pronoun: re.Match[str], sentence: Span, cuts: Spans, context: Context) -> bool:
    """Whether a noun before the pronoun says who is meant (“A teacher was dismissed after he”, “Dogs can when they”)."""
    paragraph, tokens = context.reading[sentence]
    plural = pronoun[0] in {"they", "them"}
    return any(
        (start := paragraph.span(token).start) < pronoun.start()
        and not cuts.covers(start)
        and (token.tag_ in {"NNS", "NNPS"} if plural else token.tag_ == "NN" and is_role_noun(token))
        for token in tokens
    )


def _antecedent(participant: Participant, span: Span, context: Context) -> tuple[str, Span] | None:
    """What to call the participant at a mention, and the last sentence before it that says so."""
    known = context.printed[participant.id]
    best = known.last_before(span.start)
    if best is None:
        return None
    sentence = _sentence_of(best, context)
    name = participant.name
    if not known.is_named:
        printed = best.of(context.text)
        name = printed[0].lower() + printed[1:] if printed.startswith(("The ", "A ", "An ", "Some ")) else printed
    return (name, sentence) if sentence else None


def _sentence_of(span: Span, context: Context) -> Span | None:
    index = bisect_left(context.sentences, span.start + 1, key=lambda sentence: sentence.span.start) - 1
    found = context.sentences[index].span if index >= 0 else None
    return found if found and found.contains(span) else None
