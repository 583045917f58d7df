"""ISO values of every precision in the words of a page: "12 January 2026", "week of 12 January 2026", "January 2026"."""

import re
from datetime import date

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
QUARTERS = ("first", "second", "third", "fourth")


def say(value: str) -> str:
    """The value in words; one that is no date stays as it is, since a source may have printed anything."""
    try:
        return _say(value)
    except ValueError:
        return value


def _say(value: str) -> str:
    if match := re.fullmatch(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?", value, re.ASCII):
        return f"{_say(match[1])}, {match[2]}"
    if match := re.fullmatch(r"(\d{4})-W(\d\d)", value, re.ASCII):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return f"week of {_say(monday.isoformat())}"
    if match := re.fullmatch(r"(\d{4})-Q([1-4])", value, re.ASCII):
        return f"{QUARTERS[int(match[2]) - 1]} quarter of {match[1]}"
    if match := re.fullmatch(r"(\d{4})-(\d\d)", value, re.ASCII):
        return f"{MONTHS[date(int(match[1]), int(match[2]), 1).month - 1]} {match[1]}"
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
        day = date.fromisoformat(value)
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return value


def say_weekday(day: str) -> str:
    """A day in words with its weekday."""
    return f"{WEEKDAYS[date.fromisoformat(day).weekday()]}, {say(day)}"


def week_of(day: str) -> str:
    """The ISO week in which a day is: "2026-W10"."""
    year, week, _ = date.fromisoformat(day).isocalendar()
    return f"{year:04}-W{week:02}"


def say_range(begin: str | None, until: str | None) -> str:
    """Both ends in words, an open end said so."""
    if begin and until:
        return f"{say(begin)} to {say(until)}"
    return f"from {say(begin)}" if begin else f"until {say(until)}" if until else ""


def first_day(value: str) -> str:
    """The first day of what a value covers, to sort by; a value that is no date sorts by itself."""
    try:
        if match := re.fullmatch(r"(\d{4})-W(\d\d)", value, re.ASCII):
            return date.fromisocalendar(int(match[1]), int(match[2]), 1).isoformat()
    except ValueError:
        return value
    if match := re.fullmatch(r"(\d{4})-Q([1-4])", value, re.ASCII):
        return f"{match[1]}-{3 * int(match[2]) - 2:02}"
    return value


def day_of(published: str | None) -> str | None:
    """The `YYYY-MM-DD` a publication date begins with, or None: what pages are sorted by."""
    match = re.match(r"\d{4}-\d\d-\d\d", published or "", re.ASCII)
    try:
        return date.fromisoformat(match[0]).isoformat() if match else None
    except ValueError:
        return None
