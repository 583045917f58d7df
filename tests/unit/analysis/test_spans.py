"""Spans that answer by bisection."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.analysis.spans import in_order
from briefgen.model import Span

edges = st.lists(st.integers(0, 30), max_size=12, unique=True).map(sorted)
disjoint = edges.map(lambda places: [Span(*pair) for pair in zip(places[::2], places[1::2], strict=False)])
span = st.tuples(st.integers(0, 30), st.integers(1, 10)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@given(spans=disjoint, place=st.integers(-1, 32))
def test_a_place_is_covered_by_the_span_around_it(spans: list[Span], place: int) -> None:
    assert in_order(spans).covers(place) == any(one.start <= place < one.end for one in spans)


@given(spans=st.lists(span), whole=span)
def test_what_lies_wholly_inside_is_within_even_when_spans_overlap(spans: list[Span], whole: Span) -> None:
    assert in_order(spans).within(whole) == tuple(sorted({one for one in spans if whole.contains(one)}))


@given(spans=disjoint, whole=span)
def test_a_span_cuts_what_it_reaches_into_and_out_of(spans: list[Span], whole: Span) -> None:
    crossing = [one for one in spans if one.overlaps(whole) and not whole.contains(one)]

    assert in_order(spans).cuts(whole) == bool(crossing)


def test_spans_are_sorted_and_each_there_once() -> None:
    assert list(in_order([Span(4, 6), Span(0, 2), Span(4, 6)])) == [Span(0, 2), Span(4, 6)]
    assert not in_order([]).covers(0)
