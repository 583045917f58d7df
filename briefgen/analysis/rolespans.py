"""How far a role reaches, and whether it tells a reader who somebody is."""

import re

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from briefgen.analysis.lexicon import words
from briefgen.analysis.parse import ParsedParagraph
from briefgen.analysis.subjects import phrase_of
from briefgen.model import Span

LONGEST = 12
"""Words in the longest role that keeps a clause of its own (“the botanist who led the survey”)."""

COMPANIONS = frozenset(
    {"friend", "partner", "colleague", "predecessor", "successor", "rival", "ally", "opponent", "counterpart", "neighbour", "neighbor"}
)  # fmt: skip
"""Nouns that, like those for relatives, say nothing without the other whose they are."""

ANYBODY = frozenset({"man", "woman", "boy", "girl", "person", "people"})
OTHERS = frozenset({"of", "to", "’s", "'s", "’", "'"})
HYPHENATED = re.compile(r"(?:-\w+)+")
"""The rest of a word that the parser cut: “secretary | -general”."""

MARKS = (", ", "; ", " — ", " – ", ")", "“", '"')


def telling(role: TokenSpan, head: Token) -> bool:
    """Whether the role says who somebody is: “sister” and “his sister” do not, “sister of the president” does.

    A title before a name in capitals is one (“Father Brok”, “Sister Agnes”).
    """
    if head.lower_ in ANYBODY:
        return False
    if not {head.lemma_.lower(), head.lower_} & (words("kin") | COMPANIONS):
        return True
    whose = any(token.lower_ in OTHERS for token in role)
    modified = any(token.head == head and _narrows(token) for token in role)
    return whose or modified or (head.text[0].isupper() and not head.is_sent_start and head.pos_ == "PROPN")


def _narrows(token: Token) -> bool:
    """“Business partner”, “Lethonian counterpart”, but not “former rival”."""
    return token.dep_ in {"compound", "nmod"} or (token.dep_ == "amod" and token.text[0].isupper())


def closed(paragraph: ParsedParagraph, head: Token, *, start: int | None = None) -> Span | None:
    """The phrase up to the comma, stop or quotation mark that ends it, from token `start` on; None where it tells nothing."""
    span = phrase_of(paragraph, head)
    if start is not None:
        span = Span(paragraph.span(paragraph.doc[start]).start, span.end)
    offset = paragraph.paragraph.span.start
    hyphenated = HYPHENATED.match(paragraph.text, span.end - offset)
    text = paragraph.printed(span) + (hyphenated[0] if hyphenated else "")
    after = paragraph.span(head).end - 1 - span.start
    for mark in MARKS:
        cut = text.find(mark, after)
        if cut != -1:
            text = text[:cut]
    if text.count("(") > text.count(")"):
        text = text[: text.rindex("(")]
    if len(text.split()) > LONGEST:
        text = _without_clause(text, after)
    text = re.sub(r"(?:[ ,.;”\"]|\b(?:of|for|and|at|to|the))+$", "", text)
    end = span.start + len(text)
    tokens = paragraph.doc.char_span(span.start - offset, end - offset, alignment_mode="expand")
    return Span(span.start, end) if text and tokens is not None and telling(tokens, head) else None


def _without_clause(text: str, after: int) -> str:
    """The description without what a “who” or “which” adds to it."""
    clause = re.compile(r" (?:who|whose|whom|which|that|where) ").search(text, max(after, 0))
    return text[: clause.start()] if clause else text
