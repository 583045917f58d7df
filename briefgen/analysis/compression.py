"""What a long sentence can lose and still be true: asides between commas or in parentheses, nothing else."""

import re
from collections.abc import Iterator

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from briefgen.analysis.parse import ParsedParagraph
from briefgen.analysis.spans import Spans
from briefgen.model import Span

RELATIVE = frozenset({"which", "who", "whom", "whose", "where"})
CLOSERS = frozenset({",", ";", ".", "—", "–"})
PARENTHESIS = re.compile(r"\([^()]*\)")
KEPT = re.compile(
    r"\d|[“”\"‘«»%$€£]|\b(?:not|no|never|nor|none|nobody|nothing|neither|without|hardly|barely|few|little|only|except|unless|if|whether|"
    r"but|although|though|while|despite|however|yet|rather|instead|because|so|may|might|could|would|should|must|can|"
    r"reported(?:ly)?|alleged(?:ly)?|apparent(?:ly)?|suspected|possibl[ey]|probabl[ey]|perhaps|likely|about|around|nearly|almost|"
    r"some|more|less|most|least|half|twice|dozens?|hundreds?|thousands?|millions?|billions?|trillions?|one|two|three|four|"
    r"five|six|seven|eight|nine|ten|eleven|twelve|first|second|third|according|denied|accused|so-called|would-be|n[’']t)\b|n[’']t\b",
    re.IGNORECASE,
)
"""What no deletion may hold: figures, quotation marks, negations, hedges, contrasts, conditions."""

SHORTEST = 3
"""Words in the shortest aside that is worth a mark."""


def asides(paragraph: ParsedParagraph, sentence: TokenSpan, attributed: Spans) -> tuple[Span, ...]:
    """The article spans that may each give way to “[...]”, in order and disjoint.

    `attributed` are cues and sources of attributions, which stay.
    """
    found: list[Span] = []
    for span in sorted(_candidates(paragraph, sentence), key=lambda span: (span.start, -span.end)):
        if found and span.start < found[-1].end:
            continue
        printed = paragraph.printed(span)
        if len(printed.split()) < SHORTEST or KEPT.search(printed) or _touched(span, attributed):
            continue
        found.append(span)
    return tuple(found)


def _touched(span: Span, spans: Spans) -> bool:
    return spans.cuts(span) or bool(spans.within(span)) or spans.covers(span.start)


def _candidates(paragraph: ParsedParagraph, sentence: TokenSpan) -> Iterator[Span]:
    for token in sentence:
        if token.text == "(":
            yield from _parenthesis(paragraph, token, sentence)
        elif token.dep_ == "appos" and token.head.pos_ == "PROPN" and token.pos_ == "NOUN":
            yield from _between_commas(paragraph, token, sentence)
        elif token.dep_ == "relcl" and any(word.lower_ in RELATIVE for word in token.subtree if word.i <= token.i):
            yield from _between_commas(paragraph, token, sentence)
        elif token.dep_ == "advcl" and token.tag_ in {"VBG"}:
            yield from _between_commas(paragraph, token, sentence, trailing=True)


def _parenthesis(paragraph: ParsedParagraph, opening: Token, sentence: TokenSpan) -> Iterator[Span]:
    start = paragraph.span(opening).start
    end = paragraph.span(sentence).end
    offset = paragraph.paragraph.span.start
    if match := PARENTHESIS.match(paragraph.text, start - offset, end - offset):
        yield Span(start, offset + match.end())


def _between_commas(
    paragraph: ParsedParagraph, head: Token, sentence: TokenSpan, *, trailing: bool = False
) -> Iterator[Span]:
    """The phrase under the head, if a comma stands before it and a comma or the end of the sentence behind it."""
    first, last = head.left_edge.i, head.right_edge.i
    doc = head.doc
    while last > first and doc[last].is_punct:
        last -= 1
    if first - 1 <= sentence.start or doc[first - 1].text != "," or last + 1 >= sentence.end:
        return
    behind = doc[last + 1]
    if behind.text not in CLOSERS:
        return
    ends = last + 2 >= sentence.end or (
        behind.text == "." and all(t.is_punct or t.is_space for t in doc[last + 1 : sentence.end])
    )
    if trailing and not ends:
        return
    if behind.text == "," and not ends:
        last += 1
    elif not ends and behind.text != ",":
        return
    yield paragraph.between(doc[first], doc[last])
