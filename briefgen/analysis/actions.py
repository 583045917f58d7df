"""What is done, by whom and to whom: the finite clauses that the article tells in its own name."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from briefgen.analysis.asserted import is_asserted, is_told
from briefgen.analysis.cues import verb_kind
from briefgen.analysis.parse import ParsedParagraph
from briefgen.analysis.predicates import phrase_alone, predicate_of, verb_span
from briefgen.analysis.spans import Spans
from briefgen.analysis.subjects import subject_of
from briefgen.analysis.syntax import is_passive
from briefgen.analysis.voices import agent_of, is_nobody, name_of
from briefgen.model import Action, Span

STATES = frozenset({"be", "have", "seem", "appear", "remain", "become", "include"})
"""Verbs that say how somebody is rather than what somebody does."""

DEEPEST = 5
"""Paragraphs from the top behind which all actions are equally far down."""

MOST_TOKENS = 400
"""Tokens of a sentence that is read: clauses nest, and in a longer one nobody does anything."""

ITS_OWN = frozenset({"ROOT", "ccomp"})
"""Clauses that stand for themselves; a “ccomp” among them is a sentence that the parser ran into the next."""


@dataclass(frozen=True, slots=True)
class Act:
    """An action, the head words of those who do it and of those to whom it is done, and how little it tells.

    `dullness` is 0 for a main clause of the first paragraph with an object and a verb that is no state.
    """

    action: Action
    doers: tuple[Token, ...]
    undergoers: tuple[Token, ...]
    dullness: int


def find_actions(paragraph: ParsedParagraph, reported: Spans, *, depth: int = 0) -> Iterator[Act]:
    """The acts of a paragraph outside what is `reported`: words in quotation marks, and what somebody says or thinks.

    `depth` is the number of paragraphs above it.
    """
    for sentence in paragraph.sentences:
        if len(sentence) > MOST_TOKENS or not is_told(sentence):
            continue
        where = paragraph.sentence_span(sentence)
        for verb in sentence:
            if not is_asserted(verb) or reported.covers(paragraph.span(verb).start) or _reports(verb):
                continue
            if act := _act(paragraph, verb, where, depth):
                yield act


def _act(paragraph: ParsedParagraph, verb: Token, sentence: Span, depth: int) -> Act | None:
    """The act that the verb tells; None where nobody can be said to do it, or its words are not found whole."""
    subject = subject_of(verb)
    printed = verb_span(paragraph, verb)
    if subject is None or printed is None or is_nobody(subject) or _misread(subject):
        return None
    predicate = predicate_of(paragraph, verb)
    phrase = phrase_alone(paragraph, subject, verb)
    if phrase is None or (predicate is None and _wants(verb)):
        return None
    doers, undergoers = _parts(verb, subject)
    dull = 4 * (verb.lemma_ in STATES) + 2 * (_first(verb).dep_ not in ITS_OWN) + (predicate is None)
    return Act(Action(phrase, printed, predicate, sentence), doers, undergoers, dull + min(depth, DEEPEST))


def _parts(verb: Token, subject: Token) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """Who does it, and to whom it is done."""
    subjects = _everybody(subject) if verb.dep_ != "relcl" else (_named(subject),)
    if is_passive(verb):
        return _everybody(agent_of(verb)), subjects
    objects = [child for child in verb.children if child.dep_ in {"dobj", "dative"} and child.pos_ != "ADP"]
    if verb.lemma_ in STATES:
        return subjects, ()
    return subjects, tuple(one for child in objects for one in _everybody(child))


def _wants(verb: Token) -> bool:
    """Whether the verb says nothing alone: “is”, or one whose clause was not printed with it."""
    return verb.lemma_ == "be" or any(child.dep_ in {"ccomp", "xcomp"} for child in verb.children)


def _reports(verb: Token) -> bool:
    """Whether the verb only carries a statement, which is listed as a quotation."""
    return verb_kind(verb) is not None and any(child.dep_ == "ccomp" for child in verb.children)


def _first(verb: Token) -> Token:
    """The first of the verbs that “and” joins."""
    while verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        verb = verb.head
    return verb


def _everybody(head: Token | None) -> tuple[Token, ...]:
    """The head and the words that “and” joins to it, each as its name where one is apposed."""
    return tuple(map(_named, (head, *head.conjuncts))) if head is not None else ()


def _named(head: Token) -> Token:
    """The name of a description (“the mayor, Hanna Brok”); a name as it is (“Brok, a Liberal”)."""
    return head if head.pos_ == "PROPN" and head.ent_type_ != "NORP" else name_of(head)


def _misread(subject: Token) -> bool:
    """Whether the parser took the end of a place for the subject: “Hugo Lenz of Velmar, Lethonia opened the port”."""
    doc, i = subject.doc, subject.left_edge.i
    return subject.ent_type_ == "GPE" and i > 1 and doc[i - 1].text == "," and doc[i - 2].ent_type_ in {"GPE", "LOC"}
