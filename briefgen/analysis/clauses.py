"""Reported clauses: what stands under a reporting verb, or beside “according to”, as the parser sees it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from briefgen.analysis.cues import DIRECT_ONLY, verb_kind
from briefgen.analysis.parse import ParsedParagraph
from briefgen.analysis.subjects import phrase_of, subject_of
from briefgen.model import Span, VerbKind

FIRST_AND_SECOND = frozenset({"i", "we", "you"})
"""Outside quotation marks they are the author, the reader or a party to an interview: nobody who is reported."""

GOING_ON = frozenset({"go", "continue", "begin", "proceed"})
TAKING_BACK = frozenset({"deny", "decline", "refuse", "fail", "avoid", "accuse", "forget", "stop", "cease"})
"""Verbs under which another still reports, and verbs under which it reports nothing."""

NAMED = frozenset({"PERSON", "ORG", "GPE"})
EDGE = " \t\u00a0,;:.—–-…"


@dataclass(frozen=True, slots=True)
class Source:
    """A source as printed: its head word, its whole phrase, and the paragraph that holds it."""

    paragraph: ParsedParagraph
    head: Token
    span: Span


@dataclass(frozen=True, slots=True)
class Clause:
    """A reported clause with its cue and source; `content` is empty for a verb that reports a bare quotation."""

    content: tuple[Span, ...]
    cue: Span
    verb: Token
    source: Source | None
    verb_kind: VerbKind


def source_at(paragraph: ParsedParagraph, head: Token, verb: Token | None) -> Source:
    """The source with that head; in “the director, Hanna Brok,” and “the charity Port Watch” the name is the head."""
    return Source(paragraph, _name_of(head), phrase_of(paragraph, head, apart_from=verb))


def _name_of(head: Token) -> Token:
    """The name that a description stands before, with a comma or without; the head itself when there is none."""
    if head.ent_type_ in NAMED:
        return head
    following = head.doc[head.i + 1 : head.i + 2]
    if head.text.islower() and len(following) and following[0].ent_type_ in NAMED and following[0].pos_ == "PROPN":
        return following[0]
    apposed = [child for child in head.children if child.dep_ == "appos"]
    return next((child for child in apposed if child.ent_type_ in NAMED or child.pos_ == "PROPN"), head)


def find_clauses(paragraph: ParsedParagraph, quoted: Sequence[bool]) -> Iterator[Clause]:
    """The reported clauses of a paragraph; a verb inside quotation marks (`quoted`, by token) reports nothing here."""
    for token in paragraph.doc:
        if quoted[token.i]:
            continue
        if token.lower_ == "according":
            yield from _according(paragraph, token)
        kind = verb_kind(token)
        if kind and not _silent(token, kind):
            yield from _governed(paragraph, token, kind, quoted)


def _silent(verb: Token, kind: VerbKind) -> bool:
    """Whether the verb reports nothing of its subject's: “was told that”, “did not say that”, “if he says”, “to say”."""
    if any(child.dep_ == "auxpass" for child in verb.children) or _is_participle(verb):
        return True
    if kind not in {"think", "deny"} and any(child.dep_ == "neg" for child in verb.children):
        return True
    if any(child.dep_ == "mark" and child.lower_ in {"if", "whether", "unless"} for child in verb.children):
        return True
    return _is_asked(verb) or _taken_back(verb)


def _is_participle(verb: Token) -> bool:
    """“Asked whether”: a past participle without a subject, of whom somebody else asks."""
    return verb.tag_ == "VBN" and not any(child.dep_ in {"aux", "nsubj"} for child in verb.children)


def _is_asked(verb: Token) -> bool:
    """“Did Brok say”: the auxiliary stands before the subject."""
    subject = next((child.i for child in verb.children if child.dep_ == "nsubj"), -1)
    return any(child.dep_ == "aux" and child.lemma_ == "do" and child.i < subject for child in verb.children)


def _taken_back(verb: Token) -> bool:
    """Whether what governs the verb denies or weakens it: “declined to say”, “denied saying”, “has yet to say”."""
    head = verb.head
    infinitive = verb.tag_ == "VB" and any(child.lower_ == "to" for child in verb.children)
    if infinitive and not (verb.dep_ == "xcomp" and head.lemma_ in GOING_ON):
        return True
    if verb.dep_ == "pcomp":
        return head.lower_ == "without" or head.head.lemma_ in TAKING_BACK
    return verb.dep_ in {"xcomp", "ccomp"} and head.lemma_ in TAKING_BACK


def _is_nobody(subject: Token) -> bool:
    """“Nobody”, “no official”, “neither Brok nor Lenz”."""
    negative = {"no", "neither", "none", "nobody", "no-one"}
    return subject.lower_ in negative or any(child.lower_ in negative for child in subject.children)


