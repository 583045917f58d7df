"""Which clauses an article tells as done: finite ones that are neither asked, supposed, nor hung on a word that says so."""

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from briefgen.analysis.subjects import FINITE, RELATIVE, SUBJECTS
from briefgen.analysis.syntax import is_infinitive

TELLING = frozenset({"ROOT", "conj", "relcl", "ccomp", "advcl"})
SUPPOSING = frozenset({"if", "unless", "whether", "lest"})
"""Words that open a clause of which nobody says that it is so."""

HEDGES = frozenset(
    {"reportedly", "allegedly", "apparently", "supposedly", "purportedly", "reputedly", "ostensibly", "seemingly", "presumably",
     "possibly", "perhaps", "probably", "likely", "maybe", "nearly", "almost", "hardly", "barely", "scarcely", "rarely", "seldom"}
)  # fmt: skip
"""Adverbs without which a verb would say more."""

VERBAL = frozenset({"VERB", "AUX"})


def is_told(sentence: TokenSpan) -> bool:
    """Whether the sentence is no question."""
    return not sentence.text.rstrip(" ”\"’'").endswith("?")


def is_asserted(verb: Token) -> bool:
    """Whether the verb is finite and the article tells that it is, was or will be done."""
    if verb.pos_ not in VERBAL or verb.dep_ not in TELLING or not is_finite(verb) or _is_supposed(verb) or _lacks(verb):
        return False
    clause = verb
    while clause.dep_ in {"conj", "ccomp", "advcl"} and clause.head.pos_ in VERBAL | {"ADJ", "NOUN"}:
        if (clause.dep_ == "ccomp" and not _runs_on(clause)) or _has_mark(clause):
            return False
        clause = clause.head
        if hedges_of(clause):
            return False
    return True


def hedges_of(verb: Token) -> list[Token]:
    """The adverbs that weaken the verb, in reading order: “reportedly”, “nearly”."""
    return [child for child in verb.children if child.dep_ == "advmod" and child.lower_ in HEDGES]


def _lacks(verb: Token) -> bool:
    """Whether what it needs stands in another clause: its object (“the map that Brok drew”), or its subject (“as was said”)."""
    first = verb
    while first.dep_ == "conj" and first.head.pos_ in VERBAL:
        first = first.head
    subject = next((child for child in first.children if child.dep_ in SUBJECTS), None)
    if first.dep_ == "advcl":
        return subject is None
    if first.dep_ != "relcl" or subject is None:
        return False
    return subject.lower_ not in RELATIVE and not any(child.tag_ == "WRB" for child in first.children)


def is_finite(verb: Token) -> bool:
    """Whether the verb says that something is, was or will be done: “to bolster” and “pointing” do not."""
    helpers = any(child.dep_ in {"aux", "auxpass"} for child in verb.children)
    return not is_infinitive(verb) and (verb.tag_ in FINITE or helpers)


def _runs_on(clause: Token) -> bool:
    """Whether it is a sentence of its own that the parser hung on the next: “Brok sailed; Lenz stayed”."""
    behind = clause.doc[clause.right_edge.i + 1 : clause.right_edge.i + 2]
    return clause.i < clause.head.i and len(behind) == 1 and behind[0].text in {";", ":", "—", "–", "-"}


def _is_supposed(verb: Token) -> bool:
    """Whether a condition hangs on the verb (“if it opens, Brok will sail”), or a refusal on the one it goes on from."""
    if any(child.dep_ == "advcl" and _has_mark(child) for child in verb.children):
        return True
    return verb.dep_ == "conj" and _goes_on(verb) and any(_binds(child) for child in verb.head.children)


def _has_mark(clause: Token) -> bool:
    return any(child.dep_ in {"mark", "advmod"} and child.lower_ in SUPPOSING for child in clause.children)


def _goes_on(verb: Token) -> bool:
    """Whether it has neither subject nor auxiliary of its own: “did not sail or speak”."""
    return not any(child.dep_ in SUBJECTS | {"aux", "auxpass"} for child in verb.children)


def _binds(child: Token) -> bool:
    """Whether the word weakens the verbs behind it too: “not”, “may”, “did”."""
    return child.dep_ == "neg" or (child.dep_ == "aux" and (child.tag_ == "MD" or child.lemma_ == "do"))
