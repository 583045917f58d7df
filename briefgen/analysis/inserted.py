"""Cues that stand inside the sentence that they report: between commas, behind “as”, in “according to”."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from briefgen.analysis.cues import Frames
from briefgen.analysis.extents import around_insertion, beside_phrase
from briefgen.analysis.parse import ParsedParagraph
from briefgen.analysis.subjects import FINITE
from briefgen.analysis.syntax import object_of
from briefgen.analysis.voices import is_speaker
from briefgen.model import Span

LONGEST = 12
"""Tokens in the longest “, harbour director Hanna Brok said,”."""


@dataclass(frozen=True, slots=True)
class Insertion:
    """What is reported around an inserted cue, the cue, and the head of the source."""

    content: tuple[Span, ...]
    cue: Span
    source: Token


def insertion(paragraph: ParsedParagraph, verb: Token, frames: Frames, quoted: Sequence[bool]) -> Insertion | None:
    """The sentence around “, harbour director Hanna Brok said,” or before “as the mayor put it”."""
    put = is_put(verb)
    if not put and not ("that" in frames and verb.tag_ in FINITE):
        return None
    sentence = paragraph.sentence_of(verb)
    words = _inserted(verb, sentence, put=put)
    source = _source(verb.doc[words[0] + 1 : verb.i]) if words else None
    if words is None or source is None:
        return None
    beside = [verb.doc[words[0] - 1], *verb.doc[words[-1] + 1 : words[-1] + 2]]
    if any(quoted[token.i] or token.is_quote for token in beside):
        return None
    content = around_insertion(paragraph, sentence, words)
    cue = paragraph.between(verb, verb.nbor(1) if put else verb)
    return Insertion(content, cue, source) if content else None


def is_put(verb: Token) -> bool:
    """“As the mayor put it”."""
    return verb.lemma_ == "put" and verb.i + 1 < len(verb.doc) and verb.nbor(1).lower_ == "it"


def _inserted(verb: Token, sentence: TokenSpan, *, put: bool) -> range | None:
    """The inserted tokens, from the comma or the “as” before them to the comma or the “it” behind."""
    places = range(verb.i - 1, max(sentence.start, verb.i - LONGEST), -1)
    first = next((i for i in places if (verb.doc[i].lower_ == "as" if put else verb.doc[i].text == ",")), None)
    last = verb.i + 1
    if first is None or last >= sentence.end or not (put or verb.doc[last].text == ","):
        return None
    return range(first, last + 1)


def _source(phrase: TokenSpan) -> Token | None:
    """The head of the phrase before the verb, when it is one of nouns alone and can speak."""
    inside = {token.i for token in phrase}
    head = next((token for token in phrase if token.head.i not in inside), None)
    if head is None or head.pos_ not in {"NOUN", "PROPN", "PRON"} or not is_speaker(head):
        return None
    return None if any(token.pos_ in {"VERB", "AUX"} for token in phrase) else head


def accordance(paragraph: ParsedParagraph, word: Token) -> Insertion | None:
    """What “according to X” vouches for."""
    if word.lower_ != "according" or word.head == word:
        return None
    to = next((child for child in word.rights if child.lower_ == "to"), None)
    named = object_of(to) if to is not None else None
    if to is None or named is None:
        return None
    content = beside_phrase(paragraph, word)
    return Insertion(content, paragraph.between(word, to), named) if content else None
