"""What holds across articles: the only step that sees more than one."""

from collections.abc import Sequence

from briefgen.corpus.actors import link_actors
from briefgen.corpus.stories import link_stories
from briefgen.model import Analysis, Corpus


def link(analyses: Sequence[Analysis]) -> Corpus:
    """The corpus of these analyses, in whatever order they come."""
    return Corpus(
        analyses=tuple(sorted(analyses, key=lambda analysis: analysis.article.id)),
        actors=link_actors(analyses),
        stories=link_stories(analyses),
    )
