"""Where in an article a number or a date stands: in a sentence that the page leads with, early, or outside the story."""

from bisect import bisect_right

from briefgen.analysis.paragraphs import APART
from briefgen.model import Analysis, Span
from briefgen.pages.sentences import sentences_of

EARLY = 4
"""Sentences of the body that open it."""


class Standing:
    """Gone through once for each article."""

    def __init__(self, analysis: Analysis) -> None:
        body = [s.span for s in analysis.sentences if analysis.paragraphs[s.paragraph].role not in APART]
        self.analysis = analysis
        self.told = {bullet.evidence[0] for bullet in analysis.summary if bullet.evidence}
        self.opening = set(body[:EARLY])
        self.starts = [paragraph.span.start for paragraph in analysis.paragraphs]

    def leads(self, span: Span) -> bool:
        """Whether its sentence is in the summary."""
        return sentences_of(self.analysis, span)[0] in self.told

    def is_early(self, span: Span) -> bool:
        """Whether its sentence is one of the first."""
        return sentences_of(self.analysis, span)[0] in self.opening

    def is_apart(self, span: Span) -> bool:
        """Whether its paragraph is a headline, a caption, a question or the like."""
        index = bisect_right(self.starts, span.start) - 1
        return index >= 0 and self.analysis.paragraphs[index].role in APART
