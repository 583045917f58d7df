"""The sentences of an article that the site prints as evidence, whole or in part."""

from briefgen.model import Span
from briefgen.pages.sheet import Sheet
from briefgen.settings import Settings


def passages_of(sheet: Sheet, settings: Settings) -> tuple[Span, ...]:
    """The printed parts of sentences, in their order; none where `source_text` is `none`."""
    if settings.source_text == "none":
        return ()
    return tuple(part for sentence in sheet.analysis.sentences for part in sheet.excerpt.clip(sentence.span))
