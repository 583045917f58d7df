"""What was not said: denied, asked, conditional, declined, or of nobody's making."""

from spacy.tokens import Token

from briefgen.analysis.syntax import is_passive, negation_of
from briefgen.model import VerbKind

GOING_ON = frozenset({"go", "continue", "begin", "proceed", "try", "seek", "appear", "seem", "want", "start"})
TAKING_BACK = frozenset({"deny", "decline", "refuse", "fail", "avoid", "accuse", "forget", "stop", "cease"})
"""Verbs under which another still reports, and verbs under which it reports nothing."""

TELLING = frozenset({"tell", "inform", "warn", "assure"})
"""What somebody was told is a statement, though nobody is printed who made it."""

SHOWING = frozenset({"demonstrate", "highlight", "illustrate", "prove", "show", "signal", "underline", "underscore"})
"""Verbs whose participle tells what an event shows, and not what somebody says (“he posted, underscoring the strain”)."""

UNTOLD = frozenset(
    {"comment", "respond", "answer", "elaborate", "identify", "name", "say", "reply", "confirm", "discuss", "disclose", "reveal", "speak"}
)  # fmt: skip
"""What is declined when nothing is said (“declined to comment”)."""


def is_silent(verb: Token, kind: VerbKind) -> bool:
    """Whether the verb reports nothing of its subject's: “did not say that”, “if he says”, “to say”."""
    if _is_participle(verb) or (verb.tag_ == "VBG" and verb.lemma_ in SHOWING):
        return True
    if kind not in {"think", "deny"} and negation_of(verb) is not None:
        return True
    if any(child.dep_ == "mark" and child.lower_ in {"if", "whether", "unless"} for child in verb.children):
        return True
    return _is_asked(verb) or taken_back(verb)


def _is_participle(verb: Token) -> bool:
    """“Asked whether”: a past participle without a subject, of whom somebody else asks."""
    return verb.tag_ == "VBN" and not any(child.dep_ in {"aux", "auxpass", "nsubj"} for child in verb.children)


def _is_asked(verb: Token) -> bool:
    """“Did Brok say”: the auxiliary stands before the subject."""
    subject = next((child.i for child in verb.children if child.dep_ == "nsubj"), -1)
    return any(child.dep_ == "aux" and child.lemma_ == "do" and child.i < subject for child in verb.children)


def taken_back(verb: Token) -> bool:
    """Whether what governs the verb denies or weakens it: “declined to say”, “denied saying”, “has yet to say”."""
    head = verb.head
    infinitive = verb.tag_ == "VB" and any(child.lower_ == "to" for child in verb.children)
    if infinitive and not (verb.dep_ == "xcomp" and head.lemma_ in GOING_ON):
        return True
    if verb.dep_ == "pcomp":
        return head.lower_ == "without" or head.head.lemma_ in TAKING_BACK
    return verb.dep_ in {"xcomp", "ccomp"} and head.lemma_ in TAKING_BACK


def is_of_nobody(verb: Token) -> bool:
    """Whether a passive reports nothing where it names no agent: all do but “was told that” and “it was announced that”."""
    expletive = any(child.dep_ in {"nsubjpass", "expl"} and child.lower_ == "it" for child in verb.children)
    return is_passive(verb) and not (verb.lemma_ in TELLING or expletive)


def is_untold(complement: Token, kind: VerbKind) -> bool:
    """Whether the infinitive is one of saying nothing: “declined to comment”, “asked not to be named”."""
    if complement.lemma_ in {"name", "identify"} and any(child.dep_ == "neg" for child in complement.children):
        return True
    return kind == "deny" and complement.lemma_ in UNTOLD
