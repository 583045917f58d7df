"""Reported clauses and objects: what stands under a reporting verb, or around one, as the parser sees it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from briefgen.analysis.complements import complement_of
from briefgen.analysis.cues import Frames, frames_of
from briefgen.analysis.extents import clause_spans, object_spans
from briefgen.analysis.inserted import accordance, insertion
from briefgen.analysis.parse import ParsedParagraph
from briefgen.analysis.syntax import is_within, negation_of
from briefgen.analysis.unsaid import is_of_nobody, is_silent
from briefgen.analysis.voices import Source, is_speaker, source_at, speakers_of
from briefgen.model import Span, VerbKind

LONGEST_SENTENCE = 600
"""Tokens of a sentence in which reporting verbs are looked for: each may govern all that follows."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A reported clause with its cue and source.

    `frame` says where it stands ("that", "inf", "np", "for"); `relay` is who is printed as having it from the source.
    """

    content: tuple[Span, ...]
    cue: Span
    source: Source | None
    verb_kind: VerbKind
    frame: str
    relay: Source | None = None


def find_clauses(paragraph: ParsedParagraph, quoted: Sequence[bool]) -> Iterator[Clause]:
    """The clauses and objects that verbs report; a verb inside quotation marks (`quoted`, by token) reports nothing here."""
    read = (token for sentence in paragraph.sentences for token in sentence[:LONGEST_SENTENCE])
    for token in read:
        if quoted[token.i]:
            continue
        frames = frames_of(token)
        inserted = accordance(paragraph, token) or insertion(paragraph, token, frames, quoted)
        if inserted is not None:
            source = source_at(paragraph, inserted.source, token)
            yield Clause(inserted.content, inserted.cue, source, frames.get("that", "say"), "that")
        elif frames:
            yield from _governed(paragraph, token, frames, quoted)


def _governed(paragraph: ParsedParagraph, verb: Token, frames: Frames, quoted: Sequence[bool]) -> Iterator[Clause]:
    """The clause, infinitive or object that the verb reports, if it is somebody's."""
    found = complement_of(verb, frames)
    if found is None or is_silent(verb, frames[found[0]]):
        return
    frame, complement = found
    subject, relay = speakers_of(verb)
    if subject is None and (frame != "that" or is_of_nobody(verb)):
        return
    if subject is not None and (quoted[subject.i] or not is_speaker(subject)):
        return
    if subject is not None and is_within(subject, complement) and not is_within(verb, complement):
        return
    spans = clause_spans if frame == "that" else object_spans
    content = spans(paragraph, complement, verb)
    if content:
        source = source_at(paragraph, subject, verb) if subject is not None else None
        via = source_at(paragraph, relay, verb) if relay is not None else None
        yield Clause(content, cue_span(paragraph, verb), source, frames[frame], frame, via)


def cue_span(paragraph: ParsedParagraph, verb: Token) -> Span:
    """The verb with its auxiliaries, negation, particle, and the adverbs between them (“has repeatedly argued”, “no longer argues”)."""
    parts = {child.i: child.dep_ for child in verb.children if child.dep_ in {"aux", "auxpass", "neg", "prt", "advmod"}}
    negation = negation_of(verb)
    if negation is not None:
        parts[negation.i] = "neg"
    first = last = verb
    while parts.get(first.i - 1) is not None:
        first = first.nbor(-1)
    while first != verb and parts[first.i] == "advmod":
        first = first.nbor(1)
    while parts.get(last.i + 1) in {"prt", "neg"}:
        last = last.nbor(1)
    return paragraph.between(first, last)
