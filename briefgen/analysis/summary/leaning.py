"""Sentences that point back: at “this plan”, at “the notion”, at “the latter”, and can only follow what they point at."""

from collections.abc import Callable

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from briefgen.analysis.lexicon import words
from briefgen.analysis.parse import ParsedParagraph
from briefgen.model import Span

POINTING = frozenset({"this", "that", "these", "those", "such"})
TELLING_APART = frozenset({"former", "latter", "same", "other", "others", "pair", "duo", "trio", "two", "three"})
COMPLETING = frozenset({"prep", "relcl", "acl", "appos", "nummod", "poss", "compound"})
"""What is said of a noun that tells which is meant (“the death of the mayor”)."""


def leans_back(paragraph: ParsedParagraph, sentence: TokenSpan, *, resolved: Callable[[Span], bool]) -> bool:
    """Whether the sentence points at something that it does not name; `resolved` says that its meaning is known."""
    return any(_points(token) for token in sentence) or _opens_bare(paragraph, sentence, resolved)


def _points(word: Token) -> bool:
    """“These clubs”, “the latter”; not “this week”, “that” of a clause, “those who”."""
    if word.lower_ in POINTING and word.dep_ in {"det", "predet", "amod"} and word.nbor(1).lower_ != "as":
        noun = word.head
        return noun.ent_type_ not in {"DATE", "TIME"} and noun.lemma_.lower() not in words("time_nouns")
    return word.lower_ in {"former", "latter"} and word.i > 0 and word.nbor(-1).lower_ == "the" and word.pos_ == "NOUN"


def _opens_bare(paragraph: ParsedParagraph, sentence: TokenSpan, resolved: Callable[[Span], bool]) -> bool:
    """“The notion was called a waste”: the subject is a definite noun of which nothing tells which is meant."""
    first = next((token for token in sentence if token.is_alpha), None)
    if first is None or first.lower_ != "the" or first.dep_ != "det":
        return False
    noun = first.head
    if noun.pos_ != "NOUN" or noun.dep_ not in {"nsubj", "nsubjpass", "poss"} or noun.lower_ in words("known_nouns"):
        return False
    told = any(child.dep_ in COMPLETING or child.pos_ == "PROPN" for child in noun.children)
    return not told and not resolved(paragraph.span(noun))
