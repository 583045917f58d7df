"""Resolved dates in words."""

import pytest

from briefgen.analysis.summary.datewords import is_relative, tell
from briefgen.model import DateRef, Precision, Span


@pytest.mark.parametrize(
    ("value", "precision", "told"),
    [
        ("2024-05-03", "day", "3 May"),
        ("2023-12-31", "day", "31 December 2023"),
        ("2024-05-03T10:30", "time", "3 May"),
        ("2024-W19", "week", "6 to 12 May"),
        ("2024-W18", "week", "29 April to 5 May"),
        ("2023-W52", "week", "25 to 31 December 2023"),
        ("2024-03", "month", "March 2024"),
        ("2024", "year", "2024"),
        ("2024-Q2", "quarter", None),
        (None, "day", None),
    ],
)
def test_a_date_is_told_in_words_with_the_year_only_where_it_is_another(
    value: str | None, precision: Precision, told: str | None
) -> None:
    assert tell(DateRef(Span(0, 5), value, precision), published="2024-05-06") == told


def test_a_week_at_the_turn_of_the_year_is_told_with_both_years() -> None:
    ref = DateRef(Span(0, 5), "2025-W01", "week")

    assert tell(ref, published="2024-05-06") == "30 December 2024 to 5 January 2025"


@pytest.mark.parametrize(
    ("printed", "relative"),
    [
        ("on Friday", True),
        ("later this week", True),
        ("8:10 am (0610 UTC) yesterday", True),
        ("6 p.m.", False),
        ("Friday (May 3)", False),
        ("in March", False),
        ("2019", False),
    ],
)
def test_a_relative_date_has_neither_month_nor_number(printed: str, *, relative: bool) -> None:
    assert is_relative(printed) is relative
