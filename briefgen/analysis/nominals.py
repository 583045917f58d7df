"""Reports under a noun or an adjective: “her claim that the port is full”, “is confident that it will open”."""

from collections.abc import Callable, Iterator, Sequence

from spacy.tokens import Token

from briefgen.analysis.clauses import Clause
from briefgen.analysis.cues import Frames, reporting_adjectives, reporting_nouns
from briefgen.analysis.extents import noun_spans
from briefgen.analysis.parse import ParsedParagraph
from briefgen.analysis.subjects import subject_of
from briefgen.analysis.syntax import is_infinitive, is_passive, negation_of, object_of
from briefgen.analysis.voices import is_speaker, source_at

LIGHT = frozenset(
    {"make", "have", "give", "issue", "express", "voice", "offer", "deliver", "repeat", "reiterate", "announce", "raise", "share",
     "hold", "release", "lay", "outline", "add", "send", "level", "detail"}
)  # fmt: skip
"""Verbs whose subject is the source of the noun that they govern (“made the claim that”)."""

COPULAS = frozenset({"be", "become", "remain", "feel", "seem", "appear", "sound", "get", "grow"})
FROM = frozenset({"by", "from", "among", "between"})


def find_nominals(paragraph: ParsedParagraph, quoted: Sequence[bool]) -> Iterator[Clause]:
    """The reports under nouns and adjectives whose source is printed; a word inside quotation marks reports nothing here."""
    find_source: Callable[[Token], Token | None]
    for token in paragraph.doc:
        if quoted[token.i]:
            continue
        if token.pos_ == "NOUN":
            frames, find_source = reporting_nouns().get(token.lemma_.lower()), _owner
        elif token.dep_ in {"acomp", "attr", "ROOT", "conj"} and token.pos_ in {"ADJ", "VERB"}:
            frames, find_source = reporting_adjectives().get(token.lower_), _holder
        else:
            continue
        source = find_source(token) if frames else None
        if frames and source is not None and not quoted[source.i] and is_speaker(source):
            yield from _reported(paragraph, token, source, frames)


def _owner(noun: Token) -> Token | None:
    """Whose claim it is: “Brok’s claim”, “the claim by Brok”, “Brok made the claim”."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ == "prep" and child.lower_ in FROM:
            return object_of(child)
    if noun.dep_ == "dobj" and noun.head.lemma_ in LIGHT:
        return None if is_passive(noun.head) or negation_of(noun.head) is not None else subject_of(noun.head)
    return None


def _holder(adjective: Token) -> Token | None:
    """Who is said to be so: “Brok is confident”."""
    verb = adjective.head if adjective.dep_ in {"acomp", "attr"} else adjective
    if negation_of(verb) is not None:
        return None
    if verb is adjective:
        return subject_of(verb) if is_passive(verb) else None
    return subject_of(verb) if verb.lemma_ in COPULAS else None


def _reported(paragraph: ParsedParagraph, word: Token, source: Token, frames: Frames) -> Iterator[Clause]:
    found = _complement(word, frames)
    if found is None:
        return
    frame, complement = found
    content = noun_spans(paragraph, complement)
    if content:
        yield Clause(content, paragraph.span(word), source_at(paragraph, source, word), frames[frame], f"noun {frame}")


def _complement(word: Token, frames: Frames) -> tuple[str, Token] | None:
    """The frame in which the word has its content, and the head of it."""
    for child in (*word.children, *(word.head.children if word.dep_ == "acomp" else ())):
        if child.i < word.i:
            continue
        if child.dep_ in {"acl", "ccomp", "xcomp"}:
            frame = "inf" if is_infinitive(child) else "that"
            clause = frame == "inf" or child.dep_ == "ccomp" or any(one.lower_ == "that" for one in child.children)
            if frame in frames and clause:
                return frame, child
        if child.dep_ == "prep" and child.lower_ in frames:
            behind = object_of(child, {"pobj", "pcomp"})
            if behind is not None:
                return child.lower_, behind
    return None
