"""What a sentence can lean on."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest

from spacy.tokens import Span as TokenSpan

from briefgen.analysis.parse import ParsedParagraph
from briefgen.analysis.participants import Cast
from briefgen.analysis.spans import Spans
from briefgen.model import DateRef, Kind, Participant, Sentence, Span


@dataclass(frozen=True, slots=True)
class Context:
    """The article, who is meant where, its dates, its sentences, its quoted spans.

    `reading` has the tokens of each sentence, `first` the two of each kind that are named first, and where.
    """

    text: str
    cast: Cast
    dates: Sequence[DateRef]
    sentences: Sequence[Sentence]
    quoted: Spans
    published: str | None
    reading: Mapping[Span, tuple[ParsedParagraph, TokenSpan]]
    first: Mapping[Kind, Sequence[tuple[int, str]]] = field(init=False)

    def __post_init__(self) -> None:
        found: defaultdict[Kind, list[tuple[int, str]]] = defaultdict(list)
        for one in self.cast.participants:
            if not is_unnamed(one):
                found[one.kind].append((one.mentions[0].span.end, one.id))
        object.__setattr__(self, "first", {kind: nsmallest(2, ends) for kind, ends in found.items()})

    def means_somebody_named(self, span: Span) -> bool:
        """Whether it is known who is meant there, by name."""
        found = self.cast.at(span.start)
        return found is not None and not is_unnamed(self.cast.by_id(found[0]))


def is_unnamed(participant: Participant) -> bool:
    """Whether no name of the participant is printed anywhere."""
    return not any(mention.form in {"name", "demonym"} for mention in participant.mentions)
