"""Resolved dates in words, for the brackets behind a relative one."""

import re
from datetime import date, timedelta

from briefgen.analysis.dates.words import MONTHS, TIME_OF_DAY
from briefgen.model import DateRef

DATED = re.compile(r"\d|" + "|".join(month[:3] for month in MONTHS))


def is_relative(printed: str) -> bool:
    """Whether the date as printed says nothing without the day of the report (“on Friday”)."""
    bare = TIME_OF_DAY.sub("", printed)
    return bool(bare.strip()) and not DATED.search(bare)


def tell(ref: DateRef, *, published: str | None) -> str | None:
    """A resolved date in words ("12 January", "12 to 18 January", "March 2025"); the year only where it is another one."""
    value = ref.value or ""
    year = "" if published and value[:4] == published[:4] else f" {value[:4]}"
    if ref.precision in {"day", "time"} and len(value) >= 10:
        return f"{int(value[8:10])} {MONTHS[int(value[5:7]) - 1]}{year}"
    if ref.precision == "week" and re.fullmatch(r"\d{4}-W\d\d", value):
        return _week(date.fromisocalendar(int(value[:4]), int(value[6:]), 1), year)
    if ref.precision == "month" and len(value) == 7:
        return f"{MONTHS[int(value[5:]) - 1]} {value[:4]}"
    return value if ref.precision == "year" and value else None


def _week(monday: date, year: str) -> str:
    sunday = monday + timedelta(days=6)
    month = "" if monday.month == sunday.month else f" {MONTHS[monday.month - 1]}"
    begun = "" if monday.year == sunday.year else f" {monday.year}"
    ended = year if monday.year == sunday.year else f" {sunday.year}"
    return f"{monday.day}{month}{begun} to {sunday.day} {MONTHS[sunday.month - 1]}{ended}"
