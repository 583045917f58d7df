"""What a sentence can lean on: where somebody was named before."""

import pytest

from briefgen.analysis.summary.context import Printed
from briefgen.model import Span

BROK = Printed(
    is_named=True, places=(Span(0, 10), Span(20, 24), Span(30, 40), Span(50, 54)), whole=(Span(0, 10), Span(30, 40))
)


@pytest.mark.parametrize(
    ("place", "expected"), [(5, None), (10, Span(0, 10)), (29, Span(0, 10)), (40, Span(30, 40)), (99, Span(30, 40))]
)
def test_the_last_whole_name_before_says_who_is_meant(place: int, expected: Span | None) -> None:
    assert BROK.last_before(place) == expected


def test_where_no_whole_name_stands_before_a_short_one_does() -> None:
    assert Printed(is_named=True, places=(Span(0, 4), Span(9, 19)), whole=(Span(9, 19),)).last_before(8) == Span(0, 4)
