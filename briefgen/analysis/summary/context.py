"""What a sentence can lean on."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest

from spacy.tokens import Span as TokenSpan

from briefgen.analysis.comparing import normal
from briefgen.analysis.parse import ParsedParagraph
from briefgen.analysis.participants import Cast
from briefgen.analysis.spans import Spans
from briefgen.model import DateRef, Kind, Participant, Sentence, Span


@dataclass(frozen=True, slots=True)
class Printed:
    """Where a participant is printed by name, or by role when nothing names it; and where of these by its whole name."""

    is_named: bool
    places: tuple[Span, ...]
    whole: tuple[Span, ...]

    def last_before(self, place: int) -> Span | None:
        """The last place by the whole name that ends before the code point, or else the last one of all."""
        return _last_before(self.whole, place) or _last_before(self.places, place)


@dataclass(frozen=True, slots=True)
class Context:
    """The article, who is meant where, its dates, its sentences, its quoted spans.

    `reading` has the tokens of each sentence, `printed` where each participant is printed, by id, and `first` the two of
    each kind that are named first, and where.
    """

    text: str
    cast: Cast
    dates: Sequence[DateRef]
    sentences: Sequence[Sentence]
    quoted: Spans
    published: str | None
    reading: Mapping[Span, tuple[ParsedParagraph, TokenSpan]]
    printed: Mapping[str, Printed] = field(init=False)
    first: Mapping[Kind, Sequence[tuple[int, str]]] = field(init=False)

    def __post_init__(self) -> None:
        printed = {one.id: _printed(one, self.text) for one in self.cast.participants}
        found: defaultdict[Kind, list[tuple[int, str]]] = defaultdict(list)
        for one in self.cast.participants:
            if printed[one.id].is_named:
                found[one.kind].append((one.mentions[0].span.end, one.id))
        object.__setattr__(self, "printed", printed)
        object.__setattr__(self, "first", {kind: nsmallest(2, ends) for kind, ends in found.items()})

    def means_somebody_named(self, span: Span) -> bool:
        """Whether it is known who is meant there, by name."""
        found = self.cast.at(span.start)
        return found is not None and self.printed[found[0]].is_named


def _printed(participant: Participant, text: str) -> Printed:
    """Gone through once: a participant may have as many mentions as an article has sentences."""
    is_named = any(mention.form in {"name", "demonym"} for mention in participant.mentions)
    form = "name" if is_named else "role"
    places = sorted(mention.span for mention in participant.mentions if mention.form == form)
    name = normal(participant.name)
    return Printed(is_named, tuple(places), tuple(place for place in places if normal(place.of(text)) == name))


def _last_before(places: Sequence[Span], end: int) -> Span | None:
    index = bisect_right(places, end, key=lambda place: place.end) - 1
    return places[index] if index >= 0 else None
