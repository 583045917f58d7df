"""A paragraph as it is read for quotations: its neighbours, and what stands in quotation marks."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from briefgen.analysis.marks import EVERY, Passage
from briefgen.analysis.parse import ParsedParagraph
from briefgen.analysis.spans import Spans

WINDOW = 48
"""How many tokens are looked at on each side of a passage."""

STOPS = (",", ".", "?", "!", "…")
"""What a passage ends with that is a statement, or goes before its cue."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A paragraph being read, its neighbours, and what stands in quotation marks: as spans, and by token."""

    text: str
    paragraph: ParsedParagraph
    before: ParsedParagraph | None
    marked: Spans
    after: ParsedParagraph | None = None
    places: list[int] = field(init=False)
    quoted: list[bool] = field(init=False)

    def __post_init__(self) -> None:
        places = self.paragraph.starts
        marks = self.marked.touches(self.paragraph.paragraph.span)
        object.__setattr__(self, "places", places)
        object.__setattr__(self, "quoted", [marks and self.marked.covers(place) for place in places])

    def token_at(self, place: int) -> int:
        """Index of the first token that begins at the code point or behind it."""
        return bisect_left(self.places, place)

    def sentence_before(self, place: int) -> TokenSpan | None:
        """The sentence that ends before the code point."""
        sentences = self.paragraph.sentences
        index = bisect_right(sentences, self.token_at(place), key=lambda sentence: sentence.end) - 1
        return sentences[index] if index >= 0 else None

    def ahead(self, place: int) -> list[Token]:
        """The tokens of the same sentence before the code point; a colon may have ended the sentence."""
        end = self.token_at(place)
        sentence = self.sentence_at(place - 2)
        start = max(sentence.start if sentence is not None else end, end - WINDOW)
        return list(self.paragraph.doc[start:end])

    def inside(self, passage: Passage) -> str:
        """The words of the passage without its marks."""
        return " ".join(span.of(self.text) for span in passage.spans).strip(f"{EVERY} \u00a0")

    def closes(self, passage: Passage) -> bool:
        """Whether the passage ends with a comma or a stop, so that no word of its sentence follows but the cue."""
        end = passage.spans[-1].end
        return self.inside(passage).endswith(STOPS) or self.text[end : end + 1] in {",", "."}

    def sentence_at(self, place: int) -> TokenSpan | None:
        """The sentence that holds the code point, or the last one that begins before it."""
        sentences = self.paragraph.sentences
        index = bisect_left(sentences, self.token_at(place + 1), key=lambda sentence: sentence.start) - 1
        return sentences[index] if index >= 0 else None
