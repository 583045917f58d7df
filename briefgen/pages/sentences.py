"""Which sentences stand behind a finding."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from briefgen.model import Analysis, Quotation, Span


def sentences_of(analysis: Analysis, span: Span) -> tuple[Span, ...]:
    """The sentences that share a character with the span; the span itself where there is none."""
    sentences = analysis.sentences
    first = bisect_right(sentences, span.start, key=lambda sentence: sentence.span.end)
    last = bisect_left(sentences, span.end, key=lambda sentence: sentence.span.start)
    return tuple(sentence.span for sentence in sentences[first:last]) or (span,)


def behind(analysis: Analysis, quotation: Quotation) -> tuple[Span, ...]:
    """The sentences of a quotation's words, its verb and its source, in the order of the text."""
    parts = (*quotation.content, quotation.cue, quotation.source)
    return tuple(sorted({sentence for part in parts if part for sentence in sentences_of(analysis, part)}))


def touches(places: Sequence[Span], span: Span) -> bool:
    """Whether a span shares a character with one of these places, which are sorted and apart from each other."""
    index = bisect_right(places, span.start, key=lambda place: place.end)
    return index < len(places) and places[index].overlaps(span)
