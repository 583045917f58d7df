"""Roles as printed: the title before a name, the apposition behind it, “who leads the party”."""

import re

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from briefgen.analysis.gender import is_courtesy
from briefgen.analysis.lexicon import titles, words
from briefgen.analysis.parse import ParsedParagraph
from briefgen.analysis.subjects import phrase_of
from briefgen.model import Span

JOINING = frozenset({"of", "for", "and", "the", "&", "-", "to", "at", "’s", "'s", "’", "'"})
QUALIFIERS = frozenset(
    {"former", "acting", "interim", "outgoing", "incoming", "late", "then", "ex", "deputy", "vice", "chief", "senior", "junior",
     "executive", "assistant", "associate", "prime", "foreign", "finance", "defence", "defense", "interior", "first", "second", "elect",
     "opposition", "party", "state", "federal", "national", "longtime", "veteran", "retired", "lead", "co"}
)  # fmt: skip


APPOSED = frozenset({"appos", "conj", "attr", "npadvmod", "ROOT", "dep", "oprd"})
LEADING = frozenset({"lead", "head", "chair", "run", "direct", "represent"})
TRADES = (
    "ologist",
    "ographer",
    "nomist",
    "monger",
    "smith",
    "maker",
    "keeper",
    "founder",
    "wright",
    "woman",
    "man",
    "person",
)
"""Endings of words for people by their work, beyond the list."""


def role_before(paragraph: ParsedParagraph, name: TokenSpan) -> Span | None:
    """The title that ends where the name begins (“NATO Secretary-General Mark Rutte”), or None."""
    doc = paragraph.doc
    start = name.start
    while start > 0 and _belongs(doc[start - 1], before=doc[start - 2] if start > 1 else None):
        start -= 1
    while start < name.start and (doc[start].lower_ in JOINING | {"a", "an"} or doc[start].is_punct):
        start += 1
    start = _own_part(doc, start, name.start)
    role = doc[start : name.start]
    if not len(role) or role[-1].lower_ in JOINING or not any(is_role_noun(token) for token in role):
        return None
    last_title = max(token.i for token in role if is_role_noun(token))
    tail = doc[last_title + 1 : name.start]
    if any(
        token.lower_ not in JOINING | QUALIFIERS and not token.text[0].isupper() and not token.is_punct
        for token in tail
    ):
        return None
    return paragraph.span(role)


def _own_part(doc: Doc, start: int, end: int) -> int:
    """Where the name's own title begins: behind “for” in “spokesman for Prime Minister”, not behind “of” in “Secretary of State”."""
    for i in range(end - 1, start, -1):
        behind = doc[i + 1 : end]
        if doc[i].lower_ in {"for", "to", "of", "at"} and any(is_role_noun(token) for token in behind):
            return i + 1
    return start


def _belongs(token: Token, *, before: Token | None) -> bool:
    """Whether the word can stand in a title: capitalised, a qualifier, a title itself, or a joint between such words."""
    if token.is_space or is_courtesy(token.text) or token.ent_type_ == "PERSON":
        return False
    if token.lower_ in JOINING or token.text in {"-", "–"}:
        return before is not None and (before.text[0].isupper() or is_role_noun(before)) and token.lower_ != "the"
    if token.text[0].isupper():
        return token.pos_ in {"PROPN", "ADJ", "NOUN"}
    return is_role_noun(token) or token.lower_ in QUALIFIERS


def role_apposed(paragraph: ParsedParagraph, name: TokenSpan) -> Span | None:
    """The description that a comma parts from the name behind it (“The museum’s director, Hanna Brok,”), or None."""
    head = name.root.head
    if name.root.dep_ != "appos" or head.i >= name.start or not (is_role_noun(head) and _is_one(head)):
        return None
    if name.doc[name.start - 1].text != ",":
        return None
    span = _closed(paragraph, head)
    if span is None:
        return None
    offset = paragraph.paragraph.span.start
    printed = name.doc.char_span(span.start - offset, span.end - offset, alignment_mode="expand")
    if printed is not None and len(printed) > 1 and printed[0].tag_ in {"DT", "PRP$"}:
        return Span(paragraph.span(printed[1]).start, span.end)
    return span


def role_behind(paragraph: ParsedParagraph, name: TokenSpan) -> Span | None:
    """The apposition behind a name, after an age or not (“Mette Holm, 47, the prime minister,”), or “who leads …”; or None."""
    doc = paragraph.doc
    if name.end + 1 >= len(doc) or doc[name.end].text not in {",", "(", "–", "—"}:
        return None
    start = name.end + 1
    if doc[start].like_num and start + 2 < len(doc) and doc[start + 1].text == ",":
        start += 2
    phrase = paragraph.phrases.get(start)
    if phrase is not None and _is_one(phrase.root) and is_role_noun(phrase.root) and phrase.root.dep_ in APPOSED:
        return _closed(paragraph, phrase.root)
    clause = next((c for c in name.root.children if c.dep_ == "relcl" and c.i >= start), None)
    if clause is not None and clause.lemma_ in LEADING and any(token.lower_ == "who" for token in clause.children):
        return _closed(paragraph, clause)
    return None


def _is_one(head: Token) -> bool:
    """Whether the noun is one person: in “Brok, protesters and a choir” the next in a list is no role of Brok’s."""
    return head.tag_ not in {"NNS", "NNPS"}


def _closed(paragraph: ParsedParagraph, head: Token) -> Span | None:
    """The phrase up to the comma, stop or quotation mark that ends it."""
    span = phrase_of(paragraph, head)
    offset = paragraph.paragraph.span.start
    text = paragraph.text[span.start - offset : span.end - offset]
    for mark in (", ", "; ", " — ", " – ", ")", "“", '"'):
        cut = text.find(mark)
        if cut != -1 and span.start + cut > paragraph.span(head).end - 1:
            text = text[:cut]
    text = re.sub(r"(?:[ ,.;”\"]|\b(?:of|for|and|at|to|the))+$", "", text)
    return Span(span.start, span.start + len(text)) if text else None


def is_role_noun(token: Token) -> bool:
    """Whether the word names a person by office or work; a hyphenated one counts by its last part, a plural by its singular."""
    lemma = token.lemma_.lower()
    forms = {
        token.lower_,
        lemma,
        token.lower_.removesuffix("s"),
        lemma.rpartition("-")[2],
        token.lower_.removesuffix("."),
    }
    if token.pos_ == "NOUN" and lemma.endswith(TRADES):
        return True
    return bool(forms & words("role_nouns")) or token.lower_.removesuffix("-elect") in titles()
