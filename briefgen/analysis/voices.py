"""Who speaks: the source as printed, and who is printed as relaying it."""

from dataclasses import dataclass

from spacy.tokens import Token

from briefgen.analysis.extents import said_beside
from briefgen.analysis.parse import ParsedParagraph
from briefgen.analysis.subjects import phrase_of, subject_of
from briefgen.analysis.syntax import is_passive, object_of
from briefgen.model import Span

FIRST_AND_SECOND = frozenset({"I", "we", "We", "you", "You"})
"""Outside quotation marks they are the author, the reader or a party to an interview: nobody who is reported."""

NOBODY = frozenset({"no", "neither", "nor", "none", "nobody", "no-one", "any", "anybody", "anyone", "whoever"})

QUOTING = frozenset({"quote", "cite"})
NAMED = frozenset({"PERSON", "ORG", "GPE"})


@dataclass(frozen=True, slots=True)
class Source:
    """A source as printed: its head word, its whole phrase, and the paragraph that holds it."""

    paragraph: ParsedParagraph
    head: Token
    span: Span


def source_at(paragraph: ParsedParagraph, head: Token, verb: Token | None) -> Source:
    """The source with that head; in “the director, Hanna Brok,” and “the charity Port Watch” the name is the head."""
    return Source(paragraph, name_of(head), phrase_of(paragraph, head, apart_from=verb))


def name_of(head: Token) -> Token:
    """The name that a description stands before, with a comma or without; the head itself when there is none."""
    if head.ent_type_ in NAMED:
        return head
    following = head.doc[head.i + 1 : head.i + 2]
    if head.text.islower() and len(following) and following[0].ent_type_ in NAMED and following[0].pos_ == "PROPN":
        return following[0]
    behind = head.doc[head.i + 2 : head.i + 3]
    if len(following) and following[0].text == "," and len(behind) and behind[0].ent_type_ == "PERSON":
        return next(entity.root for entity in head.doc.ents if entity.start <= behind[0].i < entity.end)
    apposed = [child for child in head.children if child.dep_ == "appos"]
    return next((child for child in apposed if child.ent_type_ in NAMED or child.pos_ == "PROPN"), head)


def is_speaker(subject: Token) -> bool:
    """Whether it can be somebody else who speaks: not the author, the reader, or nobody."""
    return subject.text not in FIRST_AND_SECOND and not is_nobody(subject)


def is_nobody(subject: Token) -> bool:
    """“Nobody”, “no official”, “neither Brok nor Lenz”, “any plumber who promises”."""
    return subject.lower_ in NOBODY or any(child.lower_ in NOBODY for child in subject.children)


def speakers_of(verb: Token) -> tuple[Token | None, Token | None]:
    """Who speaks, and who is printed as relaying it (“the Courier quoted Brok as saying”)."""
    quoting = verb.head.head
    if verb.lemma_ in QUOTING and is_passive(verb):
        return subject_of(verb), agent_of(verb)
    if verb.dep_ == "pcomp" and verb.head.lower_ == "as" and quoting.lemma_ in QUOTING:
        if is_passive(quoting):
            return subject_of(quoting), agent_of(quoting) or agent_of(verb)
        return next((child for child in quoting.children if child.dep_ == "dobj"), None), subject_of(quoting)
    if is_passive(verb):
        return agent_of(verb), None
    if verb.head.dep_ == "ccomp" and said_beside(verb, quoting):
        return subject_of(quoting), None
    return subject_of(verb), None


def agent_of(verb: Token) -> Token | None:
    """Who does it in the passive: “was described by the minister as”."""
    by = next((child for child in verb.children if child.dep_ == "agent" or child.lower_ == "by"), None)
    return object_of(by) if by is not None else None