def _governed(paragraph: ParsedParagraph, verb: Token, kind: VerbKind, quoted: Sequence[bool]) -> Iterator[Clause]:
    complement = _complement(verb, kind)
    if complement is None:
        return
    subject = subject_of(verb)
    if subject is not None and (subject.lower_ in FIRST_AND_SECOND or quoted[subject.i] or _is_nobody(subject)):
        return
    if subject is not None and subject in set(complement.subtree) and verb not in set(complement.subtree):
        return
    content = _content(paragraph, complement, verb)
    if not content:
        return
    source = source_at(paragraph, subject, verb) if subject is not None else None
    yield Clause(content, cue_span(paragraph, verb), verb, source, kind)


def _complement(verb: Token, kind: VerbKind) -> Token | None:
    """The head of the clause that the verb reports."""
    if verb.lemma_.lower() in DIRECT_ONLY:
        return None
    for child in verb.children:
        if child.dep_ == "ccomp" and not _apart(child, verb):
            return child
        if child.dep_ == "xcomp" and kind in {"promise", "ask", "warn"} and child.i > verb.i:
            return None if _anonymity(child) else child
    if verb.dep_ == "parataxis":
        return verb.head
    return None


def _anonymity(complement: Token) -> bool:
    """“Asked not to be named” says nothing of the news."""
    return complement.lemma_ in {"name", "identify"} and any(child.dep_ == "neg" for child in complement.children)


def _apart(complement: Token, verb: Token) -> bool:
    """Whether a semicolon stands between the clause and the verb: two sentences that the parser ran together."""
    doc = verb.doc
    between = doc[complement.i : verb.i] if complement.i < verb.i else doc[verb.i : complement.i]
    return any(token.text == ";" for token in between)


def _content(paragraph: ParsedParagraph, complement: Token, verb: Token) -> tuple[Span, ...]:
    """The clause's words without those of the reporting clause: two spans when the cue cuts it in two."""
    inside = sorted(token.i for token in complement.subtree)
    if verb.i in inside:
        own = {token.i for token in verb.subtree}
    else:
        own = {verb.i} | {
            token.i
            for child in verb.children
            if child != complement and child.dep_ not in {"punct", "ccomp"}
            for token in child.subtree
        }
    kept = [i for i in inside if i not in own]
    if not kept:
        return ()
    runs = [[kept[0]]]
    for i in kept[1:]:
        if any(runs[-1][-1] < j < i for j in own):
            runs.append([i])
        else:
            runs[-1].append(i)
    doc = paragraph.doc
    spans = (trim(paragraph, paragraph.between(doc[run[0]], doc[run[-1]])) for run in runs)
    return tuple(span for span in spans if span)


def trim(paragraph: ParsedParagraph, span: Span) -> Span | None:
    """The span without white space and separating punctuation at its edges, or None when nothing is left."""
    offset = paragraph.paragraph.span.start
    text = paragraph.text[span.start - offset : span.end - offset]
    start = span.start + len(text) - len(text.lstrip(EDGE))
    end = span.end - (len(text) - len(text.rstrip(EDGE)))
    return Span(start, end) if start < end else None


def cue_span(paragraph: ParsedParagraph, verb: Token) -> Span:
    """The verb with its auxiliaries, negation, particle, and the adverbs between them (“has repeatedly argued”)."""
    parts = {child.i: child.dep_ for child in verb.children if child.dep_ in {"aux", "auxpass", "neg", "prt", "advmod"}}
    first = last = verb
    while parts.get(first.i - 1) is not None:
        first = first.nbor(-1)
    while first != verb and parts[first.i] == "advmod":
        first = first.nbor(1)
    while parts.get(last.i + 1) == "prt":
        last = last.nbor(1)
    return paragraph.between(first, last)


def _according(paragraph: ParsedParagraph, word: Token) -> Iterator[Clause]:
    """“According to X”: the clause it hangs on is the content."""
    to = next((child for child in word.children if child.lower_ == "to"), None)
    named = next((child for child in to.children if child.dep_ == "pobj"), None) if to is not None else None
    if to is None or named is None or word.head == word:
        return
    governor = word.head
    while governor.pos_ not in {"VERB", "AUX"} and governor.head != governor:
        governor = governor.head
    phrase = {token.i for token in word.subtree}
    content = _without(paragraph, governor, phrase)
    if content:
        source = source_at(paragraph, named, None)
        yield Clause(content, paragraph.between(word, to), word, source, "say")


def _without(paragraph: ParsedParagraph, governor: Token, left_out: set[int]) -> tuple[Span, ...]:
    """The governor's clause as spans around the tokens left out."""
    runs: list[list[int]] = []
    for i in sorted({token.i for token in governor.subtree} - left_out):
        if runs and not any(runs[-1][-1] < j < i for j in left_out):
            runs[-1].append(i)
        else:
            runs.append([i])
    doc = paragraph.doc
    spans = (trim(paragraph, paragraph.between(doc[run[0]], doc[run[-1]])) for run in runs)
    return tuple(span for span in spans if span)
