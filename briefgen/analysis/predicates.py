"""What is printed of an action: its verb with every word that weakens it, and what completes the verb."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from briefgen.analysis.asserted import hedges_of, is_finite
from briefgen.analysis.clauses import cue_span
from briefgen.analysis.extents import WHEN
from briefgen.analysis.parse import ParsedParagraph
from briefgen.analysis.roles import is_role_noun
from briefgen.analysis.subjects import phrase_of
from briefgen.analysis.syntax import is_infinitive, object_of
from briefgen.model import Span

LONGEST = 30
"""Words in the longest object that is kept whole; a longer one is left out rather than cut."""

COMPLETED = 16
"""Words to which an object may grow by what completes it (“offered it to the museum”)."""

OBJECTS = ("dobj", "dative", "attr", "acomp", "oprd", "xcomp", "ccomp", "agent", "prep", "advcl")
COMPLETING = frozenset(OBJECTS)
CLAUSES = frozenset({"relcl", "acl", "advcl"})
"""Clauses that a comma parts from an object: another remark of the article's."""

BINDING = frozenset({"aux", "auxpass", "neg"})
LIMITING = re.compile(r",? (?:but|except|unless|than|rather)\b")
"""What takes back a part of the words before it: “all but two boats”."""

QUOTED = re.compile(r" (?:“[^“”]+”|\"[^\"]+\")")
BRACKET = re.compile(r"\)")
CLOSING = re.compile(r"[.,]?[”\"]")


def verb_span(paragraph: ParsedParagraph, verb: Token) -> Span | None:
    """The verb with its auxiliaries, negation, particle and hedges; None where one of them stands apart from it."""
    span = cue_span(paragraph, verb)
    hedges = hedges_of(verb)
    for hedge in reversed(hedges):
        if paragraph.span(hedge).end == span.start - 1:
            span = Span(paragraph.span(hedge).start, span.end)
    bound = [child for child in verb.children if child.dep_ in BINDING and child.lower_ != "to"]
    behind = [hedge for hedge in hedges if hedge.i < verb.i]
    return span if all(span.contains(paragraph.span(token)) for token in (*bound, *behind)) else None


def predicate_of(paragraph: ParsedParagraph, verb: Token) -> Span | None:
    """The verb's object and what completes it, as one run of words; None where there is none or it is too long to print."""
    parts = [child for child in verb.children if child.i > verb.i and _completes(child)]
    first = min(parts, key=lambda child: (OBJECTS.index(child.dep_), child.i), default=None)
    span = phrase_alone(paragraph, first, verb) if first is not None else None
    if first is None or span is None or _words(paragraph, span) > LONGEST:
        return None
    for part in parts:
        longer = phrase_alone(paragraph, part, verb) if part.i > first.i else None
        if longer is None:
            continue
        if not _joins(paragraph, span, longer) or not _belongs(part):
            break
        whole = Span(span.start, longer.end)
        if LIMITING.match(paragraph.text, longer.end - paragraph.paragraph.span.start):
            break
        if _words(paragraph, whole) > max(COMPLETED, _words(paragraph, span)):
            break
        span = whole
    return _closed(paragraph, _with_quoted(paragraph, span))


def _completes(child: Token) -> bool:
    """Whether the phrase can be an object or complete one; a clause only where it is part of the same statement."""
    if child.dep_ == "advcl":
        return is_infinitive(child) and child.left_edge.lower_ == "for"
    if child.dep_ == "ccomp":
        return not is_finite(child) or child.left_edge.lower_ == "that"
    return child.dep_ in COMPLETING and (child.dep_ != "prep" or any(True for _ in child.children))


def _belongs(part: Token) -> bool:
    """Whether the part says more of what is done than when."""
    return not (part.dep_ == "prep" and (behind := object_of(part)) is not None and behind.ent_type_ in WHEN)


def _joins(paragraph: ParsedParagraph, span: Span, longer: Span) -> bool:
    """Whether no mark and no other clause stands between what is printed and what would complete it."""
    offset = paragraph.paragraph.span.start
    gap = paragraph.text[span.end - offset : longer.start - offset]
    return longer.start >= span.end and re.fullmatch(r"\s*(?:\w+\s+){0,2}", gap) is not None


def phrase_alone(paragraph: ParsedParagraph, head: Token, verb: Token) -> Span | None:
    """The whole phrase of the head, without a remark behind a comma and without a loose “and”; None where it ends inside a word."""
    span = phrase_of(paragraph, head, apart_from=verb)
    for aside in _asides(head):
        edge = aside.left_edge
        if edge.i > head.i and edge.nbor(-1).text in {",", "—", "–", "("} and paragraph.span(edge).start < span.end:
            span = Span(span.start, paragraph.span(edge.nbor(-1)).start)
    printed = paragraph.printed(span)
    span = Span(span.start, span.start + len(re.sub(r"(?:\s*\b(?:and|or|but)|[\s,;:—–-]+)+$", "", printed)))
    offset = paragraph.paragraph.span.start
    behind = paragraph.text[span.end - offset : span.end - offset + 1]
    return span if span and not (behind == "-" or behind.isalnum()) else None


def _asides(head: Token) -> Iterator[Token]:
    """The remarks inside a phrase, from its end to its beginning."""
    return (token for token in reversed(list(head.subtree)) if token != head and _is_aside(token))


def _is_aside(token: Token) -> bool:
    """Whether it says more of what stands before it; names that commas part are a list (“Brok, Lenz and Marn”)."""
    if token.dep_ == "appos":
        return token.left_edge.tag_ == "DT" or is_role_noun(token)
    return token.dep_ in CLAUSES


def _with_quoted(paragraph: ParsedParagraph, span: Span) -> Span:
    """The span with the quoted words that follow it at once: “called it ‘a gift’”."""
    found = QUOTED.match(paragraph.text, span.end - paragraph.paragraph.span.start)
    whole = Span(span.start, span.end + len(found[0])) if found else span
    return whole if _words(paragraph, whole) <= COMPLETED else span


def _words(paragraph: ParsedParagraph, span: Span) -> int:
    return len(paragraph.printed(span).split())


def _closed(paragraph: ParsedParagraph, span: Span) -> Span:
    """The span with the bracket or quotation mark that closes behind it what is opened in it."""
    printed = paragraph.printed(span)
    quoted = printed.count("“") > printed.count("”") or printed.count('"') % 2 == 1
    opened = quoted or printed.count("(") > printed.count(")")
    mark = (CLOSING if quoted else BRACKET).match(paragraph.text, span.end - paragraph.paragraph.span.start)
    return Span(span.start, span.end + len(mark[0])) if opened and mark else span
