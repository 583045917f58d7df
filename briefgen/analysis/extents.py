"""How far reported words reach: from the tokens that the parser joins to spans of the article.

The parser often cuts a long report short (“said the van had an escort, but | the guards waved it on”). What follows in
the sentence goes on with the report, unless it hangs on the cue and tells of something else: when and where it was said,
or what else the speaker did.
"""

from collections.abc import Container, Iterable, Iterator

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from briefgen.analysis.cues import frames_of
from briefgen.analysis.parse import ParsedParagraph
from briefgen.analysis.subjects import FINITE, SUBJECTS
from briefgen.analysis.syntax import object_of, under
from briefgen.model import Span

EDGE = " \t\u00a0,;:.—–-…"
SAID_OF = frozenset({"as", "for", "of", "to", "over", "about", "against", "from", "with", "than", "into", "between"})
"""Prepositions of what is said of an object (“the plan as a gift”); others say when and where."""

ASKING = frozenset({"WP", "WDT", "WRB", "WP$"})
"""What stands before the cue and belongs to the clause behind it: “what she called a gift”."""

CONDITIONS = frozenset({"if", "unless", "until", "once"})

WHEN = frozenset({"DATE", "TIME"})

CLOSED = frozenset({"relcl", "appos", "acl", "advcl", "prep"})
"""What a comma parts from an object: another remark of the article's."""


def clause_spans(paragraph: ParsedParagraph, complement: Token, verb: Token) -> tuple[Span, ...]:
    """The reported clause without the reporting one: two spans when the cue cuts it in two."""
    inside = _under(paragraph, complement)
    if verb.i in inside:
        own = under(verb)
        return _runs(paragraph, inside - own, own)
    own = {verb.i}
    for child in verb.children:
        if child != complement and child.dep_ not in {"punct", "ccomp"}:
            own |= under(child)
    for token in _beside((paragraph.doc[i] for i in inside), verb):
        whole = (
            token.subtree
            if token.dep_ == "conj"
            else paragraph.doc[token.left_edge.i : paragraph.sentence_of(token).end]
        )
        own.update(one.i for one in whole)
    kept = {i for i in inside - own if complement.i < verb.i or i > verb.i or paragraph.doc[i].tag_ in ASKING}
    if kept and _leads(verb):
        for i in _rest(paragraph, complement, verb, max(kept)):
            governor = paragraph.doc[i].head.i
            (own if i in own or (governor in own and governor != verb.i) else kept).add(i)
    return _runs(paragraph, kept, own)


def _under(paragraph: ParsedParagraph, head: Token) -> set[int]:
    """The tokens that hang on the head in its sentence: a dateline or the next sentence, which the parser joined to it, does not."""
    sentence = paragraph.sentence_of(head)
    return {i for i in under(head) if sentence.start <= i < sentence.end}


def _beside(clause: Iterable[Token], verb: Token) -> Iterator[Token]:
    """Reporting verbs that the parser joined to the clause and not to its cue (“said he would sail and warned of storms”)."""
    for token in clause:
        if said_beside(token, verb):
            yield token
        elif _says_meanwhile(token):
            yield token.head


def _says_meanwhile(token: Token) -> bool:
    """“, with the Courier reporting that ...”: another speaker's report beside the clause."""
    return token.tag_ == "VBG" and token.dep_ == "pcomp" and token.head.lower_ == "with" and bool(frames_of(token))


def said_beside(token: Token, verb: Token) -> bool:
    """Whether a verb inside the clause that `verb` reports goes with `verb`.

    It does in the same tense and without a subject of its own (“and warned of storms”), and as a participle behind a
    comma (“, adding that he was late”).
    """
    if not frames_of(token) or any(child.dep_ in SUBJECTS or child.dep_ == "aux" for child in token.children):
        return False
    if token.tag_ == "VBG":
        return token.dep_ == "advcl" and token.left_edge.i > 0 and token.left_edge.nbor(-1).text == ","
    clause = token.head
    return (
        token.dep_ == "conj"
        and verb.tag_ in FINITE
        and token.tag_ == verb.tag_
        and clause.head == verb
        and (clause.tag_ != verb.tag_ or any(child.dep_ == "aux" for child in clause.children))
    )


def _leads(verb: Token) -> bool:
    """Whether the verb is the main one of its sentence, or goes with that one."""
    while verb.dep_ == "conj" and verb.head != verb:
        verb = verb.head
    return verb.dep_ == "ROOT"


def _rest(paragraph: ParsedParagraph, complement: Token, verb: Token, last: int) -> range:
    """The tokens of the sentence on the clause's side that the parser left out of it."""
    sentence = paragraph.sentence_of(verb)
    if complement.i > verb.i:
        return range(last + 1, sentence.end)
    return range(sentence.start, last)


