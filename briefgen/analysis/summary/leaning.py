"""Sentences that point back: at “this plan”, at “the notion”, at “the latter”, and can only follow what they point at."""

from collections.abc import Callable

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from briefgen.analysis.lexicon import words
from briefgen.analysis.parse import ParsedParagraph
from briefgen.model import Span

POINTING = frozenset({"this", "that", "these", "those", "such"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
COMPLETING = frozenset({"prep", "relcl", "acl", "appos", "nummod", "poss", "compound"})
"""What is said of a noun that tells which is meant (“the death of the mayor”)."""


def leans_back(paragraph: ParsedParagraph, sentence: TokenSpan, *, resolved: Callable[[Span], bool]) -> bool:
    """Whether the sentence points at something that it does not name; `resolved` says that its meaning is known."""
    if any(_points(token) or _adds(token) for token in sentence):
        return True
    subjects = (token for token in sentence if _is_bare_subject(token))
    return any(not resolved(paragraph.span(token)) for token in subjects) or _opens_bare(paragraph, sentence, resolved)


def _points(word: Token) -> bool:
    """“These clubs”, “this was”, “the latter”; not “this week”, “that” of a clause, “those who”."""
    if word.lower_ in {"former", "latter"}:
        return word.pos_ == "NOUN" and word.i > 0 and word.nbor(-1).lower_ == "the"
    if word.lower_ not in POINTING or word.nbor(1).lower_ == "as":
        return False
    if word.dep_ in SUBJECTS:
        return word.tag_ == "DT" and not any(child.dep_ == "relcl" for child in word.children)
    noun = word.head
    timely = noun.ent_type_ in {"DATE", "TIME"} or noun.lemma_.lower() in words("time_nouns")
    return word.dep_ in {"det", "predet", "amod"} and not timely


def _adds(word: Token) -> bool:
    """“Brok also said”: the first of two things."""
    return word.lower_ == "also" and word.head.dep_ == "ROOT" and word.i < word.head.i


def _is_bare_subject(word: Token) -> bool:
    """The “it” or “they” of the main verb; in “it emerged that” the pronoun stands for what follows."""
    if word.lower_ not in {"it", "they"} or word.dep_ not in SUBJECTS or word.head.dep_ != "ROOT":
        return False
    return not any(child.dep_ in {"ccomp", "acomp", "csubj"} for child in word.head.children)


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
