"""Articles as the language model reads them, several at once, which is faster: what is read in one is the same alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from spacy.tokens import Doc

from briefgen.analysis import language
from briefgen.analysis.foreign import tell_language
from briefgen.analysis.paragraphs import assign_roles
from briefgen.analysis.parse import texts_of
from briefgen.analysis.pipeline import one_thread
from briefgen.model import Article, Paragraph
from briefgen.settings import Settings

TOGETHER = 64
"""Paragraphs that go through a step of the model together."""


@dataclass(frozen=True, slots=True)
class Read:
    """One article: its paragraphs, and the tokens of each that is no boilerplate; of one in another language neither."""

    foreign: str | None
    paragraphs: tuple[Paragraph, ...]
    docs: tuple[Doc, ...]


def read_together(articles: Sequence[Article], settings: Settings) -> tuple[Read, ...]:
    """What the model makes of each article."""
    tongues = [tell_language(article) for article in articles]
    roles = [() if foreign else assign_roles(article) for article, foreign in zip(articles, tongues, strict=True)]
    texts = [list(texts_of(article, paragraphs)) for article, paragraphs in zip(articles, roles, strict=True)]
    docs = iter(parse_texts([text for own in texts for text in own], settings))
    return tuple(
        Read(foreign, paragraphs, tuple(islice(docs, len(own))))
        for foreign, paragraphs, own in zip(tongues, roles, texts, strict=True)
    )


def parse_texts(texts: Sequence[str], settings: Settings) -> list[Doc]:
    """The texts through the pipeline, those of one length together, as a batch goes on until its longest is done."""
    if not texts:
        return []
    order = sorted(range(len(texts)), key=lambda place: len(texts[place]))
    with one_thread():
        parsed = language.load(settings.model).pipe((texts[place] for place in order), batch_size=TOGETHER)
        docs = dict(zip(order, parsed, strict=True))
    return [docs[place] for place in range(len(texts))]