def object_spans(paragraph: ParsedParagraph, head: Token, verb: Token) -> tuple[Span, ...]:
    """The object or infinitive with all that is said of it: “the plan as a gift to the rich”, “them to sail”."""
    mark = {child.i for child in head.children if child.dep_ == "mark" and child.lower_ == "for"}
    inside = {i for i in _under(paragraph, head) if (i > verb.i) == (head.i > verb.i)} - _remarks(head) - mark
    for child in verb.children:
        if verb.i < child.i < head.i:
            inside |= {token.i for token in _addressed(child)}
        elif child.i > head.i and _said_of(child, verb):
            inside |= {token.i for token in child.subtree} - _remarks(child)
    return _runs(paragraph, inside, ())


def noun_spans(paragraph: ParsedParagraph, head: Token) -> tuple[Span, ...]:
    """What stands under a noun or an adjective: “the claim | that the port is full”."""
    return _runs(paragraph, _under(paragraph, head) - _remarks(head), ())


def _addressed(child: Token) -> Iterable[Token]:
    """Who is to do something: “urged them to sail”, “called on them to sail”; not when it was urged."""
    if child.dep_ in {"dobj", "dative"}:
        return child.subtree
    behind = object_of(child)
    if child.dep_ != "prep" or child.lower_ not in {"on", "for"} or behind is None or behind.ent_type_ in WHEN:
        return ()
    return behind.subtree


def _said_of(child: Token, verb: Token) -> bool:
    """Whether what stands behind the object says something of it: “blasted him for not paying”, “to triple the funds, grow”."""
    if child.dep_ == "prep":
        return child.lower_ in SAID_OF and child.nbor(-1).text != ","
    if child.dep_ == "conj":
        return child.tag_ == "VB" and verb.tag_ != "VB"
    if child.dep_ == "advcl":
        return any(one.dep_ == "mark" and one.lower_ in CONDITIONS for one in child.children)
    return child.dep_ in {"oprd", "xcomp", "ccomp", "dobj"}


def _remarks(head: Token) -> set[int]:
    """The tokens of what commas part from the object: “the plan, which has long been debated”."""
    return {
        token.i
        for part in head.subtree
        if part.dep_ in CLOSED and part.left_edge.i > head.i and part.left_edge.nbor(-1).text == ","
        for token in part.subtree
    }


def beside_phrase(paragraph: ParsedParagraph, word: Token) -> tuple[Span, ...]:
    """What a phrase such as “according to” vouches for.

    It is the rest of its sentence where the phrase opens or closes it, else the clause that it hangs on.
    """
    phrase = {token.i for token in word.subtree}
    sentence = paragraph.sentence_of(word)
    words = [token.i for token in sentence if token.text[0].isalnum()]
    if words and (words[0] in phrase or words[-1] in phrase):
        return _runs(paragraph, {token.i for token in sentence} - phrase, phrase)
    governor = word.head
    while governor.pos_ not in {"VERB", "AUX"} and governor.head != governor:
        governor = governor.head
    return _runs(paragraph, _under(paragraph, governor) - phrase, phrase)


def around_insertion(paragraph: ParsedParagraph, sentence: TokenSpan, inserted: range) -> tuple[Span, ...]:
    """The sentence without what is inserted in it."""
    return _runs(paragraph, (token.i for token in sentence if token.i not in inserted), inserted)


def _runs(paragraph: ParsedParagraph, kept: Iterable[int], cuts: Container[int]) -> tuple[Span, ...]:
    """The tokens as spans, one for each run that no token of `cuts` interrupts."""
    runs: list[list[int]] = []
    for i in sorted(kept):
        if runs and not any(j in cuts for j in range(runs[-1][-1] + 1, i)):
            runs[-1].append(i)
        else:
            runs.append([i])
    doc = paragraph.doc
    ends = ((doc[run[0]], doc[_last(paragraph, run)]) for run in runs)
    spans = (trim(paragraph, paragraph.between(first, last)) for first, last in ends)
    return tuple(span for span in spans if span and any(map(str.isalnum, paragraph.printed(span))))


def _last(paragraph: ParsedParagraph, run: list[int]) -> int:
    """The last token of a run that does not stand there to join something else (“the port was full and |”)."""
    last = len(run) - 1
    while last > 0 and (paragraph.doc[run[last]].dep_ == "cc" or paragraph.doc[run[last]].text == ","):
        last -= 1
    return run[last]


def trim(paragraph: ParsedParagraph, span: Span) -> Span | None:
    """The span without white space and separating punctuation at its edges, or None when nothing is left."""
    text = paragraph.printed(span)
    start = span.start + len(text) - len(text.lstrip(EDGE))
    end = span.end - (len(text) - len(text.rstrip(EDGE)))
    return Span(start, end) if start < end else None
