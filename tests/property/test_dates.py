"""Dates hold their form in any text."""

import re

from hypothesis import given
from hypothesis import strategies as st

from briefgen.analysis.dates import find_dates
from briefgen.model import Span

WORDS = [
    *("on", "from", "to", "between", "and", "the", "last", "next", "this", "late", "end of", "May", "Jan.", "December"),
    *(
        "Monday",
        "Fri",
        "(",
        ")",
        ",",
        "-",
        "/",
        "2026",
        "1999",
        "12",
        "31",
        "29 February",
        "2026-02-30",
        "9/11",
        "10:30",
    ),
    *("a.m.", "noon", "week", "weekend", "year", "ago", "two", "day", "later", "quarter", "Q3", "half", "will", "said"),
    *("people", "yesterday", "following", "1990s", "New Year's Eve", "٢٠٢٦", "²", "\u00a0", "\n", "."),
]
VALUE = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d)?)?|-W\d\d|-Q[1-4])?", re.ASCII)
texts = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join))
days = st.one_of(st.none(), st.dates().map(str), st.text(max_size=12))


@given(text=texts, published=days)
def test_any_text_gives_ordered_disjoint_dates_in_iso_form(text: str, published: str | None) -> None:
    refs = find_dates(text, [Span(0, len(text))], published=published)

    edges = [place for ref in refs for place in (ref.span.start, ref.span.end)]
    assert edges == sorted(edges)
    assert all(0 <= ref.span.start < ref.span.end <= len(text) for ref in refs)
    for ref in refs:
        assert not (ref.value and ref.begin)
        assert (ref.begin is None) == (ref.until is None)
        assert all(VALUE.fullmatch(value) for value in (ref.value, ref.begin, ref.until) if value)
        assert ref.begin is None or ref.until is None or ref.begin < ref.until


@given(text=texts, before=st.text(max_size=10))
def test_a_date_does_not_depend_on_where_its_paragraph_stands(text: str, before: str) -> None:
    here = find_dates(text, [Span(0, len(text))], published="2026-01-12")
    there = find_dates(before + text, [Span(len(before), len(before + text))], published="2026-01-12")

    assert [(ref.span.start + len(before), ref.value, ref.begin) for ref in here] == [
        (ref.span.start, ref.value, ref.begin) for ref in there
    ]
