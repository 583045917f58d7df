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
    if word.lower_ not in POINTING or word.doc[word.i + 1 : word.i + 2].text.lower() == "as":
        return False
    if word.dep_ in SUBJECTS:
        return word.tag_ == "DT" and not any(child.dep_ == "relcl" for child in word.children)
    noun = word.head
    timely = noun.ent_type_ in {"DATE", "TIME"} or noun.lemma_.lower() in words("time_nouns")
    return word.dep_ in {"det", "predet", "amod"} and not timely


def _adds(word: Token) -> bool:
    """“Brok also said”, “both were ill”, “the reply was sharper”: one of two things, and the other is not here."""
    if word.lower_ in {"also", "then"}:
        return word.dep_ == "advmod" and word.head.dep_ == "ROOT" and word.i < word.head.i
    if word.lower_ in {"both", "neither"}:
        return word.dep_ in SUBJECTS
    if word.tag_ in {"JJR", "RBR"} and word.dep_ in {"acomp", "advmod"}:
        compared = word if word.dep_ == "acomp" else word.head
        return compared.dep_ == "acomp" and not any(token.lower_ in {"than", "the"} for token in compared.subtree)
    return word.i > 0 and word.lower_ in {"example", "instance"} and word.nbor(-1).lower_ in {"for", "of"}


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
    return _is_bare(noun) and noun.dep_ in {"nsubj", "nsubjpass", "poss"} and not resolved(paragraph.span(noun))


def bare_nouns(sentence: TokenSpan) -> frozenset[str]:
    """The definite nouns of which the sentence does not tell which is meant (“blamed Iran for the attack”)."""
    told: set[str] = set()
    found: set[str] = set()
    for token in sentence:
        definite = any(child.lower_ == "the" and child.dep_ == "det" for child in token.children)
        if definite and _is_bare(token) and token.lemma_ not in told:
            found.add(token.lower_)
        told.add(token.lemma_)
    return frozenset(found)


def _is_bare(noun: Token) -> bool:
    """Whether nothing says which one is meant, and there are many."""
    if noun.pos_ != "NOUN" or noun.ent_type_ or not words("known_nouns").isdisjoint({noun.lower_, noun.lemma_}):
        return False
    return not any(child.dep_ in COMPLETING or child.pos_ == "PROPN" for child in noun.children)


def explains(sentence: TokenSpan) -> bool:
    """Whether the sentence only says what or where something is that is known (“Waterloo is a station in London”)."""
    verb = sentence.root
    if verb.lemma_ != "be" or verb.tag_ not in {"VBZ", "VBP"} or any(token.like_num for token in sentence):
        return False
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    attribute = next((child for child in verb.rights if child.dep_ in {"attr", "prep"}), None)
    return (
        subject is not None
        and attribute is not None
        and subject.ent_type_ != "PERSON"
        and (attribute.dep_ == "prep" or attribute.pos_ in {"NOUN", "PROPN"})
    )
