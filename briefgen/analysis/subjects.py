"""Who does what a verb says: the subject of a clause, and how far its noun phrase reaches."""

from spacy.tokens import Token

from briefgen.analysis.parse import ParsedParagraph
from briefgen.model import Span

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
OBJECTS = frozenset({"dobj", "attr", "npadvmod", "oprd", "dative"})
RELATIVE = frozenset({"who", "which", "that"})
NOT_WHO = frozenset({"GPE", "LOC", "ORG", "NORP", "FAC"})
"""Names that “who” never stands for: in “Brok of Velmar, who said” it is Brok."""

FINITE = frozenset({"VBD", "VBZ", "VBP"})
BEFORE_INVERSION = frozenset({"”", '"', ",", "’", "'", "»", "“", "—", "-"})


def subject_of(verb: Token, *, depth: int = 0) -> Token | None:
    """The head of the noun phrase that acts: the verb's own subject, or the one that it shares with its governor."""
    own = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if own is not None:
        return _antecedent(own, verb)
    inverted = _inverted(verb)
    if inverted is not None:
        return inverted
    if depth > 4 or verb.head == verb:
        return None
    if verb.tag_ == "VBG" and verb.i and verb.nbor(-1).ent_type_ == "PERSON":
        return verb.nbor(-1)
    return _inherited(verb, depth=depth)


def _antecedent(subject: Token, verb: Token) -> Token:
    """The noun that a relative pronoun stands for ("Brok, who said"); any other subject as it is."""
    if subject.lower_ not in RELATIVE or verb.dep_ != "relcl":
        return subject
    noun = verb.head
    of_another = (
        subject.lower_ == "who" and noun.ent_type_ in NOT_WHO and noun.dep_ == "pobj" and noun.head.dep_ == "prep"
    )
    return noun.head.head if of_another else noun


def _inverted(verb: Token) -> Token | None:
    """The subject behind the verb that the parser took for an object (“...,” said Hanna Brok)."""
    if verb.tag_ not in FINITE or not (verb.is_sent_start or verb.nbor(-1).text in BEFORE_INVERSION):
        return None
    return next(
        (
            child
            for child in verb.children
            if child.i > verb.i
            and child.dep_ in OBJECTS
            and child.pos_ in {"PROPN", "NOUN", "PRON"}
            and child.ent_type_ not in {"DATE", "TIME"}
        ),
        None,
    )


def _inherited(verb: Token, *, depth: int) -> Token | None:
    """The subject of the clause that the verb hangs on."""
    head = verb.head
    match verb.dep_:
        case "conj" | "xcomp" | "advcl" if head.pos_ in {"VERB", "AUX"}:
            return subject_of(head, depth=depth + 1)
        case "acl":
            return head if head.pos_ in {"NOUN", "PROPN", "PRON"} else None
        case "pcomp" if head.dep_ == "prep" and head.head.pos_ in {"VERB", "AUX"}:
            return subject_of(head.head, depth=depth + 1)
    return None


def phrase_of(paragraph: ParsedParagraph, head: Token, *, apart_from: Token | None = None) -> Span:
    """The whole noun phrase of `head` on its side of `apart_from`, without the punctuation around it."""
    inside = {token.i for token in head.subtree if apart_from is None or _same_side(token, head, apart_from)}
    first = last = head
    while first.i - 1 in inside:
        first = first.nbor(-1)
    while last.i + 1 in inside:
        last = last.nbor(1)
    while first != head and _loose(first):
        first = first.nbor(1)
    while last != head and (_loose(last) or last.lower_ in RELATIVE):
        last = last.nbor(-1)
    return paragraph.between(first, last)


def _loose(token: Token) -> bool:
    """Whether the token belongs to no phrase when it stands at its edge; a closing bracket does."""
    return token.is_space or (token.is_punct and token.text not in {")", "]"})


def _same_side(token: Token, head: Token, other: Token) -> bool:
    return token != other and (token.i < other.i) == (head.i < other.i)
