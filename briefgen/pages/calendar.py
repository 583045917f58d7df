"""ISO values of every precision in the words of a page: "12 January 2026", "week of 12 January 2026", "January 2026"."""

import re
from datetime import date
from functools import lru_cache

from babel.dates import format_date

from briefgen.words import gettext, gettext_noop, locale, spoken

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
"""As English articles print them."""
QUARTERS = (
    gettext_noop("first quarter of {year}"),
    gettext_noop("second quarter of {year}"),
    gettext_noop("third quarter of {year}"),
    gettext_noop("fourth quarter of {year}"),
)


def say(value: str) -> str:
    """The value in words; one that is no date stays as it is, since a source may have printed anything."""
    return _said(value, spoken())


@lru_cache(maxsize=4096)
def _said(value: str, _language: str) -> str:
    """Each date stands on many pages."""
    try:
        return _say(value)
    except ValueError:
        return value


def _say(value: str) -> str:
    if match := re.fullmatch(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?", value, re.ASCII):
        return gettext("{day}, {time}", day=_say(match[1]), time=match[2])
    if match := re.fullmatch(r"(\d{4})-W(\d\d)", value, re.ASCII):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return gettext("week of {day}", day=_say(monday.isoformat()))
    if match := re.fullmatch(r"(\d{4})-Q([1-4])", value, re.ASCII):
        return gettext(QUARTERS[int(match[2]) - 1], year=match[1])
    if match := re.fullmatch(r"(\d{4})-(\d\d)", value, re.ASCII):
        return _print(date(int(match[1]), int(match[2]), 1), gettext("MMMM y"))
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
        return _print(date.fromisoformat(value), gettext("d MMMM y"))
    return value


def _print(day: date, pattern: str) -> str:
    """The day by a pattern of the Unicode locale data, with the language's own names of months and weekdays."""
    return format_date(day, pattern, locale=locale())


def say_weekday(day: str) -> str:
    """A day in words with its weekday."""
    return _print(date.fromisoformat(day), gettext("EEEE, d MMMM y"))


def week_of(day: str) -> str:
    """The ISO week in which a day is: "2026-W10"."""
    year, week, _ = date.fromisoformat(day).isocalendar()
    return f"{year:04}-W{week:02}"


def say_range(begin: str | None, until: str | None) -> str:
    """Both ends in words, an open end said so."""
    if begin and until:
        return gettext("{first} to {last}", first=say(begin), last=say(until))
    if begin:
        return gettext("from {day}", day=say(begin))
    return gettext("until {day}", day=say(until)) if until else ""


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
