"""Whom a pronoun means: the subject of its own clause, whoever speaks the clause it stands in, or the nearest in mind."""

from collections.abc import Mapping
from typing import Literal

from spacy.tokens import Token

from briefgen.analysis.attention import LEAD, SPEAKER_LEAD, Candidate, Fits, Reader
from briefgen.analysis.cues import frames_of
from briefgen.analysis.subjects import subject_of

PRONOUNS: Mapping[str, Literal["he", "she", "it", "they"]] = {
    "he": "he", "him": "he", "his": "he", "himself": "he",
    "she": "she", "her": "she", "hers": "she", "herself": "she",
    "it": "it", "its": "it", "itself": "it",
    "they": "they", "them": "they", "their": "they", "themselves": "they",
}  # fmt: skip

GOING_ON = frozenset({"add", "continue", "conclude"})
"""Verbs with which whoever spoke last goes on (“it added”)."""

ADDRESSING = frozenset(
    {"tell", "ask", "inform", "remind", "warn", "assure", "promise", "persuade", "advise", "convince"}
)
"""Verbs with a listener, whom a pronoun in the reported clause may mean as well (“Brok told Lenz he was late”)."""

SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def antecedent(reader: Reader, token: Token) -> int | None:
    """The candidate that a pronoun outside quotation marks means, or None where that is not clear."""
    pronoun = PRONOUNS[token.lower_]
    if pronoun in {"he", "she"}:
        return _of_person(reader, token, "he" if pronoun == "he" else "she")
    candidates = reader.candidates

    def is_body(index: int) -> bool:
        return candidates[index].kind in {"organisation", "place"}

    def is_organisation(index: int) -> bool:
        return candidates[index].kind == "organisation"

    if token.dep_ == "poss":
        return _of_own_clause(reader, token, is_body if pronoun == "it" else is_organisation)
    if pronoun == "it" and (found := _of_reporting_clause(reader, token, is_body)) is not None:
        return found
    if token.dep_ != "nsubj" or frames_of(token.head).get("that") in {None, "think", "show", "intend"}:
        return None
    if pronoun == "they":
        return reader.recall(lambda index: candidates[index].plural, reach=1)
    spoke = reader.spoke(is_organisation) if token.head.lemma_ in GOING_ON else None
    return spoke if spoke is not None else reader.recall(is_organisation, reach=1)


def _of_person(reader: Reader, token: Token, pronoun: Literal["he", "she"]) -> int | None:
    def fits(index: int) -> bool:
        return stands_alone(reader.candidates[index]) and reader.genders.get(index, pronoun) == pronoun

    rules = (_of_own_clause, _of_reporting_clause, _of_main_clause)
    found = next((found for rule in rules if (found := rule(reader, token, fits)) is not None), None)
    if found is None and not _is_told(token) and not _is_reflexive(token):
        source, actor = _is_source(token), _acting_on(reader, token)
        lead = SPEAKER_LEAD if source else LEAD
        found = reader.recall(lambda index: index != actor and fits(index), speaking=source, lead=lead)
    if found is not None:
        reader.genders.setdefault(found, pronoun)
    return found


def stands_alone(candidate: Candidate) -> bool:
    """One person who is not described by another (“her mother”): the pronoun that follows seldom means that one."""
    return candidate.kind == "person" and not candidate.plural and candidate.name.split()[0].lower() not in PRONOUNS


def _of_own_clause(reader: Reader, token: Token, fits: Fits) -> int | None:
    """The fitting subject of a possessive's clause (“Brok wants to use her”), or what it is joined to (“Brok and her”)."""
    if token.dep_ != "poss" and not _is_reflexive(token):
        return None
    head = token.head
    if token.dep_ == "poss" and head.dep_ == "conj" and head.head.pos_ in {"NOUN", "PROPN", "PRON"}:
        return _fitting(reader, head.head, fits)
    verb = _verb_above(token)
    if token.lower_ in {"its", "their"} and verb.dep_ in {"advcl", "pcomp", "acl"}:
        return None
    subject = subject_of(verb)
    return _fitting(reader, subject, fits) if subject is not None and subject.i < token.i else None


def _is_reflexive(token: Token) -> bool:
    """“Himself”: nobody but the subject of the clause."""
    return token.lower_.endswith(("self", "selves"))


def _of_reporting_clause(reader: Reader, token: Token, fits: Fits) -> int | None:
    """The fitting subject of the verb that reports the pronoun's clause (“Brok said she would stay”)."""
    clause = token.head
    if token.dep_ not in SUBJECTS or clause.dep_ != "ccomp" or clause.i < clause.head.i:
        return None
    verb = clause.head
    if "that" not in frames_of(verb) or _is_told(token):
        return None
    subject = subject_of(verb)
    return _fitting(reader, subject, fits) if subject is not None and subject.i < token.i else None


def _of_main_clause(reader: Reader, token: Token, fits: Fits) -> int | None:
    """The fitting subject behind a phrase that opens the sentence (“In her speech, Brok said”)."""
    root = token.sent.root
    subject = next((child for child in root.children if child.dep_ in SUBJECTS and child.i > token.i), None)
    if (
        token.dep_ != "poss"
        or subject is None
        or subject.i > root.i
        or _verb_above(token).dep_ not in {"ROOT", "advcl"}
    ):
        return None
    found = reader.ahead.get(subject.i)
    return found if found is not None and fits(found) else None


def _acting_on(reader: Reader, token: Token) -> int | None:
    """Who acts on the pronoun: in “Brok thanked her”, “her” is somebody else."""
    if token.dep_ not in {"dobj", "dative", "pobj"}:
        return None
    subject = subject_of(_verb_above(token))
    return None if subject is None else reader.here.get(subject.i)


def _verb_above(token: Token) -> Token:
    head = token.head
    while head.pos_ not in {"VERB", "AUX"} and head.head != head:
        head = head.head
    return head


def _fitting(reader: Reader, subject: Token, fits: Fits) -> int | None:
    found = reader.here.get(subject.i)
    return found if found is not None and fits(found) else None


def _is_told(token: Token) -> bool:
    """Whether the pronoun’s clause is told to somebody, whom it may mean as well as the teller."""
    verb = token.head.head
    return (
        token.head.dep_ == "ccomp"
        and verb.lemma_ in ADDRESSING
        and any(child.dep_ in {"dobj", "dative"} and child.pos_ in {"PROPN", "NOUN", "PRON"} for child in verb.children)
    )


def _is_source(token: Token) -> bool:
    """Whether the word is the subject of a verb that reports."""
    return token.dep_ == "nsubj" and bool(frames_of(token.head).keys() & {"that", "quote"})
