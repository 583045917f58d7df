"""Dates in words."""

import pytest

from briefgen.pages.calendar import day_of, first_day, say, say_range


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2026-01-12", "12 January 2026"),
        ("2026-01-12T14:30", "12 January 2026, 14:30"),
        ("2026-01-12T14:30:00Z", "12 January 2026, 14:30"),
        ("2026-W03", "week of 12 January 2026"),
        ("2026-02", "February 2026"),
        ("2026-Q3", "third quarter of 2026"),
        ("2026", "2026"),
        ("2026-02-31", "2026-02-31"),
        ("2026-13", "2026-13"),
        ("2026-W60", "2026-W60"),
        ("soon", "soon"),
        ("٢٠٢٦-٠١-١٢", "٢٠٢٦-٠١-١٢"),
    ],
)
def test_a_value_of_each_precision_has_words_and_any_other_stays(value: str, words: str) -> None:
    assert say(value) == words


def test_a_range_names_the_ends_it_has() -> None:
    assert say_range("2026-01-12", "2026-01-18") == "12 January 2026 to 18 January 2026"
    assert say_range("2026-01-12", None) == "from 12 January 2026"
    assert say_range(None, "2026-01") == "until January 2026"
    assert say_range(None, None) == ""


def test_values_sort_by_the_day_they_begin() -> None:
    values = ["2026-02", "2026-W03", "2026-Q2", "2026-01-13", "2025", "2026-W99"]

    assert sorted(values, key=first_day) == ["2025", "2026-W03", "2026-01-13", "2026-02", "2026-Q2", "2026-W99"]


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2026-01-12T10:00", "2026-01-12"),
        ("2026-01-12", "2026-01-12"),
        ("2026-99-12", None),
        ("Monday", None),
        (None, None),
    ],
)
def test_pages_are_sorted_by_days_that_exist(published: str | None, day: str | None) -> None:
    assert day_of(published) == day
