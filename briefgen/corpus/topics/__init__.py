"""What articles are about, by the terms they use for it themselves: "sea wall", "hurricane".

In doubt a term is no topic: a page about nothing costs trust in the others.
"""

from collections.abc import Mapping, Sequence

from briefgen.corpus.topics.choosing import Topic, choose
from briefgen.corpus.topics.likeness import Likeness
from briefgen.corpus.topics.nouns import Nouns
from briefgen.corpus.topics.reading import read
from briefgen.corpus.topics.terms import find_terms, pattern
from briefgen.model import Analysis

__all__ = ["Topic", "find_topics", "pattern"]


def find_topics(analyses: Sequence[Analysis], stories: Mapping[str, str]) -> tuple[Topic, ...]:
    """The topics of these articles, that of most articles first; `stories`: an article's id -> its story's."""
    analyses = [analysis for analysis in analyses if not analysis.foreign]
    readings = {analysis.article.id: read(analysis) for analysis in analyses}
    nouns = Nouns()
    for reading in readings.values():
        nouns.learn(reading.runs)
    terms = {analysis.article.id: find_terms(readings[analysis.article.id], analysis, nouns) for analysis in analyses}
    return choose(terms, Likeness(analyses, stories))
