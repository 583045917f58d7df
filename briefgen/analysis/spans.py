"""Spans that answer by bisection what they cover, so that reading a long article stays one pass."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from briefgen.model import Span


@dataclass(frozen=True, slots=True)
class Spans:
    """Spans in order; `covers`, `cuts` and `touches` are for disjoint ones."""

    ordered: tuple[Span, ...]
    starts: tuple[int, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "starts", tuple(span.start for span in self.ordered))

    def __iter__(self) -> Iterator[Span]:
        return iter(self.ordered)

    def covers(self, place: int) -> bool:
        """Whether the code point lies in one of the spans."""
        index = bisect_right(self.starts, place) - 1
        return index >= 0 and place < self.ordered[index].end

    def within(self, whole: Span) -> tuple[Span, ...]:
        """The spans that lie wholly inside `whole`."""
        first, last = bisect_left(self.starts, whole.start), bisect_left(self.starts, whole.end)
        return tuple(span for span in self.ordered[first:last] if span.end <= whole.end)

    def cuts(self, whole: Span) -> bool:
        """Whether one of the spans reaches over an edge of `whole`."""
        first = bisect_right(self.starts, whole.start) - 1
        last = bisect_left(self.starts, whole.end) - 1
        before = first >= 0 and self.starts[first] < whole.start < self.ordered[first].end
        behind = last >= 0 and self.starts[last] < whole.end < self.ordered[last].end
        return before or behind

    def touches(self, place: Span) -> bool:
        """Whether one of the spans shares a character with `place`."""
        return self.covers(place.start) or self.cuts(place) or bool(self.within(place))


def in_order(spans: Iterable[Span]) -> Spans:
    """The spans, sorted, each once."""
    return Spans(tuple(sorted(set(spans))))


def merge(spans: Iterable[Span]) -> Spans:
    """The same code points as disjoint spans."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return Spans(tuple(merged))
